import { z } from 'zod';
import { type Case, type Entry, stateName } from '../../../workflows/index.js';

/** Reads the journal of one report: an entry by its seq, or those that follow a seq. */
export interface JournalReader {
  entry: (seq: number | null) => Promise<Entry | null>;
  after: (seq: number, limit: number) => Promise<Entry[]>;
}

const maybe = z.string().nullable();

/** How far asking it back has come: asked, letter sent or not, answered. */
const recallStates = ['asked', 'letterSent', 'letterFailed', 'agreed', 'refused'] as const;
type RecallState = (typeof recallStates)[number];

/** One copy on its way to one recipient. */
export const deliverySchema = z.object({
  id: z.string(),
  line: z.int(),
  name: z.string(),
  channel: z.string(),
  state: z.string(),
  attempt: z.int(),
  /** of the last outcome, with the words that came with it */
  at: maybe,
  note: maybe,
  /** the day on which it left the office, `YYYY-MM-DD` */
  leftOn: maybe,
  /** who took it on paper, and under which postal number */
  receivedBy: maybe,
  postalNumber: maybe,
  /** `by`: who answered, or recorded the answer; `words`: the note, or the reason */
  recall: z.object({ state: z.enum(recallStates), at: maybe, by: maybe, words: maybe }).nullable(),
});
type DeliveryShown = z.infer<typeof deliverySchema>;
type Delivery = Case['deliveries'][number];

const recallWords: Record<string, RecallState> = {
  RECALL_SENT: 'letterSent',
  RECALL_FAILED: 'letterFailed',
  RECALL_AGREED: 'agreed',
  RECALL_REFUSED: 'refused',
};

export const wordsOf = (entry: Entry | null, field: string): string | null => {
  const value = entry?.event[field];
  return typeof value === 'string' ? value : null;
};

/** Each copy as it stands, in the order of the lines. */
export async function presentDeliveries(journal: JournalReader, kase: Case): Promise<DeliveryShown[]> {
  const handed = await handOvers(journal, kase);
  return Promise.all(
    kase.deliveries.map(async (delivery) => {
      const { context, value } = delivery;
      const outcome = await journal.entry(context.outcomeSeq);
      const handOver = handed.get(context.id) ?? null;
      return {
        id: context.id,
        line: context.line,
        name: context.name,
        channel: context.channel,
        state: stateName(value),
        attempt: context.attempt,
        at: outcome?.at ?? null,
        note: wordsOf(outcome, 'reason') ?? wordsOf(outcome, 'note'),
        leftOn: context.leftOn,
        receivedBy: wordsOf(handOver, 'receivedBy'),
        postalNumber: wordsOf(handOver, 'postalNumber'),
        recall: await recallOf(journal, delivery),
      };
    }),
  );
}

async function recallOf(journal: JournalReader, { context, value }: Delivery): Promise<DeliveryShown['recall']> {
  const last = await journal.entry(context.recallSeq);
  const state = recallWords[last?.event.type ?? ''];
  if (last === null || state === undefined) return stateName(value) === 'recallAsked' ? { state: 'asked', at: null, by: null, words: null } : null;
  const isAnswer = state === 'agreed' || state === 'refused';
  return { state, at: last.at, by: isAnswer ? last.by.name : null, words: wordsOf(last, 'reason') ?? wordsOf(last, 'note') };
}

/** So many entries are read at once. */
const page = 1_000;

/** The last HAND_OVER of each delivery that left on paper: what followed it, such as an acknowledgement, has words of its own. */
async function handOvers({ entry, after }: JournalReader, { report, deliveries }: Case): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  const onPaper = deliveries.filter(({ context }) => context.leftOn !== null && context.outcomeSeq !== null);
  const outcomes = await Promise.all(onPaper.map(({ context }) => entry(context.outcomeSeq)));
  for (const [i, { context }] of onPaper.entries()) {
    const outcome = outcomes[i];
    if (outcome?.event.type === 'HAND_OVER') found.set(context.id, outcome);
  }
  // what was never sent can only have left on paper
  const missing = new Set(onPaper.flatMap(({ context }) => (context.reference === null && !found.has(context.id) ? [context.id] : [])));
  // nothing is delivered before the document is drawn
  for (let from = report.context.rendering ?? 0; missing.size > 0; ) {
    const entries = await after(from, page);
    for (const one of entries) if (one.event.type === 'HAND_OVER' && missing.has(one.event.target ?? '')) found.set(one.event.target ?? '', one);
    if (entries.length < page) break;
    from = entries.at(-1)?.seq ?? from;
  }
  return found;
}
