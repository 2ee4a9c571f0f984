/** Cells 7 and 8: authority, the signer's title, room with the images of signature and seal, the name. */
import { HorizontalPositionRelativeFrom, ImageRun, LineRuleType, Paragraph, TextWrappingType, VerticalPositionRelativeFrom } from 'docx';
import { readImage, type Signature } from '../package/index.js';
import { line } from './cells.js';
import type { Issue, SignedImage } from './input.js';
import { balanced, beside } from './letters/break.js';
import { lineHeight } from './letters/widths.js';
import type { Profile } from './profile.js';
import type { Measured } from './recipients.js';
import { emus, mmOfPoints, pixels, pointsOfMm, twipsOfPoints } from './units.js';

/** The lines of authority and the signer's title, unless the last of them is it already. */
export function titlesOf(authority: readonly string[], position: string): string[] {
  const above = authority.map((one) => one.toUpperCase());
  const title = position.toUpperCase();
  return above.at(-1)?.trim() === title.trim() ? above : [...above, title];
}

/** In a column of that width (mm). Draft and issued differ in the images alone, which take no room of their own. */
export function signature({ authority, position, name }: Signature, issue: Issue | undefined, profile: Profile, width: number): Measured {
  const { authority: look, name: nameLook, signatureRoom, side, spaceAbove } = profile.end;
  const { font } = profile;
  const titles = titlesOf(authority === null ? [] : [authority].flat(), position).map((text) => ({
    text,
    set: balanced(text, width - 2 * side, { size: look.size, bold: true, font }),
  }));
  const count = titles.reduce((sum, { set }) => sum + set.lines.length, 0);
  return {
    lines: (keepNext) => [
      ...titles.map(({ text, set }, i) =>
        line(text, { size: look.size, bold: true }, { before: i === 0 ? spaceAbove : 0, keepNext: true, sideIndent: beside(set.width, width) }),
      ),
      new Paragraph({
        spacing: { line: twipsOfPoints(pointsOfMm(signatureRoom)), lineRule: LineRuleType.EXACT },
        keepNext: true,
        children: signedImages(issue, profile, width),
      }),
      line(name, { size: nameLook.size, bold: true }, { keepNext }),
    ],
    height: mmOfPoints(spaceAbove) + count * lineHeight({ size: look.size, font }) + signatureRoom + lineHeight({ size: nameLook.size, font }),
  };
}

/** The signature in the middle of its room, the seal over a part of it on its left. */
function signedImages(issue: Issue | undefined, profile: Profile, column: number): ImageRun[] {
  const { signature: most, signatureRoom: room } = profile.end;
  const written = issue?.signature === undefined ? null : sized(issue.signature);
  const seal = issue?.seal === undefined ? null : sized(issue.seal);
  const scale = written === null ? 1 : Math.min(most.width / written.width, most.height / written.height, 1);
  // Where the signature is by hand, the seal stands where it would cover one of the largest size.
  const width = written === null ? most.width : written.width * scale;
  const left = (column - width) / 2;
  return [
    ...(written === null ? [] : [floating(written, { left, top: (room - written.height * scale) / 2, scale, alt: 'Chữ ký' })]),
    ...(seal === null
      ? []
      : [floating(seal, { left: left + width * most.covered - seal.width, top: (room - seal.height) / 2, scale: 1, alt: 'Dấu của cơ quan' })]),
  ];
}

interface Sized {
  bytes: Uint8Array;
  /** mm */
  width: number;
  height: number;
}

function sized({ src, width }: SignedImage): Sized {
  const image = readImage(src);
  if (image?.type !== 'png' || !(width > 0)) throw new Error('the image of a signature or seal is a readable PNG with a width in mm');
  return { bytes: image.bytes, width, height: (width * image.height) / image.width };
}

function floating(image: Sized, { left, top, scale, alt }: { left: number; top: number; scale: number; alt: string }): ImageRun {
  return new ImageRun({
    type: 'png',
    data: image.bytes,
    transformation: { width: pixels(image.width * scale), height: pixels(image.height * scale) },
    altText: { name: alt, description: alt },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: emus(left) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: emus(top) },
      wrap: { type: TextWrappingType.NONE },
      layoutInCell: true,
      allowOverlap: true,
      behindDocument: false,
    },
  });
}
