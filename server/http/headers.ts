import type Koa from 'koa';

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'content-security-policy': "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
/** A year, as browsers ask of who wants to be believed. */
const onlyTls = { 'strict-transport-security': 'max-age=31536000' };

/** For what our own pages show in a frame: a PDF. */
export const framedByOurselves = {
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy': always['content-security-policy'].replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
};

/** What browsers are told with every answer; that the office is reached over TLS only, where it is. */
export function securityHeaders(publicUrl: string | undefined): Koa.Middleware {
  const headers = { ...always, ...(publicUrl?.startsWith('https:') ? onlyTls : {}) };
  return async (ctx, next) => {
    ctx.set(headers);
    if (ctx.path.startsWith('/api/')) ctx.set('cache-control', 'no-store');
    await next();
  };
}
