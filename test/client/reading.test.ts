import { describe, expect, test } from '@jest/globals';
import { isUnsure, mayPass, Problem, readProblem, waitOf } from '../../client/src/api/problem.js';
import { readPackage, summaryOf } from '../../client/src/newReport/package.js';
import { walkOf } from '../../client/src/report/walk.js';
import { dayWords, distance, momentWords, waitWords } from '../../client/src/words/dates.js';

describe('a refusal of the server', () => {
  test('keeps its words, its code and the fields it names', () => {
    const problem = readProblem(422, {
      title: 'Dữ liệu chưa đúng',
      code: 'invalid',
      problems: [{ path: 'sections.0.division', expected: 'một đơn vị của cơ quan' }],
    });
    expect([problem.message, problem.code, problem.fields]).toEqual([
      'Dữ liệu chưa đúng',
      'invalid',
      [{ path: 'sections.0.division', message: 'một đơn vị của cơ quan' }],
    ]);
  });

  test('of the law stands beside the field it is about', () => {
    const problem = readProblem(422, { title: 'Văn bản không có mục 9.', code: 'unknown_section', field: 'sections', params: { section: '9' } });
    expect(problem.fields).toEqual([{ path: 'sections', message: 'Văn bản không có mục 9.' }]);
  });

  test('is told from a line that was lost: only then asking again can help', () => {
    expect(mayPass(readProblem(409, { title: 'Chưa đến lúc', code: 'not_now' }))).toBe(false);
    expect(mayPass(readProblem(503, '<html>'))).toBe(true);
    expect(mayPass(new Problem({ status: 0, code: 'unreachable', title: '' }))).toBe(true);
  });
});

describe('a refusal that asks to wait', () => {
  const now = Date.parse('2026-11-24T08:00:00Z');
  const told = (retryAfter: string | null, body: unknown = { title: 'Quá nhiều', code: 'too_many_requests' }) => readProblem(429, body, { retryAfter, now });

  test.each([
    ['30', 30_000],
    ['Tue, 24 Nov 2026 08:01:00 GMT', 60_000],
    ['soon', null],
    [null, null],
  ])('says until when, in seconds or as a date: %s', (retryAfter, wait) => {
    expect(waitOf(told(retryAfter), now)).toBe(wait);
  });

  test('is over when the time has come, and was never a step that may have been taken', () => {
    expect(waitOf(told('30'), now + 31_000)).toBe(0);
    expect([mayPass(told('30')), isUnsure(told('30')), isUnsure(readProblem(503, null))]).toEqual([true, false, true]);
  });

  test('is known even where a proxy gave it without words', () => {
    expect(told('5', '<html>').code).toBe('too_many_requests');
  });

  test.each([
    [400, '1 giây', '1 second'],
    [90_000, '90 giây', '90 seconds'],
    [91_000, '2 phút', '2 minutes'],
    [300_000, '5 phút', '5 minutes'],
  ])('is told in words: %i ms', (ms, vi, en) => {
    expect([waitWords(ms, 'vi'), waitWords(ms, 'en')]).toEqual([vi, en]);
  });
});

describe('a package that is pasted', () => {
  test('is recognised by its subject and its sections', () => {
    const text = '\uFEFF{"documentType":"BC","subject":"Kết quả","sections":[{}],"recipients":[{},{}]}';
    const read = readPackage(text);
    expect(read.ok && summaryOf(read.value)).toEqual({ documentType: 'BC', subject: 'Kết quả', sections: 1, recipients: 2 });
  });

  test('that is no JSON says where it breaks, and one that is not there says nothing', () => {
    expect(readPackage('{"a":')).toEqual({ ok: false, reason: expect.stringMatching(/JSON/) });
    expect(readPackage('  ')).toEqual({ ok: false, reason: '' });
  });
});

describe('the walk as it is drawn', () => {
  const at = (state: string, visited: string[] = []) => Object.fromEntries(walkOf(state, visited).map((step) => [step.state, step.at]));

  test('shows where the document was, is and has still to go', () => {
    expect(at('signing', ['preparing', 'gathering', 'consolidating'])).toMatchObject({
      gathering: 'past',
      consulting: 'skipped',
      signing: 'present',
      issuing: 'future',
    });
  });

  test('shows a consultation as past where there was one', () => {
    expect(at('signing', ['consulting'])).toMatchObject({ consulting: 'past' });
  });

  test('shows before which step a suspended document stands still', () => {
    const steps = walkOf('suspended', ['preparing', 'gathering', 'consolidating', 'contentReview', 'consolidating', 'suspended']);
    expect(steps.slice(1, 6)).toEqual([
      { state: 'gathering', at: 'past' },
      { state: 'suspended', at: 'present' },
      { state: 'consolidating', at: 'future' },
      { state: 'consulting', at: 'future' },
      { state: 'contentReview', at: 'future' },
    ]);
  });

  test('ends where a document was withdrawn', () => {
    expect(walkOf('withdrawn', ['preparing', 'gathering', 'withdrawn'])).toEqual([
      { state: 'preparing', at: 'past' },
      { state: 'gathering', at: 'past' },
      { state: 'withdrawn', at: 'present' },
    ]);
  });
});

describe('times', () => {
  const now = new Date('2026-11-24T03:00:00Z');

  test('are those of Vietnam, wherever the screen stands', () => {
    expect(momentWords('2026-11-23T17:30:00Z', 'vi', now)).toBe('00:30');
    expect(momentWords('2026-11-23T16:30:00Z', 'en', now)).toBe('23:30 23/11/2026');
    expect(dayWords('2026-11-24', 'vi')).toBe('24/11/2026');
  });

  test('of a deadline say how far it is and whether it has passed', () => {
    expect(distance('2026-11-26T03:00:00Z', 'vi', now)).toEqual({ late: false, words: '2 ngày' });
    expect(distance('2026-11-24T01:00:00Z', 'en', now)).toEqual({ late: true, words: '2 hours' });
  });
});
