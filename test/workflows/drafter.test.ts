import { describe, expect, test } from '@jest/globals';
import { mayWrite } from '../../workflows/index.js';
import { an, aReport, dueAt, dung, everybody, given, hanh, hoa, khanh, phuc, tuan } from './office/index.js';

const change = { drafter: 'hoa', reason: 'Nghỉ thai sản' };
const beforeTheSignature = () => {
  const report = aReport();
  return [
    report.preparing(),
    report.gathering(),
    report.consolidating(),
    report.consulting(),
    report.inContentReview(),
    report.inFormatReview(),
    report.inSigning(),
  ];
};

describe('another lead drafter', () => {
  test('is named by the head of the lead division or an administrator, anywhere before the signature', () => {
    for (const walk of beforeTheSignature()) {
      for (const who of [khanh, an]) {
        given(walk)
          .when(who, 'CHANGE_DRAFTER', change)
          .shows((after) => expect([after.path, after.report.leadDrafter]).toEqual([walk.path, 'hoa']));
      }
      for (const who of [hanh, hoa, tuan, dung, phuc]) given(walk).when(who, 'CHANGE_DRAFTER', change).isRefused('not_head_of_lead_or_administrator');
    }
    for (const walk of [aReport().signed(), aReport().completed()]) given(walk).when(khanh, 'CHANGE_DRAFTER', change).isRefused('not_now');
  });

  test('is an active drafter of the lead division, another than now, and there is a reason', () => {
    given(aReport().gathering())
      .when(khanh, 'CHANGE_DRAFTER', { ...change, drafter: 'tuan' })
      .isRefused('drafter_not_of_lead', '“tuan” is no active drafter of the lead division (KH).');
    given(aReport().gathering())
      .when(khanh, 'CHANGE_DRAFTER', { ...change, drafter: 'hanh' })
      .isRefused('same_drafter', 'Lê Thị Hạnh is the lead drafter already; choose another person.');
    given(aReport().gathering()).when(khanh, 'CHANGE_DRAFTER', { drafter: 'hoa' }).doesNotFit();
  });

  test('is offered by name, the first other one by default; where there is none, it is said', () => {
    const [offered] = aReport().gathering().actionsOf(khanh, { type: 'CHANGE_DRAFTER' });
    expect(offered).toMatchObject({ allowed: true, payload: { properties: { drafter: { default: 'hoa', oneOf: [{ const: 'hoa', title: 'Vũ Thị Hoa' }] } } } });
    const alone = aReport()
      .in({ drafters: [{ id: 'hanh', name: hanh.name }] })
      .gathering();
    expect(alone.actionsOf(khanh, { type: 'CHANGE_DRAFTER' })).toMatchObject([
      { allowed: false, refusal: { code: 'no_other_drafter', params: { division: 'KH' } } },
    ]);
  });

  test('has the desk and every right, and the former one no longer', () => {
    for (const walk of beforeTheSignature()) {
      const changed = walk.and(khanh, 'CHANGE_DRAFTER', change);
      const keys = changed.awaits.flatMap(({ audience }) => audience);
      expect(keys).not.toContain('person:hanh');
      expect(keys.includes('person:hoa')).toBe(walk.awaits.some(({ audience }) => audience.includes('person:hanh')));
      given(changed).when(hanh, 'WITHDRAW', { reason: 'x' }).isRefused('not_of_lead');
      expect(changed.and(hoa, 'WITHDRAW', { reason: 'x' }).state).toBe('withdrawn');
    }
    const writing = aReport().consolidating().and(khanh, 'CHANGE_DRAFTER', change);
    expect(everybody.filter((by) => mayWrite(writing.kase, '1', by)).map((by) => by.person)).toEqual(['hoa']);
    given(aReport().preparing().and(khanh, 'CHANGE_DRAFTER', change))
      .when(hanh, 'OPEN_INPUT', { dueAt })
      .isRefused('not_lead_drafter');
  });

  test('leaves the former one nothing to take back', () => {
    given(aReport().inContentReview().and(khanh, 'CHANGE_DRAFTER', change))
      .when(hanh, 'TAKE_BACK')
      .isRefused('not_your_last_step');
    const waived = aReport().gathering().and(hanh, 'WAIVE', { target: '1' }).and(khanh, 'CHANGE_DRAFTER', change);
    given(waived).when(hanh, 'TAKE_BACK', { target: '1' }).isRefused('not_your_last_step');
  });

  test('is not named while the report is suspended', () => {
    given(aReport().gathering().and(hanh, 'SUSPEND', { reason: 'x' }))
      .when(khanh, 'CHANGE_DRAFTER', change)
      .isRefused('not_now');
  });
});
