import { describe, expect, test } from '@jest/globals';
import { mayPass, Problem, readProblem } from '../../client/src/api/problem.js';
import { readPackage, summaryOf } from '../../client/src/newReport/package.js';
import { walkOf } from '../../client/src/report/walk.js';
import { dayWords, distance, momentWords } from '../../client/src/words/dates.js';

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

  test('is told from a line that was lost: only then asking again can help', () => {
    expect(mayPass(readProblem(409, { title: 'Chưa đến lúc', code: 'not_now' }))).toBe(false);
    expect(mayPass(readProblem(503, '<html>'))).toBe(true);
    expect(mayPass(new Problem({ status: 0, code: 'unreachable', title: '' }))).toBe(true);
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
