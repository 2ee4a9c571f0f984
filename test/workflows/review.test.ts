import { describe, expect, test } from '@jest/globals';
import { aReport, cuong, dung, given, hanh, hoa, khanh, person, phuc, type Walk } from './office/index.js';

const inContentReview = () => aReport().inContentReview();
const inFormatReview = () => aReport().inFormatReview();
const inSigning = () => aReport().inSigning();

/** Nothing that stood on the content stands any more. */
const everythingIsVoid = {
  contentHash: null,
  signedHash: null,
  templateVersion: null,
  findings: [],
  overridden: [],
  contentInitial: null,
  formatInitial: null,
  signature: null,
};

describe('content review', () => {
  test('the head of the lead division initials, with an opinion or without', () => {
    given(inContentReview())
      .when(khanh, 'INITIAL', { opinion: 'Nhất trí' })
      .shows((walk) => {
        expect(walk.state).toBe('formatReview');
        expect(walk.report.contentInitial).toEqual({ person: 'khanh', onBehalfOf: null, at: walk.kase.at, seq: walk.kase.seq, hash: walk.report.contentHash });
      });
    given(inContentReview())
      .when(khanh, 'INITIAL')
      .shows((walk) => expect(walk.state).toBe('formatReview'));
  });

  test('nobody else does', () => {
    for (const who of [hanh, hoa, cuong, phuc, dung]) {
      given(inContentReview()).when(who, 'INITIAL').isRefused('not_head_of_lead', 'This belongs to the head of the lead division (KH).');
    }
  });

  test('what is initialled is what was seen', () => {
    given(inContentReview())
      .when(khanh, 'INITIAL', { seen: '0'.repeat(64) })
      .isRefused('stale');
    given(inContentReview()).when(khanh, 'INITIAL', { seen: undefined }).isRefused('seen_missing');
  });

  test('a return to the drafter must say why, and voids what was pinned', () => {
    given(inContentReview()).when(khanh, 'RETURN').doesNotFit();
    given(inContentReview())
      .when(khanh, 'RETURN', { reason: 'Thiếu kiến nghị' })
      .shows((walk) => {
        expect(walk.state).toBe('consolidating');
        expect(walk.report).toMatchObject(everythingIsVoid);
        given(walk).when(hanh, 'TAKE_BACK').isRefused('not_your_last_step');
      });
    given(inContentReview()).when(hanh, 'RETURN', { reason: 'x' }).isRefused('not_head_of_lead');
  });

  test('a return to named sections reopens those and no others', () => {
    given(inContentReview())
      .when(khanh, 'RETURN', { reason: 'Số liệu cũ', sections: ['2'] })
      .shows((walk) => {
        expect(walk.state).toBe('gathering');
        expect(walk.report).toMatchObject(everythingIsVoid);
        expect(walk.section('2')).toMatchObject({ state: 'writing', round: 2, dueAt: '2026-04-01T10:00:00.000Z' });
        expect(walk.section('1')).toMatchObject({ state: 'contributed', round: 1 });
      });
    given(inContentReview())
      .when(khanh, 'RETURN', { reason: 'x', sections: ['1', '7'] })
      .isRefused('unknown_section', 'The report has no section 7.');
    given(inContentReview()).when(khanh, 'RETURN', { reason: 'x', sections: [] }).doesNotFit();
  });
});

describe('format review', () => {
  test('the Chánh Văn phòng initials on the same content', () => {
    given(inFormatReview())
      .when(phuc, 'INITIAL')
      .shows((walk) => {
        expect(walk.state).toBe('signing');
        expect(walk.report.formatInitial).toMatchObject({ person: 'phuc', hash: walk.report.contentHash });
        expect(walk.report.contentInitial).toMatchObject({ person: 'khanh', hash: walk.report.contentHash });
      });
    given(inFormatReview()).when(khanh, 'INITIAL').isRefused('not_your_role', 'This belongs to the reviewer of the office.');
    given(inFormatReview()).when(khanh, 'INITIAL').isRefused('not_your_role', 'Việc này thuộc về Chánh Văn phòng.');
  });

  test('returns the whole report, never sections', () => {
    given(inFormatReview())
      .when(phuc, 'RETURN', { reason: 'Sai thể thức' })
      .shows((walk) => {
        expect(walk.state).toBe('consolidating');
        expect(walk.report).toMatchObject(everythingIsVoid);
      });
    given(inFormatReview())
      .when(phuc, 'RETURN', { reason: 'x', sections: ['1'] })
      .isRefused('sections_not_here');
    given(inFormatReview()).when(khanh, 'RETURN', { reason: 'x' }).isRefused('not_your_role');
  });

  test('the head takes the initial back until the office has acted', () => {
    given(inFormatReview())
      .when(khanh, 'TAKE_BACK')
      .shows((walk) => {
        expect(walk.state).toBe('contentReview');
        expect(walk.report.contentInitial).toBeNull();
        expect(walk.report.contentHash).not.toBeNull();
      });
    for (const who of [hanh, phuc]) given(inFormatReview()).when(who, 'TAKE_BACK').isRefused('not_your_last_step');
    given(inSigning()).when(khanh, 'TAKE_BACK').isRefused('not_your_last_step');
  });
});

describe('what the checks found', () => {
  const withFindings = (): Walk => aReport().withFindings('end-mark', 'section-numbers').inFormatReview();

  test('holds the initial until each must is mended or overridden', () => {
    given(withFindings()).when(phuc, 'INITIAL').isRefused('must_remains', 'A form check must be mended, or overridden with a reason: end-mark.');
    const one = withFindings().and(phuc, 'OVERRIDE_CHECK', { target: 'end-mark', reason: 'Theo mẫu của bộ' });
    given(one).when(phuc, 'INITIAL').isRefused('must_remains', 'A form check must be mended, or overridden with a reason: section-numbers.');
    given(one.and(phuc, 'OVERRIDE_CHECK', { target: 'section-numbers', reason: 'Giữ theo kỳ trước' }))
      .when(phuc, 'INITIAL')
      .shows((walk) => expect(walk.state).toBe('signing'));
  });

  test('is overridden with a reason, once, by the office', () => {
    given(withFindings()).when(phuc, 'OVERRIDE_CHECK', { target: 'end-mark' }).doesNotFit();
    given(withFindings()).when(khanh, 'OVERRIDE_CHECK', { target: 'end-mark', reason: 'x' }).isRefused('not_your_role');
    given(withFindings())
      .when(phuc, 'OVERRIDE_CHECK', { target: 'end-mark', reason: 'x' })
      .shows((walk) => {
        expect(walk.report.overridden).toEqual([{ id: 'end-mark', seq: walk.kase.seq }]);
        given(walk).when(phuc, 'OVERRIDE_CHECK', { target: 'end-mark', reason: 'x' }).isRefused('no_such_finding');
      });
    given(withFindings())
      .when(phuc, 'OVERRIDE_CHECK', { target: 'open-quotes', reason: 'x' })
      .isRefused('no_such_finding', 'There is no open finding “open-quotes”.');
  });

  test('is found anew when the content is submitted again', () => {
    const overridden = withFindings().and(phuc, 'OVERRIDE_CHECK', { target: 'end-mark', reason: 'x' });
    const again = overridden
      .and(phuc, 'RETURN', { reason: 'Sửa lại' })
      .where({ findings: ['end-mark'] })
      .and(hanh, 'SUBMIT_FOR_REVIEW')
      .and(khanh, 'INITIAL');
    expect(again.report).toMatchObject({ findings: ['end-mark'], overridden: [] });
    given(again).when(phuc, 'INITIAL').isRefused('must_remains');
  });

  test('once one is overridden, the head’s initial is no longer taken back', () => {
    given(withFindings().and(phuc, 'OVERRIDE_CHECK', { target: 'end-mark', reason: 'x' }))
      .when(khanh, 'TAKE_BACK')
      .isRefused('not_your_last_step');
  });
});

describe('a return from signing', () => {
  const returned = () => inSigning().and(dung, 'RETURN', { reason: 'Trao đổi thêm với đơn vị' });

  test('goes to content review and keeps content and both initials', () => {
    const before = inSigning().report;
    const walk = returned();
    expect(walk.state).toBe('contentReview');
    expect(walk.report).toEqual({ ...before, lastStepBy: 'dung', returned: expect.objectContaining({ from: 'signing' }) });
  });

  test('is sent straight back to signing by the head', () => {
    given(returned())
      .when(khanh, 'INITIAL')
      .shows((walk) => {
        expect(walk.state).toBe('signing');
        expect(walk.report.contentInitial?.seq).toBe(walk.kase.seq);
        expect(walk.report.formatInitial?.seq).toBeLessThan(walk.kase.seq);
      });
  });

  test('can be returned on by the head to the drafter, and then both initials are void', () => {
    given(returned())
      .when(khanh, 'RETURN', { reason: 'Sửa theo ý Giám đốc' })
      .shows((walk) => {
        expect(walk.state).toBe('consolidating');
        expect(walk.report).toMatchObject(everythingIsVoid);
      });
  });

  test('is not taken back by those who acted before it', () => {
    for (const who of [hanh, khanh, phuc]) given(returned()).when(who, 'TAKE_BACK').isRefused('not_your_last_step');
  });

  test('must say why, names no sections, and is the signer’s', () => {
    given(inSigning()).when(dung, 'RETURN').doesNotFit();
    given(inSigning())
      .when(dung, 'RETURN', { reason: 'x', sections: ['1'] })
      .isRefused('sections_not_here');
    given(inSigning())
      .when(phuc, 'RETURN', { reason: 'x' })
      .isRefused('not_signer_nor_in_their_place', 'This belongs to Phan Tiến Dũng, or to whoever holds the office of Phan Tiến Dũng now.');
  });
});

describe('taking back at the gate of signing', () => {
  test('the office takes its initial back until the signer has acted', () => {
    given(inSigning())
      .when(phuc, 'TAKE_BACK')
      .shows((walk) => {
        expect(walk.state).toBe('formatReview');
        expect(walk.report.formatInitial).toBeNull();
        expect(walk.report.contentInitial).not.toBeNull();
      });
    given(inSigning().and(dung, 'SIGN')).when(phuc, 'TAKE_BACK').isRefused('not_your_last_step');
  });

  test('the head who sent it straight back takes that back', () => {
    const sentBack = inSigning().and(dung, 'RETURN', { reason: 'Trao đổi' }).and(khanh, 'INITIAL');
    given(sentBack).when(phuc, 'TAKE_BACK').isRefused('not_your_last_step');
    given(sentBack)
      .when(khanh, 'TAKE_BACK')
      .shows((walk) => {
        expect(walk.state).toBe('contentReview');
        expect(walk.report.contentInitial).toBeNull();
      });
  });

  test('whoever holds both offices takes back the initial that was set last', () => {
    const both = person('khanh', khanh.name, [
      ['head', 'KH'],
      ['reviewer', 'VP'],
    ]);
    const initialled = inContentReview().and(both, 'INITIAL').and(both, 'INITIAL');
    given(initialled)
      .when(both, 'TAKE_BACK')
      .shows((walk) => expect(walk.state).toBe('formatReview'));
    const sentBack = initialled.and(dung, 'RETURN', { reason: 'Trao đổi' }).and(both, 'INITIAL');
    given(sentBack)
      .when(both, 'TAKE_BACK')
      .shows((walk) => {
        expect(walk.state).toBe('contentReview');
        expect(walk.report.contentInitial).toBeNull();
        expect(walk.report.formatInitial).not.toBeNull();
      });
  });
});
