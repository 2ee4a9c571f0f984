import type { EventDefinition } from './event-definition.js';
import type { By, CaseEvent } from './journal.js';
import { addressee, type Kind, type Law, lawOf } from './law.js';
import { waysOut } from './machines.js';
import { partOf, situationOf } from './parts.js';
import { type Ask, firstRefusal, type Refusal, type Words } from './rule.js';
import { rules } from './rules.js';
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

/** Null where one of the ways lets the situation pass; else the first refusal of the most general way, which charts name last. */
function throughAny(ways: Ask[][], situation: Situation, withPayload: boolean): Refusal | null {
  let last: Refusal | null = null;
  for (const asks of ways) {
    last = firstRefusal(rules, withPayload ? asks : asks.filter(({ rule }) => rules[rule]?.kind !== 'payload'), situation);
    if (last === null) return null;
  }
  return last;
}

/**
 * Why an event may not happen now; null where it may. Reads the very list of rules that the chart's guard names.
 * `withPayload: false` asks in general, before the person has filled anything in.
 */
export function whyNot(kase: Case, event: CaseEvent, by: By, at: string, { withPayload = true } = {}): Refusal | null {
  const law = lawOf(kase.version);
  const found = addressee(law, event, kase);
  if (found === null) return { code: 'unknown_event', kind: 'payload', params: { event: event.type } };
  const { kind, definition } = found;
  const machine = machineOf(law, kase, kind, event.target);
  if (machine === undefined) return { code: 'unknown_target', kind: 'payload', params: { target: event.target ?? '' } };
  const ways = waysOut(machine.chart, machine.part, event.type);
  if (ways.length === 0) {
    return notNow(kind, definition, machine.part);
  }
  const situation = situationOf(kase, event, by, at, kind);
  const refusal = throughAny(ways, situation, withPayload);
  if (refusal !== null || !withPayload || definition.seen === undefined) return refusal;
  const present = definition.seen(situation);
  if (present === null || event.seen === present) return null;
  return event.seen === undefined ? { code: 'seen_missing', kind: 'payload', params: {} } : { code: 'stale', kind: 'stale', params: {} };
}
