/** The code of the address at which a document can be verified: off unless the profile has a place for it. */
import { AlignmentType, HorizontalPositionRelativeFrom, ImageRun, type ISectionOptions, Paragraph, TextWrappingType, VerticalPositionRelativeFrom } from 'docx';
import encodeQR from 'qr';
import { line } from './cells.js';
import { page } from './paper.js';
import type { Profile } from './profile.js';
import { emus, pixels, twipsOfPoints } from './units.js';

/** pixels to one square of the code */
const scale = 8;

/** A last sheet with the code and the address in letters; none where the profile wants none. */
export function codeSheet(address: string | undefined, profile: Profile): ISectionOptions[] {
  const { place, sheetSize, words, size } = profile.code;
  if (address === undefined || place !== 'sheet') return [];
  return [
    {
      ...page(profile, { numbered: false }),
      children: [
        line(words, { size, bold: true }, { after: size }),
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: twipsOfPoints(size) }, children: [codeImage(address, sheetSize)] }),
        line(address, { size }),
      ],
    },
  ];
}

/** The code in the bottom margin of the first page; null where the profile has it elsewhere or not at all. */
export function codeInMargin(address: string | undefined, profile: Profile): ImageRun | null {
  const { place, marginSize, fromRight, fromBottom } = profile.code;
  if (address === undefined || place !== 'margin') return null;
  return codeImage(address, marginSize, {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emus(profile.paper.width - fromRight - marginSize) },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emus(profile.paper.height - fromBottom - marginSize) },
    wrap: { type: TextWrappingType.NONE },
    allowOverlap: true,
  });
}

type Floating = NonNullable<ConstructorParameters<typeof ImageRun>[0]['floating']>;

function codeImage(address: string, side: number, floating?: Floating): ImageRun {
  const description = `Mã QR: ${address}`;
  return new ImageRun({
    type: 'gif',
    data: encodeQR(address, 'gif', { ecc: 'medium', border: 2, scale }),
    transformation: { width: pixels(side), height: pixels(side) },
    altText: { name: 'Mã QR', description },
    ...(floating === undefined ? {} : { floating }),
  });
}
