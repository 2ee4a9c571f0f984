import { expect, test } from '@jest/globals';
import type { Channel, ChannelName, Outgoing, SendResult } from '../../server/dispatch/port.js';
import type { Cases } from '../../server/engine/cases.js';
import { createRunDelivery } from '../../server/engine/run-delivery.js';
import type { DeliveryLogLine, Store } from '../../server/store/port.js';
import { aFrame } from './frame.js';

/** A delivery that waits, on a channel that answers as told. */
function aDelivery(answer: () => Promise<SendResult>) {
  const number = { series: 'BC', year: 2026, n: 1, date: '2026-03-02', codeNumber: '01/BC-STN' };
  const report = {
    value: 'dispatching',
    context: { number, signer: { person: 'P1', name: 'A', authority: [], position: 'GIÁM ĐỐC' }, docxHash: null, pdfHash: null },
  };
  const delivery = {
    value: 'queued',
    context: { id: 'D1', line: 0, channel: 'email', name: 'B', address: 'b@example.vn', attempt: 0, reference: null, outcomeSeq: null },
  };
  const loaded = { case: { reportId: 'R1', report, deliveries: [delivery] }, frame: aFrame };
  const written: string[] = [];
  const logged: DeliveryLogLine[] = [];
  const stop = { asked: false };
  const deliver = createRunDelivery({
    store: { deliveryLog: { add: async (line: DeliveryLogLine) => void logged.push(line), of: async () => logged } } as unknown as Store,
    cases: { reload: async () => loaded } as unknown as Cases,
    channels: {} as Record<ChannelName, Channel>,
    send: (_: Channel, __: Outgoing) => answer(),
    take: async (_, event) => {
      written.push(event.type);
      return { outcome: 'accepted', entry: {} as never, again: false };
    },
    now: () => '2026-03-02T01:00:00.000Z',
    pause: async () => undefined,
    stopping: () => stop.asked,
  });
  return { deliver, written, logged, stop };
}

test('a delivery nobody takes is given up after its tries, each of them logged', async () => {
  const { deliver, written, logged } = aDelivery(async () => ({ outcome: 'failed', reason: 'busy' }));
  await deliver('R1', 'D1');
  expect(written).toEqual(['SEND_STARTED', 'SEND_FAILED']);
  expect(logged.map(({ outcome }) => outcome)).toEqual(['busy', 'busy', 'busy', 'busy']);
});

test('a delivery that waits for its next try when the server stops is not given up', async () => {
  const { deliver, written, stop } = aDelivery(async () => {
    stop.asked = true;
    return { outcome: 'failed', reason: 'busy' };
  });
  await expect(deliver('R1', 'D1')).rejects.toThrow('next start');
  expect(written).toEqual(['SEND_STARTED']);
});
