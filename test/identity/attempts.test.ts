import { describe, expect, test } from '@jest/globals';
import { createAttempts } from '../../server/identity/attempts.js';
import { later } from './an-office.js';

function aDoor() {
  const clock = { at: '2026-03-02T01:00:00.000Z' };
  const attempts = createAttempts(() => clock.at);
  const guess = (account = 'giamdoc', address = '10.0.0.7'): number => {
    const attempt = attempts.begin(account, address);
    return attempt.ok ? 0 : attempt.waitMs;
  };
  const wrong = (times: number, account?: string, address?: string) => Array.from({ length: times }, () => guess(account, address));
  const pass = (ms: number) => {
    clock.at = later(clock.at, ms);
  };
  return { attempts, guess, wrong, pass };
}

describe('who guesses the password of one account', () => {
  test('has ten tries, then waits, each time twice as long, at most five minutes', () => {
    const { guess, wrong, pass } = aDoor();
    expect(wrong(10)).toEqual(Array.from({ length: 10 }, () => 0));
    const waits: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      waits.push(guess());
      pass(waits.at(-1) ?? 0);
      expect(guess()).toBe(0);
    }
    expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000]);
  });

  test('gains nothing by trying while they wait, from elsewhere, or with other letters of the account', () => {
    const { wrong, guess, pass } = aDoor();
    wrong(10);
    pass(1_000);
    expect([guess(), guess('giamdoc', '10.9.9.9'), guess(' GiamDoc ')]).toEqual([4_000, 4_000, 4_000]);
  });

  test('is forgiven everything by the right password, and by an hour of silence', () => {
    const { attempts, wrong, pass, guess } = aDoor();
    wrong(9);
    const right = attempts.begin('giamdoc', '10.0.0.7');
    if (right.ok) right.right();
    expect(wrong(10).every((wait) => wait === 0)).toBe(true);
    expect(guess()).toBeGreaterThan(0);
    pass(60 * 60_000);
    expect(wrong(10).every((wait) => wait === 0)).toBe(true);
  });

  test('keeps nobody else out', () => {
    const { wrong, guess } = aDoor();
    wrong(11);
    expect(guess('vanthu')).toBe(0);
  });
});

describe('who guesses from one address', () => {
  test('has a hundred tries over all accounts', () => {
    const { guess } = aDoor();
    const waits = Array.from({ length: 101 }, (_, i) => guess(`account${i}`));
    expect(waits.slice(0, 100).every((wait) => wait === 0)).toBe(true);
    expect(waits[100]).toBe(5_000);
    expect(guess('vanthu', '10.0.0.8')).toBe(0);
  });

  test('is one however the address is written, and whichever of its 2⁶⁴ is used', () => {
    const { guess } = aDoor();
    const same = ['2001:db8:0:7::1', '2001:0db8::7:0:0:0:2', '2001:DB8:0:7:ffff:1:2:3'];
    for (let i = 0; i < 102; i += 1) guess(`account${i}`, same[i % 3]);
    expect(guess('vanthu', '2001:db8:0:7::9')).toBeGreaterThan(0);
    expect(guess('vanthu', '2001:db8:0:8::9')).toBe(0);
    for (let i = 0; i < 102; i += 1) guess(`other${i}`, '10.0.0.7');
    expect(guess('vanthu', '::ffff:10.0.0.7')).toBeGreaterThan(0);
  });

  test('and signs in properly is not counted: a whole office may come from one', () => {
    const { attempts } = aDoor();
    for (let i = 0; i < 1_000; i += 1) {
      const attempt = attempts.begin(`account${i}`, '10.0.0.7');
      expect(attempt.ok).toBe(true);
      if (attempt.ok) attempt.right();
    }
  });
});
