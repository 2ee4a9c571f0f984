import { bodyParser } from '@koa/bodyparser';
import type { Context } from 'koa';
import { problems } from './problem.js';

/** How large a body may be, in bytes. */
export const bodyLimits = {
  /** an account and a password */
  signIn: 8_192,
  /** what a form holds */
  form: 65_536,
  /** a step: reasons, and as many recipients as a document may have */
  step: 1_048_576,
  /** everybody of an office */
  office: 5_242_880,
  /** texts carry images as letters: the largest that `templates/package/limits.ts` lets in, with room for its JSON */
  text: 64 * 1_048_576,
} as const;

/** Lists and objects inside one another; the deepest text a package may hold needs half. */
const deepest = 200;

type Read = (ctx: Context) => Promise<unknown>;

/** Reads JSON of at most so many bytes. Throws 413, 415, 400 (no UTF-8, no JSON), or 422 where it is nested too deep. */
export function createBodyReader(limit: number): Read {
  // a letter a byte: what is no UTF-8 would be mended in silence, and how deep it goes is looked at before anything is built of it
  const parse = bodyParser({
    enableTypes: ['text'],
    extendTypes: { text: ['application/json', 'application/*+json'] },
    textLimit: String(limit),
    encoding: 'binary',
    parsedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
    onError: (error: Error & { status?: number }) => {
      throw error.status === 413 ? problems.tooLarge({ limit }) : error.status === 415 ? problems.notJsonType() : problems.notJson();
    },
  });
  return async (ctx) => {
    const announced = ctx.request.length;
    if (announced !== undefined && announced > limit) throw problems.tooLarge({ limit });
    if (announced === 0 || (announced === undefined && ctx.get('transfer-encoding') === '')) return undefined;
    if (!ctx.is('json', '+json')) throw problems.notJsonType();
    await parse(ctx, async () => {});
    const bytes: unknown = ctx.request.body;
    if (typeof bytes !== 'string') throw problems.notJson();
    const text = decoded(bytes);
    if (depthOf(text) > deepest) throw problems.tooDeep({ limit: deepest });
    return parsed(text);
  };
}

/** The text of bytes that came as a letter each. Throws 400 where they are no UTF-8. */
function decoded(bytes: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    throw problems.notUtf8();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw problems.notJson();
    throw error;
  }
}

/** How deep lists and objects of a JSON text lie inside one another; stops counting where it is deep enough to be refused. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < text.length && most <= deepest; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === quote) at = endOfString(text, at);
    else if (letter === openList || letter === openObject) depth += 1;
    else if (letter === closeList || letter === closeObject) depth -= 1;
    if (depth > most) most = depth;
  }
  return most;
}

const [quote, backslash, openList, closeList, openObject, closeObject] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** The place of the quotation mark that ends the string begun at `start`; the text's end where none does. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}
