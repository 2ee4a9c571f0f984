import type { Context } from 'koa';

export type Language = 'vi' | 'en';

/** The reader's language by Accept-Language; Vietnamese where nothing else is asked for. */
export const languageOf = (ctx: Context): Language => (ctx.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi');
