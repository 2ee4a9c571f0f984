import { describe, expect, test } from '@jest/globals';
import { assemble, codeNumber, frameOf, frameSchema, isEmptyDoc, sampleReport } from '../../../templates/index.js';
import { aPackage, doc, footnote, list, paragraph, table } from '../../fixtures/packages/build.js';
import { pixel } from '../../fixtures/packages/torture.js';

describe('a frame', () => {
  test('is the package without the texts of its sections, and becomes it again with them', () => {
    const frame = frameOf(sampleReport);
    expect(frameSchema.safeParse(frame).success).toBe(true);
    expect(JSON.stringify(frame)).not.toContain('Tổ công tác họp giao ban');
    const textOf = (number: string) => sampleReport.sections.find((section) => section.number === number)?.content ?? doc();
    expect(JSON.stringify(assemble(frame, textOf))).toBe(JSON.stringify(sampleReport));
  });
});

describe('the number of a document', () => {
  test('has a leading zero below 10 and the type before the agency', () => {
    expect(codeNumber(aPackage(), 7)).toBe('07/BC-SNV');
    expect(codeNumber(frameOf(aPackage()), 117)).toBe('117/BC-SNV');
  });

  test('of a letter has the agency before the drafting division, the lead where no drafter is named', () => {
    const letter = aPackage({ documentType: 'CV', drafter: { division: 'vp', initials: 'A' } });
    expect(codeNumber(letter, 17)).toBe('17/SNV-VP');
    const { drafter: _drafter, ...without } = letter;
    expect(codeNumber(without, 17)).toBe('17/SNV-VTLT');
  });
});

describe('a text is empty', () => {
  test.each([[doc()], [doc({ type: 'paragraph' })], [doc(paragraph(' '))], [doc(list('bulletList', [paragraph(' ')]))], [doc(table([' ']))]])(
    'where nobody would see anything: %j',
    (text) => {
      expect(isEmptyDoc(text)).toBe(true);
    },
  );
  test.each([[doc(paragraph('a'))], [doc(table(['a']))], [doc({ type: 'image', attrs: { src: pixel } })], [doc(paragraph(footnote('a')))]])(
    'not where somebody would: %j',
    (text) => {
      expect(isEmptyDoc(text)).toBe(false);
    },
  );
});
