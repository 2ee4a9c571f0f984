import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../../templates/index.js';
import { aPackage, doc, footnote, list, paragraph, table } from '../../fixtures/packages/build.js';
import { pixel } from '../../fixtures/packages/torture.js';
import { opened, paragraphsOf, paragraphXml, taken } from '../docx.js';

function textOf(...content: Block[]) {
  return opened({ package: taken(aPackage({ opening: doc(...content) })) });
}

describe('tables', () => {
  test('the header is repeated on every page', async () => {
    const { document } = await textOf(table(['Tên', 'Số'], ['a', '1']));
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  test('cells over several columns and rows are merged, and short rows are filled', async () => {
    const { document } = await textOf(table(['A', { text: 'B', colspan: 2 }], [{ text: 'C', rowspan: 2 }, 'D', 'E'], ['F'], []));
    expect(document).toContain('<w:gridSpan w:val="2"/>');
    expect(document).toContain('<w:vMerge w:val="restart"/>');
    expect(document.match(/<w:vMerge w:val="continue"\/>|<w:vMerge\/>/g)).toHaveLength(1);
    expect(paragraphsOf(document)).toEqual(expect.arrayContaining(['A', 'B', 'C', 'D', 'E', 'F']));
  });

  test('columns keep the proportions the writer gave them and fill the line', async () => {
    const cell = (text: string, width: number) => ({ type: 'tableCell' as const, attrs: { colwidth: [width] }, content: [paragraph(text)] });
    const { document } = await textOf({ type: 'table', content: [{ type: 'tableRow', content: [cell('a', 100), cell('b', 300)] }] });
    const grid = [...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(grid).toEqual(expect.arrayContaining([2339, 7016]));
  });

  test('a table without cells leaves nothing behind', async () => {
    const { document } = await textOf({ type: 'table', content: [] }, { type: 'table', content: [{ type: 'tableRow', content: [] }] }, paragraph('sau'));
    expect(paragraphsOf(document)).toContain('sau');
  });
});

describe('lists', () => {
  test('each numbered list counts for itself, from where it says', async () => {
    const { document, part } = await textOf(list('orderedList', 'việc đầu', 'việc sau'), paragraph('giữa'), {
      ...list('orderedList', 'việc năm'),
      attrs: { start: 5 },
    } as Block);
    const ids = ['việc đầu', 'việc năm'].map((text) => /<w:numId w:val="(\d+)"\/>/.exec(paragraphXml(document, text))?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(await part('word/numbering.xml')).toContain('<w:start w:val="5"/>');
  });

  test('a list twenty deep still shows its innermost words', async () => {
    let block = paragraph('đáy');
    for (let depth = 0; depth < 20; depth++) block = list('bulletList', [block]);
    expect(paragraphsOf((await textOf(block)).document)).toContain('đáy');
  });
});

describe('images', () => {
  test('an image is never wider than the text and keeps its description', async () => {
    const { document } = await textOf({ type: 'image', attrs: { src: pixel, alt: 'điểm đỏ', width: 9000 } });
    const width = Number(/<wp:extent cx="(\d+)" cy="\d+"\/>(?:(?!<wp:extent)[\s\S])*điểm đỏ/.exec(document)?.[1]);
    expect(width / 36_000).toBeLessThanOrEqual(165);
    expect(document).toContain('descr="điểm đỏ"');
  });
});

describe('footnotes', () => {
  test('one of several paragraphs is one real footnote with a reference set high', async () => {
    const { document, footnotes, part } = await textOf(paragraph('chữ', footnote('một', 'hai')), paragraph('khác', footnote('ba')));
    expect(document.match(/<w:footnoteReference w:id="[12]"\/>/g)).toHaveLength(2);
    expect(paragraphsOf(footnotes).map((text) => text.trim())).toEqual(['một', 'hai', 'ba']);
    expect(await part('word/styles.xml')).toMatch(/w:styleId="FootnoteReference"[\s\S]*?superscript/);
  });

  test('lists, tables, images and footnotes inside one lose no word', async () => {
    const { footnotes } = await textOf(
      paragraph(
        'x',
        footnote(
          list('orderedList', 'một', 'hai'),
          table(['ba', 'bốn']),
          { type: 'image', attrs: { src: pixel, alt: 'năm' } },
          paragraph('sáu', footnote('bảy')),
        ),
      ),
    );
    expect(paragraphsOf(footnotes).map((text) => text.trim())).toEqual(['1. một', '2. hai', 'ba | bốn', 'sáu (bảy)']);
    expect(footnotes).toContain('descr="năm"');
  });
});

test('bold, italic, underlined, raised and lowered text keep their marks', async () => {
  const marked = (type: 'bold' | 'italic' | 'underline' | 'superscript' | 'subscript') => ({ type: 'text' as const, text: type, marks: [{ type }] });
  const { document } = await textOf(paragraph(marked('bold'), marked('italic'), marked('underline'), marked('superscript'), marked('subscript')));
  const xml = paragraphXml(document, 'bold');
  for (const tag of ['<w:b/>', '<w:i/>', '<w:u w:val="single"/>', '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'])
    expect(xml).toContain(tag);
});
