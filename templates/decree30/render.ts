/** From a package to a Word file. */
import { Document, Packer } from 'docx';
import { documentType } from '../types/index.js';
import { annexes } from './annex.js';
import { gap } from './cells.js';
import { end } from './end.js';
import { footnoteParagraphs } from './footnotes.js';
import { head } from './head.js';
import type { RenderInput } from './input.js';
import { addressees, bases, title } from './opening.js';
import { page } from './paper.js';
import { newPen } from './pen.js';
import { decree30, type Profile } from './profile.js';
import { styles } from './styles.js';
import { keptWithSignature, text } from './text.js';

/** Changes with everything that changes a page; what was signed names it. */
export const templateVersion = 'decree30-1';

/**
 * The document as DOCX, to the page of Decree 30/2020 (or another profile). Pure in its input, up to the date of creation and relationship ids the library writes.
 * Without `issue` it is a draft: number and day are blank and keep their room.
 */
export async function renderDocx(input: RenderInput, profile: Profile = decree30): Promise<Uint8Array> {
  const { package: report } = input;
  const { pen, footnotes } = newPen(profile, keptWithSignature(report, profile));
  const sections = [
    {
      ...page(profile),
      children: [
        head(input, profile),
        gap(),
        ...title(input, profile),
        ...addressees(input, profile),
        ...bases(input, profile),
        ...text(report, pen),
        end(report, profile),
        // Where annexes follow, the library's own break stands here.
        ...(report.annexes?.length ? [] : [gap()]),
      ],
    },
    ...annexes(input, pen),
  ];
  const document = new Document({
    title: report.subject,
    subject: documentType(report.documentType)?.name ?? report.documentType,
    creator: report.agency.name,
    lastModifiedBy: report.agency.name,
    styles: styles(profile),
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    footnotes: Object.fromEntries(footnotes.map((note, i) => [i + 1, { children: footnoteParagraphs(note, pen) }])),
    sections,
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
