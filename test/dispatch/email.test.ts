import { afterEach, describe, expect, test } from '@jest/globals';
import { type Channel, channelSettings, createChannels, sendDelivery } from '../../server/dispatch/index.js';
import { aMailServer, type MailServer, type Manners, saying } from './mail-server.js';
import { aDelivery, noHurry } from './outgoing.js';

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0)) await close();
});

async function withServer(manners: Manners = {}, more: Record<string, string> = {}): Promise<{ server: MailServer; email: Channel }> {
  const server = await aMailServer(manners);
  const { email } = createChannels(
    channelSettings({ SMTP_HOST: '127.0.0.1', SMTP_PORT: String(server.port), SMTP_FROM: 'Văn thư Sở <vanthu@skhcn.example>', ...more }),
  );
  toClose.push(email.close, server.close);
  return { server, email };
}
const never = () => {};

describe('a letter', () => {
  test('carries the document and says in Vietnamese which one it is', async () => {
    const { server, email } = await withServer();
    expect(await email.send(aDelivery(), noHurry())).toMatchObject({ outcome: 'sent' });
    const [mail] = server.received;
    expect(mail?.from?.value).toEqual([{ name: 'Văn thư Sở', address: 'vanthu@skhcn.example' }]);
    expect(mail?.to).toMatchObject({ value: [{ name: 'Ủy ban nhân dân tỉnh Đông Sơn', address: 'vanthu@ubnd.dongson.example' }] });
    expect(mail?.subject).toBe('Báo cáo số 17/BC-SKHCN: Kết quả chuyển đổi số <quý I> & nhiệm vụ quý II');
    for (const words of [
      'Kính gửi: Ủy ban nhân dân tỉnh Đông Sơn',
      '17/BC-SKHCN',
      'ngày 05 tháng 02 năm 2026',
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      'Nguyễn Thị Thanh Hà, GIÁM ĐỐC',
      'quý I> & nhiệm',
    ]) {
      expect(mail?.text).toContain(words);
    }
    expect(mail?.html).toContain('<td>Kết quả chuyển đổi số &lt;quý I&gt; &amp; nhiệm vụ quý II</td>');
    expect(mail?.attachments.map(({ filename, contentType, content }) => [filename, contentType, content.toString()])).toEqual([
      ['17-BC-SKHCN.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
      ['17-BC-SKHCN.pdf', 'application/pdf', '%PDF-1.7'],
    ]);
  });

  test('that is urgent says so before anything else', async () => {
    const { server, email } = await withServer();
    const delivery = aDelivery();
    await email.send({ ...delivery, document: { ...delivery.document, urgency: 'HỎA TỐC' } }, noHurry());
    expect(server.received[0]?.subject).toMatch(/^\[HỎA TỐC\] Báo cáo số 17/);
    expect(server.received[0]?.text).toContain('Mức độ khẩn: HỎA TỐC');
  });

  test('has one Message-ID for all attempts, and another for any other delivery or document', async () => {
    const { server, email } = await withServer();
    const delivery = aDelivery();
    const sent = [
      delivery,
      { ...delivery, attempt: 2 },
      { ...delivery, documentId: 'R7.D4@SKHCN' },
      // a fresh store begins its ids again
      { ...delivery, document: { ...delivery.document, codeNumber: '18/BC-SKHCN' } },
    ];
    for (const one of sent) expect(await email.send(one, noHurry())).toMatchObject({ outcome: 'sent' });
    const ids = server.received.map(({ messageId }) => messageId);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toMatch(/^<R7\.D3\.[0-9a-f]{24}@skhcn\.example>$/);
  });

  test('goes to one address only: what holds a second one is refused before any server is asked', async () => {
    const { server, email } = await withServer();
    for (const address of ['a@b.example, c@d.example', 'A <a@b.example>', 'a@b.example\r\nBcc: c@d.example', 'không có', '']) {
      expect(await email.send(aDelivery({ recipient: { name: 'Ai đó', address } }), noHurry())).toMatchObject({ outcome: 'refused' });
    }
    expect(server.received).toEqual([]);
  });

  test('signs in where the server asks for it', async () => {
    const { server, email } = await withServer(
      {
        needsPassword: true,
        onAuth: ({ username, password }, _, answer) =>
          username === 'vanthu' && password === 'đúng' ? answer(null, { user: 'vanthu' }) : answer(saying(535, 'wrong')),
      },
      { SMTP_USER: 'vanthu', SMTP_PASS: 'đúng' },
    );
    expect(await email.send(aDelivery(), noHurry())).toMatchObject({ outcome: 'sent' });
    expect(server.received).toHaveLength(1);
  });
});

describe('a mail server that does not take it', () => {
  test('for good (550 at the recipient) has refused, in its own words', async () => {
    const { email } = await withServer({ onRcptTo: (_, __, answer) => answer(saying(550, 'No such user here')) });
    expect(await email.send(aDelivery(), noHurry())).toEqual({ outcome: 'refused', reason: expect.stringContaining('550 No such user here') });
  });

  test('for good (552 after the message) has refused', async () => {
    const { email } = await withServer({ atData: (_, answer) => answer(saying(552, 'Too large')) });
    expect(await email.send(aDelivery(), noHurry())).toEqual({ outcome: 'refused', reason: expect.stringContaining('552 Too large') });
  });

  test('for now (451, a greylist) has failed: it is tried again', async () => {
    let turn = 0;
    const { server, email } = await withServer({
      onRcptTo: (_, __, answer) => {
        turn += 1;
        if (turn === 1) answer(saying(451, 'Try again later'));
        else answer();
      },
    });
    expect(await email.send(aDelivery(), noHurry())).toEqual({ outcome: 'failed', reason: expect.stringContaining('451 Try again later') });
    expect(await email.send(aDelivery({ attempt: 2 }), noHurry())).toMatchObject({ outcome: 'sent' });
    expect(server.received).toHaveLength(1);
  });

  test('but cuts the line after it has the message has failed, and the next attempt is recognised as the same letter', async () => {
    let turn = 0;
    const { server, email } = await withServer({
      atData: (_, answer, cut) => {
        turn += 1;
        if (turn === 1) cut();
        else answer();
      },
    });
    expect(await email.send(aDelivery(), noHurry())).toMatchObject({ outcome: 'failed' });
    const again = await email.send(aDelivery({ attempt: 2 }), noHurry());
    expect(server.received.map(({ messageId }) => messageId)).toEqual([server.received[1]?.messageId, server.received[1]?.messageId]);
    expect(again).toEqual({ outcome: 'sent', reference: server.received[0]?.messageId });
  });

  test('because the password is wrong has failed: that is ours to mend', async () => {
    const { email } = await withServer(
      { needsPassword: true, onAuth: (_, __, answer) => answer(saying(535, 'Authentication failed')) },
      { SMTP_USER: 'vanthu', SMTP_PASS: 'sai' },
    );
    expect(await email.send(aDelivery(), noHurry())).toEqual({ outcome: 'failed', reason: expect.stringContaining('535') });
  });

  test('nor anybody at its door has failed', async () => {
    const { onConnect } = { onConnect: (_: unknown, answer: (error: Error) => void) => answer(saying(554, 'No service today')) };
    const { email } = await withServer({ onConnect });
    expect(await email.send(aDelivery(), noHurry())).toMatchObject({ outcome: 'failed' });
  });

  test('because nothing listens there has failed', async () => {
    const { server, email } = await withServer();
    await server.close();
    expect(await email.send(aDelivery(), noHurry())).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('ECONNREFUSED') });
  });

  test.each<[string, Manners]>([
    ['before its greeting', { onConnect: never }],
    ['at the recipient', { onRcptTo: never }],
    ['after the message', { atData: never }],
  ])('but hangs %s is left at the hard time limit, and its connection closed', async (_, manners) => {
    const { server, email } = await withServer(manners);
    expect(await sendDelivery(email, aDelivery(), { hardLimitMs: 300 })).toEqual({ outcome: 'failed', reason: expect.stringContaining('0.3 giây') });
    await server.allGone();
  });

  test('while the house closes is left at once', async () => {
    let arrived = never as () => void;
    const hanging = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { server, email } = await withServer({ onRcptTo: () => arrived() });
    const sending = email.send(aDelivery(), noHurry());
    await hanging;
    await email.close();
    expect(await sending).toMatchObject({ outcome: 'failed' });
    await server.allGone();
  });
});

test('Without SMTP e-mail says why it cannot be used, and sends nothing', async () => {
  const { email } = createChannels(channelSettings({}));
  expect([email.unavailable()?.vi, email.unavailable()?.en]).toEqual([expect.stringContaining('SMTP'), expect.stringContaining('SMTP')]);
  expect(await sendDelivery(email, aDelivery(), { hardLimitMs: 1_000 })).toEqual({ outcome: 'failed', reason: expect.stringMatching(/SMTP.* \/ .*SMTP/) });
});
