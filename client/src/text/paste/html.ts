/**
 * Clipboard HTML as a tree, read the way browsers read what office programs write: attributes without quotes, conditional
 * comments, tags that are never closed. Runs where there is no document, so that a fragment can be tried as it came.
 */
import { decoded } from './entities.js';

export interface Element {
  tag: string;
  attrs: ReadonlyMap<string, string>;
  children: Content[];
}
export type Content = Element | string;

export const isElement = (one: Content): one is Element => typeof one !== 'string';

const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'base', 'area', 'source']);
/** Their words are no text of the page; a style sheet's are asked for by `styleSheets`. */
const raw = new Set(['style', 'script', 'title', 'xml', 'noscript', 'template']);
/** A tag that begins closes these, where they were left open, up to the next of the second list. */
const closes: Record<string, { open: readonly string[]; within: readonly string[] }> = {
  p: { open: ['p'], within: ['td', 'th', 'li', 'div', 'body', 'a', 'sup'] },
  li: { open: ['li'], within: ['ul', 'ol'] },
  td: { open: ['td', 'th', 'p'], within: ['tr', 'table'] },
  th: { open: ['td', 'th', 'p'], within: ['tr', 'table'] },
  tr: { open: ['tr'], within: ['table', 'thead', 'tbody', 'tfoot'] },
};
const blocks = new Set(['table', 'ul', 'ol', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const token = /<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const attribute = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** The tree under one root. Never fails: what is no tag is text. */
export function parsed(html: string): Element {
  const root: Element = { tag: '', attrs: new Map(), children: [] };
  const open: Element[] = [root];
  const top = (): Element => open.at(-1) ?? root;
  const text = (from: number, to: number) => {
    if (to > from) top().children.push(decoded(html.slice(from, to)));
  };
  token.lastIndex = 0;
  let at = 0;
  for (let found = token.exec(html); found !== null; found = token.exec(html)) {
    text(at, found.index);
    at = token.lastIndex;
    const [, slash, name, rest = ''] = found;
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    if (slash === '/') close(open, tag);
    else {
      const element: Element = { tag, attrs: attributes(rest), children: [] };
      makeRoom(open, tag);
      top().children.push(element);
      if (raw.has(tag)) {
        const end = new RegExp(`</${tag}\\s*>`, 'gi');
        end.lastIndex = at;
        const stop = end.exec(html);
        element.children.push(html.slice(at, stop?.index ?? html.length));
        at = stop === null ? html.length : end.lastIndex;
        token.lastIndex = at;
      } else if (!empty.has(tag) && !rest.endsWith('/')) open.push(element);
    }
  }
  text(at, html.length);
  return root;
}

function close(open: Element[], tag: string): void {
  const at = open.findLastIndex((one) => one.tag === tag);
  if (at > 0) open.length = at;
}

function makeRoom(open: Element[], tag: string): void {
  const rule = closes[tag] ?? (blocks.has(tag) ? closes['p'] : undefined);
  if (rule === undefined) return;
  for (let at = open.length - 1; at > 0; at -= 1) {
    const one = open[at]?.tag ?? '';
    if (rule.within.includes(one)) return;
    if (rule.open.includes(one)) open.length = at;
  }
}

function attributes(rest: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const [, name = '', double, single, bare] of rest.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!all.has(key)) all.set(key, decoded(double ?? single ?? bare ?? ''));
  }
  return all;
}

/** Everything below, the element itself first, in the order of the page. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* within(child);
}

/** The words below, as they stand. */
export const wordsOf = (element: Element): string => element.children.map((child) => (isElement(child) ? wordsOf(child) : child)).join('');
