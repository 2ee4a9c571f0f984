import type { Authorisation, By, Membership, Role, Substitution } from '../../../workflows/index.js';
import { systemPerson } from '../../../workflows/index.js';

/** The divisions of the office in these stories. Kế hoạch has the lead, Pháp chế has no part unless a story gives it one. */
export const divisions = [
  { symbol: 'VP', name: 'Văn phòng' },
  { symbol: 'KH', name: 'Phòng Kế hoạch' },
  { symbol: 'CNTT', name: 'Phòng Công nghệ thông tin' },
  { symbol: 'TC', name: 'Phòng Tài chính' },
  { symbol: 'PC', name: 'Phòng Pháp chế' },
];

type Holding = [Role, string | null];

/** The facts about a person who acts. */
export function person(id: string, name: string, holdings: Holding[], more: Partial<By> = {}): By {
  const memberships = holdings.map(([role, division]): Membership => ({ role, division }));
  return { person: id, name, memberships, fields: [], authorisations: [], ...more };
}

/** writes the report for the lead division */
export const hanh = person('hanh', 'Lê Thị Hạnh', [['drafter', 'KH']]);
/** the lead division's other drafter */
export const hoa = person('hoa', 'Vũ Thị Hoa', [['drafter', 'KH']]);
/** heads the lead division */
export const khanh = person('khanh', 'Trần Văn Khánh', [['head', 'KH']]);
export const tuan = person('tuan', 'Ngô Anh Tuấn', [['drafter', 'CNTT']]);
export const cuong = person('cuong', 'Đỗ Mạnh Cường', [['head', 'CNTT']]);
export const tam = person('tam', 'Phạm Thị Tâm', [['drafter', 'TC']]);
export const thao = person('thao', 'Bùi Thị Thảo', [['head', 'TC']]);
export const lan = person('lan', 'Hoàng Thị Lan', [['drafter', 'PC']]);
export const long = person('long', 'Đặng Hải Long', [['head', 'PC']]);
/** Chánh Văn phòng: heads the office and checks the form */
export const phuc = person('phuc', 'Nguyễn Hữu Phúc', [
  ['reviewer', 'VP'],
  ['head', 'VP'],
]);
export const dung = person('dung', 'Phan Tiến Dũng', [['director', null]]);
/** the deputy who is assigned Kế hoạch */
export const duc = person('duc', 'Lý Minh Đức', [['deputy', null]], { fields: ['KH'] });
/** the deputy who is assigned other divisions */
export const diep = person('diep', 'Mai Ngọc Điệp', [['deputy', null]], { fields: ['TC'] });
export const van = person('van', 'Hồ Thị Vân', [['clerk', 'VP']]);
export const giang = person('giang', 'Tạ Trường Giang', [['dispatcher', 'VP']]);
export const an = person('an', 'Quách Thành An', [['administrator', null]]);
export const oanh = person('oanh', 'Cao Kim Oanh', [['observer', null]]);
/** has an account and no role at all */
export const stranger = person('stranger', 'Người Lạ', []);
export const system = person(systemPerson, systemPerson, []);

/** Everybody of the office but the system. */
export const everybody = [hanh, hoa, khanh, tuan, cuong, tam, thao, lan, long, phuc, dung, duc, diep, van, giang, an, oanh, stranger];

/** The same person with a rule or a written authorisation in force. */
export function authorised(by: By, line: string, more: Partial<Authorisation> = {}): By {
  const kind = line.startsWith('TUQ') ? 'TUQ' : line.startsWith('TL') ? 'TL' : 'KT';
  const one: Authorisation = {
    id: `A${by.authorisations.length + 1}`,
    kind,
    line,
    holder: by.person,
    document: '12/QĐ-SKHĐT',
    from: '2026-01-01',
    until: null,
    documentTypes: [],
    divisions: [],
    ...more,
  };
  return { ...by, authorisations: [...by.authorisations, one] };
}

/** `by` holds the office of `absent` in March 2026. */
export function inPlaceOf(absent: By, by: By, more: Partial<Substitution> = {}): By {
  const one: Substitution = {
    delegation: `G${(by.substitutions?.length ?? 0) + 1}`,
    person: absent.person,
    name: absent.name,
    memberships: absent.memberships,
    fields: absent.fields,
    division: null,
    document: '07/QĐ-SKHĐT',
    from: '2026-03-01',
    until: '2026-03-31',
    ...more,
  };
  return { ...by, substitutions: [...(by.substitutions ?? []), one] };
}
