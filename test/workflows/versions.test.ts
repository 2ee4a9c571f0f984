import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMachine } from 'xstate';
import { stateHash } from '../../server/engine/hashes.js';
import { verifyJournal } from '../../server/engine/verify.js';
import { type Case, currentVersion, laws, replay, stateName } from '../../workflows/index.js';
import { an, aReport, cuong, dung, given, hanh, khanh, tuan } from './office/index.js';

const legalReview = { on: { INITIAL: { guard: { type: 'may', params: [{ rule: 'isHeadOfLead' }] }, target: 'contentReview' } } };

/** A law of tomorrow: a legal review comes between consolidating and the review of the content. */
function addLegalReview(): void {
  const { v1 } = laws;
  if (v1 === undefined) throw new Error('There is no first law');
  const { config, implementations } = v1.charts.report;
  const { consolidating, ...others } = config.states as Record<string, { on: Record<string, object> }>;
  const submitted = { ...consolidating?.on['SUBMIT_FOR_REVIEW'], target: 'legalReview' };
  const states = { ...others, consolidating: { on: { ...consolidating?.on, SUBMIT_FOR_REVIEW: submitted } }, legalReview };
  const report = createMachine({ ...config, states } as Parameters<typeof createMachine>[0], implementations as Parameters<typeof createMachine>[1]);
  // what was in content review under the first law has not had its legal review
  const move = (kase: Case): Case => (stateName(kase.report.value) === 'contentReview' ? { ...kase, report: { ...kase.report, value: 'legalReview' } } : kase);
  laws['v2'] = { ...v1, version: 'v2', charts: { ...v1.charts, report }, from: { v1: move } };
}

describe('while there is one version of the law', () => {
  test('nobody is offered to move a document, and nobody can', () => {
    expect(aReport().preparing().actionsOf(an, { type: 'MIGRATE' })).toEqual([]);
    given(aReport().preparing())
      .when(an, 'MIGRATE', { from: 'v1', to: 'v2' })
      .isRefused('no_such_migration', 'A document on version v1 of the law cannot be moved to version v2.');
  });
});

describe('when another version of the law is there', () => {
  beforeAll(addLegalReview);
  afterAll(() => {
    delete laws['v2'];
  });

  test('a document stays on the version it began with', () => {
    const walk = aReport().inContentReview();
    expect([walk.kase.version, walk.state]).toEqual([currentVersion, 'contentReview']);
    expect(new Set(walk.entries.map(({ version }) => version))).toEqual(new Set(['v1']));
  });

  test('an administrator moves it by a step of the journal, and it goes on under the other law', () => {
    const moved = aReport().inContentReview().and(an, 'MIGRATE', { from: 'v1', to: 'v2' });
    expect([moved.kase.version, moved.state, moved.lastEntry.version]).toEqual(['v2', 'legalReview', 'v2']);
    const signed = moved.and(khanh, 'INITIAL').and(khanh, 'INITIAL');
    expect([signed.state, signed.lastEntry.version]).toEqual(['formatReview', 'v2']);
    const journal: typeof signed.entries = JSON.parse(JSON.stringify(signed.entries));
    expect(replay(journal)).toEqual(signed.kase);
    expect(stateHash(replay(journal) ?? signed.kase)).toBe(signed.lastEntry.stateHash);
    expect(verifyJournal(journal)).toMatchObject({ ok: true, state: 'formatReview' });
  });

  test('what is in any other state goes on where it is', () => {
    const moved = aReport().gathering().and(tuan, 'SUBMIT', { target: '1' }).and(an, 'MIGRATE', { from: 'v1', to: 'v2' });
    expect(moved.and(cuong, 'APPROVE', { target: '1' }).section('1').state).toBe('contributed');
  });

  test('the desk offers it to the administrator, filled in, and to nobody else', () => {
    const [action] = aReport().preparing().actionsOf(an, { type: 'MIGRATE' });
    expect(action).toMatchObject({ allowed: true, payload: { properties: { from: { default: 'v1' }, to: { default: 'v2' } } } });
    for (const who of [hanh, khanh, dung]) given(aReport().preparing()).when(who, 'MIGRATE', { from: 'v1', to: 'v2' }).isRefused('not_your_role');
  });

  test('nothing leads back, or to where it is already', () => {
    const moved = aReport().preparing().and(an, 'MIGRATE', { from: 'v1', to: 'v2' });
    for (const [from, to] of [
      ['v2', 'v1'],
      ['v2', 'v2'],
      ['v1', 'v2'],
    ])
      given(moved).when(an, 'MIGRATE', { from, to }).isRefused('no_such_migration');
  });

  test('a journal whose version changes without such a step does not verify', () => {
    const walk = aReport().inContentReview();
    const forged = walk.entries.map((entry, i) => (i === walk.entries.length - 1 ? { ...entry, version: 'v2' } : entry));
    expect(verifyJournal(forged)).toMatchObject({ ok: false });
  });
});
