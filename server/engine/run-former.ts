import type { CaseEvent, Effect } from '../../workflows/index.js';
import type { Cases } from './cases.js';
import type { Outcome } from './outcome.js';
import { systemBy, written } from './system.js';

export interface FormerDeps {
  cases: Cases;
  take: (reportId: string, event: CaseEvent, by: ReturnType<typeof systemBy>) => Promise<Outcome>;
}

/** Tells a former document that this one, now issued, replaces or corrects it; told again, it finds its own entry. */
export function createRunFormer({ cases, take }: FormerDeps) {
  return async function tellFormer(reportId: string, { report, event: type }: Extract<Effect, { type: 'tellFormer' }>): Promise<void> {
    const number = (await cases.reload(reportId))?.case.report.context.number ?? null;
    if (number === null) throw new Error('Only an issued document replaces or corrects another');
    const event: CaseEvent = { type, report: reportId, codeNumber: number.codeNumber, date: number.date };
    written(await take(report, event, systemBy(event, `former:${reportId}`)));
  };
}
