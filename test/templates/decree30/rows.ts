/** Cell by cell: what the profile wants and what stands on the page. */
import type { Profile } from '../../../templates/index.js';
import { type Drawn, find, middle, type Page, type Words } from './measure.js';

export interface Row {
  cell: string;
  what: string;
  unit: 'mm' | 'pt';
  wanted: number;
  measured: number;
}

/** How far a measure may be off. */
export const tolerance = { mm: 0.5, pt: 0.25 } as const;
export const isOff = ({ unit, wanted, measured }: Row) => Math.abs(wanted - measured) > tolerance[unit];

/** What is off, in words. */
export function sentence({ cell, what, unit, wanted, measured }: Row): string {
  return `cell ${cell}, ${what}: wanted ${wanted.toFixed(2)} ${unit}, measured ${measured.toFixed(2)}`;
}

/** The table for a person. */
export function printed(title: string, table: readonly Row[]): string {
  const lines = table.map((row) => {
    const off = row.measured - row.wanted;
    return `${row.cell.padEnd(6)} ${row.what.padEnd(38)} ${row.wanted.toFixed(2).padStart(8)} ${row.measured.toFixed(2).padStart(8)} ${off.toFixed(2).padStart(6)} ${row.unit}`;
  });
  return `\n${title}\n${'cell'.padEnd(6)} ${''.padEnd(38)}   wanted measured    off\n${lines.join('\n')}\n`;
}

export const mm = (cell: string, what: string, wanted: number, measured: number): Row => ({ cell, what, unit: 'mm', wanted, measured });
export const pt = (cell: string, what: string, wanted: number, measured: number): Row => ({ cell, what, unit: 'pt', wanted, measured });
const points = (millimetres: number) => (millimetres * 72) / 25.4;

type Pages = readonly Page[];
const black = '0%,0%,0%';
const red = '100%,0%,0%';

export function look(cell: string, what: string, words: Words, wanted: { size: number; bold?: boolean; italic?: boolean; color?: string }): Row[] {
  const { size, bold = false, italic = false, color = '#000000' } = wanted;
  const kind = (b: boolean, i: boolean, c: string) => `${b ? 'bold' : 'regular'}${i ? ' italic' : ''} ${c}`;
  if (kind(bold, italic, color) !== kind(words.bold, words.italic, words.color))
    throw new Error(`${cell}, ${what}: wanted ${kind(bold, italic, color)}, found ${kind(words.bold, words.italic, words.color)}`);
  return [pt(cell, `${what}: letters`, size, words.size)];
}

/** The drawn rule right below these words and about their middle. */
export function ruleBelow(page: Page | undefined, words: Words): Drawn {
  const found = page?.lines.find(
    (line) => line.top > words.bottom - 2 && line.top < words.bottom + 4 && Math.abs(middle(line) - middle(words)) < 5 && line.bottom - line.top < 0.2,
  );
  if (found === undefined) throw new Error(`no rule below “${words.text}”`);
  return found;
}

export function columnsOf(page: Page | undefined, p: Profile) {
  const nation = find(page, 'CỘNG HÒA');
  const edge = p.paper.width - p.margin.right;
  const boundary = 2 * middle(nation) - edge;
  return { nation, left: { left: p.margin.left, right: boundary }, right: { left: boundary, right: edge } };
}

/** Cells 1 to 4, which every document has. */
export function headRows([page]: Pages, p: Profile): Row[] {
  const { nation, left } = columnsOf(page, p);
  const motto = find(page, 'Độc lập');
  const mottoRule = ruleBelow(page, motto);
  const parent = find(page, 'ỦY BAN');
  const agency = find(page, 'SỞ NỘI VỤ');
  const agencyRule = ruleBelow(page, agency);
  const number = find(page, 'Số: 17/');
  const date = find(page, 'ngày 05');
  if (nation.text !== p.head.nation.text) throw new Error('the name of the nation is broken');
  return [
    mm('paper', 'width', p.paper.width, page?.width ?? 0),
    mm('paper', 'height', p.paper.height, page?.height ?? 0),
    mm('paper', 'top margin', p.margin.top, nation.top),
    ...look('1', 'Quốc hiệu', nation, { size: p.head.nation.size, bold: true }),
    ...look('1', 'Tiêu ngữ', motto, { size: p.head.motto.size, bold: true }),
    mm('1', 'Tiêu ngữ: middle', middle(nation), middle(motto)),
    mm('1', 'rule: length', motto.right - motto.left, mottoRule.right - mottoRule.left),
    mm('1', 'rule: middle', middle(motto), middle(mottoRule)),
    ...look('2', 'parent', parent, { size: p.head.parent.size }),
    mm('2', 'parent: middle', middle(left), middle(parent)),
    ...look('2', 'agency', agency, { size: p.head.agency.size, bold: true }),
    mm('2', 'agency: middle', middle(left), middle(agency)),
    mm('2', 'rule: length', p.rule.part * (agency.right - agency.left), agencyRule.right - agencyRule.left),
    mm('2', 'rule: middle', middle(agency), middle(agencyRule)),
    ...look('3', 'number', number, { size: p.head.number.size }),
    mm('3', 'number: middle', middle(agency), middle(number)),
    ...look('4', 'place and date', date, { size: p.head.placeAndDate.size, italic: true }),
    mm('4', 'place and date: middle', middle(nation), middle(date)),
    mm('4', 'level with the number', number.bottom, date.bottom),
  ];
}

export function centred(cell: string, what: string, words: Words, p: Profile, width = p.paper.width): Row {
  return mm(cell, `${what}: middle`, (p.margin.left + width - p.margin.right) / 2, middle(words));
}

/** Cell 5a: type, subject and its rule. */
export function titleRows([page]: Pages, p: Profile, type: string, subject: string): Row[] {
  const name = find(page, type);
  const words = find(page, subject);
  const rule = ruleBelow(page, words);
  return [
    ...look('5a', 'type', name, { size: p.title.typeSize, bold: true }),
    centred('5a', 'type', name, p),
    ...look('5a', 'subject', words, { size: p.title.subjectSize, bold: true }),
    centred('5a', 'subject', words, p),
    mm('5a', 'rule: length', p.rule.part * (words.right - words.left), rule.right - rule.left),
    mm('5a', 'rule: middle', middle(words), middle(rule)),
  ];
}

/** Cell 6 of a report: paragraphs, headings, footnote; the page number. */
export function textRows([page, second]: Pages, p: Profile): Row[] {
  const first = find(page, 'Đoạn đầu.');
  const index = page?.words.indexOf(first) ?? 0;
  const [next, after] = [page?.words[index + 1], page?.words[index + 2]];
  const beginning = find(page, 'Đoạn sau.');
  const last = page?.words[(page?.words.indexOf(beginning) ?? 0) - 1];
  if (next === undefined || after === undefined || last === undefined) throw new Error('the paragraph is shorter than three lines');
  const { lineSpacing, spaceBetween, size } = p.body;
  const pitch = typeof lineSpacing === 'number' ? lineSpacing * 1.15 * size : lineSpacing.exactly;
  const heading = find(page, '1. Kết quả');
  const note = find(page, 'Kế hoạch số 05');
  const number = find(second, '2');
  return [
    ...look('6', 'text', first, { size }),
    mm('6', 'first line: indent', p.margin.left + p.body.firstLine, first.left),
    mm('6', 'left edge', p.margin.left, next.left),
    mm('6', 'right edge, justified', p.paper.width - p.margin.right, next.right),
    pt('6', 'line to line', pitch, points(after.top - next.top)),
    mm('6', 'between paragraphs', ((pitch + spaceBetween) * 25.4) / 72, beginning.top - last.top),
    ...look('6', 'heading', heading, { size, bold: true }),
    mm('6', 'heading: indent', p.margin.left + p.body.firstLine, heading.left),
    ...look('6', 'footnote', note, { size: p.footnote.size }),
    ...look('page', 'number', number, { size: p.pageNumber.size }),
    centred('page', 'number', number, p),
    mm('page', 'number: from the edge', p.margin.header, number.top),
  ];
}

/** Cells 7, 8, 9 and 12. */
export function endRows(pages: Pages, p: Profile): Row[] {
  const page = pages.find(({ words }) => words.some(({ text }) => text.startsWith('Nơi nhận')));
  const right = { left: p.margin.left + p.end.leftWidth, right: p.paper.width - p.margin.right };
  const title = page?.words.findLast(({ text }) => text.endsWith('GIÁM ĐỐC')) ?? find(page, 'GIÁM ĐỐC');
  const name = find(page, 'Lê Thị Bình');
  const recipients = find(page, 'Nơi nhận');
  const one = find(page, '- Lãnh đạo Sở;');
  const initials = find(page, '(NVA)');
  const room = (p.end.signatureRoom * 72) / 25.4 + 1.15 * p.end.authority.size;
  return [
    ...look('7a', 'title', title, { size: p.end.authority.size, bold: true }),
    mm('7a', 'title: middle', middle(right), middle(title)),
    ...look('7b', 'name', name, { size: p.end.name.size, bold: true }),
    mm('7b', 'name: middle', middle(right), middle(name)),
    mm('7c', 'room, title to name', (room * 25.4) / 72, name.top - title.top),
    ...look('9a', 'Nơi nhận', recipients, { size: p.end.recipientsTitle.size, bold: true, italic: true }),
    mm('9a', 'level with the authority', (page?.words.find(({ text }) => /^(KT\. )?GIÁM ĐỐC$/u.test(text)) ?? title).top, recipients.top),
    mm('9a', 'left edge', p.margin.left, recipients.left),
    ...look('9b', 'recipient', one, { size: p.end.recipients.size }),
    mm('9b', 'initials set low: below the line', 0, Math.min(initials.bottom - find(page, '- Lưu').bottom, 0)),
  ];
}

export function sealRows(pages: Pages, p: Profile, widths: { signature: number; seal: number }): Row[] {
  const page = pages.find(({ images }) => images.length > 0);
  const [signature, seal] = page?.images ?? [];
  if (signature === undefined || seal === undefined) throw new Error('signature or seal is missing');
  const right = { left: p.margin.left + p.end.leftWidth, right: p.paper.width - p.margin.right };
  const mark = find(page, 'NVA.(300)');
  return [
    mm('7c', 'signature: width', widths.signature, signature.right - signature.left),
    mm('7c', 'signature: middle', middle(right), middle(signature)),
    mm('8', 'seal: width, its real one', widths.seal, seal.right - seal.left),
    mm('8', 'seal: over a third of the signature', widths.signature / 3, seal.right - signature.left),
    mm('8', 'seal: height of the middle', (signature.top + signature.bottom) / 2, (seal.top + seal.bottom) / 2),
    ...look('12', 'drafter and copies', mark, { size: p.end.drafterMark.size }),
    mm('12', 'left edge', p.margin.left, mark.left),
  ];
}

export function annexRows(pages: Pages, p: Profile): Row[] {
  const page = pages.find(({ words }) => words.some(({ text }) => text === p.annex.label));
  const title = find(page, 'DANH MỤC HỒ SƠ');
  const reference = find(page, '(Kèm theo Báo cáo số 17/BC-SNV');
  return [
    ...look('annex', 'label', find(page, p.annex.label), { size: p.annex.labelSize, bold: true }),
    centred('annex', 'label', find(page, p.annex.label), p),
    ...look('annex', 'title', title, { size: p.annex.titleSize, bold: true }),
    centred('annex', 'title', title, p),
    ...look('annex', 'reference', reference, { size: p.annex.referenceSize, italic: true }),
    centred('annex', 'reference', reference, p),
    ...look('annex', 'cell of a table', find(page, 'Hồ sơ công việc'), { size: p.table.size }),
  ];
}

/** Cells 5b, 6 (addressees one a line) and 13. */
export function letterRows([page]: Pages, p: Profile): Row[] {
  const { left } = columnsOf(page, p);
  const subject = find(page, 'V/v');
  const address = find(page, 'Trần Phú');
  const rule = page?.lines.find((line) => line.top < address.top + 1 && line.top > address.top - 4);
  const footerEnd = find(page, 'Thư điện tử');
  if (rule === undefined) throw new Error('no rule above the address');
  return [
    ...look('5b', 'V/v', subject, { size: p.head.letterSubject.size }),
    mm('5b', 'V/v: middle', middle(left), middle(subject)),
    ...look('6', 'Kính gửi', find(page, 'Kính gửi:'), { size: p.addressees.size }),
    mm('6', 'Kính gửi: indent', p.margin.left + p.addressees.labelIndent, find(page, 'Kính gửi:').left),
    mm('6', 'addressee: indent', p.margin.left + p.addressees.indent - p.addressees.hanging, find(page, '- Sở Tài chính;').left),
    ...look('13', 'address', address, { size: p.footer.size }),
    mm('13', 'rule: left', p.margin.left, rule.left),
    mm('13', 'rule: right', p.paper.width - p.margin.right, rule.right),
    mm('13', 'ends at the bottom margin', p.paper.height - p.margin.bottom, footerEnd.top + (1.15 * footerEnd.size * 25.4) / 72),
  ];
}

/** Cells 10b and 11. */
export function stampRows([page]: Pages, p: Profile): Row[] {
  const { left } = columnsOf(page, p);
  const word = find(page, 'THƯỢNG KHẨN');
  const mark = find(page, 'XEM XONG TRẢ LẠI');
  const stamp = boxAbout(page, word, red);
  const box = boxAbout(page, mark, black);
  return [
    ...look('10b', 'THƯỢNG KHẨN', word, { size: p.urgency.size, bold: true, color: '#ff0000' }),
    mm('10b', 'box: width', p.urgency.widths['THƯỢNG KHẨN'], stamp.right - stamp.left),
    mm('10b', 'box: height', p.urgency.height, stamp.bottom - stamp.top),
    mm('10b', 'box: middle', middle(left), middle(stamp)),
    mm('10b', 'word: middle', middle(stamp), middle(word)),
    ...look('11', 'circulation', mark, { size: p.circulation.size, bold: true }),
    mm('11', 'box: width', mark.right - mark.left + 2 * p.circulation.beside, box.right - box.left),
    mm('11', 'box: height', p.circulation.height, box.bottom - box.top),
    mm('11', 'box: middle', middle(left), middle(box)),
  ];
}

function boxAbout(page: Page | undefined, words: Words, color: string): Drawn {
  const lines = (page?.lines ?? []).filter(
    (line) =>
      line.color === color && line.left < words.right + 15 && line.right > words.left - 15 && line.top > words.top - 6 && line.bottom < words.bottom + 6,
  );
  if (lines.length < 4) throw new Error(`no box about “${words.text}”`);
  const all = (pick: (line: Drawn) => number) => lines.map(pick);
  return {
    left: Math.min(...all((l) => l.left)),
    right: Math.max(...all((l) => l.right)),
    top: Math.min(...all((l) => l.top)),
    bottom: Math.max(...all((l) => l.bottom)),
    color,
  };
}

/** A decision: who enacts, chapters, articles, clauses, points; turned paper for its wide table. */
export function decisionRows(pages: Pages, p: Profile): Row[] {
  const [page] = pages;
  const turned = pages.find(({ words }) => words.some(({ text }) => text.startsWith('nội')));
  const on = (text: string) =>
    find(
      pages.find(({ words }) => words.some((one) => one.text.includes(text))),
      text,
    );
  const indent = p.margin.left + p.body.firstLine;
  const issuer = find(page, 'GIÁM ĐỐC SỞ NỘI VỤ');
  const basis = find(page, 'Căn cứ Luật Lưu trữ');
  const enacted = find(page, 'QUYẾT ĐỊNH:');
  const { size } = p.body;
  return [
    ...look('6', 'issuer', issuer, { size: p.enacting.size, bold: true }),
    centred('6', 'issuer', issuer, p),
    ...look('6', 'basis', basis, { size: p.bases.size, italic: true }),
    mm('6', 'basis: indent', indent, basis.left),
    ...look('6', 'QUYẾT ĐỊNH:', enacted, { size: p.enacting.size, bold: true }),
    centred('6', 'QUYẾT ĐỊNH:', enacted, p),
    ...look('6', 'Chương', on('Chương I'), { size, bold: true }),
    centred('6', 'Chương', on('Chương I'), p),
    ...look('6', 'Chương: title', on('QUY ĐỊNH CHUNG'), { size, bold: true }),
    centred('6', 'Chương: title', on('QUY ĐỊNH CHUNG'), p),
    ...look('6', 'Điều', on('Điều 1. Phạm vi'), { size, bold: true }),
    mm('6', 'Điều: indent', indent, on('Điều 1. Phạm vi').left),
    ...look('6', 'khoản, text', on('1. Mọi văn bản'), { size }),
    mm('6', 'khoản: indent', indent, on('1. Mọi văn bản').left),
    ...look('6', 'khoản, title', on('2. Trách nhiệm'), { size, bold: true }),
    ...look('6', 'điểm', on('a) đúng số;'), { size }),
    ...look('6', 'Điều without a title', on('Quyết định này có hiệu lực'), { size }),
    mm('paper', 'turned: width', p.paper.height, turned?.width ?? 0),
    mm('paper', 'turned: height', p.paper.width, turned?.height ?? 0),
  ];
}
