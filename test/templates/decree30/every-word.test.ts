import { describe, expect, test } from '@jest/globals';
import { type ReportPackage, sampleReport } from '../../../templates/index.js';
import { aPackage } from '../../fixtures/packages/build.js';
import { seedIsThere, seedPackage, whySeedIsNot } from '../../fixtures/packages/seed.js';
import { largePackage, longWord, trapPackage } from '../../fixtures/packages/torture.js';
import { testIf } from '../../setup/skip.js';
import { letters, opened, paragraphsOf, taken } from '../docx.js';
import { firstMissing, wordsOf } from '../words-of.js';

async function expectEveryWord(report: ReportPackage): Promise<void> {
  const { document, footnotes } = await opened({ package: report, issue: { number: '05', date: '2026-02-05' } });
  const { page, notes } = wordsOf(report);
  expect(firstMissing(page, paragraphsOf(document).join(''), letters)).toBeNull();
  expect(firstMissing(notes, paragraphsOf(footnotes).join(''), letters)).toBeNull();
}

describe('every word of a package arrives on the page, in order', () => {
  test('of the sample report', () => expectEveryWord(sampleReport));
  test('of a small package', () => expectEveryWord(aPackage()));
  test('of a letter', () => expectEveryWord(aPackage({ documentType: 'CV', urgency: 'KHẨN' })));
  test('of a package whose text is all traps', () => expectEveryWord(taken(trapPackage())));
  test('of one with 120 sections, 80 footnotes and 60 recipients', () => expectEveryWord(taken(largePackage())));
  testIf(seedIsThere, 'of the real report', whySeedIsNot, () => expectEveryWord(taken(seedPackage())));
});

describe('text is literal', () => {
  test('markup, templates and names of fields stand as they were written', async () => {
    const { document } = await opened({ package: taken(trapPackage()) });
    const all = paragraphsOf(document).join('\n');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the trap
    expect(all).toContain('<b>markup</b> & &amp; <w:p/> {{template}} ${code} %1 CURRENT NUMPAGES ]]> שלום עולם مرحبا');
    expect(all).toContain(longWord);
    expect(document).not.toContain('NUMPAGES </w:instrText>');
  });

  test('an accent typed apart is set as one letter, and a control character is gone', async () => {
    const opening = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Tie\u0302\u0301ng\u0007 Vie\u0323\u0302t' }] }] };
    const { document } = await opened({ package: taken({ ...aPackage(), opening }) });
    expect(paragraphsOf(document)).toContain('Tiếng Việt');
  });
});
