import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aReport } from '../workflows/office/index.js';

// compiled by what runs before the tests
const command = fileURLToPath(new URL('../../dist/server/commands/verify.js', import.meta.url));
const journal = aReport().completed().entries;
const register = [
  { series: 'BC', year: 2026, n: 1, date: '2026-03-01', reportId: 'R1', seq: 12, status: 'issued', reason: null },
  { series: 'BC', year: 2026, n: 2, date: '2026-03-02', reportId: 'R2', seq: 15, status: 'void', reason: 'Trả lại để ký' },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trinhky-verify-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const keep = async (name: string, content: unknown): Promise<string> => {
  await writeFile(join(folder, name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return name;
};

/** As a person types it in that folder: npm goes to the repository and says where the person was. */
function verify(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('npm run verify', () => {
  test('says in one line that a journal fits', async () => {
    expect(verify(await keep('journal.json', journal))).toEqual({
      code: 0,
      out: `journal.json: the journal of R1, ${journal.length} steps, completed; every hash and every step fits\n`,
      err: '',
    });
  });

  test('names the first thing that does not', async () => {
    const changed = JSON.stringify(journal).replace('Phạm Thị Tâm', 'Phạm Thị Tám');
    const { code, out, err } = verify(await keep('changed.json', changed));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^changed\.json: entry \d+: hash does not fit what the entry holds\.\n$/);
  });

  test('knows a register when it sees one', async () => {
    expect(verify(await keep('register.json', register))).toEqual({
      code: 0,
      out: 'register.json: a register of 2 numbers in 1 series; everything fits\n',
      err: '',
    });
    expect(verify(await keep('hole.json', register.slice(1)))).toEqual({ code: 1, out: '', err: 'hole.json: row 1: 1 is missing before 2/BC (2026).\n' });
  });

  test('reads a file with a byte order mark, and one named by its whole path', async () => {
    await keep('marked.json', `\uFEFF${JSON.stringify(journal)}`);
    expect(verify(join(folder, 'marked.json')).code).toBe(0);
  });

  test('is not content with what is neither', async () => {
    expect(verify(await keep('empty.json', []))).toEqual({ code: 1, out: '', err: 'empty.json: The list holds no entry.\n' });
    expect(verify(await keep('object.json', { entries: journal }))).toEqual({ code: 1, out: '', err: 'object.json: This is not a list of entries.\n' });
  });

  test('ends with 2 where there is nothing to judge', async () => {
    await mkdir(join(folder, 'sub'));
    expect(verify('absent.json')).toEqual({ code: 2, out: '', err: 'absent.json: there is no such file\n' });
    expect(verify('sub')).toEqual({ code: 2, out: '', err: 'sub: this is a folder; name the exported file in it\n' });
    expect(verify(await keep('half.json', '[{\n"reportId"\n R1'))).toMatchObject({ code: 2, err: expect.stringMatching(/^half\.json: not JSON: .+\n$/) });
    expect(verify(await keep('bytes.json', new Uint8Array([0x22, 0xff, 0x22])))).toEqual({
      code: 2,
      out: '',
      err: 'bytes.json: not JSON: the file is not UTF-8 text\n',
    });
    for (const args of [[], ['a.json', 'b.json']]) expect(verify(...args)).toMatchObject({ code: 2, err: expect.stringMatching(/^Usage: /) });
  });
});
