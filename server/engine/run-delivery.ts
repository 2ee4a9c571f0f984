import { type Frame, typeOf } from '../../templates/index.js';
import { type Case, type CaseEvent, stateName } from '../../workflows/index.js';
import type { Channel, ChannelName, Outgoing, OutgoingFile, SendResult } from '../dispatch/port.js';
import type { Store } from '../store/port.js';
import type { Cases, Loaded } from './cases.js';
import type { Outcome } from './outcome.js';
import { systemBy, written } from './system.js';

export interface DeliveryDeps {
  store: Store;
  cases: Cases;
  channels: Record<ChannelName, Channel>;
  send: (channel: Channel, outgoing: Outgoing) => Promise<SendResult>;
  take: (reportId: string, event: CaseEvent, by: ReturnType<typeof systemBy>) => Promise<Outcome>;
  now: () => string;
  pause: (ms: number) => Promise<void>;
  /** the server is ending: what waits for its next try is left to the next start */
  stopping: () => boolean;
}

/** Pauses between the tries of one attempt, in ms; after the last one the attempt is given up. */
const pausesMs = [1_000, 5_000, 30_000, 120_000];

/** Sends one delivery: at least once, recorded once. SEND_STARTED is written first, and only the present attempt's outcome counts. */
export function createRunDelivery({ store, cases, channels, send, take, now, pause, stopping }: DeliveryDeps) {
  /** Several tries with growing pauses; each failed one is logged outside the journal. */
  async function tries(outgoing: Outgoing, channel: Channel): Promise<SendResult> {
    for (let n = 0; ; n += 1) {
      const result = await send(channel, outgoing);
      const wait = pausesMs[n];
      if (result.outcome !== 'failed' || wait === undefined) return result;
      const { reportId, delivery, attempt } = outgoing;
      await store.deliveryLog.add({ reportId, delivery, attempt, at: now(), outcome: result.reason });
      await pause(wait);
      if (stopping()) throw new Error('The server is stopping; the delivery is taken up at the next start');
    }
  }

  return async function deliver(reportId: string, id: string): Promise<void> {
    const loaded = await cases.reload(reportId);
    const delivery = loaded?.case.deliveries.find(({ context }) => context.id === id);
    if (loaded === null || delivery === undefined || !['queued', 'sending'].includes(stateName(delivery.value))) return;
    const attempt = delivery.context.attempt + 1;
    const started: CaseEvent = { type: 'SEND_STARTED', target: id, attempt };
    if (!written(await take(reportId, started, systemBy(started, `send:${id}:${attempt}`)))) return;
    const outgoing = await outgoingOf(store, loaded, id, attempt);
    const result = await tries(outgoing, channels[delivery.context.channel]);
    const event = outcomeEvent(id, attempt, result, outgoing);
    written(await take(reportId, event, systemBy(event, `sent:${id}:${attempt}`)));
  };
}

function outcomeEvent(target: string, attempt: number, result: SendResult, { files }: Outgoing): CaseEvent {
  if (result.outcome === 'sent') {
    const withoutPdf = !files.some(({ contentType }) => contentType === pdfType);
    return { type: 'SENT', target, attempt, reference: result.reference, ...(withoutPdf ? { withoutPdf } : {}) };
  }
  return { type: result.outcome === 'refused' ? 'SEND_REFUSED' : 'SEND_FAILED', target, attempt, reason: result.reason };
}

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const pdfType = 'application/pdf';

export async function outgoingOf(store: Store, { case: kase, frame }: Loaded, id: string, attempt: number): Promise<Outgoing> {
  const { number, signer } = kase.report.context;
  const delivery = kase.deliveries.find(({ context }) => context.id === id);
  if (number === null || delivery === undefined) throw new Error('Only an issued document is sent');
  return {
    reportId: kase.reportId,
    delivery: id,
    attempt,
    documentId: `${kase.reportId}.${id}@${frame.agency.symbol}`,
    recipient: { name: delivery.context.name, address: delivery.context.address },
    document: {
      typeName: typeOf(frame)?.name ?? frame.documentType,
      subject: frame.subject,
      codeNumber: number.codeNumber,
      date: number.date,
      agency: agencyOf(frame),
      place: frame.place,
      signer: { position: signer.position, name: signer.name },
      ...(frame.urgency === undefined ? {} : { urgency: frame.urgency }),
      recipients: frame.recipients.map(({ text }) => text),
    },
    files: await filesOf(store, kase),
  };
}

const agencyOf = ({ agency: { parent, name, symbol } }: Frame) => ({ ...(parent === undefined ? {} : { parent }), name, symbol });

async function filesOf(store: Store, kase: Case): Promise<OutgoingFile[]> {
  const { docxHash, pdfHash, number } = kase.report.context;
  const name = (number?.codeNumber ?? kase.reportId).replaceAll('/', '-');
  const wanted: [string | null, string, string][] = [
    [docxHash, 'docx', docxType],
    [pdfHash, 'pdf', pdfType],
  ];
  const files: OutgoingFile[] = [];
  for (const [hash, ending, contentType] of wanted) {
    const bytes = hash === null ? null : await store.blobs.get(hash);
    if (bytes !== null) files.push({ name: `${name}.${ending}`, contentType, bytes });
  }
  return files;
}
