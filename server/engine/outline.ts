import { type Frame, isEmptyDoc, type ReportPackage } from '../../templates/index.js';
import type { Case, CreateEvent } from '../../workflows/index.js';

/** A heading without text of its own is one that has sections below it. */
const hasParts = (report: ReportPackage, number: string): boolean => report.sections.some((section) => section.number.startsWith(`${number}.`));

export function leadOf({ divisions }: Pick<ReportPackage, 'divisions'>): ReportPackage['divisions'][number] {
  const lead = divisions.find(({ role }) => role === 'lead');
  if (lead === undefined) throw new Error('A package without a lead division was let in');
  return lead;
}

/** The division that drafts: the one the package names, else the lead. */
export function draftingOf(report: Pick<ReportPackage, 'divisions' | 'drafter'>): ReportPackage['divisions'][number] {
  return report.divisions.find(({ id }) => id === report.drafter?.division) ?? leadOf(report);
}

/** What the law has to know of each section: its number, whose it is, and whether anybody has to write it. */
export function outlineOf(report: ReportPackage): CreateEvent['sections'] {
  const divisions = new Map(report.divisions.map((division) => [division.id, division]));
  const lead = leadOf(report);
  return report.sections.map(({ number, division, content }) => ({
    number,
    division: divisions.get(division)?.symbol ?? lead.symbol,
    divisionName: divisions.get(division)?.name ?? lead.name,
    needed: !isEmptyDoc(content) || !hasParts(report, number),
  }));
}

/** The frame with each section under the division that has it now: a step gives a section to another division and leaves the frame as it was sent. */
export function standing<F extends Pick<Frame, 'divisions' | 'sections'>>(frame: F, kase: Case): F {
  const divisions = [...frame.divisions];
  const idOf = (symbol: string, name: string): string => {
    const known = divisions.find((division) => division.symbol === symbol);
    if (known !== undefined) return known.id;
    let id = symbol.toLowerCase();
    while (divisions.some((division) => division.id === id)) id += '-';
    divisions.push({ id, symbol, name, role: 'contributor' });
    return id;
  };
  const sections = frame.sections.map((section) => {
    const now = kase.sections.find(({ context }) => context.number === section.number)?.context;
    return now === undefined ? section : { ...section, division: idOf(now.division, now.divisionName) };
  });
  return { ...frame, divisions, sections };
}
