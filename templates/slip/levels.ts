/** The lower part of the slip: what each level said in order, what was let pass, and room for the leader's decision. */
import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { eighths, line, type Profile, textRuns, textWidth, titlesOf, twips } from '../decree30/index.js';
import type { SlipPage, SlipRound, SlipStep } from './data.js';
import { type Cell, grid, type Row } from './grid.js';
import { measures } from './measures.js';
import { dayWords, kindName, levelName, noWords, opinionOf, timeWords, whoActed } from './words.js';

/** Steps with which an opinion is given. */
const asksForWords: readonly SlipStep['kind'][] = ['initial', 'return', 'sign'];

/** Every level in the order it spoke, former rounds first; null where nobody has yet. */
export function levels(slip: SlipPage, profile: Profile): Table | null {
  const { rounds } = slip;
  const spoken = rounds.filter(({ steps }) => steps.length > 0);
  if (spoken.length === 0) return null;
  let n = 0;
  const rows = spoken.flatMap((round) => [
    ...(rounds.length === 1 ? [] : [roundRow(round)]),
    ...round.steps.map((step) => {
      n += 1;
      return stepRow(slip, step, n);
    }),
  ]);
  return grid(measures.levels, ['STT', 'Cấp, họ và tên', 'Ý kiến', 'Ngày giờ', 'Ký hiệu'], rows, profile);
}

const roundRow = ({ n, submitted: { at } }: SlipRound): Row => [{ text: `Lần trình thứ ${n}, ${timeWords(at)} ngày ${dayWords(at)}`, italic: true }];

function stepRow(slip: SlipPage, step: SlipStep, n: number): Row {
  const words = opinionOf(step);
  const centred = (text: string): Cell => ({ text, alignment: 'center' });
  return [
    centred(String(n)),
    { text: `${levelName(step, slip)}\n${whoActed(step)}` },
    words === '' && asksForWords.includes(step.kind) ? { text: noWords, italic: true } : { text: words },
    centred(`${timeWords(step.at)}\n${dayWords(step.at)}`),
    centred(kindName(step)),
  ];
}

/** The checks of form that were let pass in the present round, each with its reason. */
export function overridden({ rounds }: SlipPage): Paragraph[] {
  const { size, firstLine, spaceBetween } = measures.text;
  return (rounds.at(-1)?.overridden ?? []).map(({ message, section, words, by, at }) => {
    const what = [section === null ? '' : `Mục ${section}: `, message ?? 'Lỗi thể thức'].join('').replace(/\.$/, '');
    const text = `- ${what}. Lý do: ${(words ?? '').replace(/\.$/, '')} (${by.name}, ${dayWords(at)}).`;
    return line(text, { size }, { alignment: 'both', firstLine, after: spaceBetween });
  });
}

/** The box in which the leader decides; what was decided in the system stands in it already. */
export function decisionBox(slip: SlipPage, profile: Profile): Table {
  const { decision } = slip;
  const { cell, decision: look, text, heading } = measures;
  const width = textWidth(profile);
  const border = { style: BorderStyle.SINGLE, size: eighths(cell.thickness), color: profile.black };
  const done = decision?.kind === 'sign' || decision?.kind === 'return';
  const signs = (done ? decision.signer : null) ?? slip.signer;
  const indent = width - look.titleWidth - 2 * cell.padding;
  const room = (look.room * 72) / 25.4;
  const said = decision === null ? [] : [line(textRuns(decided(decision), { size: text.size }), {}, { alignment: 'both', after: look.space, keepNext: true })];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(width)],
    margins: { marginUnitType: WidthType.DXA, left: twips(cell.padding), right: twips(cell.padding), top: 0, bottom: 0 },
    borders: { top: border, bottom: border, left: border, right: border },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: twips(width), type: WidthType.DXA },
            children: [
              line('Ý KIẾN CHỈ ĐẠO CỦA LÃNH ĐẠO', { size: heading.size, bold: true }, { before: look.space, after: look.space, keepNext: true }),
              ...said,
              ...titlesOf(signs.authority, signs.position).map((words, i) =>
                // where nothing is decided yet, there is room to write it above the signature
                line(words, { size: text.size, bold: true }, { indent, before: i === 0 && !done ? room : 0, keepNext: true }),
              ),
              ...(decision?.kind === 'sign' ? [line('(đã ký)', { size: text.size, italic: true }, { indent, keepNext: true })] : []),
              line(signs.name, { size: text.size, bold: true }, { indent, before: done ? 0 : room, after: look.space }),
            ],
          }),
        ],
      }),
    ],
  });
}

/** `Ký, 14:05 ngày 24/11/2026: Đồng ý ban hành.` */
function decided(step: SlipStep): string {
  const words = opinionOf(step);
  const who = step.onBehalfOf === null ? '' : ` (${step.by.name} thay ${step.onBehalfOf.name})`;
  const what = step.kind === 'sign' ? 'Đã ký ban hành' : step.kind === 'return' ? 'Đã trả lại' : 'Đã giao ký thay';
  return `${what}, ${timeWords(step.at)} ngày ${dayWords(step.at)}${who}${words === '' ? '.' : `: ${words}`}`;
}
