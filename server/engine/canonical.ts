import { hash } from 'node:crypto';

/** RFC 8785 JSON: the same value gives the same text everywhere. Throws TypeError on what JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = written(value);
  if (text === undefined) throw new TypeError('This value has no JSON');
  return text;
}

/** Undefined for what JSON leaves out of an object and writes as null in a list. Every step is hashed through here: it is kept plain and fast. */
function written(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
      // JSON writes numbers as ECMAScript does, which is what RFC 8785 asks for
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'bigint':
      throw new TypeError('JSON has no integers of any size');
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map((one) => written(one) ?? 'null').join(',')}]`;
      return 'toJSON' in value && typeof value.toJSON === 'function' ? written(value.toJSON()) : fieldsOf(value);
    default:
      return undefined;
  }
}

/** Names in the order of their UTF-16 code units, which is the order `sort` has. */
function fieldsOf(value: object): string {
  const fields = value as Record<string, unknown>;
  let text = '';
  for (const name of Object.keys(fields).sort()) {
    const field = written(fields[name]);
    if (field !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${field}`;
  }
  return `{${text}}`;
}

/** What has to be escaped, and halves of letters, which have no UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const special = /[\u0000-\u001f"\\\ud800-\udfff]/;

function quoted(text: string): string {
  if (!special.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError('Half a letter (a lone surrogate) has no UTF-8');
  return JSON.stringify(text);
}

/** SHA-256, hexadecimal. */
export const sha256 = (bytes: string | Uint8Array): string => hash('sha256', bytes, 'hex');

/** SHA-256 of the canonical JSON. */
export const hashOf = (value: unknown): string => sha256(canonicalJson(value));
