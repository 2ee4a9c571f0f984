import { describe, expect, test } from '@jest/globals';
import { type By, mayCreate, mayRead, mayReadRegister, mayWrite, readersOf } from '../../workflows/index.js';
import {
  an,
  aReport,
  cuong,
  diep,
  duc,
  dung,
  everybody,
  giang,
  hanh,
  hoa,
  inPlaceOf,
  khanh,
  lan,
  long,
  milestones,
  oanh,
  person,
  phuc,
  stranger,
  tam,
  thao,
  tuan,
  van,
  type Walk,
} from './office/index.js';

const readers = (walk: Walk): string[] => everybody.filter((by) => mayRead(readersOf(walk.kase), by)).map((by) => by.person);
const writers = (walk: Walk, section: string): string[] => everybody.filter((by) => mayWrite(walk.kase, section, by)).map((by) => by.person);
const ids = (...people: By[]): string[] => people.map((by) => by.person);

const leadership = ['phuc', 'dung', 'duc', 'diep', 'van', 'giang', 'an', 'oanh'];
const leadDivision = ids(hanh, hoa, khanh);
const contributing = ids(tuan, cuong, tam, thao);

describe('who may read', () => {
  test('while it is prepared: the lead division, the leadership and the office', () => {
    expect(readers(aReport().preparing()).sort()).toEqual([...leadDivision, ...leadership].sort());
  });

  test('from the opening of the input on: every division with a section in it too, to the end', () => {
    for (const [place, walk] of Object.entries(milestones())) {
      if (walk.state === 'preparing') continue;
      const seen = readers(walk);
      for (const id of [...leadDivision, ...leadership, ...contributing]) expect([place, seen.includes(id), id]).toEqual([place, true, id]);
      expect(seen).not.toContain(stranger.person);
    }
  });

  test('not the divisions of a report that was withdrawn while it was prepared', () => {
    expect(readers(aReport().preparing().and(hanh, 'WITHDRAW', { reason: 'Mở nhầm' })).sort()).toEqual([...leadDivision, ...leadership].sort());
  });

  test('a division that has no part in it does not, until it is asked, given a section, or sent the document', () => {
    expect(readers(aReport().consolidating())).not.toContain('lan');
    const asked = aReport().consolidating().and(hanh, 'ASK_OPINION', { from: 'PC', question: 'Ý kiến?', dueAt: '2026-03-20T10:00:00.000Z' });
    expect(readers(asked)).toEqual(expect.arrayContaining(ids(lan, long)));
    const reassigned = aReport().gathering().and(hanh, 'REASSIGN', { target: '1', division: 'PC' });
    expect(readers(reassigned)).toEqual(expect.arrayContaining(ids(lan, long)));
    expect(readers(reassigned)).not.toContain('tuan');
    expect(readers(aReport().dispatching())).not.toContain('lan');
    expect(readers(aReport().completed())).toContain('lan');
    expect(readers(aReport().completed())).not.toContain('long');
  });

  test('an outside agency whose name is a division’s opens nothing', () => {
    const asked = aReport().consolidating().and(hanh, 'ASK_OPINION', { from: 'PC', outside: true, question: 'Ý kiến?', dueAt: '2026-03-20T10:00:00.000Z' });
    expect(readers(asked)).not.toContain('lan');
  });

  test('the signer, whatever their roles', () => {
    const signer = person('khoi', 'Đinh Văn Khôi', []);
    expect(mayRead(readersOf(aReport().signedBy(signer, ['TUQ. GIÁM ĐỐC'], 'CHUYÊN VIÊN').preparing().kase), signer)).toBe(true);
  });
});

describe('who may write in a section', () => {
  test('the lead drafter, while the report is prepared and consolidated', () => {
    for (const walk of [aReport().preparing(), aReport().consolidating()]) expect(writers(walk, '1')).toEqual(['hanh']);
  });

  test('the division that has it, while it is assigned or being written', () => {
    const gathering = aReport().gathering();
    expect(writers(gathering, '1')).toEqual(ids(tuan, cuong));
    expect(writers(gathering, '2')).toEqual(ids(tam, thao));
    expect(writers(gathering.and(tuan, 'ACCEPT', { target: '1' }), '1')).toEqual(ids(tuan, cuong));
    expect(writers(gathering.and(hanh, 'REASSIGN', { target: '1', division: 'PC' }), '1')).toEqual(ids(lan, long));
  });

  test('nobody, once it is submitted, contributed, declined or waived', () => {
    const all = milestones();
    for (const place of ['a section submitted', 'a section contributed', 'a section declined', 'a section waived']) {
      const walk = all[place];
      expect(walk === undefined ? null : writers(walk, '1')).toEqual([]);
    }
  });

  test('nobody, from review to the end, nor while opinions are asked', () => {
    const report = aReport();
    for (const walk of [report.consulting(), report.inContentReview(), report.inFormatReview(), report.inSigning(), report.signed(), report.completed()]) {
      expect(writers(walk, '1')).toEqual([]);
    }
  });

  test('nobody, while the report is suspended', () => {
    for (const walk of [aReport().preparing(), aReport().gathering(), aReport().consolidating()])
      expect(writers(walk.and(hanh, 'SUSPEND', { reason: 'Chờ chỉ đạo' }), '1')).toEqual([]);
  });

  test('nobody, in a section that is not there', () => {
    expect(writers(aReport().preparing(), '9')).toEqual([]);
  });
});

test('the register is read by the office and the leadership, and by who holds such an office for another', () => {
  expect(everybody.filter(mayReadRegister).map((by) => by.person)).toEqual(ids(phuc, dung, duc, diep, van, giang, an, oanh));
  expect([inPlaceOf(van, lan), inPlaceOf(van, lan, { division: 'KH' }), inPlaceOf(tuan, lan)].map(mayReadRegister)).toEqual([true, false, false]);
});

test('a report is opened by a drafter of its lead division, or of the one its package names', () => {
  expect(everybody.filter((by) => mayCreate(by, { leadDivision: 'KH', drafterDivision: 'KH' })).map((by) => by.person)).toEqual(ids(hanh, hoa));
  expect(everybody.filter((by) => mayCreate(by, { leadDivision: 'KH', drafterDivision: 'TC' })).map((by) => by.person)).toEqual(ids(hanh, hoa, tam));
});
