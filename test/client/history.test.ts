import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Entry } from '../../client/src/api/shapes.js';
import { alwaysSilent, changedBy, tellers, wordFields } from '../../client/src/report/history/changed.js';
import { comparedAround, rewrittenBy } from '../../client/src/report/history/compared.js';
import { type Fact, factWords, type Value } from '../../client/src/report/history/fact.js';
import { runsOf } from '../../client/src/report/history/runs.js';
import { migration } from '../../workflows/case/migrate.js';
import { laws } from '../../workflows/index.js';

const root = join(import.meta.dirname, '../..');
type Tree = { [key: string]: string | Tree };
const words = (language: string): Tree => JSON.parse(readFileSync(join(root, `client/src/words/${language}.json`), 'utf8'));
const vi = words('vi');

const at = (keys: string): string | undefined => {
  const found = keys.split('.').reduce<string | Tree | undefined>((tree, key) => (typeof tree === 'object' ? tree[key] : undefined), vi);
  return typeof found === 'string' ? found : undefined;
};
const speech = {
  t: (key: string, values: Record<string, unknown> = {}) =>
    (at(key) ?? `?${key}?`).replace(/\{\{(\w+)\}\}/g, (_, name: string) => (values[name] === undefined ? `?${name}?` : String(values[name]))),
  name: (group: string, of: string) => at(`${group}.${of}`) ?? `?${group}.${of}?`,
  language: 'vi',
  now: new Date('2026-01-01T00:00:00Z'),
} as const;
const said = (facts: readonly Fact[] = []): string[] => facts.map((one) => factWords(one, speech));

/** A journal of these events, a line each; a state is that of the line before unless it is given. */
function journal(...events: (Entry['event'] & { by?: string; state?: string; at?: string })[]): Entry[] {
  let state = 'preparing';
  return events.map(({ by = 'Lê Thị Hạnh', at = '2026-11-02T01:00:00.000Z', state: is = state, ...event }, i) => {
    state = is;
    return { seq: i + 1, event, by: { person: by, name: by }, at, state };
  });
}
const last = (...events: Parameters<typeof journal>) => said([...changedBy(journal(...events), [{ id: 'O1' }, { id: 'O2' }]).values()].at(-1));

const section = (number: string, division = 'TC', needed = true) => ({ number, division, divisionName: `Phòng ${division}`, needed });
const created = {
  type: 'CREATE',
  documentType: 'BC',
  leadDivision: 'KH',
  drafterDivision: 'KH',
  frameHash: 'f',
  signer: { person: 'dung', name: 'Phan Tiến Dũng', authority: [], position: 'GIÁM ĐỐC' },
  sections: [section('1'), section('2', 'KH')],
};

describe('what a step changed', () => {
  test('a report that begins says what it is, whose it is and who signs it', () => {
    expect(last(created)).toEqual(['Báo cáo', 'Đơn vị chủ trì: Phòng KH', 'Người ký: Phan Tiến Dũng', 'Số mục: 2']);
    expect(last({ ...created, drafterDivision: 'TC' })).toContain('Đơn vị soạn thảo: Phòng TC');
  });

  test('a step that moves the report on says from where to where', () => {
    expect(last(created, { type: 'CLOSE_INPUT', state: 'consolidating' })).toEqual(['Chuẩn bị → Tổng hợp']);
    expect(last(created, { type: 'RESUME' })).toEqual([]);
  });

  test('a deadline that was there is told with the new one', () => {
    const open = { type: 'OPEN_INPUT', dueAt: '2026-11-20T10:00:00.000Z', remindAt: '2026-11-19T10:00:00.000Z' };
    const extend = (dueAt: string) => ({ type: 'EXTEND', target: '1', dueAt, reason: 'Chờ số liệu' });
    expect(last(created, open)).toEqual(['Hạn: 17:00 20/11/2026']);
    expect(last(created, open, extend('2026-11-25T10:00:00.000Z'))).toEqual(['Hạn: 17:00 20/11/2026 → 17:00 25/11/2026']);
    expect(last(created, open, extend('2026-11-25T10:00:00.000Z'), extend('2026-11-27T10:00:00.000Z'))).toEqual(['Hạn: 17:00 25/11/2026 → 17:00 27/11/2026']);
    const asked = { type: 'ASK_OPINION', from: 'VP', fromName: 'Văn phòng', question: 'Cho ý kiến', dueAt: '2026-11-20T10:00:00.000Z' };
    expect(
      last(
        created,
        asked,
        { ...asked, from: 'TC', dueAt: '2026-11-21T10:00:00.000Z' },
        { ...extend('2026-11-28T10:00:00.000Z'), type: 'EXTEND_OPINION', target: 'O2' },
      ),
    ).toEqual(['Hạn: 17:00 21/11/2026 → 17:00 28/11/2026']);
  });

  test('a pause tells since when, and no deadline from before it is taken for the present one', () => {
    const open = { type: 'OPEN_INPUT', dueAt: '2026-11-20T10:00:00.000Z' };
    const suspend = { type: 'SUSPEND', reason: 'Chờ chỉ đạo', at: '2026-11-03T02:00:00.000Z' };
    expect(last(created, open, suspend, { type: 'RESUME' })).toEqual(['Đã dừng từ 09:00 03/11/2026; các hạn lùi tương ứng']);
    expect(last(created, open, suspend, { type: 'RESUME' }, { type: 'EXTEND', target: '1', dueAt: '2026-11-30T10:00:00.000Z' })).toEqual([
      'Hạn: 17:00 30/11/2026',
    ]);
  });

  test('a section given to another division, and a drafter who is replaced, are told with whose it was', () => {
    const given = { type: 'REASSIGN', target: '1', division: 'VP', divisionName: 'Văn phòng' };
    expect(last(created, given)).toEqual(['Đơn vị viết: Phòng TC → Văn phòng']);
    expect(last(created, given, { ...given, division: 'KH', divisionName: 'Phòng KH' })).toEqual(['Đơn vị viết: Văn phòng → Phòng KH']);
    const changed = { type: 'CHANGE_DRAFTER', drafter: 'an', drafterName: 'Trần An', reason: 'Nghỉ phép' };
    expect(last(created, changed)).toEqual(['Người soạn thảo: Lê Thị Hạnh → Trần An']);
  });

  test('an edited outline says which sections came, went, were given away or became headings alone', () => {
    const edit = (...sections: object[]) => ({ type: 'EDIT', frame: { hash: 'g' }, frameHash: 'g', sections });
    expect(last(created, edit(section('1', 'VP'), section('3')))).toEqual(['Thêm mục 3', 'Bỏ mục 2', 'Mục 1: Phòng TC → Phòng VP']);
    expect(last(created, edit(section('1', 'TC', false), section('2', 'KH')))).toEqual(['Mục 1 chỉ còn là đề mục']);
    expect(last(created, edit(section('1'), section('2', 'KH')))).toEqual(['Sửa phần chung (trích yếu, căn cứ, nơi nhận…), các mục giữ nguyên']);
  });

  test('a submission says the how many-th it is, which texts differ from the one before, and how many findings are left', () => {
    const submit = (texts: object, findings: string[] = []) => ({ type: 'SUBMIT_FOR_REVIEW', texts, findings });
    expect(last(created, submit({ 1: 'a', 2: 'b' }, ['f1', 'f2']))).toEqual(['Lần trình 1', 'Lỗi thể thức phải xử lý: 2']);
    expect(last(created, submit({ 1: 'a', 2: 'b' }), submit({ 1: 'a', 2: 'c', 3: 'd' }))).toEqual(['Lần trình 2', 'Khác lần trình trước ở mục 2, 3']);
  });

  test('who signs in the head’s place is told with who was to sign, and so is taking it back', () => {
    const handed = { type: 'HAND_TO_DEPUTY', deputy: 'loan', deputyName: 'Võ Thị Loan', deputyPosition: 'PHÓ GIÁM ĐỐC', line: 'KT. GIÁM ĐỐC', signedHash: 'h' };
    expect(last(created, handed)).toEqual(['Người ký: Phan Tiến Dũng → Võ Thị Loan', 'Chức vụ: PHÓ GIÁM ĐỐC', 'Quyền hạn ký: KT. GIÁM ĐỐC']);
    expect(last(created, handed, { type: 'TAKE_FROM_DEPUTY', signedHash: 'h', by: 'Phan Tiến Dũng' })).toEqual(['Người ký: Võ Thị Loan → Phan Tiến Dũng']);
  });

  test('a number is told with its day, and that it is void when the document goes back', () => {
    const issue = { type: 'ISSUE', date: '2026-11-24', number: 12, series: 'BC', year: 2026, codeNumber: '12/BC-STTTT' };
    expect(last(created, issue)).toEqual(['Số: 12/BC-STTTT', 'Ngày 24/11/2026']);
    expect(last(created, issue, { type: 'RETURN_TO_SIGNING', reason: 'Sai ngày' })).toEqual(['Số 12/BC-STTTT bị hủy, vẫn giữ trong sổ']);
    expect(last(created, { type: 'RETURN_TO_SIGNING', reason: 'Sai ngày' })).toEqual([]);
  });

  test('recipients are counted by the way they get it', () => {
    const to = (...channels: string[]) => channels.map((channel) => ({ channel, name: 'Nơi nhận', address: '' }));
    expect(
      last(created, {
        type: 'CONFIRM_RECIPIENTS',
        recipients: [
          { line: 0, to: to('email', 'hand') },
          { line: 1, to: to('email') },
        ],
        printed: [],
      }),
    ).toEqual(['Số bản gửi: 3 (Thư điện tử: 2, Giao bản giấy: 1)']);
  });
});

/** For each field that is told, an event in which it counts; the same event without it must say something else. */
const examples: Readonly<Record<string, Entry['event']>> = {
  CREATE: { ...created, drafterDivision: 'TC' },
  EDIT: { type: 'EDIT', sections: [section('3')] },
  NAME_FORMER: { type: 'NAME_FORMER', replaces: ['R1'], corrects: ['R2'], codeNumbers: { R1: '1/BC-S', R2: '2/BC-S' } },
  OPEN_INPUT: { type: 'OPEN_INPUT', dueAt: '2026-11-20T10:00:00.000Z' },
  REOPEN_SECTION: { type: 'REOPEN_SECTION', target: '1', dueAt: '2026-11-20T10:00:00.000Z' },
  ASK_OPINION: { type: 'ASK_OPINION', from: 'Sở Tài chính', outside: true, dueAt: '2026-11-20T10:00:00.000Z' },
  'ASK_OPINION of a division': { type: 'ASK_OPINION', from: 'VP', fromName: 'Văn phòng', dueAt: '2026-11-20T10:00:00.000Z' },
  SUBMIT_FOR_REVIEW: { type: 'SUBMIT_FOR_REVIEW', texts: { 1: 'a', 2: 'b' }, findings: ['f1'] },
  RETURN: { type: 'RETURN', sections: ['1', '2'], dueAt: '2026-11-20T10:00:00.000Z' },
  HAND_TO_DEPUTY: { type: 'HAND_TO_DEPUTY', deputyName: 'Võ Thị Loan', deputyPosition: 'PHÓ GIÁM ĐỐC', line: 'KT. GIÁM ĐỐC' },
  ISSUE: { type: 'ISSUE', date: '2026-11-24', codeNumber: '12/BC-STTTT' },
  RENDERED: { type: 'RENDERED', pdfHash: 'p' },
  CONFIRM_RECIPIENTS: { type: 'CONFIRM_RECIPIENTS', recipients: [{ line: 0, to: [{ channel: 'hand', name: 'UBND', address: '' }] }] },
  REPLACED_BY: { type: 'REPLACED_BY', codeNumber: '13/BC-STTTT', date: '2026-11-30' },
  CORRECTED_BY: { type: 'CORRECTED_BY', codeNumber: '13/BC-STTTT', date: '2026-11-30' },
  FILE: { type: 'FILE', file: 'HS 12' },
  CHANGE_DRAFTER: { type: 'CHANGE_DRAFTER', drafterName: 'Trần An' },
  MIGRATE: { type: 'MIGRATE', from: 'v1', to: 'v2' },
  REASSIGN: { type: 'REASSIGN', target: '1', division: 'VP', divisionName: 'Văn phòng' },
  ASK_FOR_TIME: { type: 'ASK_FOR_TIME', target: '1', dueAt: '2026-11-20T10:00:00.000Z' },
  EXTEND: { type: 'EXTEND', target: '1', dueAt: '2026-11-20T10:00:00.000Z' },
  DEADLINE_NEAR: { type: 'DEADLINE_NEAR', target: '1', dueAt: '2026-11-20T10:00:00.000Z' },
  DEADLINE_PASSED: { type: 'DEADLINE_PASSED', target: '1', dueAt: '2026-11-20T10:00:00.000Z' },
  ANSWER_OPINION: { type: 'ANSWER_OPINION', target: 'O1', answer: 'agreeWithChanges', paper: '15/VP' },
  SETTLE_OPINION: { type: 'SETTLE_OPINION', target: 'O1', settlement: 'explained' },
  EXTEND_OPINION: { type: 'EXTEND_OPINION', target: 'O1', dueAt: '2026-11-20T10:00:00.000Z' },
  SEND_STARTED: { type: 'SEND_STARTED', target: 'D1', attempt: 2 },
  SENT: { type: 'SENT', target: 'D1', attempt: 2, withoutPdf: true },
  SEND_FAILED: { type: 'SEND_FAILED', target: 'D1', attempt: 2 },
  SEND_REFUSED: { type: 'SEND_REFUSED', target: 'D1', attempt: 2 },
  HAND_OVER: { type: 'HAND_OVER', target: 'D1', receivedBy: 'Bưu điện', date: '2026-11-25', postalNumber: 'EB1' },
};

const told = Object.entries(tellers).flatMap(([type, { tells }]) => tells.map((field) => [type, field] as const));
const before = [created, { type: 'SUBMIT_FOR_REVIEW', texts: { 1: 'a' }, findings: [] }];
const keysOf = (value: Value): string[] => {
  if (typeof value !== 'object') return [];
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(keysOf);
  return 'say' in value ? [value.say, ...Object.values(value.values).flatMap(keysOf)] : [];
};

describe('every field of every event', () => {
  const decided = (type: string): readonly string[] => [...wordFields, ...alwaysSilent, ...(tellers[type]?.tells ?? []), ...(tellers[type]?.silent ?? [])];
  const undecided = (type: string, fields: Iterable<string>) =>
    [...fields].filter((field) => !decided(type).includes(field)).map((field) => `${type}.${field}`);

  test('that a person or the system may send is told, or somebody has decided that it is not', () => {
    const events = Object.values(laws).flatMap((law) => Object.values(law.events).flatMap((kind) => Object.entries(kind)));
    expect(events.length).toBeGreaterThan(50);
    expect([...events, ['MIGRATE', migration] as const].flatMap(([type, { payload }]) => undecided(type, Object.keys(payload.shape)))).toEqual([]);
  });

  test('that journals of released versions hold is told, or somebody has decided that it is not', () => {
    const folders = Object.keys(laws).map((version) => join(root, `test/fixtures/law/${version}/journals`));
    const entries = folders.flatMap((folder) => readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Entry[]));
    expect(entries.length).toBeGreaterThan(100);
    const fields = entries.flatMap(({ event: { type, target: _, ...rest } }) => undecided(type, Object.keys(rest)));
    expect([...new Set(fields)]).toEqual([]);
  });

  test.each(told)('%s: %s makes a difference to what is told', (type, field) => {
    const counts = Object.values(examples).filter((event) => {
      const { [field]: value, ...rest } = event;
      return event.type === type && value !== undefined && last(...before, event).join() !== last(...before, { ...rest, type }).join();
    });
    expect(counts).not.toEqual([]);
  });

  test('is told in words that are there, with nothing left to fill in', () => {
    const all = Object.values(examples).flatMap((event) => last(...before, event));
    expect(all.filter((one) => one.includes('?') || one.includes('{{'))).toEqual([]);
  });

  test('leaves no words that nothing says', () => {
    const source = readFileSync(join(root, 'client/src/report/history/changed.ts'), 'utf8');
    const page = readFileSync(join(root, 'client/src/report/History.tsx'), 'utf8');
    const keys = Object.keys(vi['changed'] as Tree).map((key) => key.replace(/Moved$/, ''));
    expect(keys.filter((key) => !source.includes(`'${key}'`) && !source.includes(`'${key}Moved'`) && !page.includes(`changed.${key}'`))).toEqual([]);
  });

  test('of facts within facts has its words too', () => {
    const facts = [...changedBy(journal(...before, examples['CONFIRM_RECIPIENTS'] ?? created), []).values()].flat();
    expect(facts.flatMap((one) => keysOf(one)).filter((key) => at(`changed.${key}`) === undefined)).toEqual([]);
  });
});

describe('the way from a step to the text it changed', () => {
  const versions = [5, 9].map((seq, i) => ({ seq, at: '', by: '', round: i + 1 }));
  const around = (seq: number, type: string) => comparedAround({ seq, event: { type } }, versions);

  test('a submission is compared with the one before, the first with nothing', () => {
    expect(around(9, 'SUBMIT_FOR_REVIEW')).toEqual({ from: 5, round: 1, to: 9 });
    expect(around(5, 'SUBMIT_FOR_REVIEW')).toBeNull();
  });

  test('a text written between two submissions is seen between them, and after the last until now', () => {
    expect(around(7, 'SUBMIT')).toEqual({ from: 5, round: 1, to: 9 });
    expect(around(11, 'EDIT')).toEqual({ from: 9, round: 2, to: 'now' });
  });

  test('a section is compared with what its division handed in before', () => {
    const step = (seq: number, type: string, target?: string) => ({ seq, event: { type, ...(target === undefined ? {} : { target }) } });
    const steps = [step(2, 'SUBMIT', '1'), step(3, 'SUBMIT', '2'), step(4, 'RETURN', '1'), step(5, 'SUBMIT', '1')];
    expect(rewrittenBy(step(5, 'SUBMIT', '1'), steps)).toEqual({ section: '1', from: 2, to: 5 });
    expect([rewrittenBy(step(2, 'SUBMIT', '1'), steps), rewrittenBy(step(4, 'RETURN', '1'), steps)]).toEqual([null, null]);
  });

  test('a step that wrote nothing leads nowhere', () => {
    expect(around(10, 'INITIAL')).toBeNull();
  });
});

describe('what the system did in one go', () => {
  const sent = (target: string) => [
    { type: 'SEND_STARTED', target, by: 'system' },
    { type: 'SENT', target, by: 'system' },
  ];
  const toldOf = (entries: Entry[]) =>
    runsOf(entries, ({ state }) => state === 'completed').map(({ entries, counts }) => [entries.map(({ seq }) => seq), counts]);

  test('is told as one, with how often what; what people did, and what moved the report, stands by itself', () => {
    const entries = journal(
      created,
      { type: 'CONFIRM_RECIPIENTS' },
      ...sent('D1'),
      ...sent('D2'),
      { type: 'SEND_FAILED', by: 'system' },
      { type: 'HAND_OVER' },
      {
        type: 'ALL_SENT',
        by: 'system',
        state: 'completed',
      },
    );
    expect(toldOf(entries)).toEqual([
      [[1], []],
      [[2], []],
      [
        [3, 4, 5, 6, 7],
        [
          { type: 'SEND_STARTED', count: 2 },
          { type: 'SENT', count: 2 },
          { type: 'SEND_FAILED', count: 1 },
        ],
      ],
      [[8], []],
      [[9], []],
    ]);
  });

  test('is told step by step where it is little', () => {
    expect(toldOf(journal(created, ...sent('D1')))).toEqual([
      [[1], []],
      [[2], []],
      [[3], []],
    ]);
  });
});
