import { capacitiesOf, hasWorkedOn } from '../people/capacity.js';
import type { EventDefinition } from './event-definition.js';
import type { By, CaseEvent } from './journal.js';
import { type Kind, type Law, lawOf } from './law.js';
import { waysOut } from './machines.js';
import { addresseeOf, isMigration, whyNotMigrate } from './migrate.js';
import { partOf, situationOf } from './parts.js';
import { type Ask, type Refusal, type RefusedAt, refusedAt, type Words } from './rule.js';
import { type Case, type Part, type Situation, statePath } from './situation.js';
import { wordsOfState } from './state-words.js';

/** Refusals that belong to no single rule. */
export const generalRefusals: Record<string, Words> = {
  unknown_event: { vi: 'Không có thao tác “{event}” cho đối tượng này.', en: 'There is no event “{event}” for this target.' },
  unknown_target: { vi: 'Văn bản không có “{target}”.', en: 'The report has no “{target}”.' },
  not_now: { vi: 'Chưa thể hoặc không còn thể “{actionVi}” khi đang ở trạng thái “{stateVi}”.', en: '“{actionEn}” is not possible in the state “{stateEn}”.' },
  seen_missing: { vi: 'Hãy gửi kèm “seen”: mã băm của nội dung đã xem.', en: 'Send “seen”: the hash of what you saw.' },
  date_before_last_number: {
    vi: 'Ngày {date} sớm hơn ngày {latest} của số vừa cấp trước đó.',
    en: '{date} is earlier than {latest}, the day of the number given before.',
  },
  number_not_next: { vi: 'Số tiếp theo là {next}, không phải {number}.', en: 'The next number is {next}, not {number}.' },
  too_busy: { vi: 'Nhiều người đang cùng xử lý văn bản này. Hãy thử lại.', en: 'Many people are working on this report at once. Try again.' },
  substitute_on_own_work: {
    vi: 'Bạn đã viết, nộp hoặc ký nháy nội dung này nên không thay {name} xử lý được.',
    en: 'You wrote, submitted or initialled this yourself, so you do not decide on it in the place of {name}.',
  },
  no_such_migration: {
    vi: 'Văn bản theo phiên bản {from} của quy trình không chuyển được sang phiên bản {to}.',
    en: 'A document on version {from} of the law cannot be moved to version {to}.',
  },
  stale: { vi: 'Nội dung đã thay đổi sau khi bạn xem. Hãy xem lại rồi thực hiện.', en: 'What you saw has changed since. Look again, then act.' },
};

/** The machine an event is for, and where it stands. */
function machineOf(law: Law, kase: Case, kind: Kind, target: string | undefined) {
  const part = kind === 'report' ? kase.report : partOf(kase, kind, target ?? '');
  return part === undefined ? undefined : { chart: law.charts[kind], part };
}

function notNow(kind: Kind, { words }: EventDefinition, part: Part<object>): Refusal {
  const state = statePath(part.value);
  const { vi, en } = wordsOfState(kind, state);
  return { code: 'not_now', kind: 'when', params: { state, actionVi: words.vi, actionEn: words.en, stateVi: vi, stateEn: en } };
}

/** Null where one of the ways lets the situation pass; else the refusal of the way that got furthest, and of equals of the last, which is the most general. */
function throughAny({ rules }: Law, ways: Ask[][], situation: Situation, withPayload: boolean): RefusedAt | null {
  let furthest: RefusedAt | null = null;
  for (const asks of ways) {
    const refused = refusedAt(rules, withPayload ? asks : asks.filter(({ rule }) => rules[rule]?.kind !== 'payload'), situation);
    if (refused === null) return null;
    if (furthest === null || refused.held >= furthest.held) furthest = refused;
  }
  return furthest;
}

/** Either a refusal, or the capacity in which the person may act. */
type Judgement = { refusal: Refusal } | { refusal: null; by: By };

/** In their own right first; where that does not let them pass, in the place of somebody whose office they hold, but never on their own work. */
function inAnyCapacity(law: Law, ways: Ask[][], situation: Situation, withPayload: boolean): Judgement {
  let furthest: RefusedAt | null = null;
  for (const by of capacitiesOf(situation)) {
    let refused = throughAny(law, ways, { ...situation, by }, withPayload);
    if (by.onBehalfOf !== undefined && refused === null && hasWorkedOn(by.person, situation)) {
      refused = { refusal: { code: 'substitute_on_own_work', kind: 'who', params: { name: by.onBehalfOf.name } }, held: Number.POSITIVE_INFINITY };
    }
    if (refused === null) return { refusal: null, by };
    if (furthest === null || refused.held > furthest.held) furthest = refused;
  }
  if (furthest === null) throw new Error('A person acts in one capacity at least');
  return { refusal: furthest.refusal };
}

/**
 * Whether an event may happen now, and in whose office the person acts. Reads the very list of rules that the chart's guard names.
 * `withPayload: false` asks in general, before the person has filled anything in.
 */
export function judge(kase: Case, event: CaseEvent, by: By, at: string, { withPayload = true } = {}): Judgement {
  const law = lawOf(kase.version);
  const found = addresseeOf(law, event, kase);
  if (found === null) return { refusal: { code: 'unknown_event', kind: 'payload', params: { event: event.type } } };
  const { kind, definition } = found;
  if (isMigration(event)) {
    const refusal = whyNotMigrate(law, situationOf(kase, event, by, at), withPayload);
    return refusal === null ? { refusal, by } : { refusal };
  }
  const machine = machineOf(law, kase, kind, event.target);
  if (machine === undefined) return { refusal: { code: 'unknown_target', kind: 'payload', params: { target: event.target ?? '' } } };
  const ways = waysOut(machine.chart, machine.part, event.type);
  if (ways.length === 0) return { refusal: notNow(kind, definition, machine.part) };
  const situation = situationOf(kase, event, by, at, kind);
  const judged = inAnyCapacity(law, ways, situation, withPayload);
  if (judged.refusal !== null || !withPayload) return judged;
  const blind = unseen(definition, event, situation);
  return blind === null ? judged : { refusal: blind };
}

/** What is approved must be what was seen. */
function unseen(definition: EventDefinition, event: CaseEvent, situation: Situation): Refusal | null {
  const present = definition.seen?.(situation) ?? null;
  if (present === null || event.seen === present) return null;
  return event.seen === undefined ? { code: 'seen_missing', kind: 'payload', params: {} } : { code: 'stale', kind: 'stale', params: {} };
}

/** Why an event may not happen now; null where it may. */
export const whyNot = (kase: Case, event: CaseEvent, by: By, at: string, options: { withPayload?: boolean } = {}): Refusal | null =>
  judge(kase, event, by, at, options).refusal;
