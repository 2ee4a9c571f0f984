/** Every cell of a whole document as an office writes it: what its package says is looked for on the page, and measured there. */
import { type Block, documentType, notation, type Profile, type ReportPackage } from '../../../templates/index.js';
import { find, middle, type Page, type Words } from './measure.js';
import { centred, columnsOf, look, mm, type Row, ruleBelow } from './rows.js';

type Pages = readonly Page[];

/** All rows of one sample, issued as number 17 on the fifth of a month. */
export function sampleRows(pages: Pages, profile: Profile, report: ReportPackage): Row[] {
  return [
    ...paperRows(pages, profile),
    ...headRows(pages, profile, report),
    ...(isLetter(report) ? subjectRows(pages, profile, report) : titleRows(pages, profile, report)),
    ...openingRows(pages, profile, report),
    ...textRows(pages, profile, report),
    ...endRows(pages, profile, report),
  ];
}

const isLetter = ({ documentType: type }: ReportPackage) => documentType(type)?.letter ?? false;
const middleOfText = (p: Profile) => ({ left: p.margin.left, right: p.paper.width - p.margin.right });

/** Annexes begin on pages of their own, which count for themselves. */
function paperRows(pages: Pages, p: Profile): Row[] {
  const annex = pages.findIndex(({ words }) => words.some(({ text }) => text.startsWith(p.annex.label)));
  return pages.flatMap((page, i) => {
    const isTurned = page.width > page.height;
    const [width, height] = isTurned ? [p.paper.height, p.paper.width] : [p.paper.width, p.paper.height];
    const sheet = [mm('paper', `page ${i + 1}: width`, width, page.width), mm('paper', `page ${i + 1}: height`, height, page.height)];
    if (i === 0 || (annex > 0 && i >= annex)) return sheet;
    const number = page.words.find(({ text, bottom }) => text === `${i + 1}` && bottom < p.margin.top);
    if (number === undefined) throw new Error(`page ${i + 1} has no number`);
    return [
      ...sheet,
      ...look('page', `number ${i + 1}`, number, { size: p.pageNumber.size }),
      centred('page', `number ${i + 1}`, number, p, width),
      mm('page', `number ${i + 1}: from the edge`, p.margin.header, number.top),
    ];
  });
}

function headRows([page]: Pages, p: Profile, report: ReportPackage): Row[] {
  const { nation, left } = columnsOf(page, p);
  const motto = find(page, p.head.motto.text);
  const mottoRule = ruleBelow(page, motto);
  const names = (text: string) => linesOf(page, text.toLocaleUpperCase('vi'), left);
  const parent = names(report.agency.parent ?? '');
  const agency = names(report.agency.name);
  const longest = agency.reduce((one, other) => (other.right - other.left > one.right - one.left ? other : one));
  const rule = ruleBelow(page, agency.at(-1) ?? longest);
  const number = find(page, `Số: 17/${notation(report)}`);
  const date = find(page, `${report.place}, ngày 05`);
  return [
    mm('paper', 'top margin', p.margin.top, nation.top),
    ...look('1', 'Quốc hiệu', nation, { size: p.head.nation.size, bold: true }),
    ...look('1', 'Tiêu ngữ', motto, { size: p.head.motto.size, bold: true }),
    mm('1', 'Tiêu ngữ: middle', middle(nation), middle(motto)),
    mm('1', 'rule: as long as the words', motto.right - motto.left, mottoRule.right - mottoRule.left),
    mm('1', 'rule: middle', middle(motto), middle(mottoRule)),
    ...parent.flatMap((line, i) => [
      ...look('2', `parent, line ${i + 1}`, line, { size: p.head.parent.size }),
      mm('2', `parent, line ${i + 1}: middle`, middle(left), middle(line)),
    ]),
    ...agency.flatMap((line, i) => [
      ...look('2', `agency, line ${i + 1}`, line, { size: p.head.agency.size, bold: true }),
      mm('2', `agency, line ${i + 1}: middle`, middle(left), middle(line)),
    ]),
    mm('2', 'rule: length', p.rule.part * (longest.right - longest.left), rule.right - rule.left),
    mm('2', 'rule: middle', middle(longest), middle(rule)),
    ...look('3', 'number', number, { size: p.head.number.size }),
    mm('3', 'number: middle', middle(left), middle(number)),
    ...look('4', 'place and date', date, { size: p.head.placeAndDate.size, italic: true }),
    mm('4', 'place and date: middle', middle(nation), middle(date)),
    mm('4', 'level with the number', number.bottom, date.bottom),
  ];
}

function titleRows([page]: Pages, p: Profile, report: ReportPackage): Row[] {
  const name = find(page, documentType(report.documentType)?.name ?? '');
  const lines = linesOf(page, report.subject, middleOfText(p), name.top);
  const longest = lines.reduce((one, other) => (other.right - other.left > one.right - one.left ? other : one));
  const rule = ruleBelow(page, lines.at(-1) ?? longest);
  return [
    ...look('5a', 'type', name, { size: p.title.typeSize, bold: true }),
    centred('5a', 'type', name, p),
    ...lines.flatMap((line, i) => [
      ...look('5a', `subject, line ${i + 1}`, line, { size: p.title.subjectSize, bold: true }),
      centred('5a', `subject, line ${i + 1}`, line, p),
    ]),
    mm('5a', 'rule: length', p.rule.part * (longest.right - longest.left), rule.right - rule.left),
    mm('5a', 'rule: middle', middle(middleOfText(p)), middle(rule)),
  ];
}

function subjectRows([page]: Pages, p: Profile, { subject }: ReportPackage): Row[] {
  const { left } = columnsOf(page, p);
  return linesOf(page, `${p.head.letterSubject.label}${subject}`, left).flatMap((line, i) => [
    ...look('5b', `V/v, line ${i + 1}`, line, { size: p.head.letterSubject.size }),
    mm('5b', `V/v, line ${i + 1}: middle`, middle(left), middle(line)),
  ]);
}

/** Addressees and legal bases. */
function openingRows([page]: Pages, p: Profile, { addressees = [], bases = [] }: ReportPackage): Row[] {
  const label = addressees.length === 0 ? null : find(page, p.addressees.label);
  return [
    ...(label === null ? [] : look('6', 'Kính gửi', label, { size: p.addressees.size })),
    ...(label === null || addressees.length === 1 ? [] : [mm('6', 'Kính gửi: indent', p.margin.left + p.addressees.labelIndent, label.left)]),
    ...(addressees.length === 1 ? [] : addressees).map((name, i) =>
      mm('6', `addressee ${i + 1}: indent`, p.margin.left + p.addressees.indent - p.addressees.hanging, find(page, `- ${beginning(name, 2)}`).left),
    ),
    ...bases.flatMap((basis, i) => {
      const line = find(page, beginning(basis, 4));
      return [
        ...look('6', `basis ${i + 1}`, line, { size: p.bases.size, italic: true }),
        mm('6', `basis ${i + 1}: indent`, p.margin.left + p.body.firstLine, line.left),
      ];
    }),
  ];
}

/** Every heading, paragraph and item of the text, in order; an item's mark stands where the paragraph's indent less its hanging is. */
function textRows(pages: Pages, p: Profile, report: ReportPackage): Row[] {
  const lines = pages.flatMap(wholeLines);
  let at = lines.findIndex(({ text }) => text.includes('ngày 05'));
  const next = (text: string): Words => {
    const found = lines.findIndex((line, i) => i > at && line.text.replace(mark, '').startsWith(text));
    const line = lines[found];
    if (line === undefined) throw new Error(`no line begins with “${text}” after “${lines[at]?.text}”`);
    at = found;
    return line;
  };
  const indent = p.margin.left + p.body.firstLine;
  const blocks = (all: readonly Block[] | undefined, where: string): Row[] =>
    (all ?? []).flatMap((block, i): Row[] => {
      const words = wordsOf(block);
      if (block.type === 'paragraph' && words !== null) {
        const line = next(words);
        return [
          ...look('6', `${where}, block ${i + 1}`, { ...line, bold: false }, { size: p.body.size }),
          mm('6', `${where}, block ${i + 1}: indent`, indent, line.left),
        ];
      }
      if (block.type !== 'bulletList') return [];
      return block.content.flatMap((item, n) => {
        const inside = item.content[0] === undefined ? null : wordsOf(item.content[0]);
        if (inside === null) return [];
        const line = next(inside);
        const isWithMark = /^[-+•]/u.test(line.text);
        const edge = p.margin.left + p.list.indent - (isWithMark ? p.list.hanging : 0);
        return [mm('6', `${where}, block ${i + 1}, item ${n + 1}: indent`, edge, line.left)];
      });
    });
  return [
    ...blocks(report.opening?.content, 'opening'),
    ...report.sections.flatMap(({ number, heading, content }) => {
      const line = next(beginning(heading, 2));
      return [
        mm(
          '6',
          `heading ${number}: ${isCentred(line, p) ? 'middle' : 'indent'}`,
          isCentred(line, p) ? middle(middleOfText(p)) : indent,
          isCentred(line, p) ? middle(line) : line.left,
        ),
        ...blocks(content.content, number),
      ];
    }),
    ...blocks(report.closing?.content, 'closing'),
  ];
}

/** A chapter's title. */
const isCentred = (line: Words, p: Profile) => line.text === line.text.toLocaleUpperCase('vi') && line.left > p.margin.left + p.body.firstLine + 1;

function endRows(pages: Pages, p: Profile, report: ReportPackage): Row[] {
  const page = pages.findLast(({ words }) => words.some(({ text }) => text.startsWith('Nơi nhận:')));
  const right = { left: p.margin.left + p.end.leftWidth, right: (page?.width ?? 0) - p.margin.right };
  const { authority, position, name } = report.signature;
  const above = authority === null ? [] : [authority].flat();
  const titles = [...above, position].map((one) => one.toLocaleUpperCase('vi')).filter((one, i, all) => one !== all[i - 1]);
  const recipients = find(page, 'Nơi nhận:');
  const written = titles.flatMap((title) => linesOf(page, title, right, recipients.top - 3));
  const [first, last] = [written[0], written.at(-1)];
  const signed = page?.words.findLast(({ text }) => text === name);
  if (first === undefined || last === undefined || signed === undefined) throw new Error('the signature is not whole on its page');
  const room = p.end.signatureRoom + (1.15 * p.end.authority.size * 25.4) / 72;
  const archive = find(page, `- ${p.end.recipients.archiveLabel}`);
  return [
    ...written.flatMap((line, i) => [
      ...look('7a', `authority, line ${i + 1}`, line, { size: p.end.authority.size, bold: true }),
      mm('7a', `authority, line ${i + 1}: middle`, middle(right), middle(line)),
    ]),
    ...look('7b', 'name', signed, { size: p.end.name.size, bold: true }),
    mm('7b', 'name: middle', middle(right), middle(signed)),
    mm('7c', 'room, title to name', room, signed.top - last.top),
    ...look('9a', 'Nơi nhận', recipients, { size: p.end.recipientsTitle.size, bold: true, italic: true }),
    mm('9a', 'level with the authority', first.top, recipients.top),
    mm('9a', 'left edge', p.margin.left, recipients.left),
    ...report.recipients.flatMap(({ text }, i) => {
      const line = find(page, `- ${beginning(text, 2)}`);
      return [...look('9b', `recipient ${i + 1}`, line, { size: p.end.recipients.size }), mm('9b', `recipient ${i + 1}: left edge`, p.margin.left, line.left)];
    }),
    ...look('9b', 'last line', archive, { size: p.end.recipients.size }),
  ];
}

/** What may stand before the words of a heading or an item. */
const mark = /^(?:[-+•]|Điều \d+\.|(?:\d+\.)+|[IVX]+\.|[a-zđ]\))\s*/u;

/** The lines of a page: justified words far from each other are words of one line all the same. */
function wholeLines({ words }: Page): Words[] {
  const lines: Words[] = [];
  for (const word of words.toSorted((a, b) => (Math.abs(a.bottom - b.bottom) < 1.5 ? a.left - b.left : a.bottom - b.bottom))) {
    const line = lines.at(-1);
    const isSame = line !== undefined && Math.abs(line.bottom - word.bottom) < 1.5 && word.left > line.right - 0.5 && word.left < line.right + 15;
    if (isSame) lines[lines.length - 1] = { ...line, text: `${line.text} ${word.text}`, right: word.right };
    else lines.push(word);
  }
  return lines;
}

/** The first words of a paragraph, as far as they are of one look; null where it has none that can be looked for. */
function wordsOf(block: Block): string | null {
  if (block.type !== 'paragraph') return null;
  const [first] = block.content ?? [];
  return first?.type === 'text' && first.text.trim() !== '' && first.marks === undefined ? beginning(first.text.trim(), 3) : null;
}

/** So many words of a text's beginning. */
function beginning(text: string, words: number): string {
  return text.split(' ').slice(0, words).join(' ');
}

/** The lines on which that text is set in that column, from the first to the last of its words. */
function linesOf(page: Page | undefined, text: string, column: { left: number; right: number }, from = 0): Words[] {
  const found: Words[] = [];
  let rest = text.replace(/\s+/g, ' ').trim();
  for (const line of page?.words ?? []) {
    const isInside = line.left > column.left - 1 && line.right < column.right + 1 && line.top > from;
    if (!isInside || rest === '' || !rest.startsWith(line.text)) continue;
    found.push(line);
    rest = rest.slice(line.text.length).trim();
  }
  if (rest !== '' || found.length === 0) throw new Error(`“${text}” is not whole on the page: “${rest}” is missing`);
  return found;
}
