import type { Json } from '../../../workflows/index.js';
import type { AuditEntry } from '../../store/audit.js';
import type { Language } from '../language.js';

type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What was done, as the administrator's screen says it. */
export const actWords: Words = {
  'person.added': { vi: 'Thêm người', en: 'Person added' },
  'person.changed': { vi: 'Sửa hồ sơ', en: 'Person changed' },
  'person.left': { vi: 'Cho nghỉ', en: 'Left the office' },
  'person.returned': { vi: 'Làm việc trở lại', en: 'Came back' },
  'person.passwordReset': { vi: 'Cấp lại mật khẩu', en: 'Password reset' },
  'person.passwordChanged': { vi: 'Tự đổi mật khẩu', en: 'Password changed by its owner' },
  'division.added': { vi: 'Thêm đơn vị', en: 'Division added' },
  'division.changed': { vi: 'Sửa đơn vị', en: 'Division changed' },
  'agency.changed': { vi: 'Sửa cơ quan', en: 'Agency changed' },
  'houseRules.changed': { vi: 'Sửa quy định nội bộ', en: 'House rules changed' },
  'calendar.kept': { vi: 'Nhập lịch năm', en: 'Calendar entered' },
  'delegation.recorded': { vi: 'Ghi nhận ủy quyền', en: 'Delegation recorded' },
  'delegation.ended': { vi: 'Kết thúc ủy quyền', en: 'Delegation ended' },
  'authorisation.recorded': { vi: 'Ghi nhận thẩm quyền ký', en: 'Authority recorded' },
  'authorisation.ended': { vi: 'Thu hồi thẩm quyền ký', en: 'Authority withdrawn' },
  'seal.recorded': { vi: 'Đưa ảnh con dấu vào', en: 'Recorded the image of the seal' },
  'seal.replaced': { vi: 'Thay ảnh con dấu', en: 'Replaced the image of the seal' },
  'seal.removed': { vi: 'Bỏ ảnh con dấu', en: 'Removed the image of the seal' },
  'signature.recorded': { vi: 'Đưa ảnh chữ ký vào', en: 'Recorded the image of the signature' },
  'signature.replaced': { vi: 'Thay ảnh chữ ký', en: 'Replaced the image of the signature' },
  'signature.removed': { vi: 'Bỏ ảnh chữ ký', en: 'Removed the image of the signature' },
  'channel.tested': { vi: 'Thử kênh', en: 'Channel tried' },
  'type.kept': { vi: 'Lưu tệp loại văn bản', en: 'File of a type kept' },
  'type.removed': { vi: 'Bỏ tệp loại văn bản', en: 'File of a type removed' },
  'page.kept': { vi: 'Lưu tệp trang văn bản', en: 'File of the page kept' },
  'page.removed': { vi: 'Bỏ tệp trang văn bản', en: 'File of the page removed' },
};

/** What of it differs, as the administrator's screen says it. */
export const auditFieldWords: Words = {
  name: { vi: 'Tên', en: 'Name' },
  account: { vi: 'Tài khoản', en: 'Account' },
  title: { vi: 'Chức vụ như in trên văn bản', en: 'Position as printed' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  memberships: { vi: 'Vai trò', en: 'Roles' },
  role: { vi: 'Vai trò', en: 'Role' },
  division: { vi: 'Đơn vị', en: 'Division' },
  fields: { vi: 'Lĩnh vực được phân công phụ trách', en: 'Divisions whose matters are assigned' },
  active: { vi: 'Đang làm việc', en: 'Works here' },
  symbol: { vi: 'Ký hiệu', en: 'Symbol' },
  parent: { vi: 'Cơ quan chủ quản', en: 'Parent agency' },
  from: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến ngày', en: 'Until' },
  numbering: { vi: 'Cách đánh số', en: 'Numbering' },
  unlockToSign: { vi: 'Nhập lại mật khẩu khi ký', en: 'The password is asked for again when signing' },
  terms: { vi: 'Thời hạn mặc định', en: 'Usual terms' },
  section: { vi: 'Một mục', en: 'A section' },
  opinion: { vi: 'Một ý kiến', en: 'An opinion' },
  kind: { vi: 'Hình thức', en: 'Kind' },
  line: { vi: 'Dòng thẩm quyền', en: 'Line of authority' },
  holder: { vi: 'Người được ký', en: 'Holder' },
  document: { vi: 'Căn cứ (quy chế, giấy ủy quyền)', en: 'Paper it rests on' },
  documentTypes: { vi: 'Loại văn bản', en: 'Types of document' },
  divisions: { vi: 'Đơn vị chủ trì', en: 'Lead divisions' },
  of: { vi: 'Người vắng mặt', en: 'Who is away' },
  to: { vi: 'Người làm thay', en: 'Substitute' },
  day: { vi: 'Ngày', en: 'Day' },
  holidays: { vi: 'Ngày nghỉ lễ', en: 'Public holidays' },
  workedInExchange: { vi: 'Ngày làm bù', en: 'Days worked in exchange' },
  image: { vi: 'Ảnh (mã băm)', en: 'Image (hash)' },
  width: { vi: 'Chiều rộng khi in (mm)', en: 'Width in print (mm)' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  words: { vi: 'Trả lời của nơi nhận', en: 'Words of the far side' },
  abbreviation: { vi: 'Viết tắt', en: 'Abbreviation' },
  englishName: { vi: 'Tên tiếng Anh', en: 'English name' },
  letter: { vi: 'Là công văn', en: 'Is a letter' },
  numberShowsType: { vi: 'Số có viết tắt của loại', en: 'The number shows the type' },
  headings: { vi: 'Cách đánh số đề mục', en: 'Numbering of headings' },
  enacting: { vi: 'Lời ban hành', en: 'Words of enactment' },
  musts: { vi: 'Phải có', en: 'Must hold' },
  mustNots: { vi: 'Không được có', en: 'Must not hold' },
  openingWords: { vi: 'Lời mở đầu', en: 'Opening words' },
  closingWords: { vi: 'Lời kết', en: 'Closing words' },
  outline: { vi: 'Đề cương', en: 'Outline' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
};

/** Values that are names, as the screens say them. */
export const auditValueWords: Words = {
  drafter: { vi: 'Chuyên viên soạn thảo', en: 'Drafter' },
  head: { vi: 'Trưởng đơn vị', en: 'Head of division' },
  reviewer: { vi: 'Chánh Văn phòng', en: 'Chief of office' },
  deputy: { vi: 'Cấp phó', en: 'Deputy' },
  director: { vi: 'Thủ trưởng', en: 'Director' },
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  dispatcher: { vi: 'Người gửi văn bản', en: 'Dispatcher' },
  administrator: { vi: 'Quản trị', en: 'Administrator' },
  observer: { vi: 'Người theo dõi', en: 'Observer' },
  internal: { vi: 'Trong cơ quan', en: 'Inside the house' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  folder: { vi: 'Trục liên thông (thư mục trao đổi)', en: 'Exchange folder' },
  hand: { vi: 'Giao bản giấy', en: 'By hand' },
  true: { vi: 'có', en: 'yes' },
  false: { vi: 'không', en: 'no' },
  perType: { vi: 'Mỗi loại văn bản một dãy số', en: 'A series for each type' },
  shared: { vi: 'Một dãy số chung', en: 'One shared series' },
};

const nothing = { vi: 'không có', en: 'nothing' };
const nobody = { vi: 'Hệ thống', en: 'The system' };
const said = (words: Words, name: string, language: Language): string => words[name]?.[language] ?? name;

const isDay = /^\d{4}-\d\d-\d\d$/;
const printedDay = (day: string): string => day.split('-').reverse().join('/');

function valueWords(value: Json, language: Language): string {
  if (value === null || value === '') return nothing[language];
  if (Array.isArray(value)) return value.map((one) => valueWords(one, language)).join(', ') || nothing[language];
  if (typeof value === 'object') {
    const parts = Object.entries(value).filter(([, inner]) => inner !== null);
    return parts.map(([field, inner]) => `${said(auditFieldWords, field, language)} ${valueWords(inner, language)}`).join(' · ');
  }
  const text = String(value);
  return isDay.test(text) ? printedDay(text) : said(auditValueWords, text, language);
}

/** The fields of one side of a change: `Tên: Phòng A; Đến ngày: 31/12/2026`. */
function fieldsWords(side: Json, language: Language): string {
  if (side === null) return '';
  if (typeof side !== 'object' || Array.isArray(side)) return valueWords(side, language);
  return Object.entries(side)
    .map(([field, value]) => `${said(auditFieldWords, field, language)}: ${valueWords(value, language)}`)
    .join('; ');
}

/** Vietnam's clock, wherever the server stands: UTC+7, without daylight saving time. */
const local = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString();

/** The audit as a file: title, width in characters, cell; in one language. */
export function auditColumns(language: Language): { title: string; width: number; cell: (line: AuditEntry) => string }[] {
  const title = (vi: string, en: string) => ({ vi, en })[language];
  return [
    { title: title('Ngày', 'Day'), width: 12, cell: ({ at }) => printedDay(local(at).slice(0, 10)) },
    { title: title('Giờ', 'Time'), width: 10, cell: ({ at }) => local(at).slice(11, 19) },
    { title: title('Người làm', 'By'), width: 28, cell: ({ by }) => by?.name ?? nobody[language] },
    { title: title('Mã người làm', 'Id of who did it'), width: 12, cell: ({ by }) => by?.id ?? '' },
    { title: title('Việc', 'What'), width: 28, cell: ({ what }) => said(actWords, what, language) },
    { title: title('Đối tượng', 'Of'), width: 32, cell: ({ what, of }) => (what.startsWith('channel.') ? said(auditValueWords, of.name, language) : of.name) },
    { title: title('Mã đối tượng', 'Id of what was changed'), width: 16, cell: ({ of }) => of.id },
    { title: title('Trước', 'Before'), width: 60, cell: ({ before }) => fieldsWords(before, language) },
    { title: title('Sau', 'After'), width: 60, cell: ({ after }) => fieldsWords(after, language) },
  ];
}
