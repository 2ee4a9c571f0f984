import { type CaseEvent, stateName } from '../../workflows/index.js';
import type { Channel, ChannelName, Outgoing, SendResult } from '../dispatch/port.js';
import type { Store } from '../store/port.js';
import type { Cases } from './cases.js';
import type { Outcome } from './outcome.js';
import { outgoingOf } from './run-delivery.js';
import { systemBy, written } from './system.js';

export interface RecallDeps {
  store: Store;
  cases: Cases;
  channels: Record<ChannelName, Channel>;
  send: (channel: Channel, outgoing: Outgoing) => Promise<SendResult>;
  take: (reportId: string, event: CaseEvent, by: ReturnType<typeof systemBy>) => Promise<Outcome>;
}

/** Writes to one recipient that the document is recalled. What cannot be sent is told to the dispatcher, who asks by other ways and records the answer. */
export function createRunRecall({ store, cases, channels, send, take }: RecallDeps) {
  return async function askBack(reportId: string, id: string): Promise<void> {
    const loaded = await cases.reload(reportId);
    const delivery = loaded?.case.deliveries.find(({ context }) => context.id === id);
    if (loaded === null || delivery === undefined || stateName(delivery.value) !== 'recallAsked') return;
    // a former run has recorded what became of the letter
    if (delivery.context.recallSeq !== null) return;
    const recall = loaded.case.report.context.recall;
    const asked = recall === null ? null : ((await store.journal.entries(reportId, recall.seq - 1, 1))[0] ?? null);
    const outgoing = await outgoingOf(store, loaded, id, delivery.context.attempt);
    const letter = { ...outgoing, documentId: `${outgoing.documentId}.recall`, files: [], recall: { reason: String(asked?.event.reason ?? '') } };
    const result = await send(channels[delivery.context.channel], letter);
    const event: CaseEvent =
      result.outcome === 'sent'
        ? { type: 'RECALL_SENT', target: id, reference: result.reference }
        : { type: 'RECALL_FAILED', target: id, reason: result.reason };
    written(await take(reportId, event, systemBy(event, `recall:${id}:${recall?.seq ?? 0}`)));
  };
}
