import type { Words } from '../package/index.js';
import type { Comparison, LineChange, PartChange, WordChange } from './change.js';
import { nameOf, pageWords, wordsOfChange, wordsOfPlace } from './words-of-parts.js';

type Language = keyof Words;

/** Unchanged lines between two changes are shown up to so many on each side; the rest is folded away. */
const around = 1;

const style = `
:root { color-scheme: light dark; }
.compare { font: 1rem/1.55 'Times New Roman', 'Liberation Serif', serif; max-width: 48rem; overflow-wrap: anywhere; }
.compare h2 { font-size: 1.05rem; margin: 1.6em 0 .4em; }
.compare .note { font: .8125rem/1.4 system-ui, sans-serif; opacity: .75; margin: 0 0 .2em; }
.compare .line { margin: .35em 0; padding-left: .8em; border-left: 3px solid transparent; white-space: pre-wrap; }
.compare .changed { border-color: #b7791f; } .compare .added { border-color: #2f855a; }
.compare .removed, .compare .movedAway { border-color: #c53030; } .compare .moved { border-color: #2b6cb0; }
.compare .heading { font-weight: bold; } .compare .footnote { font-size: .875rem; margin-left: 1.5em; }
.compare ins { background: #2f855a33; text-decoration: underline; text-decoration-thickness: 2px; }
.compare del { background: #c5303026; text-decoration: line-through; }
.compare mark { background: #b7791f2e; color: inherit; }
.compare table { border-collapse: collapse; } .compare td { border: 1px solid #8886; padding: .2em .5em; vertical-align: top; }
@media print { .compare { max-width: none; } }
`.trim();

/** What changed as a page people read: additions underlined, removals struck out, moves named in words; colour never alone. No script. */
export function compareHtml(comparison: Comparison, language: Language): string {
  const said = pageWords;
  const shown = comparison.parts.filter(({ change, was }) => change !== 'same' || was !== null);
  const body = comparison.isSame ? `<p>${said.nothing[language]}</p>` : shown.map((part) => partHtml(part, language)).join('\n');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${said.title[language]}</title><style>
${style}
</style></head>
<body><main class="compare"><h1>${said.title[language]}</h1>
${body}
</main></body>
</html>
`;
}

function partHtml(part: PartChange, language: Language): string {
  const was = part.was === null ? '' : `, ${pageWords.was[language]} ${part.was.replace(/^\w+:/, '')}`;
  const head = `<h2>${escaped(nameOf(part, language))}</h2>\n<p class="note">${wordsOfChange(part.change, language)}${escaped(was)}</p>`;
  return `<section aria-label="${escaped(nameOf(part, language))}">${head}\n${linesHtml(part.lines, language)}</section>`;
}

function linesHtml(lines: readonly LineChange[], language: Language): string {
  const near = (i: number) => lines.slice(Math.max(0, i - around), i + around + 1).some(({ change }) => change !== 'same');
  const html: string[] = [];
  let folded = 0;
  const unfold = () => {
    if (folded > 0) html.push(`<p class="note">… ${folded} ${pageWords.lines[language]} …</p>`);
    folded = 0;
  };
  for (const [i, line] of lines.entries()) {
    if (!near(i)) {
      folded += 1;
      continue;
    }
    unfold();
    html.push(lineHtml(line, language));
  }
  unfold();
  return html.join('\n');
}

function lineHtml(line: LineChange, language: Language): string {
  const note = noteOf(line, language);
  const said = note === '' ? '' : `<p class="note">${escaped(note)}</p>`;
  const cells = line.cells.map((words) => words.map(wordsHtml).join(''));
  const inner = line.kind === 'tableRow' ? `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>` : `<span>${cells.join('')}</span>`;
  return `<div class="line ${line.change} ${line.kind}">${said}${inner}</div>`;
}

/** Said in words, so that nothing hangs on a colour. */
function noteOf({ change, kind, before, after, cells }: LineChange, language: Language): string {
  const what = kind === 'footnote' || kind === 'image' ? `${pageWords[kind][language]}: ` : '';
  if (change === 'same') return '';
  if (change === 'moved' && before !== null) return `${what}${pageWords.from[language]} ${wordsOfPlace(before, language)}`;
  if (change === 'movedAway' && after !== null) return `${what}${pageWords.to[language]} ${wordsOfPlace(after, language)}`;
  const onlySet = cells.flat().every((word) => word.change === 'same' || word.change === 'formatted');
  return `${what}${change === 'changed' && onlySet ? pageWords.formatted[language] : wordsOfChange(change, language)}`;
}

function wordsHtml({ change, text }: WordChange): string {
  const tags: Record<WordChange['change'], string> = { same: '', added: 'ins', removed: 'del', formatted: 'mark' };
  const tag = tags[change];
  return tag === '' ? escaped(text) : `<${tag}>${escaped(text)}</${tag}>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
