import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aMailServer, type MailServer, saying } from '../dispatch/mail-server.js';
import { newCrew } from './crew.js';
import { type Office, openOffice } from './office.js';

const reason = 'Sai số liệu Bảng 2';
let mail: MailServer;
let exchange: string;
let office: Office;
let takesLetters = true;
const crew = newCrew(() => office);
const { who } = crew;

beforeAll(async () => {
  mail = await aMailServer({ atData: (_, answer) => answer(takesLetters ? undefined : saying(452, 'Hộp thư đầy')) });
  exchange = await mkdtemp(join(tmpdir(), 'trinhky-exchange-'));
  office = await openOffice(undefined, { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mail.port), SMTP_FROM: 'vanthu@stn.example', EXCHANGE_DIR: exchange });
  for (const account of ['kh.drafter', 'kh.head', 'cn.head', 'reviewer', 'director', 'deputy', 'clerk', 'dispatcher']) await crew.signIn(account);
});
afterAll(async () => {
  await office.close();
  await mail.close();
  await rm(exchange, { recursive: true, force: true });
});

interface Delivery {
  id: string;
  name: string;
  state: string;
  leftOn: string | null;
  receivedBy: string | null;
  postalNumber: string | null;
  note: string | null;
  recall: { state: string; at: string | null; by: string | null; words: string | null } | null;
}
interface Shown {
  state: string;
  codeNumber: string;
  recall: { by: string; reason: string } | null;
  filed: { file: string; by: string } | null;
  deliveries: Delivery[];
}
const shown = async (id: string) => (await who('dispatcher').get<Shown>(`/api/reports/${id}`)).body;
const deliveryTo = async (id: string, name: string): Promise<Delivery> => {
  const found = (await shown(id)).deliveries.find((delivery) => delivery.name.startsWith(name));
  if (found === undefined) throw new Error(`Nothing goes to ${name}`);
  return found;
};

const recipients = [
  { text: 'Ủy ban nhân dân tỉnh', kind: 'external', email: 'vanthu@tinh.example' },
  { text: 'Sở Tài chính', kind: 'external', organCode: '000.00.12.H99' },
  { text: 'Bưu điện tỉnh', kind: 'external' },
  { text: 'Lãnh đạo Sở', kind: 'internal' },
];

/** A document that has gone to everybody: by e-mail, through the gateway, on paper, and to two desks. */
async function completed(): Promise<string> {
  const id = await crew.walked('CONFIRM_RECIPIENTS', { recipients });
  const paper = await deliveryTo(id, 'Bưu điện');
  await who('dispatcher').take(id, 'HAND_OVER', paper.id, { receivedBy: 'Chị Hà, bưu tá', postalNumber: 'EA123456789VN' });
  return id;
}

describe('a document that everybody has', () => {
  let id: string;
  beforeAll(async () => {
    id = await completed();
  });

  test('shows of each copy when it left, who took it on paper, and keeps that once receipt is acknowledged', async () => {
    const taken = { receivedBy: 'Chị Hà, bưu tá', postalNumber: 'EA123456789VN', leftOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) };
    const paper = await deliveryTo(id, 'Bưu điện');
    expect(paper).toMatchObject({ state: 'handedOver', ...taken });
    expect((await who('dispatcher').take(id, 'ACKNOWLEDGE', paper.id, { note: 'Đã ký nhận' })).status).toBe(200);
    expect(await deliveryTo(id, 'Bưu điện')).toMatchObject({ state: 'received', note: 'Đã ký nhận', ...taken });
    expect(await deliveryTo(id, 'Ủy ban')).toMatchObject({ state: 'sent', receivedBy: null, postalNumber: null, recall: null });
  });

  test('is asked back: one letter by mail, one folder for the gateway, and a line on the desks inside', async () => {
    const before = mail.received.length;
    expect((await who('director').take(id, 'RECALL', undefined, { reason })).body.state).toBe('recalling');
    await office.settled();

    const letters = mail.received.slice(before);
    expect(letters.map(({ subject, attachments }) => [subject, attachments.length])).toEqual([
      [`Thu hồi: Báo cáo số ${(await shown(id)).codeNumber}: Kết quả công tác quý III`, 0],
    ]);
    expect(letters[0]?.text).toContain(`Lý do thu hồi: ${reason}`);
    expect(letters[0]?.text).toContain('Đề nghị trả lại văn bản');

    const folder = (await readdir(exchange)).find((name) => name.startsWith(`${id}.`) && name.endsWith('.recall'));
    const description = JSON.parse(await readFile(join(exchange, folder ?? '', 'document.json'), 'utf8')) as Record<string, unknown>;
    expect(description).toMatchObject({ Business: { DocType: 'recall', Reason: reason }, To: [{ OrganId: '000.00.12.H99' }], Attachments: [] });

    const journal = (await who('director').get<{ event: { type: string } }[]>(`/api/reports/${id}/journal`)).body;
    expect(journal.filter(({ event }) => event.type === 'RECALL_SENT')).toHaveLength(2);
    expect(await shown(id)).toMatchObject({ recall: { by: 'Nguyễn Giám Đốc', onBehalfOf: null, reason } });
    expect((await deliveryTo(id, 'Ủy ban')).recall).toMatchObject({ state: 'letterSent', by: null });
    expect((await deliveryTo(id, 'Đặng')).recall).toMatchObject({ state: 'asked', at: null });
  });

  test('is answered by each on their own desk, and outside by the dispatcher, whose desk then says to confirm', async () => {
    const desk = async (account: string) =>
      (await who(account).get<{ items: { reportId: string; event: string }[] }>('/api/inbox')).body.items
        .filter(({ reportId }) => reportId === id)
        .map(({ event }) => event);
    expect(await desk('deputy')).toEqual(['RECALL_AGREED']);
    expect((await who('deputy').take(id, 'RECALL_AGREED', (await deliveryTo(id, 'Đặng')).id)).status).toBe(200);
    expect(await desk('deputy')).toEqual([]);
    await who('director').take(id, 'RECALL_AGREED', (await deliveryTo(id, 'Nguyễn')).id);

    await who('dispatcher').take(id, 'RECALL_AGREED', (await deliveryTo(id, 'Ủy ban')).id, { note: 'Trả lời bằng thư' });
    await who('dispatcher').take(id, 'RECALL_REFUSED', (await deliveryTo(id, 'Sở Tài chính')).id, { reason: 'Đã triển khai' });
    const early = await who('dispatcher').take(id, 'CONFIRM_RECALL');
    expect([early.status, early.body.code]).toEqual([409, 'recall_not_answered']);
    await who('dispatcher').take(id, 'RECALL_AGREED', (await deliveryTo(id, 'Bưu điện')).id);
    expect((await deliveryTo(id, 'Ủy ban')).recall).toMatchObject({ state: 'agreed', by: 'Đỗ Gửi Đi', words: 'Trả lời bằng thư' });
    expect((await deliveryTo(id, 'Sở Tài chính')).recall).toMatchObject({ state: 'refused', words: 'Đã triển khai' });
    expect(await desk('dispatcher')).toEqual(['CONFIRM_RECALL']);
    expect((await who('dispatcher').take(id, 'CONFIRM_RECALL')).body.state).toBe('recalled');
  });

  test('says so in the register, with the day on which the first copy left', async () => {
    const register = (await who('clerk').get<Record<string, unknown>[]>('/api/register')).body;
    const left = (await shown(id)).deliveries.map(({ leftOn }) => leftOn).toSorted()[0];
    expect(register.find(({ reportId }) => reportId === id)).toMatchObject({ state: 'recalled', handedOver: left });
    const csv = new TextDecoder().decode((await who('clerk').get<ArrayBuffer>('/api/register.csv')).body);
    expect(csv).toContain(`"${left?.split('-').reverse().join('/')}","","Đã thu hồi"`);
  });

  test('is put into a file, and says into which', async () => {
    expect((await who('kh.drafter').take(id, 'FILE', undefined, { file: 'HS-12/2026' })).status).toBe(200);
    expect((await shown(id)).filed).toMatchObject({ file: 'HS-12/2026', by: 'Trần Soạn Thảo' });
  });
});

test('a recall that the mail server does not take is told to the dispatcher, who records the answer', async () => {
  const id = await completed();
  takesLetters = false;
  await who('director').take(id, 'RECALL', undefined, { reason });
  await office.settled();
  takesLetters = true;
  const byMail = await deliveryTo(id, 'Ủy ban');
  expect(byMail).toMatchObject({ state: 'recallAsked', recall: { state: 'letterFailed', words: expect.stringContaining('Hộp thư đầy') } });
  expect((await who('dispatcher').take(id, 'RECALL_AGREED', byMail.id, { note: 'Trao đổi qua điện thoại' })).status).toBe(200);
  expect((await deliveryTo(id, 'Ủy ban')).recall).toMatchObject({ state: 'agreed', words: 'Trao đổi qua điện thoại' });
});
