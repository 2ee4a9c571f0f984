/** The upper part of the slip: whose it is, what it is about, what lies with it. */
import { Paragraph, type Table, TableCell, TableRow, WidthType } from 'docx';
import { agency, columns, dayInWords, gap, line, nation, type Profile, textWidth, twips, urgencyStamp } from '../decree30/index.js';
import type { SlipPage } from './data.js';
import { type Cell, grid, type Row } from './grid.js';
import { measures } from './measures.js';
import { answerOf, dayOf, dayWords, settlementOf, timeWords, typeName, whoActed } from './words.js';

/** Agency and nation side by side; under them the file it belongs to, and where and when it was submitted. */
export function head(slip: SlipPage, profile: Profile): Table {
  const right = profile.head.rightWidth;
  const left = textWidth(profile) - right;
  const { size, spaceAbove } = measures.reference;
  const row = (...cells: (Paragraph | Table)[][]) =>
    new TableRow({
      cantSplit: true,
      children: cells.map((children, i) => new TableCell({ width: { size: twips(i === 0 ? left : right), type: WidthType.DXA }, children })),
    });
  const submitted = slip.rounds.at(-1)?.submitted.at ?? '';
  const stamp =
    slip.urgency === null ? [] : [row([line('', { size: spaceAbove }), urgencyStamp(slip.urgency, profile, left), gap()], [new Paragraph({ children: [] })])];
  return columns(
    [left, right],
    [
      row(agency(slip, profile, left), nation(profile)),
      row(
        [line(`Mã hồ sơ: ${slip.id}`, { size }, { before: spaceAbove })],
        [line(`${slip.place}, ${dayInWords(dayOf(submitted))}`, { size, italic: true }, { before: spaceAbove })],
      ),
      ...stamp,
    ],
  );
}

/** The name of the paper, the round, and before whom it is laid. */
export function title({ rounds, signer }: SlipPage): Paragraph[] {
  const { title: look, round, addressee } = measures;
  return [
    line('PHIẾU TRÌNH', { size: look.size, bold: true }, { before: look.spaceAbove, keepNext: true }),
    ...(rounds.length > 1 ? [line(`(Lần trình thứ ${rounds.length})`, { size: round.size, italic: true }, { keepNext: true })] : []),
    line(`Kính trình: ${signer.position} ${signer.name}`, { size: addressee.size }, { before: addressee.spaceAbove, after: addressee.spaceBelow }),
  ];
}

/** What is submitted, by whom, how often so far. */
export function matter(slip: SlipPage, profile: Profile): Table {
  const { facts, text } = measures;
  const widths = [facts.labelWidth, textWidth(profile) - facts.labelWidth];
  const times = slip.rounds.map(({ n, submitted: { at } }) => `${slip.rounds.length === 1 ? '' : `lần ${n}: `}${timeWords(at)} ngày ${dayWords(at)}`);
  const lines: [string, string, boolean?][] = [
    ['Loại văn bản:', typeName(slip)],
    ['Trích yếu:', slip.subject, true],
    ['Đơn vị chủ trì:', slip.leadDivision.name],
    ['Người soạn thảo:', slip.drafter.name],
    ...formers('Thay thế:', slip.replaces),
    ...formers('Đính chính:', slip.corrects),
    ['Trình kiểm tra:', times.join('; ')],
  ];
  const cell = (i: number, words: string, bold: boolean) =>
    new TableCell({
      width: { size: twips(widths[i] ?? 0), type: WidthType.DXA },
      children: [line(words, { size: text.size, bold }, { alignment: 'left', before: facts.space, after: facts.space })],
    });
  return columns(
    widths,
    lines.map(([label, words, bold = false]) => new TableRow({ cantSplit: true, children: [cell(0, label, false), cell(1, words, bold)] })),
  );
}

/** What lies with the slip: the draft with the sections of each division, and the papers that came from outside. */
export function papers(slip: SlipPage, profile: Profile): (Paragraph | Table)[] {
  const { size, firstLine, spaceBetween } = measures.text;
  const written = (text: string) => line(text, { size }, { alignment: 'both', firstLine, before: spaceBetween, after: spaceBetween });
  const count = slip.sections.filter(({ state }) => state !== 'notNeeded').length;
  const brought = slip.opinions.flatMap(({ paper, fromName }) => (paper === null ? [] : [`${paper} của ${fromName}`]));
  const attached = (slip.papers ?? []).map(({ name, section }) => (section === null ? name : `${name} (mục ${section})`));
  const rows = sectionRows(slip);
  return [
    written(`Dự thảo ${typeName(slip).toLowerCase()}${rows.length === 0 ? '.' : ` gồm ${count} mục:`}`),
    ...(rows.length === 0 ? [] : [grid(measures.papers, ['STT', 'Đơn vị', 'Mục', 'Người duyệt', 'Ngày giờ'], rows, profile)]),
    ...(brought.length === 0 ? [] : [written(`Văn bản góp ý: ${brought.join('; ')}.`)]),
    ...(attached.length === 0 ? [] : [written(`Tài liệu kèm theo: ${attached.join('; ')}.`)]),
  ];
}

/** Sections of one division that one person approved stand in one line. */
function sectionRows({ sections }: SlipPage): Row[] {
  const lines = new Map<string, { division: string; numbers: string[]; who: string; at: string }>();
  for (const { number, divisionName, state, approved, waived } of sections) {
    if (state === 'notNeeded') continue;
    const who = approved === null ? (waived === null ? 'Chưa xong' : `Không yêu cầu${waived.words === null ? '' : `: ${waived.words}`}`) : whoActed(approved);
    const key = JSON.stringify([divisionName, who]);
    const known = lines.get(key) ?? { division: divisionName, numbers: [], who, at: '' };
    // moments in UTC compare as text
    const at = [known.at, approved?.at ?? ''].toSorted().at(-1) ?? '';
    lines.set(key, { ...known, numbers: [...known.numbers, number], at });
  }
  return [...lines.values()].map(
    ({ division, numbers, who, at }, i): Row => [
      centred(String(i + 1)),
      { text: division },
      { text: numbers.join('; ') },
      { text: who },
      centred(at === '' ? '' : `${timeWords(at)}\n${dayWords(at)}`),
    ],
  );
}

/** Who was asked, what they said, and what became of it. */
export function opinions({ opinions: asked }: SlipPage, profile: Profile): Table | null {
  if (asked.length === 0) return null;
  const rows = asked.map((one): Row => [{ text: one.fromName }, { text: answerOf(one) }, { text: settlementOf(one) }]);
  return grid(measures.opinions, ['Đơn vị, cơ quan', 'Ý kiến', 'Tiếp thu, giải trình'], rows, profile);
}

const formers = (label: string, of: SlipPage['replaces']): [string, string][] =>
  of.length === 0 ? [] : [[label, of.map(({ codeNumber }) => `văn bản số ${codeNumber}`).join('; ')]];

const centred = (text: string): Cell => ({ text, alignment: 'center' });
