import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ParsedMail } from 'mailparser';
import { aMailServer, type MailServer } from '../dispatch/mail-server.js';
import { aPackage, type Office, openOffice } from '../http/office.js';

/** A moment on Vietnam's clock; 2 March 2026 is a Monday. */
const at = (day: number, time: string): string => new Date(`2026-03-0${day}T${time}:00+07:00`).toISOString();
const publicUrl = 'https://trinhky.stn.example.vn';

describe('the letter of what a person was told', () => {
  const clock = { at: '' };
  let office: Office;
  let mail: MailServer;
  let comes: ((letter: ParsedMail) => void) | null = null;
  beforeEach(async () => {
    clock.at = at(2, '14:00');
    mail = await aMailServer({
      atData(letter, answer) {
        answer();
        comes?.(letter);
      },
    });
    const environment = { SMTP_URL: `smtp://127.0.0.1:${mail.port}`, SMTP_FROM: 'Văn thư Sở <vanthu@stn.example.vn>', PUBLIC_URL: publicUrl };
    office = await openOffice(undefined, environment, undefined, { path: '', now: () => clock.at });
    const admin = await office.signIn('admin');
    const staff = (await admin.get<{ id: string; account: string }[]>('/api/staff')).body;
    const reader = staff.find(({ account }) => account === 'cn.drafter');
    await admin.send('PATCH', `/api/people/${reader?.id}`, { email: 'chuyenvien@stn.example.vn' });
  });
  afterEach(async () => {
    await office.close();
    await mail.close();
  });

  /** The server starts anew at that moment, and looks at once whose hour has come. */
  async function startsAt(moment: string): Promise<void> {
    clock.at = moment;
    await office.restart();
  }
  const nextLetter = (): Promise<ParsedMail> =>
    new Promise((resolve) => {
      comes = resolve;
    });
  async function wants(language: 'vi' | 'en'): Promise<void> {
    const reader = await office.signIn('cn.drafter');
    const { settings } = (await reader.get<{ settings: object }>('/api/notifications/settings')).body;
    expect((await reader.send('PUT', '/api/notifications/settings', { ...settings, language, mail: { when: 'daily', hour: 8 } })).status).toBe(200);
  }
  async function opened(subject: string): Promise<string> {
    const drafter = await office.signIn('kh.drafter');
    const { body } = await drafter.send<{ id: string }>('POST', '/api/reports', aPackage({ subject }));
    expect((await drafter.take(body.id, 'OPEN_INPUT')).status).toBe(200);
    await office.settled();
    return body.id;
  }

  test('comes whole in the morning: who writes, what there is, where to find it, as text and as a page', async () => {
    await wants('vi');
    const ids = [await opened('Kết quả <quý III> & nhiệm vụ'), await opened('Phòng, chống tội phạm')];
    const coming = nextLetter();
    await startsAt(at(3, '08:00'));
    const { subject, from, to, text, html, headers, messageId } = await coming;
    expect(subject).toBe('[Trình Ký] Chờ bạn: Nhận viết mục 2 (+1)');
    expect(from?.value).toEqual([{ name: 'Văn thư Sở', address: 'vanthu@stn.example.vn' }]);
    expect(to).toMatchObject({ value: [{ name: 'Phạm Chuyên Viên', address: 'chuyenvien@stn.example.vn' }] });
    expect(messageId).toMatch(/^<notice\.[0-9a-f]{32}@stn\.example\.vn>$/);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    for (const words of [
      'Kính gửi: Phạm Chuyên Viên',
      'Có 2 việc trên Trình Ký:',
      '• Chờ bạn: Nhận viết mục 2',
      'Văn bản: Kết quả <quý III> & nhiệm vụ',
      'Văn bản: Phòng, chống tội phạm',
      'SỞ THỬ NGHIỆM',
    ])
      expect(text).toContain(words);
    const links = (found: string) => [...found.matchAll(/https:\/\/[^\s"<]+/g)].map(([link]) => link);
    const wanted = [...ids.map((id) => `${publicUrl}/reports/${id}`), `${publicUrl}/settings`];
    expect(links(text ?? '')).toEqual(wanted);
    expect(links(html || '')).toEqual(wanted);
    expect(html).toContain('Kết quả &lt;quý III&gt; &amp; nhiệm vụ');
    // what was written in the document, or with a step, goes on no mail
    expect(`${text}${html}`).not.toContain('Nội dung mục');
  });

  test('is sent once: a server that starts anew sends it no second time, and the next morning’s has what is new alone', async () => {
    await wants('en');
    await opened('Việc thứ nhất');
    const first = nextLetter();
    await startsAt(at(3, '08:00'));
    expect((await first).subject).toBe('[Trình Ký] Waits for you: Accept the section 2');

    await startsAt(at(3, '08:00'));
    await startsAt(at(3, '17:00'));
    await opened('Việc thứ hai');
    const second = nextLetter();
    await startsAt(at(4, '08:00'));
    const { text } = await second;
    expect(text).toContain('Document: Việc thứ hai');
    expect(text).not.toContain('Việc thứ nhất');
    expect(mail.received).toHaveLength(2);
  });

  test('leaves out what was read by then; where nothing is left, none is sent', async () => {
    await wants('vi');
    const id = await opened('Đã đọc');
    await (await office.signIn('cn.drafter')).send('POST', '/api/notifications/read', { reportId: id, seq: 2 });
    await startsAt(at(3, '08:00'));
    await opened('Chưa đọc');
    const coming = nextLetter();
    await startsAt(at(4, '08:00'));
    expect((await coming).text).not.toContain('Đã đọc');
    expect(mail.received).toHaveLength(1);
  });

  test('tells of a delegation with its days and its paper, and leads to the delegations', async () => {
    await wants('vi');
    const head = await office.signIn('cn.head');
    const reader = (await (await office.signIn('cn.drafter')).get<{ person: { id: string } }>('/api/me')).body.person.id;
    const given = { to: reader, document: 'Giấy ủy quyền số 03/GUQ', from: '2026-03-03', until: '2026-03-06' };
    expect((await head.send('POST', '/api/delegations', given)).status).toBe(201);
    await office.settled();
    const coming = nextLetter();
    await startsAt(at(3, '08:00'));
    const { subject, text } = await coming;
    expect(subject).toBe('[Trình Ký] Bạn được ủy quyền làm thay Hoàng Trưởng Phòng');
    expect(text).toContain('Ủy quyền: Từ 03/03/2026 đến hết 06/03/2026, theo Giấy ủy quyền số 03/GUQ');
    expect(text).toContain(`${publicUrl}/delegations`);
  });
});
