import type { Case, CaseEvent, Entry } from '../../workflows/index.js';
import type { WaitingLine } from '../store/lists.js';
import type { EntryNotice, EntryNoticeKind, NoticeStep } from '../store/notices.js';

/** A line of what waits, without since when. */
export type Line = Pick<WaitingLine, 'audience' | 'event' | 'target' | 'dueAt'>;

/** One entry with what stood before and after it. */
export interface Happened {
  entry: Entry;
  /** the report's state before; null: there was none */
  stateBefore: string | null;
  before: readonly Line[];
  after: readonly Line[];
  /** the case after the entry */
  case: Case;
  /** the document is marked khẩn, thượng khẩn or hỏa tốc */
  pressing: boolean;
}

/** Somebody who works here, with the keys under which they are found. */
export interface Listener {
  person: string;
  keys: ReadonlySet<string>;
}

type Found = Pick<EntryNotice, 'kind' | 'steps' | 'about'>;

const nameOf = ({ event, target }: Pick<Line, 'event' | 'target'>): string => `${event} ${target ?? ''}`;

/** What waits for this person among these lines, each step once. */
export function stepsFor(lines: readonly Line[], { keys }: Listener): NoticeStep[] {
  const mine = new Map<string, NoticeStep>();
  for (const { audience, event, target, dueAt } of lines) if (keys.has(audience)) mine.set(nameOf({ event, target }), { event, target, dueAt });
  return [...mine.values()];
}

/** Does any of these steps still wait for the person? */
export function stillWaits(steps: readonly NoticeStep[], lines: readonly Line[], listener: Listener): boolean {
  const names = new Set(stepsFor(lines, listener).map(nameOf));
  return steps.some((step) => names.has(nameOf(step)));
}

const deadlines = ['DEADLINE_NEAR', 'DEADLINE_PASSED'];
/** Steps that give work back to whoever had it done, with words. */
const returns = ['RETURN', 'REOPEN_SECTION', 'DECLINE', 'RETURN_TO_SIGNING'];
/** What goes wrong on the way out. */
const mishaps = ['SEND_FAILED', 'SEND_REFUSED', 'DELIVERY_RETURNED', 'RECALL_FAILED', 'RECALL_REFUSED', 'RENDER_FAILED'];
/** How far a document has come, for whoever drafted it. */
const milestones = ['SIGN', 'ISSUE', 'RECALL', 'CONFIRM_RECALL', 'REPLACED_BY', 'CORRECTED_BY', 'WITHDRAW', 'SUSPEND'];
/** A copy that has reached somebody inside the office. */
const arrivals = ['SENT', 'HAND_OVER'];

/**
 * Whom an entry tells what: each person at most one thing, never what they did themself, and nothing of what only went away from their desk.
 * Follows from the journal and from who works here alone, so that whoever derives it again gets the same.
 */
export function noticesOf(happened: Happened, listeners: readonly Listener[]): Omit<EntryNotice, 'shown'>[] {
  const { entry, pressing } = happened;
  return listeners.flatMap((listener) => {
    if (listener.person === entry.by.person) return [];
    const found = foundFor(happened, listener);
    if (found === null) return [];
    const { reportId, seq, at } = entry;
    const { person } = listener;
    const urgent = pressing || found.kind === 'deadline' || found.kind === 'delivery';
    return [{ id: `${reportId}/${seq}/${person}/${found.kind}`, reportId, seq, person, at, urgent, readAt: null, overAt: null, ...found }];
  });
}

function foundFor(happened: Happened, listener: Listener): Found | null {
  const { entry } = happened;
  if (deadlines.includes(entry.event.type)) return deadlineFor(happened, listener);
  const known = new Set(stepsFor(happened.before, listener).map(nameOf));
  const steps = stepsFor(happened.after, listener).filter((step) => !known.has(nameOf(step)));
  const told = tellingFor(happened, listener);
  if (told !== null) return { ...told, steps };
  if (steps.length === 0) return null;
  const kind = kindOfWork(happened, listener, steps);
  return kind === null ? null : { kind, steps, about: kind === 'delivery' ? recipientOf(happened) : null };
}

/** What a person is told whether or not something waits for them by it. */
function tellingFor({ entry, stateBefore, case: kase }: Happened, { person }: Listener): Omit<Found, 'steps'> | null {
  const { event } = entry;
  if (event.type === 'ANSWER_OPINION') {
    const opinion = opinionOf(kase, event);
    if (opinion?.askedBy === person) return { kind: 'answered', about: opinion.from };
  }
  const isMine = person === kase.report.context.leadDrafter;
  const isCompleted = entry.state === 'completed' && stateBefore !== 'completed';
  return isMine && (milestones.includes(event.type) || isCompleted) ? { kind: 'moved', about: null } : null;
}

function kindOfWork(happened: Happened, { person }: Listener, steps: readonly NoticeStep[]): EntryNoticeKind | null {
  const { type } = happened.entry.event;
  if (returns.includes(type)) return 'returned';
  if (mishaps.includes(type)) return 'delivery';
  if (!arrivals.includes(type)) return 'waits';
  // a copy has gone out: that concerns whom it went to; who sent it has nothing to hear of
  const isToThem = happened.after.some(
    ({ audience, event, target }) => audience === `person:${person}` && steps.some((s) => nameOf(s) === nameOf({ event, target })),
  );
  return isToThem ? 'received' : null;
}

/** Near: who is waited for. Past: they as well, whoever has to see to it now, and who asked. */
function deadlineFor({ entry: { event }, before, after, case: kase }: Happened, listener: Listener): Found | null {
  const about = (lines: readonly Line[]) => stepsFor(lines, listener).filter(({ target }) => target === event.target);
  const opinion = opinionOf(kase, event);
  const steps = about(after);
  const from = opinion?.from ?? null;
  if (event.type === 'DEADLINE_NEAR') return steps.length === 0 ? null : { kind: 'deadline', steps, about: from };
  if (opinion?.askedBy === listener.person) return { kind: 'answered', steps, about: from };
  const concerned = steps.length > 0 || about(before).length > 0;
  return concerned ? { kind: 'deadline', steps, about: from } : null;
}

const opinionOf = ({ opinions }: Case, { target }: CaseEvent) => opinions.find(({ context }) => context.id === target)?.context;

const recipientOf = ({ entry: { event }, case: { deliveries } }: Happened): string | null =>
  deliveries.find(({ context }) => context.id === event.target)?.context.name ?? null;
