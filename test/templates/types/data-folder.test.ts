import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readTypes } from '../../../server/types.js';
import { documentType } from '../../../templates/types/index.js';

const root = await mkdtemp(join(tmpdir(), 'trinhky-types-'));
afterAll(() => rm(root, { recursive: true, force: true }));

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(root, 'data-'));
});

const quick = { ...documentType('BC'), abbreviation: 'BCN', name: 'BÁO CÁO NHANH', englishName: 'flash report' };

async function put(name: string, content: unknown): Promise<void> {
  await mkdir(join(dataDir, 'types'), { recursive: true });
  await writeFile(join(dataDir, 'types', name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
}
const told = () =>
  readTypes(dataDir).then(
    () => 'read',
    (error: Error) => error.message,
  );

describe('the types in the data folder', () => {
  test('are the decree’s where there is no folder', async () => {
    expect(await readTypes(dataDir)).toHaveLength(29);
  });

  test('add one and change one; what is no JSON file is left alone', async () => {
    await put('bao-cao-nhanh.json', quick);
    await put('thong-bao.json', { ...documentType('TB'), musts: ['bases', 'closing'] });
    await put('README.txt', 'Của Văn phòng');
    const types = await readTypes(dataDir);
    expect(types).toHaveLength(30);
    expect(types.find(({ abbreviation }) => abbreviation === 'TB')?.musts).toEqual(['bases', 'closing']);
    expect(types.at(-1)?.name).toBe('BÁO CÁO NHANH');
  });

  test('are read in composed letters', async () => {
    await put('nhanh.json', JSON.stringify(quick).normalize('NFD'));
    expect((await readTypes(dataDir)).at(-1)?.name).toBe('BÁO CÁO NHANH');
  });

  test.each<[string, unknown, RegExp]>([
    ['a field that is missing', { ...quick, name: undefined }, /x\.json: name: /],
    ['a system of headings there is none of', { ...quick, headings: 'greek' }, /x\.json: headings: .*roman/],
    ['a part there is none of', { ...quick, musts: ['seal'] }, /x\.json: musts\.0: .*addressees/],
    ['an unknown field', { ...quick, colour: 'red' }, /x\.json: type: .*colour/],
    ['an abbreviation a number cannot show', { ...quick, abbreviation: 'BC/N' }, /x\.json: abbreviation: /],
    ['no outline', { ...quick, outline: [] }, /x\.json: outline: /],
    [
      'an outline whose numbers go back',
      {
        ...quick,
        outline: [
          { number: '2', heading: 'Hai' },
          { number: '1', heading: 'Một' },
        ],
      },
      /x\.json: outline\.1\.number: /,
    ],
    ['what it must and may not hold at once', { ...quick, musts: ['bases'], mustNots: ['bases'] }, /x\.json: mustNots: .*bases/],
    ['no JSON', '{"abbreviation":', /x\.json: is not JSON$/],
    ['no UTF-8', Uint8Array.from([0x7b, 0xff]), /x\.json: is not UTF-8 text$/],
  ])('(%s) stop the start with one line that names file and field', async (_what, content, line) => {
    await put('x.json', content);
    const said = await told();
    expect(said).toMatch(line);
    expect(said.split('\n')).toHaveLength(1);
  });

  test('that are two of one abbreviation are both named', async () => {
    await put('a.json', quick);
    await put('b.json', quick);
    expect(await told()).toMatch(/b\.json: abbreviation: BCN is defined in .*a\.json already$/);
  });

  test('in a place that is no folder are told', async () => {
    await writeFile(join(dataDir, 'types'), 'x');
    expect(await told()).toMatch(/types: cannot be read as a folder \(ENOTDIR\)$/);
  });
});
