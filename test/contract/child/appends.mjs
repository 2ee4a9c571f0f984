/** Opens the store in the folder named, appends without end, and says each step once it has been acknowledged. Meant to be killed. */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../../server/store/sqlite/index.js';
import { anIssue, aStep } from '../builders.js';

const [dir = ''] = process.argv.slice(2);
const { journal } = await openSqliteStore({ dir });

/**
 * Straight to the pipe: a line told is a line the parent has, even when this process is gone.
 * @param {string} line
 */
const say = (line) => void writeSync(1, `${line}\n`);

/** @param {string} reportId */
async function write(reportId) {
  await journal.append(aStep(reportId, 1));
  say(`${reportId} 1`);
  for (let seq = 2; ; seq += 1) {
    if (seq % 3 === 0) await journal.issue({ series: 'BC', year: 2026, date: '2026-03-02', reportId, seq }, (n, date) => anIssue(reportId, seq, n, date));
    else await journal.append(aStep(reportId, seq));
    say(`${reportId} ${seq}`);
  }
}

await Promise.all(['R1', 'R2', 'R3', 'R4'].map(write));
