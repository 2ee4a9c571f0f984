import { describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { pastedHtml } from '../../../client/src/text/write/paste.js';
import { editingExtensions } from '../../../templates/editing/extensions.js';
import { editingSchema, misfitIn, textField } from '../../../templates/editing/index.js';

const dot = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const elsewhere = ['https://vi.du/so-do.png', 'data:image/svg+xml;base64,PHN2Zy8+', 'data:image/png;base64,iVBORw0KGgo=', '/so-do.png'];
const slice = (...sources: string[]) => `<p data-pm-slice="1 1 []">Sơ đồ</p>${sources.map((src) => `<img src="${src}">`).join('')}`;

/** Whether the schema makes an image of it; as ProseMirror asks, whose rules stand in the order they are tried. */
function isTaken(src: string): boolean {
  const image = { getAttribute: (name: string) => (name === 'src' ? src : null), hasAttribute: (name: string) => name === 'src' };
  const rules = editingSchema.nodes['image']?.spec.parseDOM ?? [];
  return rules.some((rule) => 'tag' in rule && rule.getAttrs?.(image as unknown as HTMLElement) !== false);
}
function isFit(src: string): boolean {
  const shared = new Y.Doc();
  const text = shared.getXmlFragment(textField);
  let misfit: string | null = null;
  shared.on('afterTransaction', (transaction: Y.Transaction) => {
    misfit = misfitIn(transaction, text);
  });
  const image = new Y.XmlElement('image');
  image.setAttribute('src', src);
  text.insert(0, [image]);
  return misfit === null;
}

describe('a picture copied from another editor’s page', () => {
  test('comes along exactly where the server takes it', () => {
    for (const src of [dot, ...elsewhere]) expect([src, isTaken(src)]).toEqual([src, isFit(src)]);
    expect(isTaken(dot)).toBe(true);
  });

  test('is not made of what somebody types either', () => {
    const image = editingExtensions.find(({ name }) => name === 'image');
    const rules = image?.config.addInputRules as unknown as (() => unknown[]) | undefined;
    expect(rules?.()).toEqual([]);
  });

  test('is counted where it is left out, so that the writer is told', () => {
    expect(pastedHtml(slice(dot, ...elsewhere))).toEqual({ html: slice(dot, ...elsewhere), imagesLeft: elsewhere.length });
    expect(pastedHtml(slice(dot)).imagesLeft).toBe(0);
    expect(pastedHtml(`<p>Sơ đồ</p>${elsewhere.map((src) => `<img src="${src}">`).join('')}<img src="${dot}">`).imagesLeft).toBe(elsewhere.length);
  });
});
