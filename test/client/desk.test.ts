import { describe, expect, test } from '@jest/globals';
import { gathered } from '../../client/src/api/gathered.js';
import type { InboxLine } from '../../client/src/api/shapes.js';
import { addressFor, deskAddress, filterIn } from '../../client/src/desk/address.js';
import { type Filter, grouped, holdsWords, noFilter, sifted } from '../../client/src/desk/filter.js';
import { leadsTo } from '../../client/src/desk/leadsTo.js';
import { missingFirst } from '../../client/src/report/missing.js';
import { placesOf } from '../../client/src/shell/places.js';

const now = Date.parse('2026-11-24T03:00:00.000Z');
const line = (reportId: string, more: Partial<InboxLine> = {}): InboxLine => ({
  reportId,
  seq: 1,
  state: 'gathering',
  documentType: 'BC',
  subject: 'Phòng, chống tội phạm công nghệ cao',
  leadDivision: 'CĐS',
  event: 'SIGN',
  target: null,
  dueAt: null,
  urgency: null,
  since: '2026-11-20T03:00:00.000Z',
  ...more,
});
const inDays = (days: number): string => new Date(now + days * 86_400_000).toISOString();
const found = (lines: InboxLine[], filter: Partial<Filter>): string[] =>
  sifted(lines, { ...noFilter, ...filter }, now, ({ subject, leadDivision }) => `${subject} ${leadDivision}`).map(({ reportId }) => reportId);

describe('my work', () => {
  test('begins with what is overdue, then what is near, then the rest, each under its heading', () => {
    const lines = [
      line('R1', { dueAt: inDays(-1) }),
      line('R2', { dueAt: inDays(1), urgency: 'near' }),
      line('R3', { dueAt: inDays(5) }),
      line('R4', { dueAt: inDays(9), urgency: 'overdue' }),
      line('R5'),
    ];
    const said = grouped(lines, now).map((item) => (item.kind === 'group' ? `${item.group} ${item.count}` : `${item.index} ${item.line.reportId}`));
    expect(said).toEqual(['overdue 2', '0 R1', '1 R4', 'near 1', '2 R2', 'later 1', '3 R3', 'none 1', '4 R5']);
  });

  test('is found with and without diacritics, by every word', () => {
    const lines = [line('R1'), line('R2', { subject: 'Đề án đô thị thông minh' })];
    expect(found(lines, { q: 'phong chong' })).toEqual(['R1']);
    expect(found(lines, { q: 'tội PHẠM' })).toEqual(['R1']);
    expect(found(lines, { q: 'do thi cds' })).toEqual(['R2']);
    expect(found(lines, { q: 'phong minh' })).toEqual([]);
  });

  test('is narrowed to a kind of work, a division, a type and a deadline', () => {
    const lines = [
      line('R1', { event: 'APPROVE', dueAt: inDays(3) }),
      line('R2', { leadDivision: 'VP', dueAt: inDays(-2) }),
      line('R3', { documentType: 'KH' }),
    ];
    expect(found(lines, { event: 'APPROVE' })).toEqual(['R1']);
    expect(found(lines, { division: 'VP' })).toEqual(['R2']);
    expect(found(lines, { documentType: 'KH' })).toEqual(['R3']);
    expect(found(lines, { due: 'overdue' })).toEqual(['R2']);
    expect(found(lines, { due: 'week' })).toEqual(['R1', 'R2']);
    expect(found(lines, { due: 'none' })).toEqual(['R3']);
  });

  test('is one of the places a person has, of which only those with a screen are shown', () => {
    const to = (desks: string[], screens: string[]) => placesOf(desks, (path) => screens.includes(path)).map((place) => place.to);
    expect(to(['work', 'sign', 'drafting'], ['/', '/sign', '/review'])).toEqual(['/', '/sign']);
    expect(to(['work', 'sign'], ['/'])).toEqual(['/']);
  });

  test('says sixty copies of one document in one line, and one of them by itself', () => {
    const copy = (reportId: string, target: string, more: Partial<InboxLine> = {}) => line(reportId, { event: 'HAND_OVER', target, ...more });
    const lines = [
      copy('R1', 'D1'),
      line('R2', { event: 'SUBMIT', target: '1' }),
      copy('R1', 'D2'),
      line('R2', { event: 'SUBMIT', target: '2' }),
      copy('R3', 'D1', { name: 'UBND xã' }),
      copy('R1', 'D3', { event: 'ACKNOWLEDGE' }),
      copy('R1', 'D4', { urgency: 'overdue' }),
      copy('R1', 'D5'),
    ];
    expect(gathered(lines).map(({ reportId, event, target, count = 1 }) => [reportId, event, target, count])).toEqual([
      ['R1', 'HAND_OVER', 'D1', 3],
      ['R2', 'SUBMIT', '1', 1],
      ['R2', 'SUBMIT', '2', 1],
      ['R3', 'HAND_OVER', 'D1', 1],
      ['R1', 'ACKNOWLEDGE', 'D3', 1],
      ['R1', 'HAND_OVER', 'D4', 1],
    ]);
  });

  test('leaves out what came by a delegation and can be neither done nor handed on', () => {
    const lines = [line('R1', { instead: [] }), line('R2', { instead: [{ event: 'RETURN', action: 'Trả lại' }] }), line('R3', { instead: null })];
    expect(gathered(lines).map(({ reportId }) => reportId)).toEqual(['R2', 'R3']);
  });

  test('leads to the desk where the work is done, where the person has that desk', () => {
    const to = (event: string, target: string | null, ...desks: string[]) => leadsTo({ reportId: 'R7', event, target }, desks);
    expect(to('SIGN', null, 'work', 'sign')).toBe('/sign?id=R7');
    expect(to('SIGN', null, 'work')).toBe('/reports/R7');
    expect(to('INITIAL', null, 'review')).toBe('/review?id=R7');
    expect(to('RETRY', null, 'issue', 'dispatch')).toBe('/issue?id=R7');
    expect(to('RETRY', 'D3', 'issue', 'dispatch')).toBe('/dispatch?id=R7');
    expect(to('ACKNOWLEDGE', 'D3', 'work')).toBe('/reports/R7');
    expect(to('SUBMIT', '1', 'work', 'drafting', 'review')).toBe('/reports/R7');
    expect(to('APPROVE', '2.1', 'work', 'review')).toBe('/reports/R7/sections/2.1');
  });
});

describe('the address of a desk', () => {
  test('keeps what the desk is narrowed to, and gives it back', () => {
    const filter: Filter = { q: 'phòng', event: 'APPROVE', division: 'CĐS', documentType: 'BC', due: 'week' };
    const address = addressFor({}, filter);
    expect(address).toEqual({ q: 'phòng', event: 'APPROVE', division: 'CĐS', type: 'BC', due: 'week' });
    expect(filterIn(deskAddress({ ...address }))).toEqual(filter);
    expect(addressFor({ tab: 'waiting' }, noFilter)).toEqual({ tab: 'waiting' });
  });

  test('leaves out what makes no sense, and reads a number as words', () => {
    expect(deskAddress({ tab: 'none', q: 12, state: 'nowhere', due: 'soon', more: 'x' })).toEqual({ q: '12' });
    expect(filterIn({})).toEqual(noFilter);
  });

  test('and the palette look for words as the desk does', () => {
    expect(holdsWords('ky ban', ['Ký ban hành', 'Kế hoạch'])).toBe(true);
    expect(holdsWords('ky so', ['Ký ban hành', 'Kế hoạch'])).toBe(false);
    expect(holdsWords(' ', [])).toBe(true);
  });
});

describe('whom a report waits for', () => {
  const step = (event: string, target: string | null) => ({ event, action: event, target, count: 1, dueAt: null, urgency: null, who: [] });
  const sections = [{ number: '1' }, { number: '2' }] as Parameters<typeof missingFirst>[0]['sections'];

  test('is told by what is missing, not by who may give it more time', () => {
    const { isMissing, steps } = missingFirst({ now: [step('SUBMIT', '1'), step('EXTEND', '1'), step('EXTEND', '2')], sections });
    expect([isMissing, steps.map(({ event, target }) => `${event} ${target}`)]).toEqual([true, ['SUBMIT 1', 'EXTEND 2']]);
    expect(missingFirst({ now: [step('SIGN', null)], sections }).isMissing).toBe(false);
  });
});
