import type { ReportPackage } from '../package/index.js';
import { type Line, linesOf, plainLine } from './lines.js';

/** One part of a version: its name, its title where it has one, and its lines. */
export interface Part {
  name: string;
  title: string | null;
  lines: Line[];
}

const paragraphs = (texts: readonly string[]): Line[] => texts.map((text) => plainLine('paragraph', text));

const archived = ({ office, division, initials = '' }: ReportPackage['archive']): string =>
  `Lưu: ${office}, ${division}${initials === '' ? '' : ` (${initials})`}`;

/** A document in its parts, in the order of the page. */
export function partsOf(report: ReportPackage): Part[] {
  const plain = (name: string, lines: Line[]): Part[] => (lines.length === 0 ? [] : [{ name, title: null, lines }]);
  const { documentType, urgency, place, signature, archive } = report;
  return [
    ...plain('subject', paragraphs([report.subject])),
    ...plain('marks', paragraphs([documentType, ...(urgency === undefined ? [] : [urgency]), place])),
    ...plain('addressees', paragraphs(report.addressees ?? [])),
    ...plain('bases', paragraphs(report.bases ?? [])),
    ...plain('opening', linesOf(report.opening?.content ?? [])),
    ...report.sections.map((section) => ({
      name: `section:${section.number}`,
      title: `${section.number}. ${section.heading}`,
      lines: [plainLine('heading', [section.heading, section.headingTail ?? ''].join(' ').trim()), ...linesOf(section.content.content)],
    })),
    ...plain('closing', linesOf(report.closing?.content ?? [])),
    ...(report.annexes ?? []).map((annex, i) => ({
      name: `annex:${i + 1}`,
      title: annex.title,
      lines: [plainLine('heading', annex.title), ...linesOf(annex.content.content)],
    })),
    ...plain('recipients', paragraphs([...report.recipients.map(({ text }) => text), archived(archive)])),
    ...plain('signature', paragraphs([[signature.authority ?? []].flat().join(' / '), signature.position, signature.name].filter((text) => text !== ''))),
  ];
}

/** Which part of the one version stands for which of the other: by its heading where that is found once, else by its name. */
export function matchParts(before: readonly Part[], after: readonly Part[]): Map<Part, Part> {
  const matched = new Map<Part, Part>();
  const free = new Set(before);
  const take = (part: Part, found: Part | undefined) => {
    if (found === undefined || !free.has(found)) return;
    matched.set(part, found);
    free.delete(found);
  };
  const headingOf = (part: Part) => `${part.name.split(':')[0]}:${part.lines[0]?.text ?? ''}`;
  const once = (parts: readonly Part[], heading: string) => parts.filter((part) => headingOf(part) === heading).length === 1;
  for (const part of after) {
    const heading = headingOf(part);
    if (part.title !== null && once(before, heading) && once(after, heading))
      take(
        part,
        before.find((one) => headingOf(one) === heading),
      );
  }
  for (const part of after)
    if (!matched.has(part))
      take(
        part,
        before.find((one) => free.has(one) && one.name === part.name),
      );
  return matched;
}
