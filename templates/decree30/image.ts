/** Images, at their own size or the one asked for, never beyond the text. */
import { AlignmentType, ImageRun, Paragraph } from 'docx';
import { type Image, readImage } from '../package/index.js';
import { textRuns } from './inline.js';
import { type Pen, type Place, textHeight } from './pen.js';
import { mmOfPixels, pixels, twips, twipsOfPoints } from './units.js';

/** A paragraph with the image alone. What cannot be read is told by its description, so that its place is not lost. */
export function imageParagraph(node: Image, place: Place, pen: Pen): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: twips(place.indent) },
    spacing: { before: twipsOfPoints(place.before), after: twipsOfPoints(place.after) },
    ...(pen.kept.has(node) ? { keepNext: true } : {}),
    children: imageRuns(node, place.width - place.indent, pen),
  });
}

/** The image in at most that width (mm). */
export function imageRuns({ attrs }: Image, width: number, pen: Pen) {
  const image = readImage(attrs.src);
  if (image === null) return textRuns(`[${attrs.alt ?? 'Hình'}]`);
  const natural = { width: mmOfPixels(image.width), height: mmOfPixels(image.height) };
  const asked = attrs.width !== undefined && attrs.width > 0 ? mmOfPixels(attrs.width) : natural.width;
  const heightAtMost = textHeight(pen.profile, true) * pen.profile.image.heightAtMost;
  const scale = Math.min(asked / natural.width, width / natural.width, heightAtMost / natural.height);
  const alt = attrs.alt ?? '';
  return [
    new ImageRun({
      type: image.type,
      data: image.bytes,
      transformation: { width: Math.max(pixels(natural.width * scale), 1), height: Math.max(pixels(natural.height * scale), 1) },
      altText: { name: alt === '' ? 'Hình' : alt, description: alt },
    }),
  ];
}
