/** Notes that tests leave for the end of the run: which part was skipped, and why. One JSON object a line. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * `beyond`: what is missing can be had nowhere, so that not even a run that requires everything asks for it.
 * @typedef {{ what: string, why: string, beyond?: boolean }} Note
 */

/**
 * @param {number} pid of the run, since two may go on in one clone
 */
export function notesFile(pid) {
  return join(import.meta.dirname, '../../node_modules/.cache/trinh-ky', `notes-${pid}.jsonl`);
}

/**
 * Safe from several workers at once: a short line appended is written whole.
 * @param {string} file
 * @param {Note} note
 */
export function leaveNote(file, note) {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(note)}\n`);
}

/**
 * All notes, each once, and the file is gone.
 * @param {string} file
 * @returns {Note[]}
 */
export function collectNotes(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  rmSync(file);
  return [...new Set(lines)].map((line) => JSON.parse(line));
}
