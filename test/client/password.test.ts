import { describe, expect, test } from '@jest/globals';
import { readProblem } from '../../client/src/api/problem.js';
import { faultsOf, refusedFaults } from '../../client/src/session/password.js';

describe('a change of password', () => {
  test('is sent when all three are there and the new one was written alike twice', () => {
    expect(faultsOf({ old: 'cũ', fresh: 'mùa thu Hà Nội', again: 'mùa thu Hà Nội' })).toEqual({});
  });

  test('says what is missing or differs before anything is sent', () => {
    expect(faultsOf({ old: '', fresh: '', again: '' })).toEqual({ old: { key: 'form.required' }, fresh: { key: 'form.required' } });
    expect(faultsOf({ old: 'cũ', fresh: 'mùa thu', again: '' })).toEqual({ again: { key: 'form.required' } });
    expect(faultsOf({ old: 'cũ', fresh: 'mùa thu', again: 'mùa đông' })).toEqual({ again: { key: 'password.differ' } });
  });

  test('that is refused says so beside the field it is about', () => {
    const weak = readProblem(422, {
      title: 'x',
      code: 'invalid',
      field: 'newPassword',
      problems: [{ path: 'newPassword', expected: 'mật khẩu khó đoán hơn' }],
    });
    expect(refusedFaults(weak)).toEqual({ fresh: { choose: 'mật khẩu khó đoán hơn' } });
    expect(refusedFaults(readProblem(403, { title: 'x', code: 'wrong_old_password' }))).toEqual({ old: { key: 'password.wrongOld' } });
    expect(refusedFaults(readProblem(429, { title: 'x', code: 'too_many_attempts' }))).toEqual({});
  });
});
