/** Mends what a check found. */
import type { Inline, ReportPackage } from '../package/index.js';
import type { Edit } from './finding.js';

/** The package with those ranges replaced, all of them as they stood before; the package itself is left as it was. An edit whose place is no longer there is left out. */
export function applyFix(report: ReportPackage, fix: readonly Edit[]): ReportPackage {
  const mended = structuredClone(report);
  // from the back, so that no edit moves the place of another
  for (const edit of [...fix].sort((a, b) => b.offset - a.offset)) apply(mended, edit);
  return mended;
}

function apply(report: ReportPackage, edit: Edit): void {
  const steps = edit.path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<unknown>((node, step) => (isHolder(node) ? node[step] : undefined), report);
  if (!isHolder(holder)) return;
  const found = holder[last];
  if (typeof found === 'string') holder[last] = replaced(found, edit.offset, edit);
  else if (isHolder(found) && Array.isArray(found['content'])) found['content'] = inParagraph(found['content'], edit);
}

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const replaced = (text: string, at: number, { length, text: by }: Pick<Edit, 'length' | 'text'>): string => text.slice(0, at) + by + text.slice(at + length);

/** The range may run over several pieces: the first takes the new words, the others lose theirs. */
function inParagraph(nodes: readonly Inline[], edit: Edit): Inline[] {
  let at = 0;
  let isWritten = false;
  const mended = nodes.map((node): Inline => {
    if (node.type === 'footnote') return node;
    const from = at;
    const size = node.type === 'text' ? node.text.length : 1;
    at += size;
    if (node.type !== 'text') return node;
    const start = Math.max(edit.offset, from);
    const end = Math.min(edit.offset + edit.length, from + size);
    const touches = end > start || (edit.length === 0 && edit.offset >= from && edit.offset <= from + size);
    if (!touches || (isWritten && end <= start)) return node;
    const text = replaced(node.text, start - from, { length: Math.max(end - start, 0), text: isWritten ? '' : edit.text });
    isWritten = true;
    return { ...node, text };
  });
  return mended.filter((node) => node.type !== 'text' || node.text !== '');
}
