import { appendFileSync } from 'node:fs';
import type { Killed } from './killed-at-every-write.js';

/** Where CHAOS_TABLE names a file, leaves there what was killed: a line a write, how often the process died before and after it. */
export function tell(store: string, { writes, documents, died }: Killed): void {
  const file = process.env['CHAOS_TABLE'];
  if (file === undefined || file === '') return;
  const times = (place: string) => died.filter((one) => one === place).length;
  const lines = writes.map((name, i) => `| ${i + 1} | ${name} | ${times(`before ${name}`)} | ${times(`after ${name}`)} |`);
  const head = [
    `${store}: ${writes.length} writes, killed ${died.length} times, ${documents} documents issued`,
    '',
    '| | write | before | after |',
    '|---|---|---|---|',
  ];
  appendFileSync(file, `${[...head, ...lines].join('\n')}\n\n`);
}
