/**
 * `npm run bench [-- NAME …]`: how fast the core is, as ratios to floors measured in the same run. Figures are reported and not asserted:
 * it fails only where something breaks. docs/benchmarks.md says what each row does.
 */
import { cpus } from 'node:os';
import { step, writersTogether } from './durable-step.js';
import { http } from './http.js';
import { longReport } from './long-report.js';
import { pageDocx, pageMemory } from './page-docx.js';
import { pagePdf } from './page-pdf.js';
import { pageTogether } from './page-together.js';
import { type Row, type Seen, verdict } from './row.js';
import { screens } from './screens.js';
import { search } from './search.js';
import { watching } from './watchers.js';

const rows: Row[] = [step, writersTogether, http, watching, longReport, search, pageDocx, pageMemory, pageTogether, pagePdf, screens];

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !rows.some((row) => row.name === name));
if (unknown !== undefined) {
  console.error(`There is no row “${unknown}”. Rows: ${[...new Set(rows.map(({ name }) => name))].join(', ')}.`);
  process.exit(2);
}

const say = (line: string) => console.error(line);
const shown = (value: number) => value.toFixed(2);

function lineOf(row: Row, { part, ratio, figures }: Seen): string[] {
  const sign = row.better === 'above' ? '≥' : '≤';
  const name = part === undefined ? row.name : `${row.name} ${part}`;
  const seen = `${shown(ratio.middle)} (${shown(ratio.low)}–${shown(ratio.high)})`;
  return [name, row.work, `${sign} ${row.must}`, `${sign} ${row.aim}`, seen, verdict(row, ratio.middle), figures];
}

const table: string[][] = [['row', 'work', 'must', 'aim', 'seen (quartiles)', 'reaches', 'figures, of this machine']];
for (const row of rows.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  say(`${row.name}: ${row.work} …`);
  const began = performance.now();
  for (const seen of await row.run(say)) table.push(lineOf(row, seen));
  say(`  ${((performance.now() - began) / 1_000).toFixed(0)} s`);
}

const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((line) => (line[column] ?? '').length)));
console.log(`\nNode ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`);
for (const [n, line] of table.entries()) {
  console.log(`| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  if (n === 0) console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
}
