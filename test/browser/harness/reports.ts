import type { Person } from '../../../server/commands/demo/person.js';
import { watch } from '../../../server/commands/demo/watch.js';
import type { Office } from './office.js';

const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const doc = (...paragraphs: string[]) => ({ type: 'doc', content: paragraphs.map(text) });

/** Everybody the walk of the demonstration office needs, by what they do in it. */
export const who = {
  drafter: 'cds.chuyenvien',
  head: 'cds.truong',
  secondDrafter: 'cds.chuyenvien2',
  otherDrafter: 'qlkh.chuyenvien',
  otherHead: 'qlkh.truong',
  reviewer: 'chanhvanphong',
  director: 'giamdoc',
  deputy: 'pgd.chuyendoiso',
  clerk: 'vanthu',
  dispatcher: 'guivanban',
  administrator: 'quantri',
} as const;

/** A report of the demonstration office: the first section is the lead division's, the second another's. */
async function aPackage(drafter: Person, subject: string) {
  const { agency, divisions } = await drafter.get<{ agency: object; divisions: { name: string; symbol: string }[] }>('/api/me');
  const called = (symbol: string) => divisions.find((division) => division.symbol === symbol)?.name ?? '';
  return {
    documentType: 'BC',
    subject,
    place: 'Đông Sơn',
    agency,
    divisions: [
      { id: 'cds', symbol: 'CĐS', name: called('CĐS'), role: 'lead' },
      { id: 'qlkh', symbol: 'QLKH', name: called('QLKH'), role: 'contributor' },
    ],
    drafter: { division: 'cds', initials: 'LGB' },
    addressees: ['Ủy ban nhân dân tỉnh'],
    opening: doc('Thực hiện nhiệm vụ được giao, Sở Khoa học và Công nghệ báo cáo kết quả như sau:'),
    sections: [
      {
        number: '1',
        heading: 'Kết quả chuyển đổi số',
        division: 'cds',
        content: doc('Tỷ lệ hồ sơ trực tuyến đạt 82% tổng số hồ sơ tiếp nhận.', 'Hạ tầng mạng hoạt động ổn định trong suốt quý.'),
      },
      { number: '2', heading: 'Kết quả quản lý khoa học', division: 'qlkh', content: doc('Đã nghiệm thu 12 nhiệm vụ khoa học cấp tỉnh, đúng tiến độ.') },
    ],
    closing: doc('Trên đây là báo cáo của Sở Khoa học và Công nghệ./.'),
    recipients: [
      { text: 'Như trên', kind: 'external' },
      { text: 'Lãnh đạo Sở', kind: 'internal' },
    ],
    archive: { office: 'VT', division: 'CĐS', initials: 'LGB' },
    signature: { authority: null, position: 'GIÁM ĐỐC', name: 'Nguyễn Thị Thanh Hà' },
  };
}

/** Where a report may be left standing for a story that begins there. */
export type Stop =
  | 'preparing'
  | 'gathering'
  | 'submitted'
  | 'consolidating'
  | 'consulting'
  | 'contentReview'
  | 'formatReview'
  | 'signing'
  | 'issuing'
  | 'dispatching';
const stops: readonly Stop[] = [
  'preparing',
  'gathering',
  'submitted',
  'consolidating',
  'consulting',
  'contentReview',
  'formatReview',
  'signing',
  'issuing',
  'dispatching',
];

/** A report that its people have taken over HTTP as far as this; its id. */
export async function aReport(office: Office, until: Stop, subject = 'Kết quả công tác quý III năm 2026'): Promise<string> {
  const drafter = await office.person(who.drafter);
  const { id } = await drafter.post<{ id: string }>('/api/reports', await aPackage(drafter, subject));
  const reaches = (stop: Stop) => stops.indexOf(until) >= stops.indexOf(stop);
  const take = async (account: string, type: string, target: string | null = null, words: Record<string, string> = {}) =>
    (await office.person(account)).take(id, type, target, words);

  if (reaches('gathering')) await take(who.drafter, 'OPEN_INPUT');
  if (reaches('submitted')) {
    await take(who.drafter, 'SUBMIT', '1');
    await take(who.otherDrafter, 'SUBMIT', '2');
  }
  if (reaches('consolidating')) {
    await take(who.head, 'APPROVE', '1');
    await take(who.otherHead, 'APPROVE', '2');
    await take(who.drafter, 'CLOSE_INPUT');
  }
  if (reaches('consulting')) await take(who.drafter, 'ASK_OPINION', null, { from: 'VP', question: 'Đề nghị cho ý kiến về số liệu.' });
  if (!reaches('contentReview')) return id;
  await take(who.reviewer, 'ANSWER_OPINION', 'O1', { answer: 'agree', words: 'Nhất trí.' });
  await take(who.drafter, 'SETTLE_OPINION', 'O1');
  await take(who.drafter, 'SUBMIT_FOR_REVIEW');
  if (reaches('formatReview')) await take(who.head, 'INITIAL');
  if (reaches('signing')) {
    const reviewer = await office.person(who.reviewer);
    for (const { id: finding, severity } of (await reviewer.report(id)).findings) {
      if (severity === 'must') await take(who.reviewer, 'OVERRIDE_CHECK', finding, { reason: 'Văn bản không có nội dung này.' });
    }
    await take(who.reviewer, 'INITIAL');
  }
  if (reaches('issuing')) await take(who.director, 'SIGN');
  if (reaches('dispatching')) {
    await take(who.clerk, 'ISSUE');
    await rendered(office, id);
  }
  return id;
}

/** Resolves when the document has been made, and the report goes out. */
async function rendered(office: Office, id: string): Promise<void> {
  const watched = await watch(office.url, await office.person(who.clerk), id, () => undefined);
  try {
    await watched.until((state) => state === 'dispatching' || state === 'completed');
  } finally {
    watched.close();
  }
}
