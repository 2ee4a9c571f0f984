import type { InboxLine } from '../api/shapes.js';

const ofDocument: Record<string, string> = {
  SIGN: 'sign',
  INITIAL: 'review',
  APPROVE: 'review',
  OVERRIDE_CHECK: 'review',
  ANSWER_OPINION: 'review',
  ISSUE: 'issue',
  RETRY: 'issue',
  CONFIRM_RECIPIENTS: 'dispatch',
  CONFIRM_RECALL: 'dispatch',
};
const ofCopy = /^D\d+$/;

export type Screen = '/sign' | '/review' | '/issue' | '/dispatch' | '/reports/$id';
const screens: readonly Screen[] = ['/sign', '/review', '/issue', '/dispatch'];

/** Where the work of a line is done: at the desk for it, where the person has that desk, else on the document's own page. */
export function leadsTo({ event, target }: Pick<InboxLine, 'event' | 'target'>, desks: readonly string[]): Screen {
  const desk = target !== null && ofCopy.test(target) ? 'dispatch' : (ofDocument[event] ?? '');
  return (desks.includes(desk) ? screens.find((screen) => screen === `/${desk}`) : undefined) ?? '/reports/$id';
}

/** The same as an address. */
export const addressOf = (screen: Screen, id: string): string => (screen === '/reports/$id' ? `/reports/${id}` : `${screen}?id=${id}`);
