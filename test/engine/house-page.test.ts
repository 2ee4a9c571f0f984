import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { readPage } from '../../server/page.js';
import { decree30, renderDocx, templateVersion } from '../../templates/index.js';
import { dung, hanh, khanh, phuc, van } from '../workflows/office/index.js';
import { anEngine } from './office.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trinhky-page-'));
});
afterEach(() => rm(folder, { recursive: true }));

const withChoices = async (choices: unknown) => {
  await writeFile(join(folder, 'page.json'), typeof choices === 'string' ? choices : JSON.stringify(choices));
  return readPage(folder);
};

describe('the page of an office', () => {
  test('is the decree’s where the office chooses nothing', async () => {
    expect(await readPage(folder)).toEqual({ choices: null, profile: decree30 });
  });

  test('takes the office’s own measures from its data folder', async () => {
    const { profile } = await withChoices({ margin: { left: 35 }, body: { size: 13 } });
    expect(profile).toEqual({ ...decree30, margin: { ...decree30.margin, left: 35 }, body: { ...decree30.body, size: 13 } });
  });

  test.each([
    [{ margin: { left: 40 } }, 'margin.left: expected a number from 30 to 35'],
    [{ margins: {} }, 'margins: expected one of: '],
    ['{"margin"', 'is not JSON'],
  ])('that the decree does not allow stops the start with one line that names it: %j', async (choices, said) => {
    await expect(withChoices(choices)).rejects.toThrow(`page.json: ${said}`);
  });

  test('is in the document that is issued: the paper has its margins', async () => {
    const page = await withChoices({ margin: { left: 35 } });
    const office = await anEngine();
    office.world.page = page;
    await office.restart();
    await office.numbered();
    const [input] = office.rendered;
    if (input === undefined) throw new Error('Nothing was rendered');
    const file = (await JSZip.loadAsync(await renderDocx(input))).file('word/document.xml');
    // 35 mm in twentieths of a point
    expect(await file?.async('string')).toMatch(/w:pgMar [^>]*w:left="1984"/);
    await office.close();
  });
});

describe('a document that was submitted for review', () => {
  test('keeps the page it had then, whatever the office chooses later; the next one has the new page', async () => {
    const office = await anEngine();
    office.world.page = await withChoices({ margin: { left: 35 } });
    await office.restart();
    const id = await office.inSigning();
    expect((await office.caseOf(id)).report.context.templateVersion).toMatch(new RegExp(`^${templateVersion}/[0-9a-f]{64}$`));

    office.world.page = await withChoices({ margin: { left: 32 } });
    await office.restart();
    await office.step(id, dung, 'SIGN');
    await office.step(id, van, 'ISSUE');
    await office.numbered();
    expect(office.rendered.map(({ profile }) => profile?.margin.left)).toEqual([35, 32]);
    await office.close();
  });

  test('opened again and submitted again, it takes the page of the day', async () => {
    const office = await anEngine();
    office.world.page = await withChoices({ margin: { left: 35 } });
    await office.restart();
    const id = await office.inSigning();
    office.world.page = { choices: null, profile: decree30 };
    await office.restart();
    await office.step(id, dung, 'RETURN');
    await office.step(id, khanh, 'RETURN');
    await office.step(id, hanh, 'SUBMIT_FOR_REVIEW');
    await office.step(id, khanh, 'INITIAL');
    await office.step(id, phuc, 'INITIAL');
    await office.step(id, dung, 'SIGN');
    await office.step(id, van, 'ISSUE');
    expect((await office.caseOf(id)).report.context.templateVersion).toBe(templateVersion);
    expect(office.rendered.map(({ profile }) => profile?.margin.left)).toEqual([decree30.margin.left]);
    await office.close();
  });
});
