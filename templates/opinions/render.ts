/** From the consolidated table of opinions to a Word file. */
import { Document, Packer, type Paragraph, type Table, TableCell, TableRow, WidthType } from 'docx';
import { agency, columns, dayInWords, decree30, gap, line, nation, type Profile, page, styles, twips } from '../decree30/index.js';
import { clean } from '../package/index.js';
import { type Cell, dayOf, dayWords, grid, type Row, typeName } from '../slip/index.js';
import { type OpinionLine, type OpinionsPage, opinionsPageSchema } from './data.js';
import { measures } from './measures.js';
import { opinionWords } from './words.js';

const words = opinionWords.vi;
const groups = ['division', 'agency'] as const;
const numerals = ['I', 'II'];

/** The table as DOCX, A4 turned, with the margins of the profile. What was taken back is left out. Pure in its input, as the slip is. */
export async function renderOpinions(given: OpinionsPage, profile: Profile = decree30): Promise<Uint8Array> {
  // words come as people sent them; some letters a file cannot hold
  const opinions = opinionsPageSchema.parse(clean(given).value);
  const document = new Document({
    title: `Tổng hợp ý kiến: ${opinions.subject}`,
    subject: 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN',
    creator: opinions.agency.name,
    lastModifiedBy: opinions.agency.name,
    styles: styles(profile),
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      {
        ...page(profile, { landscape: true }),
        children: [head(opinions, profile), ...title(opinions), ...sum(opinions), ...table(opinions, profile), signature(opinions, profile), gap()],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const widthOf = ({ paper, margin }: Profile): number => paper.height - margin.left - margin.right;

const rowOf = (widths: readonly number[], ...cells: Paragraph[][]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: cells.map((children, i) => new TableCell({ width: { size: twips(widths[i] ?? 0), type: WidthType.DXA }, children })),
  });

/** Agency and nation side by side, the file it belongs to, where and when it was made. */
function head({ agency: whose, id, place, at }: OpinionsPage, profile: Profile): Table {
  const half = widthOf(profile) / 2;
  const { size, spaceAbove } = measures.reference;
  return columns(
    [half, half],
    [
      rowOf([half, half], agency({ agency: whose }, profile, half), nation(profile)),
      rowOf(
        [half, half],
        [line(`Mã hồ sơ: ${id}`, { size }, { before: spaceAbove })],
        [line(`${place}, ${dayInWords(dayOf(at))}`, { size, italic: true }, { before: spaceAbove })],
      ),
    ],
  );
}

function title({ typeName: type, subject }: OpinionsPage): Paragraph[] {
  const { title: look, subject: below } = measures;
  return [
    line('BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN', { size: look.size, bold: true }, { before: look.spaceAbove, keepNext: true }),
    line(
      `Đối với dự thảo ${typeName({ typeName: type }).toLowerCase()}: ${subject}`,
      { size: below.size, bold: true },
      { after: below.spaceBelow, keepNext: true },
    ),
  ];
}

/** How many were asked, what they said and what became of it; what there is none of is not said. */
function sum({ leadDivision, totals }: OpinionsPage): Paragraph[] {
  const { size, firstLine, spaceBetween } = measures.text;
  const counted = (all: readonly [string, number][]): string =>
    all
      .filter(([, count]) => count > 0)
      .map(([of, count]) => `${of}: ${count}`)
      .join('; ');
  const { answer, settlement, state } = words;
  const answers = counted([
    [answer['agree'] ?? '', totals.agree],
    [answer['agreeWithChanges'] ?? '', totals.agreeWithChanges],
    [answer['disagree'] ?? '', totals.disagree],
  ]).toLowerCase();
  const rest = counted([
    [settlement['accepted'] ?? '', totals.accepted],
    [settlement['explained'] ?? '', totals.explained],
    [state['lapsed'] ?? '', totals.lapsed],
    [state['asked'] ?? '', totals.waiting],
  ]).toLowerCase();
  const written = (text: string): Paragraph => line(text, { size }, { alignment: 'both', firstLine, after: spaceBetween });
  const answered = `đã trả lời: ${totals.answered}${answers === '' ? '' : ` (${answers})`}`;
  return [
    written(`Đơn vị chủ trì: ${leadDivision}.`),
    written(totals.asked === 0 ? 'Chưa xin ý kiến.' : `Số ý kiến đã xin: ${totals.asked}; ${answered}${rest === '' ? '' : `; ${rest}`}.`),
  ];
}

function table({ lines }: OpinionsPage, profile: Profile): (Paragraph | Table)[] {
  let n = 0;
  const rows = groups
    .map((group) => ({ group, here: lines.filter((one) => one.group === group && one.state !== 'cancelled') }))
    .filter(({ here }) => here.length > 0)
    .flatMap(({ group, here }, i): Row[] => [
      [{ text: `${numerals[i]}. ${words.group[group]} (${here.length})`, bold: true }],
      ...here.map((one) => {
        n += 1;
        return rowOfLine(one, n);
      }),
    ]);
  if (rows.length === 0) return [];
  // two tables with nothing between them would be one
  return [grid(measures.columns, ['STT', 'Cơ quan, đơn vị', 'Nội dung xin ý kiến', 'Ý kiến', 'Tiếp thu, giải trình'], rows, profile), gap()];
}

const rowOfLine = (one: OpinionLine, n: number): Row => [centred(String(n)), { text: one.from }, { text: one.question }, answered(one), { text: settled(one) }];

function answered({ answer, words: said, answeredBy, answeredAt, paper, state }: OpinionLine): Cell {
  if (answer === null) return { text: words.state[state] ?? '', italic: true };
  const by = answeredBy === null ? [] : [`${answeredBy}${answeredAt === null ? '' : `, ${dayWords(answeredAt)}`}`];
  const brought = paper === null ? [] : [`Văn bản số ${paper}`];
  const whence = [...by, ...brought].join('; ');
  return { text: `${withWords(words.answer[answer] ?? answer, said)}${whence === '' ? '' : `\n(${whence})`}` };
}

const settled = ({ settlement, explanation }: OpinionLine): string =>
  settlement === null ? '' : withWords(words.settlement[settlement] ?? settlement, explanation);

const withWords = (what: string, said: string | null): string => (said === null || said.trim() === '' ? what : `${what}: ${said}`);

const centred = (text: string): Cell => ({ text, alignment: 'center' });

/** Who put it together, with room for their hand. */
function signature({ drafter }: OpinionsPage, profile: Profile): Table {
  const { signature: look, text } = measures;
  const widths = [widthOf(profile) - look.width, look.width];
  const room = (look.room * 72) / 25.4;
  return columns(widths, [
    rowOf(
      widths,
      [line('', { size: text.size })],
      [
        line('NGƯỜI TỔNG HỢP', { size: text.size, bold: true }, { before: look.spaceAbove, keepNext: true }),
        line('(Ký, ghi rõ họ tên)', { size: text.size, italic: true }, { keepNext: true }),
        line(drafter, { size: text.size, bold: true }, { before: room }),
      ],
    ),
  ]);
}
