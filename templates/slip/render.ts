/** From a submission slip to a Word file. */
import { Document, Packer, type Paragraph, type Table } from 'docx';
import { decree30, gap, line, type Profile, page, styles } from '../decree30/index.js';
import { clean } from '../package/index.js';
import { type SlipPage, slipSchema } from './data.js';
import { decisionBox, levels, overridden } from './levels.js';
import { head, matter, opinions, papers, title } from './matter.js';
import { measures } from './measures.js';
import { usualProposal } from './words.js';

type Piece = Paragraph | Table;

/** The slip as DOCX, A4 with the margins of the profile. Pure in its input, up to the date of creation and relationship ids the library writes. */
export async function renderSlip(given: SlipPage, profile: Profile = decree30): Promise<Uint8Array> {
  // words come as people sent them; some letters a file cannot hold
  const slip = slipSchema.parse(clean(given).value);
  const document = new Document({
    title: `Phiếu trình: ${slip.subject}`,
    subject: 'PHIẾU TRÌNH',
    creator: slip.agency.name,
    lastModifiedBy: slip.agency.name,
    styles: styles(profile),
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [{ ...page(profile), children: [head(slip, profile), gap(), ...title(slip), ...parts(slip, profile), decisionBox(slip, profile), gap()] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The numbered parts, those left out that have nothing to say. */
function parts(slip: SlipPage, profile: Profile): Piece[] {
  const all: [string, readonly Piece[]][] = [
    ['Nội dung trình', [matter(slip, profile)]],
    ['Hồ sơ kèm theo', papers(slip, profile)],
    ['Ý kiến của các đơn vị, cơ quan được hỏi', present(opinions(slip, profile))],
    ['Đề xuất', proposal(slip)],
    ['Ý kiến các cấp', present(levels(slip, profile))],
    ['Lỗi thể thức được bỏ qua có lý do', overridden(slip)],
  ];
  return all
    .filter(([, pieces]) => pieces.length > 0)
    .flatMap(([words, pieces], i): Piece[] => {
      const { size, spaceAbove, spaceBelow } = measures.heading;
      return [line(`${i + 1}. ${words}`, { size, bold: true }, { alignment: 'left', before: spaceAbove, after: spaceBelow, keepNext: true }), ...pieces];
    })
    .concat(line('', { size: measures.heading.size / 2 }));
}

const present = (table: Table | null): Table[] => (table === null ? [] : [table]);

function proposal(slip: SlipPage): Paragraph[] {
  const { size, firstLine, spaceBetween } = measures.text;
  const words = slip.rounds.at(-1)?.submitted.words ?? usualProposal(slip);
  return [line(words, { size }, { alignment: 'both', firstLine, after: spaceBetween })];
}
