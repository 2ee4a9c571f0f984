import type { Report } from '../api/shapes.js';
import type { Say } from '../words/useWords.js';

/** What a target names, in words: a section, an opinion, a delivery or a finding of this report. */
export function targetWords(report: Report, target: string | null | undefined, t: Say): string {
  if (!target) return t('actions.theReport');
  if (report.sections.some((section) => section.number === target)) return t('actions.section', { number: target });
  const opinion = report.opinions.find((one) => one.id === target);
  if (opinion !== undefined) return t('actions.opinion', { from: opinion.from });
  const delivery = report.deliveries.find((one) => one.id === target);
  if (delivery !== undefined) return t('actions.delivery', { name: delivery.name });
  const finding = report.findings.find((one) => one.id === target);
  return finding === undefined ? target : t('actions.finding', { message: finding.message });
}
