import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as Y from 'yjs';
import { changeYDoc, docToYDoc, misfitIn, textField } from '../../../templates/editing/index.js';
import type { Doc } from '../../../templates/index.js';
import { anyDoc } from './arbitrary.js';

const line = (text: string): Doc => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** What is found wrong where a client does this to a text. */
function foundIn(before: Doc, change: (shared: Y.Doc) => void): string | null {
  const held = docToYDoc(before);
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(held));
  change(client);
  const text = held.getXmlFragment(textField);
  let found: string | null = null;
  held.once('afterTransaction', (transaction: Y.Transaction) => {
    found = misfitIn(transaction, text);
  });
  Y.applyUpdate(held, Y.encodeStateAsUpdate(client, Y.encodeStateVector(held)));
  return found;
}
const put =
  (...inside: (Y.XmlElement | Y.XmlText)[]) =>
  (shared: Y.Doc) =>
    shared.getXmlFragment(textField).insert(0, inside);
function element(name: string, given: Record<string, string | number> = {}, ...inside: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, string | number>>(name);
  for (const [key, value] of Object.entries(given)) made.setAttribute(key, value);
  made.insert(0, inside);
  return made as unknown as Y.XmlElement;
}
const nested = (levels: number): Y.XmlElement => (levels === 0 ? element('paragraph') : element('bulletList', {}, element('listItem', {}, nested(levels - 1))));

describe('What comes from a client', () => {
  test('fits where an editor of the schema wrote it', () => {
    fc.assert(
      fc.property(anyDoc, anyDoc, (before, after) => {
        expect(foundIn(before, (shared) => changeYDoc(shared, after))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a node nobody knows', put(element('heading')), 'heading in doc'],
    ['letters outside a paragraph', put(new Y.XmlText('lạc')), 'letters in doc'],
    ['a paragraph in a row', put(element('table', {}, element('tableRow', {}, element('paragraph')))), 'paragraph in tableRow'],
    ['an attribute nobody knows', put(element('paragraph', { class: 'x' })), 'class of paragraph'],
    ['a picture from elsewhere', put(element('image', { src: 'https://example.org/a.png' })), 'src of image'],
    ['a span that is none', put(element('table', {}, element('tableRow', {}, element('tableCell', { colspan: 0 })))), 'colspan of tableCell'],
    [
      'a table Word cannot open',
      put(element('table', {}, element('tableRow', {}, ...Array.from({ length: 64 }, () => element('tableCell'))))),
      'a table with too many columns',
    ],
    ['lists without end', put(nested(60)), 'nested too deeply'],
    ['a map beside the text', (shared: Y.Doc) => void shared.getMap('more').set('a', 1), 'something beside the text'],
  ])('is found out where it brings %s', (_what, change, found) => {
    expect(foundIn(line('Một'), change)).toBe(found);
  });

  test('is found out by a mark nobody knows, also in a paragraph that was there', () => {
    const mark = (shared: Y.Doc) => {
      const letters = (shared.getXmlFragment(textField).get(0) as Y.XmlElement).get(0) as Y.XmlText;
      letters.format(0, 2, { blink: {} });
    };
    expect(foundIn(line('Một'), mark)).toBe('the mark blink');
    const room = (shared: Y.Doc) => {
      const letters = (shared.getXmlFragment(textField).get(0) as Y.XmlElement).get(0) as Y.XmlText;
      letters.format(0, 2, { 'comment--AbCdEfGh': { id: 'c1' }, bold: {} });
    };
    expect(foundIn(line('Một'), room)).toBeNull();
  });
});
