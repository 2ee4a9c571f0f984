/** Cell 14: what an electronic copy says at the top right of its first page. */
import { AlignmentType, FrameAnchorType, FrameWrap, HeightRule, Paragraph } from 'docx';
import { textRuns } from './inline.js';
import type { Copy } from './input.js';
import type { Profile } from './profile.js';
import { twips } from './units.js';

/** Paragraphs of the first page's header, in a frame of their own in the margin: nothing of the original moves. Throws where the time is none. */
export function copyMark({ form, agency, signedAt }: Copy, profile: Profile): Paragraph[] {
  const { width, fromTop, fromRight, formSize, detailSize, agencyLabel, timeLabel } = profile.copy;
  const frame = {
    type: 'absolute' as const,
    position: { x: twips(profile.paper.width - fromRight - width), y: twips(fromTop) },
    width: twips(width),
    height: 0,
    rule: HeightRule.AUTO,
    wrap: FrameWrap.NONE,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  };
  const line = (words: string, look: { size: number; bold?: boolean }) =>
    new Paragraph({ frame, alignment: AlignmentType.RIGHT, spacing: { before: 0, after: 0 }, children: textRuns(words, look) });
  return [
    line(form, { size: formSize, bold: true }),
    line(`${agencyLabel}${agency}`, { size: detailSize }),
    line(`${timeLabel}${timeOfVietnam(signedAt)}`, { size: detailSize }),
  ];
}

const zone = 7;

/** `05/8/2020 14:30:05 +07:00` of an instant: day, month, year; hour, minute, second; the time zone as ISO 8601 writes it. */
function timeOfVietnam(instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new Error(`the time a copy was signed is an instant of ISO 8601, not ${instant}`);
  const there = new Date(at + zone * 3_600_000);
  const two = (n: number) => String(n).padStart(2, '0');
  const month = there.getUTCMonth() + 1;
  const day = `${two(there.getUTCDate())}/${month <= 2 ? two(month) : month}/${there.getUTCFullYear()}`;
  return `${day} ${[there.getUTCHours(), there.getUTCMinutes(), there.getUTCSeconds()].map(two).join(':')} +${two(zone)}:00`;
}
