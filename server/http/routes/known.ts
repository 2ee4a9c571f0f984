import type { Problem } from '../../engine/index.js';

/** What is wrong with a filter that names none of those there are; an empty one asks for nothing. */
export const known = (path: string, asked: string | undefined, offered: readonly string[]): Problem[] =>
  asked === undefined || asked === '' || offered.includes(asked)
    ? []
    : [{ path, expected: { vi: `một trong: ${offered.join(', ')}`, en: `one of: ${offered.join(', ')}` } }];
