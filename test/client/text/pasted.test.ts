import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parsed, wordsOf } from '../../../client/src/text/paste/html.js';
import { imagesLeft } from '../../../client/src/text/paste/images.js';
import { fromPasted } from '../../../client/src/text/paste/pasted.js';
import { calcRange, excelCell, excelRange, googleDocs, wordLists, wordNotes, wordNumbers, wordTable, wordText } from './fragments.js';

describe('words from Word', () => {
  test('keep bold, italic, underlined, raised and lowered words; fonts, colours and sizes stay behind', () => {
    expect(fromPasted(wordText)).toBe(
      '<p style="text-align: center"><strong>KẾT QUẢ THỰC HIỆN</strong></p>' +
        '<p>Thực hiện <em>Nghị quyết số 57-NQ/TW</em>, diện tích đạt 120 m<sup>2</sup>, nồng độ CO<sub>2</sub> giảm <strong><u>15%</u></strong> so với cùng kỳ.</p>' +
        '<p>Dòng một<br>dòng hai</p>',
    );
  });

  test('lose what was struck out under tracked changes, remarks, page breaks and empty lines', () => {
    const html = `<p class=MsoNormal>Giữ lại<span class=msoDel><del cite="mailto:An" datetime="2026-11-02T09:00"> bỏ đi</del></span><span class=msoIns><ins> thêm vào</ins></span><a style='mso-comment-reference:A_1;mso-comment-date:20261102T0900'></a><span class=MsoCommentReference><span style='font-size:8.0pt'><![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[A1]</a><![endif]></span></span>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal><br clear=all style='mso-special-character:line-break;page-break-before:always'></p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Sửa lại</p></div></div>`;
    expect(fromPasted(html)).toBe('<p>Giữ lại thêm vào.</p>');
  });

  test('keep a heading as a bold line: in a section’s text there are no headings', () => {
    expect(fromPasted('<h2 style="margin:0"><span>Tình hình chung</span></h2><p>Nội dung</p>')).toBe('<p><strong>Tình hình chung</strong></p><p>Nội dung</p>');
  });
});

describe('lists from Word', () => {
  test('are lists, with their levels', () => {
    expect(fromPasted(wordLists)).toBe(
      '<p>Trọng tâm:</p><ul><li><p>Hạ tầng số</p><ul><li><p>Mạng truyền số liệu</p></li><li><p>Trung tâm dữ liệu</p></li></ul></li><li><p>Dữ liệu <strong>số</strong></p></li></ul><p>Kết luận.</p>',
    );
  });

  test('keep the kind of their numbers and where they begin', () => {
    expect(fromPasted(wordNumbers)).toBe(
      '<ol start="3"><li><p>Thủ tục</p><ol type="a"><li><p>Rà soát</p></li><li><p>Công bố</p></li></ol></li><li><p>Báo cáo</p></li></ol><p>1.1. Chi tiết</p><ol type="i"><li><p>Một</p></li></ol>',
    );
  });
});

describe('footnotes from Word', () => {
  test('stand where they are referred to', () => {
    expect(fromPasted(wordNotes)).toBe(
      '<p>Theo kế hoạch<span data-footnote=""><p>Kế hoạch số <strong>15/KH-UBND</strong> ngày 05/01/2026.</p></span> đã ban hành<span data-footnote=""><p>Nguồn: Cục Thống kê.</p></span>.</p>',
    );
  });

  test('are left out where only their mark was copied', () => {
    expect(fromPasted(`<p>Theo kế hoạch<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>.</p>`)).toBe('<p>Theo kế hoạch.</p>');
  });
});

describe('tables', () => {
  test('from Word keep merged cells, the repeated header row, widths and what stands in the cells', () => {
    expect(fromPasted(wordTable)).toBe(
      '<table><tbody>' +
        '<tr><th rowspan="2" colwidth="50"><p style="text-align: center">TT</p></th><th colspan="2" colwidth="200,150"><p style="text-align: center">Chỉ tiêu</p></th></tr>' +
        '<tr><th colwidth="200"><p>Tên</p></th><th colwidth="150"><p>Kết quả</p></th></tr>' +
        '<tr><td colwidth="50"><p>1</p></td><td colwidth="200"><p>Hồ sơ <em>trực tuyến</em></p></td><td colwidth="150"><p></p></td></tr>' +
        '</tbody></table>',
    );
  });

  test('come from a range of Excel: bold by its style sheet, numbers to the right, merged cells; hidden rows stay there', () => {
    expect(fromPasted(excelRange)).toBe(
      '<table><tbody>' +
        '<tr><td colspan="2" colwidth="64,120"><p style="text-align: center"><strong>Quý III năm 2026</strong></p></td></tr>' +
        '<tr><td colwidth="64"><p>Phòng CĐS</p></td><td colwidth="120"><p style="text-align: right">1.250</p></td></tr>' +
        '<tr><td colwidth="64"><p>Dòng một<br>dòng hai</p></td><td colwidth="120"><p></p></td></tr>' +
        '</tbody></table>',
    );
  });

  test('of one cell are its words', () => {
    expect(fromPasted(excelCell)).toBe('<p>1.250</p>');
  });

  test('come from LibreOffice Calc', () => {
    expect(fromPasted(calcRange)).toBe(
      '<table><tbody><tr><td colwidth="85"><p><strong>Tên</strong></p></td><td colwidth="95"><p><strong>Số</strong></p></td></tr><tr><td colwidth="85"><p>A</p></td><td colwidth="95"><p style="text-align: right">12</p></td></tr></tbody></table>',
    );
  });

  test('wider than the sheet are made narrower as a whole', () => {
    expect(fromPasted('<table><tr><td width=960>a</td><td width=320>b</td></tr></table>')).toBe(
      '<table><tbody><tr><td colwidth="468"><p>a</p></td><td colwidth="156"><p>b</p></td></tr></tbody></table>',
    );
  });
});

describe('what comes from elsewhere', () => {
  test('from Google Docs: its bold wrapper is not bold, a list in a list goes with the item before', () => {
    expect(fromPasted(googleDocs)).toBe(
      '<p>Đoạn <strong>đậm</strong> và <em>nghiêng</em></p><ol><li><p>Một</p><ol type="a"><li><p>Một a</p></li></ol></li><li><p>Hai</p></li></ol>',
    );
  });

  test('keeps images that are in the fragment, and counts those that are files of another program', () => {
    const html = `<p>Sơ đồ <img width=120 src="data:image/png;base64,iVBORw0KGgo=" alt='Sơ đồ "mạng"'> sau<img src="file:///C:/Users/an/clip_image001.png"></p>`;
    expect(fromPasted(html)).toBe('<p>Sơ đồ</p><img src="data:image/png;base64,iVBORw0KGgo=" alt="Sơ đồ &quot;mạng&quot;" width="120"><p>sau</p>');
    expect(imagesLeft(html)).toBe(1);
  });

  test('brings no script, no style and no address', () => {
    expect(fromPasted(`<style>p{color:red}</style><script>alert(1)</script><p onclick="x()">Xem <a href="https://vi.du">đây</a> &lt;b&gt;</p>`)).toBe(
      '<p>Xem đây &lt;b&gt;</p>',
    );
  });

  test('is read whatever it is, without an error and without losing a word of plain paragraphs', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (html) => typeof fromPasted(html) === 'string'));
    const word = fc.stringMatching(/^[a-zđ0-9&<>"']{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (lines) => {
        const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const html = lines.map((line) => `<p class=MsoNormal>${line.map((one) => `<span>${asHtml(one)}</span>`).join('\n')}<o:p></o:p></p>`).join('\n');
        expect(wordsOf(parsed(fromPasted(html)))).toBe(lines.map((line) => line.join(' ')).join(''));
      }),
    );
  });
});
