import type { ServerResponse } from 'node:http';
import { sep } from 'node:path';
import type Koa from 'koa';
import serve from 'koa-static';
import { problems } from './problem.js';

/** A file of the build has its hash in its name, so that what it holds never changes; everything else is asked for anew. */
const forEver = 'public, max-age=31536000, immutable';

function toldOfFile(res: ServerResponse, path: string): void {
  res.setHeader('cache-control', path.includes(`${sep}assets${sep}`) ? forEver : 'no-cache');
  // the same address answers with what the browser can unpack: the build leaves .br and .gz beside each file
  res.setHeader('vary', 'Accept-Encoding');
}

/** The client's files; addresses of its own screens are answered with its page. */
export function clientFiles(dir: string): Koa.Middleware[] {
  const options = { index: 'index.html', setHeaders: toldOfFile };
  return [
    serve(dir, options),
    async (ctx) => {
      // a file of a former build is not there any more: a page in its place would be read as a broken script
      if (ctx.method !== 'GET' || !ctx.accepts('html') || ctx.path.startsWith('/assets/')) throw problems.noSuchRoute();
      ctx.path = '/index.html';
      await serve(dir, options)(ctx, async () => {
        throw problems.noSuchRoute();
      });
    },
  ];
}
