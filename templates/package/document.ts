/** The schema of a text, and when it is empty. */
import * as z from 'zod';
import { readImage } from './image.js';
import { limits } from './limits.js';
import type { Block, Doc, Inline } from './nodes.js';
import { gridOf } from './table-grid.js';
import type { Words } from './words.js';

const notAnImage: Words = {
  vi: 'một ảnh PNG hoặc JPEG đọc được, dạng data:image/png;base64,…',
  en: 'a readable PNG or JPEG image, as data:image/png;base64,…',
};
const tooManyColumns: Words = {
  vi: `bảng có tối đa ${limits.tableColumns} cột`,
  en: `a table of at most ${limits.tableColumns} columns`,
};

const mark = z.looseObject({ type: z.enum(['bold', 'italic', 'underline', 'superscript', 'subscript']) });
const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).exactOptional() });
const hardBreak = z.strictObject({ type: z.literal('hardBreak') });
const footnote = z.strictObject({
  type: z.literal('footnote'),
  get content(): z.ZodType<Block[]> {
    return z.array(block).min(1);
  },
});
const inline = z.discriminatedUnion('type', [text, hardBreak, footnote]);

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ textAlign: z.enum(['left', 'center', 'right', 'justify']).exactOptional() }).exactOptional(),
  content: z.array(inline).exactOptional(),
});
const listItem = z.looseObject({
  type: z.literal('listItem'),
  get content(): z.ZodType<Block[]> {
    return z.array(block);
  },
});
const list = z.strictObject({
  type: z.enum(['bulletList', 'orderedList']),
  attrs: z.looseObject({}).exactOptional(),
  content: z.array(listItem),
});
const span = z.int().min(1);
const tableCell = z.looseObject({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z
    .looseObject({
      colspan: span.max(limits.tableColumns).exactOptional(),
      rowspan: span.max(10_000).exactOptional(),
      colwidth: z.unknown().exactOptional(),
    })
    .exactOptional(),
  get content(): z.ZodType<Block[]> {
    return z.array(block);
  },
});
const tableRow = z.looseObject({ type: z.literal('tableRow'), content: z.array(tableCell) });
const table = z.strictObject({ type: z.literal('table'), content: z.array(tableRow) }).superRefine((node, ctx) => {
  if (gridOf(node).columns > limits.tableColumns) ctx.addIssue({ code: 'custom', params: { expected: tooManyColumns } });
});
const image = z.strictObject({
  type: z.literal('image'),
  attrs: z.looseObject({
    src: z.string().superRefine((src, ctx) => {
      if (readImage(src) === null) ctx.addIssue({ code: 'custom', params: { expected: notAnImage } });
    }),
    alt: z.string().exactOptional(),
    width: z.number().exactOptional(),
  }),
});
const block: z.ZodType<Block> = z.discriminatedUnion('type', [paragraph, list, table, image]);

/** The schema of one text. For text that comes from outside use `readDoc`, which cleans it and bounds its depth first. */
export const docSchema: z.ZodType<Doc> = z.strictObject({ type: z.literal('doc'), content: z.array(block) });

/** True where a person would see nothing: no letter, no image. */
export function isEmptyDoc(doc: Doc): boolean {
  return doc.content.every(isEmptyBlock);
}

function isEmptyBlock(node: Block): boolean {
  switch (node.type) {
    case 'paragraph':
      return (node.content ?? []).every(isEmptyInline);
    case 'bulletList':
    case 'orderedList':
      return node.content.every((item) => item.content.every(isEmptyBlock));
    case 'table':
      return node.content.every((row) => row.content.every((cell) => cell.content.every(isEmptyBlock)));
    case 'image':
      return false;
  }
}

function isEmptyInline(node: Inline): boolean {
  if (node.type === 'text') return node.text.trim() === '';
  return node.type === 'hardBreak' || node.content.every(isEmptyBlock);
}
