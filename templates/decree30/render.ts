/** From a package to a Word file. */
import { Document, type ISectionOptions, Packer, Paragraph } from 'docx';
import { typeOf } from '../types/index.js';
import { annexes } from './annex.js';
import { gap } from './cells.js';
import { codeInMargin, codeSheet } from './code.js';
import { copyMark } from './copy-mark.js';
import { end } from './end.js';
import { addressFooter } from './footer.js';
import { footnoteParagraphs } from './footnotes.js';
import { head } from './head.js';
import type { RenderInput } from './input.js';
import { addressees, bases, title } from './opening.js';
import { type PageOptions, page } from './paper.js';
import { newPen, type Pen, textWidth } from './pen.js';
import { decree30, type Profile } from './profile.js';
import { styles } from './styles.js';
import { keptWithSignature, text } from './text.js';

/** Changes with everything that changes a page; what was signed names it. */
export const templateVersion = 'decree30-2';

/**
 * The document as DOCX, to the page of Decree 30/2020 (or the profile of the input). Pure in its input, up to the date of creation and relationship
 * ids the library writes. Without `issue` it is a draft: number and day are blank and keep their room, and nothing moves when they come.
 * Throws where the image of a signature or seal cannot be read.
 */
export async function renderDocx(input: RenderInput): Promise<Uint8Array> {
  const { package: report, profile = decree30 } = input;
  const { pen, footnotes, manners } = newPen(profile, keptWithSignature(report, profile));
  const sections = [...body(input, pen), ...annexes(input, pen), ...codeSheet(input.verifyAt, profile)];
  const type = typeOf(report)?.name ?? report.documentType;
  const document = new Document({
    title: report.subject,
    subject: type,
    creator: report.agency.name,
    lastModifiedBy: report.agency.name,
    styles: { ...styles(profile), paragraphStyles: manners },
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    footnotes: Object.fromEntries(footnotes.map((note, i) => [i + 1, { children: footnoteParagraphs(note, pen) }])),
    sections,
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The document itself, from its head to its signature. */
function body(input: RenderInput, pen: Pen): ISectionOptions[] {
  const { profile } = pen;
  const stretches = text(input.package, pen);
  return stretches.map(({ landscape, pieces }, i) => ({
    ...page(profile, i === 0 ? firstPage(input, profile) : { landscape, continued: true }),
    children: [
      // A file that begins with a table gets an empty line above it from LibreOffice where it has footnotes.
      ...(i === 0 ? [gap(), head(input, profile), gap(), ...title(input, profile), ...addressees(input, profile), ...bases(input, profile)] : []),
      ...pieces,
      // The last paragraph holds the break to what follows: with next to no height it never asks for a page of its own.
      ...(i === stretches.length - 1 ? [end(input, pen, textWidth(profile, landscape))] : []),
      gap(),
    ],
  }));
}

/** What stands in the margins of the first page. */
function firstPage({ package: report, copy, verifyAt }: RenderInput, profile: Profile): PageOptions {
  const code = codeInMargin(verifyAt, profile);
  const footer = addressFooter(report, profile);
  const header = [...(copy === undefined ? [] : copyMark(copy, profile)), new Paragraph({ children: code === null ? [] : [code] })];
  return { ...(copy === undefined && code === null ? {} : { firstHeader: header }), ...(footer === undefined ? {} : { firstFooter: footer }) };
}
