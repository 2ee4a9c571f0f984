/**
 * Words on the clipboard are HTML, and a browser that reads HTML ends a paragraph where another begins inside it: a paragraph whose notes hold
 * paragraphs travels as a `div`.
 */
import { type Attrs, DOMSerializer, type Node, type Schema, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

/** The paragraphs that travel so. */
export const carrier = 'div[data-paragraph]';

/** Writes what is copied. */
export function copying(schema: Schema): DOMSerializer {
  const nodes = DOMSerializer.nodesFromSchema(schema);
  const { paragraph } = nodes;
  if (paragraph !== undefined)
    nodes['paragraph'] = (node) => (holdsNote(node) ? ['div', { 'data-paragraph': '', ...styleOf(node.attrs) }, 0] : paragraph(node));
  return new DOMSerializer(nodes, DOMSerializer.marksFromSchema(schema));
}

function holdsNote(node: Node): boolean {
  return node.children.some(({ type }) => type.name === 'footnote');
}

function styleOf({ textAlign }: Attrs): { style?: string } {
  return typeof textAlign === 'string' ? { style: `text-align: ${textAlign}` } : {};
}

/** The HTML of paragraphs that are well nested, each that holds another as the `div` it can be read as. */
export function carried(html: string): string {
  const parts = html.split(/(<p\b[^>]*>|<\/p>)/);
  const open: { at: number; holds: boolean }[] = [];
  for (const [at, part] of parts.entries()) {
    if (part.startsWith('<p')) {
      const around = open.at(-1);
      if (around !== undefined) around.holds = true;
      open.push({ at, holds: false });
    } else if (part === '</p>') {
      const own = open.pop();
      if (!own?.holds) continue;
      parts[own.at] = (parts[own.at] ?? '').replace(/^<p/, '<div data-paragraph=""');
      parts[at] = '</div>';
    }
  }
  return parts.join('');
}

/** An empty line takes the first paragraph as it is, with how it is set; otherwise its words join the line. */
export function whole(slice: Slice, { state }: EditorView): Slice {
  const { $from, empty } = state.selection;
  const isBare = empty && $from.parent.type.name === 'paragraph' && $from.parent.childCount === 0;
  return isBare && slice.openStart === 1 && slice.content.childCount > 1 ? new Slice(slice.content, 0, slice.openEnd) : slice;
}
