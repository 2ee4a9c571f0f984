import { describe, expect, test } from '@jest/globals';
import type { InboxLine } from '../../client/src/api/shapes.js';
import { type Filter, grouped, noFilter, sifted } from '../../client/src/desk/filter.js';
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
});
