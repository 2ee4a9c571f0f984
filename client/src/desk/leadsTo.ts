import type { InboxLine } from '../api/shapes.js';

const ofDocument: Record<string, string> = {
  SIGN: 'sign',
  INITIAL: 'review',
  OVERRIDE_CHECK: 'review',
  ANSWER_OPINION: 'review',
  ISSUE: 'issue',
  RETRY: 'issue',
  CONFIRM_RECIPIENTS: 'dispatch',
  CONFIRM_RECALL: 'dispatch',
};
const ofCopy = /^D\d+$/;

const ofSection = 'APPROVE';

/** The address where the work of a line is done: at the desk for it, where the person has that desk, else on the document's own page; of a section, on its own. */
export function leadsTo({ reportId, event, target }: Pick<InboxLine, 'reportId' | 'event' | 'target'>, desks: readonly string[]): string {
  if (event === ofSection && target !== null) return `/reports/${reportId}/sections/${target}`;
  const desk = target !== null && ofCopy.test(target) ? 'dispatch' : (ofDocument[event] ?? '');
  return desks.includes(desk) ? `/${desk}?id=${reportId}` : `/reports/${reportId}`;
}
