/** The nodes of a text: a ProseMirror (TipTap) document, limited to what the page can show. */

export type MarkType = 'bold' | 'italic' | 'underline' | 'superscript' | 'subscript';
export interface Mark {
  type: MarkType;
  [attribute: string]: unknown;
}
export interface Text {
  type: 'text';
  text: string;
  marks?: Mark[];
}
export interface HardBreak {
  type: 'hardBreak';
}
export interface Footnote {
  type: 'footnote';
  content: Block[];
}
export type Inline = Text | HardBreak | Footnote;

export interface Paragraph {
  type: 'paragraph';
  attrs?: { textAlign?: 'left' | 'center' | 'right' | 'justify' };
  content?: Inline[];
}
export interface ListItem {
  type: 'listItem';
  content: Block[];
  [attribute: string]: unknown;
}
export interface List {
  type: 'bulletList' | 'orderedList';
  attrs?: { [attribute: string]: unknown };
  content: ListItem[];
}
export interface TableCell {
  type: 'tableHeader' | 'tableCell';
  attrs?: { colspan?: number; rowspan?: number; colwidth?: unknown; [attribute: string]: unknown };
  content: Block[];
  [attribute: string]: unknown;
}
export interface TableRow {
  type: 'tableRow';
  content: TableCell[];
  [attribute: string]: unknown;
}
export interface Table {
  type: 'table';
  content: TableRow[];
}
export interface Image {
  type: 'image';
  attrs: { src: string; alt?: string; width?: number; [attribute: string]: unknown };
}
export type Block = Paragraph | List | Table | Image;

export interface Doc {
  type: 'doc';
  content: Block[];
}
