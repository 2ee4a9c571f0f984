import { codeNumber, type Frame } from '../../templates/index.js';
import { awaits, type Case, nextDeadline, readersOf, stateName } from '../../workflows/index.js';
import { foldWords } from '../store/fold.js';
import type { Hand, IndexRow, WaitingLine } from '../store/lists.js';

/** What lists, desks and searches read of a case. `before` keeps since when a line has been waiting; `hands`: whose it has been through. */
export function indexRow(kase: Case, frame: Frame, before: IndexRow | null, hands: Hand[]): IndexRow {
  const { documentType, leadDivision, leadDrafter, number, docxHash, pdfHash } = kase.report.context;
  const { subject } = frame;
  const code = number === null ? null : codeNumber(frame, number.n);
  const divisions = [...new Set([leadDivision, ...kase.sections.map(({ context }) => context.division)])];
  return {
    reportId: kase.reportId,
    seq: kase.seq,
    state: stateName(kase.report.value),
    documentType,
    subject,
    leadDivision,
    divisions,
    readers: readersOf(kase),
    waiting: waitingLines(kase, before),
    codeNumber: code,
    createdAt: before?.createdAt ?? kase.at,
    updatedAt: kase.at,
    words: wordsOf(kase.reportId, { subject, documentType, codeNumber: code, divisions }, before),
    nextDueAt: nextDeadline(kase),
    needsPdf: docxHash !== null && pdfHash === null,
    drafter: leadDrafter,
    hands,
  };
}

/** Hardly a step changes what a report is found by: what was folded before is most often good again. */
function wordsOf(reportId: string, texts: Findable, before: IndexRow | null): string[] {
  if (before !== null && isFoundAlike(before, texts)) return before.words;
  const { subject, documentType, codeNumber, divisions } = texts;
  return [...new Set([subject, documentType, reportId, codeNumber ?? '', ...divisions].flatMap(foldWords))];
}

type Findable = Pick<IndexRow, 'subject' | 'documentType' | 'codeNumber' | 'divisions'>;

const isFoundAlike = (a: Findable, b: Findable): boolean =>
  a.subject === b.subject &&
  a.documentType === b.documentType &&
  a.codeNumber === b.codeNumber &&
  a.divisions.length === b.divisions.length &&
  a.divisions.every((division, i) => division === b.divisions[i]);

function waitingLines(kase: Case, before: IndexRow | null): WaitingLine[] {
  return awaits(kase, kase.at).flatMap(({ event, target, audience, dueAt, urgency }) => {
    // who waits now may be another than who waited before, as from one review to the next
    const sinceOf = (key: string) => before?.waiting.find((line) => line.audience === key && line.event === event && line.target === target)?.since ?? kase.at;
    return audience.map((key) => ({ audience: key, event, target, dueAt, urgency, since: sinceOf(key) }));
  });
}
