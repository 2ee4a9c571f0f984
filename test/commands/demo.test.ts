import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { type ReportPackage, readPackage, sample } from '../../templates/index.js';
import type { Entry } from '../../workflows/index.js';
import { aPackage } from '../fixtures/packages/build.js';
import { largePackage, trapPackage } from '../fixtures/packages/torture.js';
import { announceSkip } from '../setup/skip.js';

const compiled = (name: string): string => fileURLToPath(new URL(`../../dist/server/commands/${name}.js`, import.meta.url));
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'trinhky-demo-test-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Runs a command as a person would, from the folder of this test. */
function run(command: string, args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [compiled(command), ...args], { env: { ...process.env, INIT_CWD: dir, LANG: 'en', MONGODB_URI: '' } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

async function write(name: string, content: unknown): Promise<string> {
  await writeFile(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

/** Every text of a package, in no particular order. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && 'type' in value && typeof value.text === 'string') return [value.text];
  return Object.values(value).flatMap(textsOf);
}

/** A line break and a tab are blanks of the page. */
const spaced = (text: string): string => text.replace(/[\n\t ]+/g, ' ');

async function wordsOfDocx(file: string): Promise<string> {
  const zip = await JSZip.loadAsync(await readFile(file));
  const xml = await Promise.all(['word/document.xml', 'word/footnotes.xml'].map((name) => zip.file(name)?.async('string') ?? ''));
  const text = xml
    .join('')
    .replace(/<w:tab\/>|<w:br[^>]*\/>/g, ' ')
    .replace(/<[^>]+>/g, '');
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

async function demoOf(name: string, input: unknown): Promise<{ out: string; files: string[]; journal: Entry[]; words: string; package: ReportPackage }> {
  const { code, out, err } = await run('demo', ['--report', await write(`${name}.json`, input), '--out', name]);
  expect({ name, code, err }).toEqual({ name, code: 0, err: '' });
  const files = (await readdir(join(dir, name))).sort();
  const docx = files.find((file) => file.endsWith('.docx')) ?? '';
  const read = readPackage(input);
  if (!read.ok) throw new Error('The package does not fit');
  return {
    out,
    files,
    journal: JSON.parse(await readFile(join(dir, name, 'journal.json'), 'utf8')) as Entry[],
    words: await wordsOfDocx(join(dir, name, docx)),
    package: read.package,
  };
}

describe('the demo', () => {
  test('walks the project’s own sample to its last recipient and leaves its document and a journal that verifies', async () => {
    await write('kept.txt', 'mine');
    const { code, out } = await run('demo', ['--out', '.']);
    expect(code).toBe(0);
    const files = await readdir(dir);
    expect(files.filter((file) => file.endsWith('.docx'))).toHaveLength(1);
    expect(files.filter((file) => file.endsWith('.pdf')).length).toBe(out.includes('PDF: no converter') ? 0 : 1);
    expect(await readFile(join(dir, 'kept.txt'), 'utf8')).toBe('mine');
    expect(out).toMatch(/Not yet: Close the input/);
    expect(out).toMatch(/Return the section/);
    const verified = await run('verify', ['journal.json']);
    expect(verified.code).toBe(0);
    const journal = await readFile(join(dir, 'journal.json'), 'utf8');
    await writeFile(join(dir, 'changed.json'), journal.replace('"type": "ACCEPT"', '"type": "ACCEPS"'));
    const changed = await run('verify', ['changed.json']);
    expect(changed.code).toBe(1);
    expect(`${changed.out}${changed.err}`).toMatch(/\b3\b/);
    for (const file of files.filter((one) => /\.(docx|pdf)$/.test(one))) await rm(join(dir, file));
  }, 120_000);

  test.each(['CV', 'QĐ', 'TB'])(
    'walks the sample of the type it is asked for: %s',
    async (type) => {
      const out = `sample ${type}`;
      const { code, err } = await run('demo', ['--sample', type, '--out', out]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const journal = JSON.parse(await readFile(join(dir, out, 'journal.json'), 'utf8')) as Entry[];
      expect(journal[0]?.event).toMatchObject({ type: 'CREATE', documentType: type });
      expect(journal.at(-1)?.state).toBe('completed');
      const docx = (await readdir(join(dir, out))).find((file) => file.endsWith('.docx')) ?? '';
      const words = spaced(await wordsOfDocx(join(dir, out, docx)));
      for (const text of textsOf(sample(type))) expect(words).toContain(spaced(text));
    },
    120_000,
  );

  test('brings a package of 120 sections, 80 footnotes and 60 recipients through, every word there', async () => {
    const { words, package: report, journal } = await demoOf('large', largePackage());
    expect(report.sections.length).toBeGreaterThanOrEqual(120);
    for (const text of textsOf(report)) expect(words).toContain(text);
    expect(journal.at(-1)?.state).toBe('completed');
  }, 180_000);

  test('brings a text that is all traps through, every word there', async () => {
    const decomposed = JSON.parse(JSON.stringify(trapPackage()).normalize('NFD')) as ReportPackage;
    const { words, package: report, out } = await demoOf('traps', { ...decomposed, place: 'Hà\u0001 Nội' });
    for (const text of textsOf(report)) expect(spaced(words)).toContain(spaced(text));
    expect(words).toContain('Hà Nội');
    expect(out).toMatch(/^! /m);
  }, 120_000);

  test.each([
    ['a deputy', { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Phó Văn Giám' }],
    ['the head of the office by order', { authority: 'TL. GIÁM ĐỐC', position: 'CHÁNH VĂN PHÒNG', name: 'Chánh Thị Văn' }],
    ['somebody with a written authorisation', { authority: 'TUQ. GIÁM ĐỐC', position: 'TRƯỞNG PHÒNG VĂN THƯ - LƯU TRỮ', name: 'Trưởng Văn Phòng' }],
    ['a stack of lines', { authority: ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG'], position: 'PHÓ CHÁNH VĂN PHÒNG', name: 'Phó Thị Chánh' }],
  ])(
    'lets %s sign, and prints the lines',
    async (name, signature) => {
      const { journal, words } = await demoOf(`signed by ${name}`, aPackage({ signature }));
      expect(journal.find(({ event }) => event.type === 'SIGN')?.by.name).toBe(signature.name);
      for (const line of [signature.authority].flat()) expect(words).toContain(line);
      expect(words).toContain(signature.name);
    },
    120_000,
  );

  test('walks the seed report, word for word', async () => {
    const seed = fileURLToPath(new URL('../../../shared/reference/seed-report.json', import.meta.url));
    if (!existsSync(seed)) return announceSkip('the seed report through the demo', { beyond: 'shared/reference/seed-report.json is not here' });
    const { words, package: report } = await demoOf('seed', JSON.parse(await readFile(seed, 'utf8')));
    for (const text of textsOf(report)) expect(words).toContain(text);
  }, 120_000);
});

describe('a package that does not fit', () => {
  const section = aPackage().sections[0];
  test.each<[string, unknown, RegExp]>([
    ['an unknown division', aPackage({ sections: [{ ...aPackage().sections[0], division: 'nobody' } as never] }), /^sections\.0\.division: /],
    ['two lead divisions', aPackage({ divisions: aPackage().divisions.map((division) => ({ ...division, role: 'lead' as const })) }), /^divisions: /],
    ['numbers that go back', aPackage({ sections: [{ ...section, number: '2' } as never, { ...section, number: '1' } as never] }), /^sections\.1\.number: /],
    ['a type without a template', aPackage({ documentType: 'XYZ' }), /^documentType: .*BC/],
    ['an authority that is none', aPackage({ signature: { authority: 'ABC', position: 'PHÓ GIÁM ĐỐC', name: 'Phó Văn Giám' } }), /^signature\.authority: /],
    ['no recipients', aPackage({ recipients: [] }), /^recipients: /],
    ['not an object', [], /^package: /],
    ['not JSON', '{"documentType":', /is not JSON/],
  ])('(%s) is one line with the field and what was expected, and exit code 2', async (name, input, line) => {
    const { code, err, out } = await run('demo', ['--report', await write(`bad ${name}.json`, input), '--out', 'bad']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(line);
  });

  test('(unreadable, or an unknown option) too', async () => {
    const missing = await run('demo', ['--report', 'nowhere.json']);
    expect([missing.code, missing.err.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect((await run('demo', ['--raport', 'x'])).code).toBe(2);
    const noSample = await run('demo', ['--sample', 'PG']);
    expect([noSample.code, noSample.err]).toEqual([2, expect.stringMatching(/^--sample PG: expected one of BC, TTr, .*, BB\n$/)]);
    expect((await run('demo', ['--sample', 'BC', '--report', 'x.json'])).code).toBe(2);
    await writeFile(join(dir, 'latin.json'), Buffer.from(JSON.stringify(aPackage()), 'latin1'));
    const latin = await run('demo', ['--report', 'latin.json']);
    expect([latin.code, latin.err]).toEqual([2, expect.stringContaining('is not UTF-8 text')]);
    const file = await run('demo', ['--out', await write('a-file', 'x')]);
    expect([file.code, file.err]).toEqual([2, expect.stringContaining('--out')]);
  });
});
