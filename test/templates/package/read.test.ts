import { describe, expect, test } from '@jest/globals';
import { readDoc, readPackage, sampleReport } from '../../../templates/index.js';
import { aPackage, doc, list, paragraph, section } from '../../fixtures/packages/build.js';
import { longWord, trapPackage } from '../../fixtures/packages/torture.js';

function firstProblem(input: unknown) {
  const read = readPackage(input);
  return read.ok ? 'fits' : { path: read.problems[0].path, en: read.problems[0].expected.en };
}
function without(key: string): unknown {
  return Object.fromEntries(Object.entries(aPackage()).filter(([name]) => name !== key));
}

describe('a package that fits', () => {
  test.each([
    ['the sample', sampleReport],
    ['a small one', aPackage()],
    ['one of traps', trapPackage()],
    ['one with a word of 1,400 letters', aPackage({ closing: doc(paragraph(longWord)) })],
    ['one whose agency has no parent', aPackage({ agency: { name: 'Bộ Nội vụ', symbol: 'BNV' } })],
  ])('%s is read, and nothing of it changes', (_what, report) => {
    const input: unknown = JSON.parse(JSON.stringify(report));
    expect(readPackage(input)).toEqual({ ok: true, package: input, warnings: [] });
  });
});

describe('a package that does not fit says where and what was expected', () => {
  const two = aPackage().divisions;
  test.each<[string, unknown, string, string]>([
    ['no subject', without('subject'), 'subject', 'a text'],
    ['a blank subject', aPackage({ subject: ' ' }), 'subject', 'a text that is not blank'],
    ['a long subject', aPackage({ subject: 'x'.repeat(501) }), 'subject', 'a text of at most 500 letters'],
    [
      'a type without a template',
      aPackage({ documentType: 'XYZ' }),
      'documentType',
      'a type there is a template for: NQ, QĐ, CT, QC, QyĐ, TC, TB, HD, CTr, KH, PA, ĐA, DA, BC, BB, TTr, HĐ, CĐ, BGN, BTT, GUQ, GM, GGT, GNP, PG, PC, PB, CV, ThC',
    ],
    ['a secrecy stamp', { ...aPackage(), urgency: 'MẬT' }, 'urgency', 'one of: KHẨN, THƯỢNG KHẨN, HỎA TỐC'],
    ['an unknown field', { ...aPackage(), note: 1 }, 'note', 'no such field here'],
    [
      'two lead divisions',
      aPackage({ divisions: two.map((one) => ({ ...one, role: 'lead' as const })) }),
      'divisions',
      'exactly one lead division, there are 2',
    ],
    [
      'no lead division',
      aPackage({ divisions: two.map((one) => ({ ...one, role: 'contributor' as const })) }),
      'divisions',
      'exactly one lead division, there are 0',
    ],
    ['an id twice', aPackage({ divisions: two.map((one) => ({ ...one, id: 'vtlt' })) }), 'divisions.1.id', 'a value not used before (vtlt is there already)'],
    [
      'a symbol twice',
      aPackage({ divisions: two.map((one) => ({ ...one, symbol: 'VP' })) }),
      'divisions.1.symbol',
      'a value not used before (VP is there already)',
    ],
    ['a drafter of no division', aPackage({ drafter: { division: 'x', initials: 'A' } }), 'drafter.division', 'the id of one of the divisions: vtlt, vp'],
    ['a section of no division', aPackage({ sections: [section('1', 'Một', 'x')] }), 'sections.0.division', 'the id of one of the divisions: vtlt, vp'],
    [
      'an unknown block',
      { ...aPackage(), opening: { type: 'doc', content: [{ type: 'heading' }] } },
      'opening.content.0.type',
      'one of: paragraph, bulletList, orderedList, table, image',
    ],
    ['an empty text', aPackage({ opening: doc(paragraph('')) }), 'opening.content.0.content.0.text', 'a text that is not blank'],
    ['no recipients', aPackage({ recipients: [] }), 'recipients', 'a list of at least 1'],
    ['an empty stack of authority', aPackage({ signature: { authority: [], position: 'A', name: 'B' } }), 'signature.authority', 'a list of at least 1'],
    [
      'an authority that is a figure',
      { ...aPackage(), signature: { authority: 7, position: 'A', name: 'B' } },
      'signature.authority',
      'a text or a list or null',
    ],
    ['an annex without a title', aPackage({ annexes: [{ title: '', content: doc() }] }), 'annexes.0.title', 'a text that is not blank'],
    [
      'not an image',
      aPackage({ closing: doc({ type: 'image', attrs: { src: 'data:image/png;base64,AAAA' } }) }),
      'closing.content.0.attrs.src',
      'a readable PNG or JPEG image, as data:image/png;base64,…',
    ],
    ['a list', [], '', 'a JSON object'],
    ['nothing', null, '', 'a JSON object'],
  ])('%s', (_what, input, path, en) => {
    expect(firstProblem(input)).toEqual({ path, en });
  });

  test('the first problem in the order of the page comes first', () => {
    const report = aPackage({ sections: [section('1', 'Một', 'x'), section('1', 'Hai', 'y')], drafter: { division: 'z', initials: '' } });
    const read = readPackage(report);
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([
      'drafter.division',
      'sections.0.division',
      'sections.1.number',
      'sections.1.division',
    ]);
  });
});

describe('numbers of sections', () => {
  const numbered = (...numbers: string[]) => firstProblem(aPackage({ sections: numbers.map((number) => section(number, 'Mục', 'vp')) }));

  test.each([
    [['1', '2', '2.1', '2.1.1', '2.2', '3']],
    [['1', '4', '4.7']],
    [['I', 'I.1', 'I.1.a', 'I.1.b', 'I.2', 'II', 'IV', 'V', 'IX', 'X']],
    [['a', 'b', 'c', 'd', 'đ', 'e']],
    [['A', 'B', 'C', 'D', 'I']],
    [['i', 'ii', 'iii', 'iv', 'v']],
    [['h', 'i', 'k']],
    [['I', '1', '2', 'II', '3']],
  ])('%j are read', (numbers) => {
    expect(numbered(...numbers)).toBe('fits');
  });

  test.each([
    [['1', '1'], 'sections.1.number'],
    [['2', '1'], 'sections.1.number'],
    [['1', '3.1'], 'sections.1.number'],
    [['1', '2', '1.1'], 'sections.2.number'],
    [['2.1'], 'sections.0.number'],
    [['I', 'III', 'II'], 'sections.2.number'],
    [['II', 'I'], 'sections.1.number'],
    [['b', 'a'], 'sections.1.number'],
    [['1.'], 'sections.0.number'],
    [['0'], 'sections.0.number'],
    [['01'], 'sections.0.number'],
    [['IIII'], 'sections.0.number'],
    [['một'], 'sections.0.number'],
  ])('%j do not fit at %s', (numbers, path) => {
    expect(numbered(...numbers)).toMatchObject({ path });
  });
});

describe('text from outside', () => {
  test('is brought to NFC and loses what XML cannot hold, each place with a warning', () => {
    const read = readPackage({ ...aPackage(), subject: 'Ba\u0301o\u0000 ca\u0301o', opening: doc(paragraph('\u0000\uD800', 'gi\u1EEF 😀\uDC00')) });
    expect(read).toMatchObject({ ok: true, package: { subject: 'Báo cáo', opening: doc(paragraph('giữ 😀')) } });
    expect(read.ok ? read.warnings.map(({ path }) => path) : []).toEqual([
      'subject',
      'subject',
      'opening.content.0.content.0.text',
      'opening.content.0.content.1.text',
    ]);
  });

  test('nested without end is refused, not followed', () => {
    let block: unknown = { type: 'paragraph' };
    for (let depth = 0; depth < 50_000; depth++) block = { type: 'bulletList', content: [{ type: 'listItem', content: [block] }] };
    expect(firstProblem({ ...aPackage(), opening: { type: 'doc', content: [block] } })).toMatchObject({ en: 'a text nested less deeply' });
  });

  test('lists may lie twenty deep', () => {
    let block = paragraph('đáy');
    for (let depth = 0; depth < 20; depth++) block = list('bulletList', [block]);
    expect(firstProblem(aPackage({ opening: doc(block) }))).toBe('fits');
  });

  test('beyond 5 MB is refused', () => {
    expect(firstProblem(aPackage({ closing: doc(paragraph('đ'.repeat(2_600_000))) }))).toMatchObject({ en: 'at most 5 MB of text in all' });
  });

  test('a key that is a trap changes nothing but is named', () => {
    expect(firstProblem(JSON.parse(`{"__proto__":{"subject":"x"},${JSON.stringify(aPackage()).slice(1)}`))).toEqual({
      path: '__proto__',
      en: 'no such field here',
    });
  });

  test('one working text is read in the same manner', () => {
    expect(readDoc(doc(paragraph('e\u0302')))).toMatchObject({ ok: true, doc: doc(paragraph('ê')) });
    expect(readDoc({ type: 'doc' })).toMatchObject({ ok: false, problems: [{ path: 'content' }] });
  });
});
