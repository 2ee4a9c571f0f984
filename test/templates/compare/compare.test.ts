import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linesOf } from '../../../templates/compare/lines.js';
import { partsOf } from '../../../templates/compare/parts.js';
import { type Block, type Comparison, compare, compareHtml, type Inline, type ReportPackage, sampleReport } from '../../../templates/index.js';

const text = (words: string, ...marks: ('bold' | 'italic')[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? text(one) : one)),
});
const footnote = (words: string): Inline => ({ type: 'footnote', content: [paragraph(words)] });
const row = (...cells: string[]) => ({
  type: 'tableRow' as const,
  content: cells.map((words) => ({ type: 'tableCell' as const, content: [paragraph(words)] })),
});
const table = (...rows: string[][]): Block => ({ type: 'table', content: rows.map((cells) => row(...cells)) });

/** A report with these sections, each of these paragraphs. */
function report(...sections: [number: string, heading: string, ...blocks: (string | Block)[]][]): ReportPackage {
  const [division] = sampleReport.divisions;
  return {
    ...sampleReport,
    sections: sections.map(([number, heading, ...blocks]) => ({
      number,
      heading,
      division: division?.id ?? '',
      content: { type: 'doc', content: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)) },
    })),
  };
}

/** What changed in a part, a line each: `changed: Thu ngân sách đạt [-90-][+95+]%`. */
function told({ parts }: Comparison, name: string): string[] {
  const part = parts.find((one) => one.part === name);
  return (part?.lines ?? [])
    .filter(({ change }) => change !== 'same')
    .map(({ change, cells }) => `${change}: ${cells.map((words) => words.map(said).join('')).join(' | ')}`);
}
const said = ({ change, text: words }: { change: string; text: string }): string =>
  change === 'added' ? `[+${words}+]` : change === 'removed' ? `[-${words}-]` : change === 'formatted' ? `[*${words}*]` : words;

const first = 'Thu ngân sách trên địa bàn đạt 90% dự toán năm.';
const second = 'Chi đầu tư phát triển giải ngân chậm so với cùng kỳ.';
const third = 'Các đơn vị tiếp tục rà soát thủ tục hành chính.';

describe('two versions', () => {
  test('that are the same are told so', () => {
    expect(compare(sampleReport, sampleReport)).toMatchObject({ isSame: true });
    expect(compareHtml(compare(sampleReport, sampleReport), 'en')).toContain('The two versions are the same.');
  });

  test('differ by a word: the word is told, and nothing around it', () => {
    const comparison = compare(report(['1', 'Kết quả', first, second]), report(['1', 'Kết quả', first.replace('90%', '95%'), second]));
    expect(told(comparison, 'section:1')).toEqual(['changed: Thu ngân sách trên địa bàn đạt [-90-][+95+]% dự toán năm.']);
    expect(comparison.parts.filter(({ change }) => change !== 'same').map(({ part }) => part)).toEqual(['section:1']);
  });

  test('differ by several words that stand together: they are one stretch', () => {
    const comparison = compare(report(['1', 'Kết quả', second]), report(['1', 'Kết quả', second.replace('giải ngân chậm', 'đạt tiến độ đề ra')]));
    expect(told(comparison, 'section:1')).toEqual(['changed: Chi đầu tư phát triển [-giải ngân chậm-][+đạt tiến độ đề ra+] so với cùng kỳ.']);
  });

  test('differ in how a word is set and in no letter', () => {
    const comparison = compare(report(['1', 'Kết quả', paragraph('Đạt ', text('95%'))]), report(['1', 'Kết quả', paragraph('Đạt ', text('95%', 'bold'))]));
    expect(told(comparison, 'section:1')).toEqual(['changed: Đạt [*95%*]']);
    expect(compareHtml(comparison, 'vi')).toContain('chỉ đổi cách trình bày');
  });

  test('composed and decomposed letters are the same letters', () => {
    expect(compare(report(['1', 'Kết quả', first.normalize('NFD')]), report(['1', 'Kết quả', first])).isSame).toBe(true);
  });

  test('a paragraph that came, and one that went', () => {
    const comparison = compare(report(['1', 'Kết quả', first, second]), report(['1', 'Kết quả', first, third]));
    expect(told(comparison, 'section:1')).toEqual([`removed: [-${second}-]`, `added: [+${third}+]`]);
  });

  test('a paragraph that moved within its section, and one that moved to another, with a word changed on the way', () => {
    const comparison = compare(
      report(['1', 'Kết quả', first, second, third], ['2', 'Kiến nghị', 'Đề nghị Sở xem xét.']),
      report(['1', 'Kết quả', second, first], ['2', 'Kiến nghị', 'Đề nghị Sở xem xét.', third.replace('tiếp tục', 'thường xuyên')]),
    );
    const moves = comparison.parts.flatMap(({ lines }) => lines).filter(({ change }) => change.startsWith('moved'));
    expect(moves.map(({ change, before, after }) => [change, before?.part, after?.part])).toEqual(
      expect.arrayContaining([
        ['movedAway', 'section:1', 'section:2'],
        ['moved', 'section:1', 'section:2'],
      ]),
    );
    expect(told(comparison, 'section:2')).toEqual(['moved: Các đơn vị [-tiếp tục-][+thường xuyên+] rà soát thủ tục hành chính.']);
    expect(compareHtml(comparison, 'vi')).toContain('chuyển từ mục 1, đoạn 4');
  });

  test('a few words that went here and came there are not a move', () => {
    const comparison = compare(
      report(['1', 'Kết quả', first, 'Như trên.'], ['2', 'Kiến nghị', second]),
      report(['1', 'Kết quả', first], ['2', 'Kiến nghị', second, 'Như trên.']),
    );
    expect(comparison.parts.flatMap(({ lines }) => lines.map(({ change }) => change)).filter((change) => change.startsWith('moved'))).toEqual([]);
  });

  test('a footnote is told as one, under its paragraph', () => {
    const version = (words: string) => report(['1', 'Kết quả', paragraph('Đạt kế hoạch', footnote(words))]);
    const comparison = compare(version('Theo Công văn số 12.'), version('Theo Công văn số 15.'));
    expect(told(comparison, 'section:1')).toEqual(['changed: Theo Công văn số [-12-][+15+].']);
    expect(compareHtml(comparison, 'en')).toContain('Footnote: changed');
  });

  test('a table is told row by row and cell by cell', () => {
    const comparison = compare(
      report(['1', 'Kết quả', table(['Đơn vị', 'Số liệu'], ['Phòng A', '12'], ['Phòng B', '7'])]),
      report(['1', 'Kết quả', table(['Đơn vị', 'Số liệu'], ['Phòng A', '15'], ['Phòng B', '7'], ['Phòng C', '3'])]),
    );
    expect(told(comparison, 'section:1')).toEqual(['changed: Phòng A | [-12-][+15+]', 'added: [+Phòng C+] | [+3+]']);
  });

  test('a section that was renumbered is the same section', () => {
    const comparison = compare(
      report(['1', 'Kết quả', first], ['2', 'Kiến nghị', second]),
      report(['1', 'Kết quả', first], ['2', 'Tồn tại', third], ['3', 'Kiến nghị', second]),
    );
    expect(comparison.parts.flatMap(({ part, was, change }) => (change === 'same' && was === null ? [] : [[part, was, change]]))).toEqual([
      ['section:2', null, 'added'],
      ['section:3', 'section:2', 'same'],
    ]);
  });

  test('a section that went stands where it was', () => {
    const comparison = compare(
      report(['1', 'Kết quả', first], ['2', 'Tồn tại', third], ['3', 'Kiến nghị', second]),
      report(['1', 'Kết quả', first], ['3', 'Kiến nghị', second]),
    );
    expect(comparison.parts.filter(({ part }) => part.startsWith('section')).map(({ part, change }) => `${part} ${change}`)).toEqual([
      'section:1 same',
      'section:2 removed',
      'section:3 same',
    ]);
  });

  test('recipients, bases, subject and signature are compared as well', () => {
    const after = {
      ...sampleReport,
      subject: `${sampleReport.subject} (bổ sung)`,
      recipients: [...sampleReport.recipients, { text: 'Báo Lạng Sơn', kind: 'external' as const }],
    };
    const changed = compare(sampleReport, after).parts.filter(({ change }) => change !== 'same');
    expect(changed.map(({ part }) => part)).toEqual(['subject', 'recipients']);
  });
});

describe('whatever is changed', () => {
  const word = fc.constantFrom('thu', 'chi', 'ngân', 'sách', 'đạt', 'kế', 'hoạch', 'năm', '2026', ',', '.');
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const sections = fc.array(fc.array(sentence, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
  const versionOf = (texts: string[][]) => report(...texts.map((lines, i): [string, string, ...string[]] => [`${i + 1}`, `Mục ${i + 1}`, ...lines]));
  const linesBy = (comparison: Comparison, which: 'before' | 'after') => {
    const leftOut = which === 'before' ? 'added' : 'removed';
    const elsewhere = which === 'before' ? 'moved' : 'movedAway';
    const there = comparison.parts.flatMap(({ lines }) => lines.filter((line) => line[which] !== null && line.change !== elsewhere));
    return there.map(({ cells }) => cells.map((words) => words.map(({ change, text: word }) => (change === leftOut ? '' : word)).join('')).join('\t'));
  };

  test('both versions can be read off the comparison, word for word', () => {
    fc.assert(
      fc.property(sections, sections, (one, other) => {
        const [before, after] = [versionOf(one), versionOf(other)];
        const comparison = compare(before, after);
        const all = (version: ReportPackage) => partsOf(version).flatMap(({ lines }) => lines.map((line) => line.text));
        expect(linesBy(comparison, 'before').sort()).toEqual(all(before).sort());
        expect(linesBy(comparison, 'after')).toEqual(all(after));
        expect(comparison.isSame).toBe(JSON.stringify(all(before)) === JSON.stringify(all(after)));
      }),
    );
  });
});

test('what is written in a document never becomes a part of the page that shows it', () => {
  const html = compareHtml(compare(report(['1', 'Kết quả', first]), report(['1', '<script>alert(1)</script>', `${first} <img src=x onerror=alert(1)>`])), 'vi');
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain('&lt;script&gt;');
});

test('the lines of a text keep the order in which they are read', () => {
  const blocks = [
    paragraph('Một', footnote('Chú thích')),
    table(['a', 'b']),
    { type: 'bulletList' as const, content: [{ type: 'listItem' as const, content: [paragraph('Hai')] }] },
  ];
  expect(linesOf(blocks).map(({ kind, text: words }) => `${kind}: ${words}`)).toEqual([
    'paragraph: Một※',
    'footnote: Chú thích',
    'tableRow: a\tb',
    'listItem: Hai',
  ]);
});
