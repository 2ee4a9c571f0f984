/** A department as those that write such reports are: leadership, office, two divisions, a centre. */
import { type Destination, proposeRecipients } from '../../server/dispatch/index.js';
import type { Person } from '../../server/identity/index.js';
import type { Recipient } from '../../templates/index.js';
import type { Membership, Role } from '../../workflows/index.js';

const held = (role: Role, division: string | null = null): Membership => ({ role, division });

function colleague(id: string, name: string, title: string, ...memberships: Membership[]): Person {
  return { id, account: id, name, title, memberships, fields: [], active: true, passwordHash: '' };
}

export const agency = { parent: 'ỦY BAN NHÂN DÂN TỈNH', name: 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG', symbol: 'STTTT' };

export const divisions = [
  { name: 'Thanh tra Sở', symbol: 'TT' },
  { name: 'Văn phòng Sở', symbol: 'VP' },
  { name: 'Phòng Công nghệ thông tin', symbol: 'CNTT' },
  { name: 'Phòng Kế hoạch - Tài chính', symbol: 'KHTC' },
  { name: 'Trung tâm Công nghệ thông tin và Truyền thông', symbol: 'TTCNTT' },
];

export const people: Person[] = [
  colleague('director', 'Nguyễn Thị Giang', 'Giám đốc', held('director')),
  colleague('deputy1', 'Trần Văn Đông', 'Phó Giám đốc', held('deputy')),
  colleague('deputy2', 'Lê Thị Đoài', 'Phó Giám đốc', held('deputy')),
  { ...colleague('retired', 'Phạm Văn Hưu', 'Phó Giám đốc', held('deputy')), active: false },
  colleague('reviewer', 'Hoàng Văn Chánh', 'Chánh Văn phòng', held('head', 'VP'), held('reviewer')),
  colleague('clerk', 'Đỗ Thị Văn Thư', 'Nhân viên Văn thư', held('clerk')),
  colleague('inspector', 'Vũ Văn Thanh', 'Chánh Thanh tra', held('head', 'TT')),
  colleague('headCntt', 'Bùi Thị Mạng', 'Trưởng phòng', held('head', 'CNTT')),
  colleague('headKhtc', 'Ngô Văn Hoạch', 'Trưởng phòng', held('head', 'KHTC')),
  colleague('headCentre', 'Đặng Văn Tâm', 'Giám đốc Trung tâm', held('head', 'TTCNTT')),
  colleague('drafterCntt', 'Lý Thị Soạn', 'Chuyên viên', held('drafter', 'CNTT')),
];

interface Printed {
  addressees?: string[];
  email?: boolean;
  folder?: boolean;
}

/** What a printed line resolves to. Only desks and paper are set up unless said. */
export function destinationsOf(recipient: Recipient, { addressees = [], email = false, folder = false }: Printed = {}): Destination[] {
  const [line] = proposeRecipients({ recipients: [recipient], addressees, agency, divisions, people, email, folder });
  if (line === undefined) throw new Error('A printed line was passed over');
  return line.to;
}

/** Whom an internal line means: people by id, words that mean nobody in «». */
export const meant = (text: string): string[] =>
  destinationsOf({ text, kind: 'internal' }).map(({ channel, name, address }) => (channel === 'hand' ? `«${name}»` : address));
