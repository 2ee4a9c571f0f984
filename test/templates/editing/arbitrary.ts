/** Texts as somebody might write them: every node, every mark, and the odd shapes the package lets through. */
import * as fc from 'fast-check';
import { type Block, type Doc, docSchema, type Inline, type ListItem, readDoc, type TableCell } from '../../../templates/index.js';

const png = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Sở Thông tin', ' và ', 'Truyền thông', 'e', '\u0301', 'hoà', '😀', '😁', '1.234,5', '\n') },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }) },
);
const marks = fc.array(fc.constantFrom('bold' as const, 'italic' as const, 'underline' as const, 'superscript' as const, 'subscript' as const), {
  maxLength: 3,
});
const text = fc.record(
  { type: fc.constant('text' as const), text: words, marks: marks.map((types) => types.map((type) => ({ type }))) },
  { requiredKeys: ['type', 'text'] },
);

const { block } = fc.letrec<{ block: Block; inline: Inline; blocks: Block[]; cell: TableCell; item: ListItem }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  inline: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    text,
    fc.constant({ type: 'hardBreak' as const }),
    fc.record({ type: fc.constant('footnote' as const), content: fc.array(tie('block'), { minLength: 1, maxLength: 2 }) }),
  ),
  item: fc.record({ type: fc.constant('listItem' as const), content: tie('blocks') }),
  cell: fc.record(
    {
      type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
      attrs: fc.record(
        {
          colspan: fc.integer({ min: 1, max: 3 }),
          rowspan: fc.integer({ min: 1, max: 3 }),
          colwidth: fc.oneof(fc.constant(null), fc.array(fc.integer({ min: 20, max: 300 }), { maxLength: 2 })),
        },
        { requiredKeys: [] },
      ),
      content: tie('blocks'),
    },
    { requiredKeys: ['type', 'content'] },
  ),
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.record(
      {
        type: fc.constant('paragraph' as const),
        attrs: fc.record({ textAlign: fc.constantFrom('left' as const, 'center' as const, 'right' as const, 'justify' as const) }, { requiredKeys: [] }),
        content: fc.array(tie('inline'), { maxLength: 4 }),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record({
      type: fc.constant('image' as const),
      attrs: fc.record({ src: fc.constant(png), alt: words, width: fc.integer({ min: 1, max: 900 }) }, { requiredKeys: ['src'] }),
    }),
    fc.record(
      {
        type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
        attrs: fc.record({ start: fc.integer({ min: 0, max: 9 }), type: fc.constantFrom('1', 'a', 'I') }, { requiredKeys: [] }),
        content: fc.array(tie('item'), { maxLength: 3 }),
      },
      { requiredKeys: ['type', 'content'] },
    ),
    fc.record({
      type: fc.constant('table' as const),
      content: fc.array(fc.record({ type: fc.constant('tableRow' as const), content: fc.array(tie('cell'), { maxLength: 3 }) }), { maxLength: 3 }),
    }),
  ),
}));

/** As `readDoc` lets it through. */
export const anyDoc: fc.Arbitrary<Doc> = fc.array(block, { maxLength: 5 }).map((content) => {
  const read = readDoc({ type: 'doc', content });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return docSchema.parse(read.doc);
});
