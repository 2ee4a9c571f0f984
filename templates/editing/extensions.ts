/**
 * The schema of a text as TipTap extensions: exactly the nodes, marks and attributes of `docSchema` (templates/package), without a view.
 * The client draws on them (`extend({addNodeView})`, more plugins); the server turns texts into shared documents with them.
 */
import { type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Image as TiptapImage } from '@tiptap/extension-image';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { TableCell as TiptapTableCell } from '@tiptap/extension-table/cell';
import { TableHeader as TiptapTableHeader } from '@tiptap/extension-table/header';
import { TableRow } from '@tiptap/extension-table/row';
import { Table } from '@tiptap/extension-table/table';
import { Text } from '@tiptap/extension-text';
import { TextAlign } from '@tiptap/extension-text-align';
import { Underline } from '@tiptap/extension-underline';
import { readImage } from '../package/image.js';

/**
 * What every text is made of, each from its own package, as a kit brings everything to the browser that the page cannot print.
 * Undoing is the shared document's.
 */
const basics: Extensions = [Bold, BulletList, Document, HardBreak, Italic, ListKeymap, OrderedList, Paragraph, Text, Underline];

/** Begins with any block, as in the package: two writers who each take away another paragraph may leave a list or a table first. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', mergeAttributes(HTMLAttributes), 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** The page knows spans and widths of a cell; text is aligned in its paragraphs. */
const TableCell = TiptapTableCell.extend({
  addAttributes() {
    const { colspan, rowspan, colwidth } = this.parent?.() ?? {};
    return { colspan: { ...colspan }, rowspan: { ...rowspan }, colwidth: { ...colwidth } };
  },
});
const TableHeader = TiptapTableHeader.extend({
  addAttributes() {
    const { colspan, rowspan, colwidth } = this.parent?.() ?? {};
    return { colspan: { ...colspan }, rowspan: { ...rowspan }, colwidth: { ...colwidth } };
  },
});

/** Of what is pasted, only what the page can print: `misfitIn` refuses the rest, and with it everything else that was written. */
const Image = TiptapImage.extend({
  addAttributes: () => ({ src: { default: null }, alt: { default: null }, width: { default: null, parseHTML: widthOf } }),
  parseHTML: () => [{ tag: 'img[src]', getAttrs: (element) => (readImage(element.getAttribute('src') ?? '') === null ? false : null) }],
  // an address typed in Markdown would be an image the page cannot print
  addInputRules: () => [],
}).configure({ allowBase64: true });

function widthOf(element: HTMLElement): number | null {
  const width = Number.parseFloat(element.getAttribute('width') ?? '');
  return width > 0 ? width : null;
}

/** Stands in a line like a letter, and holds a text of its own. */
const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  content: 'block+',
  isolating: true,
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { 'data-footnote': '' }), 0],
});

/** A place kept: what is marked so in a shared document names a remark by its id, and never comes into the text of the package. */
const Comment = Mark.create({
  name: 'comment',
  excludes: '',
  inclusive: false,
  addAttributes: () => ({
    id: { default: null, parseHTML: (element) => element.getAttribute('data-comment'), renderHTML: ({ id }) => ({ 'data-comment': id }) },
  }),
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
});
const Suggestion = Mark.create({
  name: 'suggestion',
  excludes: '',
  inclusive: false,
  addAttributes: () => ({
    id: { default: null, parseHTML: (element) => element.getAttribute('data-suggestion'), renderHTML: ({ id }) => ({ 'data-suggestion': id }) },
  }),
  parseHTML: () => [{ tag: 'span[data-suggestion]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
});

/** Everything an editor of texts is made of but its view. */
export const editingExtensions: Extensions = [
  ...basics,
  ListItem,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  Image,
  Footnote,
  Superscript,
  Subscript,
  TextAlign.configure({ types: ['paragraph'], alignments: ['left', 'center', 'right', 'justify'] }),
  Comment,
  Suggestion,
];
