import { describe, expect, test } from '@jest/globals';
import { decree30, houseProfile } from '../../../templates/index.js';
import { aPackage } from '../../fixtures/packages/build.js';
import { opened } from '../docx.js';

function problems(choices: unknown): string[] {
  const read = houseProfile(choices);
  return read.ok ? [] : read.problems.map(({ path, expected }) => `${path}: ${expected.en}`);
}

describe("an agency's own page", () => {
  test('takes its choices over and leaves all else as the decree has it', async () => {
    const read = houseProfile({ margin: { left: 35, right: 20 }, body: { size: 13, lineSpacing: { exactly: 18 } }, code: { place: 'sheet' } });
    if (!read.ok) throw new Error('refused');
    expect(read.profile).toEqual({
      ...decree30,
      margin: { ...decree30.margin, left: 35, right: 20 },
      body: { ...decree30.body, size: 13, lineSpacing: { exactly: 18 } },
      code: { ...decree30.code, place: 'sheet' },
    });
    const { document, part } = await opened({ package: aPackage(), profile: read.profile });
    expect(document).toContain('w:right="1134" w:bottom="1134" w:left="1984"');
    expect(await part('word/styles.xml')).toContain('w:line="360" w:lineRule="exact"');
  });

  test.each([
    ['a margin outside the range', { margin: { left: 20 } }, 'margin.left: a number from 30 to 35'],
    ['letters too small', { body: { size: 12 } }, 'body.size: a number from 13 to 14'],
    ['a rule too long', { rule: { part: 0.8 } }, 'rule.part: a number from 0.33 to 0.5'],
    ['a stamp of another size', { urgency: { widths: { KHẨN: 25 } } }, 'urgency.widths.KHẨN: 20'],
    ['a typeface nobody has measured', { font: 'Comic Sans MS' }, 'font: one of: Times New Roman, Arial'],
    ['lines too close', { body: { lineSpacing: { exactly: 12 } } }, 'body.lineSpacing.exactly: a number from 15 to 30'],
    ['a measure the page does not have', { margin: { inner: 3 } }, 'margin.inner: one of: top, bottom, left, right, header'],
    ['words for a number', { body: { size: '14' } }, 'body.size: a number from 13 to 14'],
    ['a Tiêu ngữ not one size above the Quốc hiệu', { head: { nation: { size: 13 } } }, 'head.motto.size: 14'],
    ['no object at all', 'A4', ': an object'],
  ])('refuses %s, and names it', (_what, choices, problem) => {
    expect(problems(choices)).toEqual([problem]);
  });
});
