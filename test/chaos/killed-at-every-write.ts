import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { castOf } from '../../server/commands/demo/cast.js';
import { type ReportPackage, readPackage, sampleReport } from '../../templates/index.js';
import { aMailServer } from '../dispatch/mail-server.js';
import { openCast, passwordOf } from './documents.js';
import { type LivesOptions, startLives } from './lives.js';

const seed = join(import.meta.dirname, '../../../shared/reference/seed-report.json');

/** The report that is walked: the one beside the repository where there is one, else the project's sample. */
export async function theReport(): Promise<ReportPackage> {
  if (!existsSync(seed)) return sampleReport;
  const read = readPackage(JSON.parse(await readFile(seed, 'utf8')));
  if (!read.ok) throw new Error(`${seed}: ${read.problems[0]?.path}`);
  return read.package;
}

export interface Campaign extends LivesOptions {
  /** of the places before and after each write, every how many-th is tried */
  every: number;
  /** over how many walks they are spread, so that a life lasts about as many writes */
  walks: number;
}

export interface Killed {
  /** names of the walk's writes */
  writes: string[];
  /** documents issued on the way, each after its own walk */
  documents: number;
  /** places at which the process was killed, each once */
  died: string[];
}

/** After a renaming stands the blob, as it does after its write. */
const placesAt = (name: string): string[] => [`before ${name}`, ...(name.endsWith(' rename') ? [] : [`after ${name}`])];

/**
 * Walks the report once and notes every write; then again and again, the process killed before and after each of those writes in its turn,
 * one place a life. What a walk did not come by (the order of deliveries is nobody's) is tried in a walk of its own.
 */
export async function killAtEveryWrite({ settings, writes, every, walks }: Campaign): Promise<Killed> {
  const report = await theReport();
  const dataDir = await mkdtemp(join(tmpdir(), 'trinhky-killed-'));
  const officeFile = join(dataDir, 'office.json');
  const { office } = castOf(report);
  const people = office.people.map((person) => ({ ...person, password: passwordOf(person.account) }));
  await writeFile(officeFile, JSON.stringify({ ...office, people }));
  await mkdir(join(dataDir, 'exchange'));
  const mail = await aMailServer();
  const channels = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mail.port), SMTP_FROM: 'vanthu@example.vn', EXCHANGE_DIR: join(dataDir, 'exchange') };
  const lives = startLives({ settings: { PORT: '0', DATA_DIR: dataDir, OFFICE_FILE: officeFile, ...channels, ...settings }, writes });
  try {
    const cast = await openCast(report, lives);
    const opening = lives.begun.length;
    await cast.checkWhole(await cast.take(), 1);
    const noted = [...new Set(lives.begun.slice(opening))];
    const places = noted.flatMap(placesAt).filter((_, i) => i % every === 0);

    let documents = 1;
    async function walkAndDieAt(some: string[]): Promise<string[]> {
      await lives.dieAt(some);
      const id = await cast.take();
      documents += 1;
      await cast.checkWhole(id, documents);
      return lives.left();
    }
    let missed: string[] = [];
    for (let walk = 0; walk < walks; walk += 1) missed.push(...(await walkAndDieAt(places.filter((_, i) => i % walks === walk))));
    for (let again = 0; missed.length > 0 && again < 3; again += 1) missed = await walkAndDieAt(missed);
    expect(missed).toEqual([]);
    expect(lives.died.toSorted()).toEqual(places.toSorted());
    // at least once, and of each delivery under one name
    expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(cast.mails());
    expect(cast.mails()).toBeGreaterThan(0);

    return { writes: noted, documents, died: [...lives.died] };
  } finally {
    await lives.close();
    await mail.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
