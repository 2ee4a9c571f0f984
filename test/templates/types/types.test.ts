import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { codeNumber, readPackage } from '../../../templates/package/index.js';
import { type DocumentType, documentType, documentTypeSchema, documentTypes, parts, typeOf, withTypes } from '../../../templates/types/index.js';
import { aPackage, doc, paragraph } from '../../fixtures/packages/build.js';

/** Decree 30/2020, Appendix III, in its order. */
const ofTheDecree =
  'Nghị quyết NQ · Quyết định QĐ · Chỉ thị CT · Quy chế QC · Quy định QyĐ · Thông cáo TC · Thông báo TB · Hướng dẫn HD · Chương trình CTr · ' +
  'Kế hoạch KH · Phương án PA · Đề án ĐA · Dự án DA · Báo cáo BC · Biên bản BB · Tờ trình TTr · Hợp đồng HĐ · Công điện CĐ · ' +
  'Bản ghi nhớ BGN · Bản thỏa thuận BTT · Giấy ủy quyền GUQ · Giấy mời GM · Giấy giới thiệu GGT · Giấy nghỉ phép GNP · ' +
  'Phiếu gửi PG · Phiếu chuyển PC · Phiếu báo PB';

const bySign = documentTypes.map((type) => [type.abbreviation, type] as const);

describe('the types of document', () => {
  test('are the twenty-nine of the decree, by its names and abbreviations; the two without abbreviation come last', () => {
    const listed = documentTypes.slice(0, -2).map(({ name, abbreviation }) => `${name.charAt(0)}${name.slice(1).toLocaleLowerCase('vi')} ${abbreviation}`);
    expect(listed).toEqual(ofTheDecree.split(' · '));
    expect(documentTypes.slice(-2).map(({ name }) => name)).toEqual(['CÔNG VĂN', 'THƯ CÔNG']);
    expect(documentTypes).toHaveLength(29);
  });

  test('show their abbreviation in the number, but for công văn and thư công, which show the drafting division', () => {
    const shown = (type: string) => codeNumber(aPackage({ documentType: type }), 7);
    expect(['BC', 'QyĐ', 'GM', 'CV', 'ThC'].map(shown)).toEqual(['07/BC-SNV', '07/QyĐ-SNV', '07/GM-SNV', '07/SNV-VTLT', '07/SNV-VTLT']);
  });

  test('have their subject under the number in công văn alone', () => {
    expect(documentTypes.filter(({ letter }) => letter).map(({ abbreviation }) => abbreviation)).toEqual(['CV']);
  });

  test.each(bySign)('%s has the shape an agency’s own has', (_sign, type) => {
    expect(documentTypeSchema.parse(JSON.parse(JSON.stringify(type)))).toEqual(type);
    expect(type.musts.filter((part) => type.mustNots.includes(part))).toEqual([]);
  });

  test.each(bySign)('%s begins with an outline that makes a package that fits', (sign, type) => {
    const sections = type.outline.map((one) => ({ ...one, division: 'vtlt', content: doc(paragraph('…')) }));
    const read = readPackage(aPackage({ documentType: sign, sections, recipients: type.recipients }));
    expect(read.ok ? [] : read.problems).toEqual([]);
  });
});

describe('an agency’s own type', () => {
  const report = documentType('BC') as DocumentType;
  const quick: DocumentType = { ...report, abbreviation: 'BCN', name: 'BÁO CÁO NHANH', englishName: 'flash report' };

  test('is written as docs/types.md shows it, which names every field', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/types.md'), 'utf8');
    const shown = documentTypeSchema.parse(JSON.parse(page.match(/```json\n([\s\S]*?)```/)?.[1] ?? ''));
    expect(shown).toMatchObject({ abbreviation: 'BCN', name: 'BÁO CÁO NHANH' });
    for (const field of [...Object.keys(documentTypeSchema.shape), ...parts]) expect(page).toContain(`\`${field}\``);
  });

  test('stands beside the decree’s, or in the place of one', () => {
    const types = withTypes([quick, { ...report, closingWords: 'Kính báo cáo./.' }]);
    expect(types).toHaveLength(30);
    expect(types.at(-1)).toBe(quick);
    expect(types.find(({ abbreviation }) => abbreviation === 'BC')?.closingWords).toBe('Kính báo cáo./.');
  });

  test('is read where the office has it, and refused with the known ones named where it has not', () => {
    const sent = aPackage({ documentType: 'BCN' });
    expect(readPackage(sent, withTypes([quick]))).toMatchObject({ ok: true });
    const refused = readPackage(sent);
    expect(refused.ok ? '' : refused.problems[0].expected.vi).toMatch(/^loại văn bản có mẫu: NQ, QĐ, .*, CV, ThC$/);
  });

  test('is kept with a document, and cannot be sent in with one', () => {
    expect(typeOf({ documentType: 'BCN', typeDefinition: quick })).toBe(quick);
    expect(typeOf({ documentType: 'BCN' })).toBeNull();
    expect(readPackage({ ...aPackage(), typeDefinition: quick })).toMatchObject({ ok: false, problems: [{ path: 'typeDefinition' }] });
  });
});
