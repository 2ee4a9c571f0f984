import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Doc, DocNode } from '../../client/src/text/doc.js';
import { dropDraft, keepDraft, keptDraft } from '../../client/src/text/draft.js';
import { putTogether, takeApart } from '../../client/src/text/pieces.js';

const paragraph = (text: string): DocNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: DocNode[]): Doc => ({ type: 'doc', content });
const table: DocNode = { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('a')] }] }] };
const bold: DocNode = { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] };
const noted: DocNode = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'a' },
    { type: 'footnote', content: [paragraph('b')] },
  ],
};
const centred: DocNode = { type: 'paragraph', attrs: { textAlign: 'center' }, content: [{ type: 'text', text: 'a' }] };
const empty: DocNode = { type: 'paragraph' };

describe('a text edited as plain lines', () => {
  test('is a line a paragraph', () => {
    expect(takeApart(doc(paragraph('Một'), paragraph('Hai')))).toEqual([{ kind: 'words', text: 'Một\nHai' }]);
  });

  test('offers a place to write where there is no text yet', () => {
    expect(takeApart(doc())).toEqual([{ kind: 'words', text: '' }]);
    expect(putTogether(takeApart(doc()))).toEqual(doc());
  });

  test('makes no paragraph of a blank line', () => {
    expect(putTogether([{ kind: 'words', text: 'Một\r\n\n  \nHai' }])).toEqual(doc(paragraph('Một'), paragraph('Hai')));
  });

  test('keeps tables, notes, formatted words and alignment between the lines, and can always be continued', () => {
    expect(takeApart(doc(paragraph('Một'), table, paragraph('Hai'), bold)).map((piece) => piece.kind)).toEqual(['words', 'kept', 'words', 'kept', 'words']);
  });

  test('comes back exactly as it was when nothing is changed', () => {
    const block = fc.oneof(fc.string({ minLength: 1 }).map(paragraph), fc.constantFrom(table, bold, noted, centred, empty));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        expect(putTogether(takeApart(doc(...blocks)))).toEqual(doc(...blocks));
      }),
    );
  });
});

describe('a draft on this device', () => {
  const device = (room = true): Storage => {
    const kept = new Map<string, string>();
    return {
      get length() {
        return kept.size;
      },
      clear: () => kept.clear(),
      key: () => null,
      getItem: (key) => kept.get(key) ?? null,
      removeItem: (key) => void kept.delete(key),
      setItem(key, value) {
        if (!room) throw new Error('full');
        kept.set(key, value);
      },
    };
  };
  const draft = { etag: '"a"', doc: doc(paragraph('Đang viết')) };

  test('is there after a reload, for its writer and its section alone', () => {
    const storage = device();
    keepDraft(storage, 'P1', 'R7', '2.1', draft);
    expect(keptDraft(storage, 'P1', 'R7', '2.1')).toEqual(draft);
    expect(keptDraft(storage, 'P2', 'R7', '2.1')).toBeNull();
    expect(keptDraft(storage, 'P1', 'R7', '2.2')).toBeNull();
  });

  test('is gone once it is saved', () => {
    const storage = device();
    keepDraft(storage, 'P1', 'R7', '2.1', draft);
    dropDraft(storage, 'P1', 'R7', '2.1');
    expect(keptDraft(storage, 'P1', 'R7', '2.1')).toBeNull();
  });

  test('does no harm where the device has no room', () => {
    const storage = device(false);
    keepDraft(storage, 'P1', 'R7', '2.1', draft);
    expect(keptDraft(storage, 'P1', 'R7', '2.1')).toBeNull();
  });
});
