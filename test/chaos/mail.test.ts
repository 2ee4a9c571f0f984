import { afterEach, expect, test } from '@jest/globals';
import { aMailServer, type MailServer } from '../dispatch/mail-server.js';
import { type Office, openOffice } from '../http/office.js';
import { aSignedReport } from './issued.js';

let office: Office;
let mail: MailServer;
afterEach(async () => {
  await office.close();
  await mail.close();
});

test('a mail server that takes a message and cuts is asked again under the same Message-ID, then given up, and RETRY sends it after all', async () => {
  let cuts = true;
  mail = await aMailServer({
    atData: (_, answer, cut) => {
      if (cuts) cut();
      else answer();
    },
  });
  const channel = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mail.port), SMTP_FROM: 'vanthu@example.vn' };
  const waits: number[] = [];
  /** The pauses between the tries are noted, not waited for. */
  const impatient = (ms: number): Promise<void> => {
    waits.push(ms);
    return new Promise((resolve) => setImmediate(resolve));
  };
  office = await openOffice(undefined, channel, undefined, { path: '', waitToTryAgain: impatient });
  const recipients = [{ text: 'Sở Tài chính', to: 'Sở Tài chính', kind: 'external', email: 'vanthu@stc.example.vn' }];
  const { id, as, take, report, journal } = await aSignedReport(office, { recipients, addressees: [] });
  await take('clerk', 'ISSUE');
  await office.settled();
  await take('dispatcher', 'CONFIRM_RECIPIENTS');
  await office.settled();

  const [delivery] = (await report()).deliveries;
  expect(delivery).toMatchObject({ channel: 'email', state: 'givenUp' });
  expect(mail.received).toHaveLength(5);
  expect(waits).toEqual([1_000, 5_000, 30_000, 120_000]);
  const [{ messageId } = {}] = mail.received;
  expect(messageId).toMatch(new RegExp(`^<${id}\\.`));
  expect(mail.received.map((message) => message.messageId)).toEqual(Array.from({ length: 5 }, () => messageId));
  const told = (entries: Awaited<ReturnType<typeof journal>>) =>
    entries.filter(({ event }) => event.target === delivery?.id).map(({ event }) => `${event.type} ${event['attempt'] ?? ''}`.trim());
  expect(told(await journal())).toEqual(['SEND_STARTED 1', 'SEND_FAILED 1']);
  expect((await journal()).at(-1)?.event['reason']).toMatch(/\S/);

  cuts = false;
  expect((await as('dispatcher').take(id, 'RETRY', delivery?.id)).status).toBe(200);
  await office.settled();
  expect(mail.received.at(-1)?.messageId).toBe(messageId);
  expect(told(await journal())).toEqual(['SEND_STARTED 1', 'SEND_FAILED 1', 'RETRY', 'SEND_STARTED 2', 'SENT 2']);
  expect((await report()).state).toBe('completed');
});
