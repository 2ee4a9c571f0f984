/** Words on their way to a paragraph: pieces with their marks, spaces brought together, then written as HTML. */
import { encoded } from './entities.js';
import { type Marks, type MarkTag, markTags } from './style.js';

/** Words with marks; or what stands among words as a whole: a break, a footnote. */
export type Run = { text: string; marks: Marks } | { html: string };

const isText = (run: Run): run is { text: string; marks: Marks } => 'text' in run;
const breakRun = '<br>';
export const lineBreak: Run = { html: breakRun };

/** True where a reader would see nothing. */
export const isBlank = (runs: readonly Run[]): boolean => runs.every((run) => (isText(run) ? run.text.trim() === '' : run.html === breakRun));

/** The inside of a paragraph: one space where there were several, none at its ends or around a break, and no break at its end. */
export function written(runs: readonly Run[]): string {
  const kept: Run[] = [];
  let atStart = true;
  for (const run of runs) {
    if (!isText(run)) {
      if (run.html === breakRun) trimEnd(kept);
      kept.push(run);
      atStart = run.html === breakRun;
      continue;
    }
    // no-break spaces are Word's way to write several spaces; a page justifies by itself
    let text = run.text.replace(/[\s\u00a0\u2002\u2003\u2009]+/g, ' ').replace(/[\u00ad\ufeff\u200b]/g, '');
    if (atStart) text = text.trimStart();
    if (text === '') continue;
    kept.push({ text, marks: run.marks });
    atStart = text.endsWith(' ');
  }
  for (let last = kept.at(-1); last !== undefined && !isText(last) && last.html === breakRun; last = kept.at(-1)) kept.pop();
  trimEnd(kept);
  return html(kept);
}

function trimEnd(kept: Run[]): void {
  for (let last = kept.at(-1); last !== undefined && isText(last); last = kept.at(-1)) {
    const text = last.text.trimEnd();
    kept.pop();
    if (text === '') continue;
    kept.push({ text, marks: last.marks });
    return;
  }
}

function html(runs: readonly Run[]): string {
  const open: MarkTag[] = [];
  let out = '';
  const closeTo = (length: number) => {
    for (let tag = open.length > length ? open.pop() : undefined; tag !== undefined; tag = open.length > length ? open.pop() : undefined) out += `</${tag}>`;
  };
  for (const run of runs) {
    const wanted = isText(run) ? markTags.filter((tag) => run.marks.has(tag)) : [];
    const same = open.findIndex((tag, i) => wanted[i] !== tag);
    closeTo(same === -1 ? open.length : same);
    for (const tag of wanted.slice(open.length)) {
      open.push(tag);
      out += `<${tag}>`;
    }
    out += isText(run) ? encoded(run.text) : run.html;
  }
  closeTo(0);
  return out;
}
