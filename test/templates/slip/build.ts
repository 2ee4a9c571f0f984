import type { SlipPage } from '../../../templates/index.js';

type Step = SlipPage['rounds'][number]['steps'][number];
type Round = SlipPage['rounds'][number];
export type Act = Round['submitted'];

const people = {
  hanh: { id: 'P1', name: 'Lê Thị Hạnh' },
  khanh: { id: 'P2', name: 'Trần Văn Khánh' },
  phuc: { id: 'P3', name: 'Nguyễn Hữu Phúc' },
  dung: { id: 'P4', name: 'Phan Tiến Dũng' },
  cuong: { id: 'P5', name: 'Đỗ Mạnh Cường' },
};

/** 08:05 of that day in March 2026, on Vietnam's clock. */
export const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T01:05:00.000Z`;

export const act = (by: keyof typeof people, day: number, words: string | null = null): Act => ({ at: at(day), by: people[by], onBehalfOf: null, words });

export const theDirector = { authority: [], position: 'GIÁM ĐỐC', name: people.dung.name };

export function step(level: Step['level'], kind: Step['kind'], day: number, words: string | null, more: Partial<Step> = {}): Step {
  const who = { drafter: 'hanh', leadHead: 'khanh', office: 'phuc', signer: 'dung', clerk: 'phuc' } as const;
  return { ...act(who[level], day, words), seq: day, level, kind, sections: [], signer: level === 'signer' ? theDirector : null, stands: true, ...more };
}

export const round = (n: number, day: number, steps: Step[], proposal: string | null = null): Round => ({
  n,
  submitted: act('hanh', day, proposal),
  steps,
  overridden: [],
});

/** The slip of a report with two sections, both initials on it. */
export function aSlip(changes: Partial<SlipPage> = {}): SlipPage {
  const section = (number: string, division: string, divisionName: string) => ({
    number,
    heading: `Việc thứ ${number}`,
    division,
    divisionName,
    state: 'contributed',
    submitted: act('hanh', 3),
    approved: act('cuong', 4),
    waived: null,
  });
  return {
    id: 'R12',
    seq: 20,
    state: 'signing',
    agency: { parent: 'Ủy ban nhân dân tỉnh', name: 'Sở Kế hoạch và Đầu tư', symbol: 'SKHĐT' },
    place: 'Lạng Sơn',
    documentType: 'BC',
    typeName: 'BÁO CÁO',
    subject: 'Kết quả công tác tháng 02 năm 2026',
    urgency: null,
    leadDivision: { symbol: 'KH', name: 'Phòng Kế hoạch' },
    drafter: people.hanh,
    signer: theDirector,
    replaces: [],
    corrects: [],
    sections: [section('1', 'CNTT', 'Phòng Công nghệ thông tin'), section('2', 'CNTT', 'Phòng Công nghệ thông tin')],
    opinions: [],
    rounds: [round(1, 5, [step('leadHead', 'initial', 6, 'Nội dung đầy đủ'), step('office', 'initial', 7, null)])],
    decision: null,
    ...changes,
  };
}
