/** What is done to text before it is looked at: NFC, and none of the characters an XML file cannot hold. */
import { limits } from './limits.js';
import type { Words } from './words.js';

/** A place where the text was changed, and how. */
export interface Warning {
  /** `sections.0.content.content.0.content.0.text` */
  path: string;
  message: Words;
}
/** A place that does not fit, and what was expected there. */
export interface Problem {
  /** dotted: `sections.0.division`; empty: the whole */
  path: string;
  expected: Words;
}

/** Everything XML 1.0 (section 2.2) has no room for: most controls, lone surrogates, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be found
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const without = (text: string): string => text.replace(forbidden, '');

/** A run of letters as `clean` leaves it, without a word about what was changed. */
export const cleanText = (text: string): string => without(text).normalize('NFC');

type Path = readonly (string | number)[];

/** Changes nothing but the texts; never fails on depth or size: `tooLarge` is asked before. */
export function clean(input: unknown): { value: unknown; warnings: Warning[] } {
  const warnings: Warning[] = [];

  function text(value: string, path: Path): string {
    const kept = without(value);
    if (kept !== value) {
      const dropped = [...value].length - [...kept].length;
      warnings.push({
        path: path.join('.'),
        message: { vi: `đã bỏ ${dropped} ký tự mà tệp văn bản không chứa được`, en: `dropped ${dropped} characters a document file cannot hold` },
      });
    }
    const composed = kept.normalize('NFC');
    if (composed !== kept) {
      warnings.push({
        path: path.join('.'),
        message: { vi: 'đã chuyển dấu tiếng Việt về dạng dựng sẵn (Unicode NFC)', en: 'Vietnamese marks were brought to composed form (Unicode NFC)' },
      });
    }
    return composed;
  }

  function walk(value: unknown, path: Path): unknown {
    if (typeof value === 'string') return isImage(path) ? value : text(value, path);
    if (Array.isArray(value)) return value.map((item, i) => walk(item, [...path, i])).filter((item, i) => !hasVanished(value[i], item));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, [...path, key])]));
  }

  return { value: walk(input, []), warnings };
}

/** A text node of which nothing is left: an empty one may not stand in a document. */
function hasVanished(before: unknown, after: unknown): boolean {
  return isTextNode(before) && before.text !== '' && isTextNode(after) && after.text === '';
}

function isTextNode(value: unknown): value is { text: string } {
  return isRecord(value) && value.type === 'text' && typeof value.text === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The data URI of an image is no text: plain ASCII, and counted apart. */
function isImage(path: Path): boolean {
  return path.at(-1) === 'src' && path.at(-2) === 'attrs';
}

/** The first limit an input breaks, found without recursion, so that no input can exhaust the stack. */
export function tooLarge(input: unknown): Problem | null {
  const pending: { value: unknown; path: Path }[] = [{ value: input, path: [] }];
  const bytesOf = new TextEncoder();
  let bytes = 0;
  let imageLetters = 0;
  let nodes = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      if (isImage(path)) imageLetters += value.length;
      else bytes += bytesOf.encode(value).length;
    } else if (typeof value === 'object' && value !== null) {
      nodes += 1;
      if (path.length > limits.depth) return problem(path.slice(0, 4), 'văn bản lồng nhau ít cấp hơn', 'a text nested less deeply');
      const children = Object.entries(value).map(([key, item]) => ({ value: item, path: [...path, key] }));
      // Last first on the stack, so that the walk follows the document.
      for (const child of children.reverse()) pending.push(child);
    }
    const where = path.slice(0, 2);
    if (bytes > limits.textBytes) return problem(where, 'cả văn bản không quá 5 MB chữ', 'at most 5 MB of text in all');
    if (imageLetters > limits.imageLetters) return problem(where, 'các ảnh cộng lại không quá 30 MB', 'at most 30 MB of images in all');
    if (nodes > limits.nodes) return problem(where, `không quá ${limits.nodes} phần tử`, `at most ${limits.nodes} nodes`);
  }
  return null;
}

function problem(path: Path, vi: string, en: string): Problem {
  return { path: path.join('.'), expected: { vi, en } };
}
