import { describe, expect, test } from '@jest/globals';
import { verifyRegister } from '../../server/engine/verify-register.js';

const row = (n: number, more: Record<string, unknown> = {}) => ({
  series: 'BC',
  year: 2026,
  n,
  date: `2026-03-${String(n).padStart(2, '0')}`,
  reportId: `R${n}`,
  seq: 12,
  status: 'issued',
  reason: null,
  ...more,
});
const register = [row(1), row(2), row(3, { status: 'void', reason: 'Trả lại để ký' }), row(4), row(5, { status: 'reserved' })];

const verdict = (rows: unknown): string => {
  const verified = verifyRegister(rows);
  return verified.ok ? 'it fits' : `${verified.at}: ${verified.what.en}`;
};

describe('a register', () => {
  test('fits: every number from 1, void ones with their reason', () => {
    expect(verifyRegister(register)).toEqual({ ok: true, rows: 5, series: 1 });
  });

  test('fits in whatever order it was exported, each series and each year by itself', () => {
    const others = [
      row(1, { year: 2025, date: '2025-12-31', reportId: 'R90' }),
      row(1, { series: 'CV', reportId: 'R91' }),
      row(2, { series: 'CV', date: '2026-03-01', reportId: 'R92' }),
    ];
    expect(verifyRegister([...others, ...register].reverse())).toEqual({ ok: true, rows: 8, series: 3 });
  });

  test('may tell more of each number', () => {
    expect(verdict(register.map((one) => ({ ...one, codeNumber: '1/BC-SKHĐT' })))).toBe('it fits');
  });

  test('of a year in which nothing was issued is empty', () => {
    expect(verifyRegister([])).toEqual({ ok: true, rows: 0, series: 0 });
  });
});

describe('what does not fit in a register', () => {
  test('a number that is missing', () => {
    expect(verdict([row(1), row(3)])).toBe('2: 2 is missing before 3/BC (2026).');
    expect(verdict([row(2)])).toBe('1: 1 is missing before 2/BC (2026).');
  });

  test('a number that is there twice', () => {
    expect(verdict([row(1), row(2), row(2, { reportId: 'R9' })])).toBe('3: 2/BC (2026) is there twice.');
  });

  test('a date that runs backwards, or lies in another year', () => {
    expect(verdict([row(1), row(2, { date: '2026-02-28' })])).toBe('2: 2/BC (2026) is dated 2026-02-28, earlier than 2026-03-01 of the number before it.');
    expect(verdict([row(1), row(2, { date: '2027-01-01' })])).toBe('2: 2/BC (2026) is dated 2027-01-01, not in 2026.');
  });

  test('a void number without a reason', () => {
    for (const reason of [null, '', '  ']) expect(verdict([row(1, { status: 'void', reason })])).toBe('1: 1/BC (2026) is void without a reason.');
  });

  test('two numbers on one step of one report', () => {
    expect(verdict([row(1), row(2, { reportId: 'R1' })])).toBe('2: 2/BC (2026) and 1/BC (2026) stand on the same step, 12 of R1.');
  });

  test('the first of several is named', () => {
    expect(verdict([row(1), row(2, { status: 'void' }), row(4)])).toBe('2: 2/BC (2026) is void without a reason.');
  });

  test('a row of another shape', () => {
    expect(verdict([row(1), row(2, { n: 0 })])).toMatch(/^2: n: /);
    expect(verdict([row(1, { date: '2026-02-30' })])).toMatch(/^1: date: /);
    expect(verdict([row(1, { status: 'lost' })])).toMatch(/^1: status: /);
    expect(verdict({ rows: [] })).toBe('0: This is not a list of numbers.');
  });
});
