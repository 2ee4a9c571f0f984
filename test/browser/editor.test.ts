import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { excelRange, wordLists, wordNotes, wordTable, wordText } from '../client/text/fragments.js';
import { hasCaret } from './harness/opened.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { keptText, paste, sheetOf, written } from './harness/text.js';
import { say } from './harness/words.js';

inBrowser('writing a section', (stage) => {
  /** A report that gathers input, its first section open and emptied, the caret in it. */
  async function anEmptySheet(): Promise<{ id: string; page: Page }> {
    const id = await aReport(stage.office, 'gathering');
    const page = await stage.window(who.drafter, `/reports/${id}/sections/1`);
    await sheetOf(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    return { id, page };
  }
  /** Once the office has these words: its whole text, a line a part. */
  const kept = async (page: Page, id: string, holds: string): Promise<string[]> => written(await keptText(stage.office, page, id, holds));
  const tool = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true });
  const tableTool = async (page: Page, key: string) => {
    await tool(page, 'text.table.work').click();
    await page.getByRole('menuitem', { name: say(key), exact: true }).click();
    await hasCaret(page, sheetOf(page));
  };

  stage.story('what comes from Word keeps its marks, lists and footnotes, and nothing of its looks', async () => {
    const { id, page } = await anEmptySheet();
    for (const html of [wordText, wordLists, wordNotes]) {
      await paste(sheetOf(page), { html });
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('Hết.');
    expect(await kept(page, id, 'Hết.')).toEqual([
      'paragraph (textAlign center)',
      ' bold: KẾT QUẢ THỰC HIỆN',
      'paragraph',
      ' Thực hiện ',
      ' italic: Nghị quyết số 57-NQ/TW',
      ' , diện tích đạt 120 m',
      ' superscript: 2',
      ' , nồng độ CO',
      ' subscript: 2',
      '  giảm ',
      ' bold underline: 15%',
      '  so với cùng kỳ.',
      'paragraph',
      ' Dòng một',
      ' hardBreak',
      ' dòng hai',
      'paragraph',
      ' Trọng tâm:',
      'bulletList',
      ' listItem',
      '  paragraph',
      '   Hạ tầng số',
      '  bulletList',
      '   listItem',
      '    paragraph',
      '     Mạng truyền số liệu',
      '   listItem',
      '    paragraph',
      '     Trung tâm dữ liệu',
      ' listItem',
      '  paragraph',
      '   Dữ liệu ',
      '   bold: số',
      'paragraph',
      ' Kết luận.',
      'paragraph',
      ' Theo kế hoạch',
      ' footnote',
      '  paragraph',
      '   Kế hoạch số ',
      '   bold: 15/KH-UBND',
      '    ngày 05/01/2026.',
      '  đã ban hành',
      ' footnote',
      '  paragraph',
      '   Nguồn: Cục Thống kê.',
      ' .',
      'paragraph',
      ' Hết.',
    ]);
    await stage.picture(page, 'words from Word');
  });

  stage.story('plain lines become paragraphs, and several paragraphs never a footnote, in the text or in one', async () => {
    const { id, page } = await anEmptySheet();
    await page.keyboard.type('Mở đầu: ');
    await paste(sheetOf(page), { text: 'dòng một.\nDòng hai.\r\nDòng ba.' });
    await tool(page, 'text.tools.note').click();
    const note = page.getByRole('textbox', { name: say('text.note', { n: 1 }) });
    await note.waitFor();
    await paste(note, { html: wordNotes });
    expect(await kept(page, id, 'đã ban hành.')).toEqual([
      'paragraph',
      ' Mở đầu: dòng một.',
      'paragraph',
      ' Dòng hai.',
      'paragraph',
      ' Dòng ba.',
      ' footnote',
      '  paragraph',
      '   Theo kế hoạch đã ban hành.',
    ]);
  });

  stage.story('what is copied here comes back as it was, footnotes too', async () => {
    const { id, page } = await anEmptySheet();
    await paste(sheetOf(page), { html: wordNotes });
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await sheetOf(page).getByText('đã ban hành').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Hết.');
    const lines = [
      'paragraph',
      ' Theo kế hoạch',
      ' footnote',
      '  paragraph',
      '   Kế hoạch số ',
      '   bold: 15/KH-UBND',
      '    ngày 05/01/2026.',
      '  đã ban hành',
    ];
    const end = [' footnote', '  paragraph', '   Nguồn: Cục Thống kê.'];
    expect(await kept(page, id, 'Hết.')).toEqual([...lines, ...end, ' .', ...lines, ...end, ' . Hết.']);
  });

  stage.story('tables from Word and from Excel keep merged cells, header rows and widths; hidden rows stay behind', async () => {
    const { id, page } = await anEmptySheet();
    await page.keyboard.type('Từ Word:');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Từ Excel:');
    for (const [line, html] of [
      ['Từ Word:', wordTable],
      ['Từ Excel:', excelRange],
    ] as const) {
      await sheetOf(page).getByText(line).click();
      await page.keyboard.press('End');
      await paste(sheetOf(page), { html });
    }
    expect(await kept(page, id, 'dòng hai')).toEqual([
      'paragraph',
      ' Từ Word:',
      'table',
      ' tableRow',
      '  tableHeader (colwidth 50, rowspan 2)',
      '   paragraph (textAlign center)',
      '    TT',
      '  tableHeader (colspan 2, colwidth 200,150)',
      '   paragraph (textAlign center)',
      '    Chỉ tiêu',
      ' tableRow',
      '  tableHeader (colwidth 200)',
      '   paragraph',
      '    Tên',
      '  tableHeader (colwidth 150)',
      '   paragraph',
      '    Kết quả',
      ' tableRow',
      '  tableCell (colwidth 50)',
      '   paragraph',
      '    1',
      '  tableCell (colwidth 200)',
      '   paragraph',
      '    Hồ sơ ',
      '    italic: trực tuyến',
      '  tableCell (colwidth 150)',
      '   paragraph',
      'paragraph',
      ' Từ Excel:',
      'table',
      ' tableRow',
      '  tableCell (colspan 2, colwidth 64,120)',
      '   paragraph (textAlign center)',
      '    bold: Quý III năm 2026',
      ' tableRow',
      '  tableCell (colwidth 64)',
      '   paragraph',
      '    Phòng CĐS',
      '  tableCell (colwidth 120)',
      '   paragraph (textAlign right)',
      '    1.250',
      ' tableRow',
      '  tableCell (colwidth 64)',
      '   paragraph',
      '    Dòng một',
      '    hardBreak',
      '    dòng hai',
      '  tableCell (colwidth 120)',
      '   paragraph',
    ]);
    await stage.picture(page, 'tables from elsewhere');
  });

  stage.story('Ctrl+End and Ctrl+Home lead past a table that ends or starts the text', async () => {
    const { id, page } = await anEmptySheet();
    await paste(sheetOf(page), { html: '<table><tr><td>một</td><td>hai</td></tr></table>' });
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Dưới bảng.');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Trên bảng.');
    const lines = (await kept(page, id, 'Trên bảng.')).filter((line) => !line.startsWith('  '));
    expect(lines).toEqual(['paragraph', ' Trên bảng.', 'table', ' tableRow', 'paragraph', ' Dưới bảng.']);
  });

  stage.story('a table made here: filled by Tab, a column made wider by the menu and by hand, cells made one and two again', async () => {
    const { id, page } = await anEmptySheet();
    await page.keyboard.type('Bảng:');
    await tool(page, 'text.table.insert').click();
    await page.getByLabel(say('text.table.rows')).fill('2');
    await page.getByLabel(say('text.table.columns')).fill('3');
    await page.getByRole('button', { name: say('text.table.make'), exact: true }).click();
    for (const [n, word] of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'].entries()) {
      if (n > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(word);
    }
    for (let n = 0; n < 5; n += 1) await page.keyboard.press('Shift+Tab');
    await tableTool(page, 'text.table.wider');
    await page.keyboard.press('Shift+ArrowRight');
    await tableTool(page, 'text.table.merge');
    const cell = (kind: string, width: string, ...words: string[]) => [`  ${kind} (${width})`, ...words.flatMap((word) => ['   paragraph', `    ${word}`])];
    const second = [
      ' tableRow',
      ...cell('tableCell', 'colwidth 250', 'Bốn'),
      ...cell('tableCell', 'colwidth 208', 'Năm'),
      ...cell('tableCell', 'colwidth 208', 'Sáu'),
    ];
    expect(await kept(page, id, '"colspan":2')).toEqual([
      'paragraph',
      ' Bảng:',
      'table',
      ' tableRow',
      ...cell('tableHeader', 'colspan 2, colwidth 250,208', 'Một', 'Hai'),
      ...cell('tableHeader', 'colwidth 208', 'Ba'),
      ...second,
    ]);
    await stage.picture(page, 'a table with cells made one');

    await tableTool(page, 'text.table.split');
    const side = await page.getByRole('cell', { name: 'Bốn' }).boundingBox();
    if (side === null) throw new Error('The cell is not to be seen');
    const [x, y] = [side.x + side.width - 1, side.y + side.height / 2];
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 50, y, { steps: 5 });
    await page.mouse.up();
    const text = await kept(page, id, '"colwidth":[200]');
    expect(text.filter((line) => /^ {2}table/.test(line))).toEqual([
      '  tableHeader (colwidth 200)',
      '  tableHeader (colwidth 208)',
      '  tableHeader (colwidth 208)',
      '  tableCell (colwidth 200)',
      '  tableCell (colwidth 208)',
      '  tableCell (colwidth 208)',
    ]);
  });

  stage.story('a picture is picked, said in words, and set to a share of the page', async () => {
    const { id, page } = await anEmptySheet();
    const drawn = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [40, 20];
      return canvas.toDataURL('image/png');
    });
    await page.keyboard.type('Hình 1.');
    await tool(page, 'text.tools.image').click();
    const dialog = page.getByRole('dialog', { name: say('text.image.title') });
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: say('text.image.pick') }).click();
    await (await chooser).setFiles({ name: 'bieu-do.png', mimeType: 'image/png', buffer: Buffer.from(drawn.split(',')[1] ?? '', 'base64') });
    const insert = dialog.getByRole('button', { name: say('text.image.insert'), exact: true });
    await dialog.getByRole('img').waitFor();
    await insert.click();
    await dialog.getByText(say('text.image.altMissing')).waitFor();
    await dialog.getByLabel(say('text.image.alt')).fill('Biểu đồ hồ sơ trực tuyến theo quý');
    await dialog.getByText('50%').click();
    await insert.click();
    await dialog.waitFor({ state: 'hidden' });
    const text = await keptText(stage.office, page, id, 'Biểu đồ hồ sơ trực tuyến theo quý');
    expect(text.find(({ type }) => type === 'image')?.attrs).toEqual({ src: drawn, alt: 'Biểu đồ hồ sơ trực tuyến theo quý', width: 312 });
    // the caret is in the text again
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Hết.');
    await kept(page, id, 'Hết.');
  });

  stage.story('a footnote by keys, finding and replacing in the text and in notes, and taking it back', async () => {
    const { id, page } = await anEmptySheet();
    await page.keyboard.type('Số liệu quý một, số liệu quý hai');
    await page.keyboard.press('Control+Alt+f');
    await page.getByRole('textbox', { name: say('text.note', { n: 1 }) }).waitFor();
    await page.keyboard.type('Số liệu của Cục Thống kê.');
    await page.keyboard.press('Escape');
    await page.keyboard.type('.');
    const before = ['paragraph', ' Số liệu quý một, số liệu quý hai', ' footnote', '  paragraph', '   Số liệu của Cục Thống kê.', ' .'];
    expect(await kept(page, id, '"text":"."')).toEqual(before);

    await page.keyboard.press('Control+f');
    const bar = page.getByRole('search', { name: say('text.find.title') });
    await bar.getByRole('textbox', { name: say('text.find.words'), exact: true }).fill('so lieu');
    await bar.getByText(say('text.find.none')).waitFor();
    // without marks it is found three times, in the note too
    await bar.getByLabel(say('text.find.diacritics')).uncheck();
    await bar.getByText(say('text.find.count', { at: 1, n: 3 })).waitFor();
    await bar.getByRole('textbox', { name: say('text.find.by') }).fill('kết quả');
    await bar.getByRole('button', { name: say('text.find.replaceAll') }).click();
    await bar.getByText(say('text.find.replaced', { n: 3 })).waitFor();
    await page.keyboard.press('Escape');
    const after = ['paragraph', ' kết quả quý một, kết quả quý hai', ' footnote', '  paragraph', '   kết quả của Cục Thống kê.', ' .'];
    expect(await kept(page, id, 'kết quả của Cục')).toEqual(after);
    await hasCaret(page, sheetOf(page));
    await page.keyboard.press('Control+z');
    expect(await kept(page, id, 'Số liệu của Cục')).toEqual(before);
    await page.keyboard.press('Control+y');
    expect(await kept(page, id, 'kết quả của Cục')).toEqual(after);
  });
});
