import { createElement, Fragment, type ReactNode } from 'react';
import { useWords } from '../words/useWords.js';
import css from './DocView.module.css';
import type { DocNode } from './doc.js';

type Notes = DocNode[];

/** A section's text as it reads, footnotes below. What this page does not know is shown by its words. */
export function DocView({ content }: { content: readonly DocNode[] }) {
  const { t } = useWords();
  const notes: Notes = [];
  const blocks = content.map((node, index) => draw(node, index, notes));
  return (
    <div className={css.doc}>
      {blocks}
      {notes.length === 0 ? null : (
        <div className={css.notes} role="note" aria-label={t('text.footnotes')}>
          <ol>
            {notes.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a note is known by its place
              <li key={index}>{inside(note, [])}</li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}

const inside = (node: DocNode, notes: Notes): ReactNode => (node.content ?? []).map((child, index) => draw(child, index, notes));

const aligns = new Set(['left', 'center', 'right', 'justify']);
const plainElements: Record<string, string> = { bulletList: 'ul', orderedList: 'ol', listItem: 'li', tableRow: 'tr' };
const markElements: Record<string, string> = { bold: 'strong', italic: 'em', underline: 'u', superscript: 'sup', subscript: 'sub' };

function draw(node: DocNode, key: number, notes: Notes): ReactNode {
  const element = plainElements[node.type];
  if (element !== undefined) return createElement(element, { key }, inside(node, notes));
  switch (node.type) {
    case 'text':
      return <Fragment key={key}>{marked(node)}</Fragment>;
    case 'hardBreak':
      return <br key={key} />;
    case 'paragraph': {
      const align = node.attrs?.textAlign;
      return (
        <p
          key={key}
          style={
            typeof align === 'string' && aligns.has(align)
              ? { textAlign: align === 'left' || align === 'center' || align === 'right' ? align : 'justify', textIndent: align === 'center' ? 0 : undefined }
              : undefined
          }
        >
          {inside(node, notes)}
        </p>
      );
    }
    case 'footnote':
      notes.push(node);
      return (
        <sup key={key} className={css.note}>
          [{notes.length}]
        </sup>
      );
    case 'table':
      return (
        <div key={key} className={css.scroll}>
          <table>
            <tbody>{inside(node, notes)}</tbody>
          </table>
        </div>
      );
    case 'tableHeader':
    case 'tableCell':
      return createElement(
        node.type === 'tableHeader' ? 'th' : 'td',
        { key, colSpan: span(node.attrs?.colspan), rowSpan: span(node.attrs?.rowspan) },
        inside(node, notes),
      );
    case 'image':
      return <Picture key={key} node={node} />;
    default:
      return <Fragment key={key}>{node.text ?? inside(node, notes)}</Fragment>;
  }
}

const span = (value: unknown): number => (typeof value === 'number' && value > 1 ? value : 1);

const marked = (node: DocNode): ReactNode =>
  (node.marks ?? []).reduce<ReactNode>((words, mark) => {
    const element = markElements[mark.type];
    return element === undefined ? words : createElement(element, null, words);
  }, node.text);

function Picture({ node }: { node: DocNode }) {
  const { src, alt } = node.attrs ?? {};
  // nothing is fetched from elsewhere on behalf of a document
  if (typeof src !== 'string' || !/^data:image\/(png|jpeg);base64,/.test(src)) return null;
  return <img src={src} alt={typeof alt === 'string' ? alt : ''} />;
}
