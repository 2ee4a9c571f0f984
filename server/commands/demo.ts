import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf, type Entry } from '../../workflows/index.js';
import { verifyJournal } from '../engine/verify.js';
import { readArguments, UsageError } from './demo/arguments.js';
import { castOf } from './demo/cast.js';
import { packageFrom } from './demo/package-file.js';
import { Person } from './demo/person.js';
import { startServer } from './demo/server-process.js';
import { createTold } from './demo/told.js';
import { recordAuthority, walk } from './demo/walk.js';
import { watch } from './demo/watch.js';
import { wordsOfTheCast } from './demo/words.js';

interface Account {
  account: string;
  password: string;
}

/** Takes one report package through the whole walk, on a real server with a fresh store, and leaves its documents and its journal. */
async function demo(): Promise<void> {
  const language = (process.env.LANG ?? '').toLowerCase().startsWith('en') ? 'en' : 'vi';
  const { out, ...from } = readArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const { package: report, warnings } = await packageFrom(from, language);
  await mkdir(out, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--out ${out}: is no folder that can be written to (${error.code ?? error.message})`);
  });
  const print = (line: string) => process.stdout.write(`${line}\n`);
  for (const warning of warnings) print(`! ${warning}`);

  const cast = castOf(report);
  const dataDir = await mkdtemp(join(tmpdir(), 'trinhky-demo-'));
  const officeFile = join(dataDir, 'office.json');
  await writeFile(officeFile, JSON.stringify(cast.office));
  const database: Record<string, string> = process.env.MONGODB_URI ? { MONGODB_DATABASE: `trinhky_demo_${randomBytes(5).toString('hex')}` } : {};
  const server = await startServer({ DATA_DIR: dataDir, OFFICE_FILE: officeFile, ...database });
  try {
    const accounts = JSON.parse(await readFile(join(dataDir, 'demo-accounts.json'), 'utf8')) as Account[];
    const people = new Map<string, Person>();
    for (const { account, password } of accounts) people.set(account, await Person.signIn(server.url, language, account, password));
    const signed = ({ account }: { account: string }): Person => {
      const person = people.get(account);
      if (person === undefined) throw new Error(`Nobody has the account ${account}`);
      return person;
    };

    const told = createTold(language, print);
    const deps = { cast, signed, words: wordsOfTheCast(language), refusal: told.refusal };
    await recordAuthority({ ...deps, until: () => Promise.resolve() }, dayOf(new Date().toISOString()));
    const { id } = await signed(cast.leadDrafter).post<{ id: string }>('/api/reports', report);
    const director = signed(cast.director);
    const watched = await watch(server.url, director, id, told.entry);
    try {
      await walk({ ...deps, until: watched.until }, report, id);
      const { seq } = await director.report(id);
      await watched.until((_, present) => present >= seq);
    } finally {
      watched.close();
    }
    told.table();
    await keep(director, id, out, print);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Leaves the DOCX, the PDF where there is one, and the journal, which must verify. */
async function keep(person: Person, id: string, out: string, print: (line: string) => void): Promise<void> {
  const { state, codeNumber, documents } = await person.report(id);
  const journal: Entry[] = [];
  for (;;) {
    const page = await person.journal(id, journal.length);
    journal.push(...page);
    if (page.length < 1_000) break;
  }
  const verified = verifyJournal(journal);
  if (!verified.ok) throw new Error(`The journal does not verify at entry ${verified.at}: ${verified.what.en}`);
  const name = (codeNumber ?? id).replaceAll('/', '-');
  const files: [string, Uint8Array | string][] = [
    [`${name}.docx`, await person.bytes(`/api/reports/${id}/document.docx`)],
    ...(documents.pdf ? [[`${name}.pdf`, await person.bytes(`/api/reports/${id}/document.pdf`)] as [string, Uint8Array]] : []),
    ['journal.json', `${JSON.stringify(journal, null, 1)}\n`],
  ];
  for (const [file, content] of files) {
    await writeFile(join(out, file), content);
    print(`→ ${join(out, file)}`);
  }
  if (!documents.pdf) print('! PDF: no converter on this machine (LibreOffice is not installed); the document was issued as DOCX.');
  if (state !== 'completed') throw new Error(`The report ended in ${state}`);
}

demo().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
