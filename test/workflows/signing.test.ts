import { describe, expect, test } from '@jest/globals';
import { aReport, authorised, diep, duc, dung, given, hanh, khanh, person, phuc, thao } from './office/index.js';

const byDeputy = (line = 'KT. GIÁM ĐỐC') => aReport().signedBy(duc, [line], 'PHÓ GIÁM ĐỐC');
const byOrder = () => aReport().signedBy(phuc, ['TL. GIÁM ĐỐC'], 'CHÁNH VĂN PHÒNG');

describe('the director', () => {
  test('signs, and what the signature covers is recorded', () => {
    given(aReport().inSigning())
      .when(dung, 'SIGN', { opinion: 'Đồng ý' })
      .shows((walk) => {
        expect(walk.path).toBe('issuing.numbering');
        expect(walk.report.signature).toEqual({ person: 'dung', onBehalfOf: null, at: walk.kase.at, seq: walk.kase.seq, hash: walk.report.signedHash });
      });
  });

  test('signs what was seen', () => {
    given(aReport().inSigning())
      .when(dung, 'SIGN', { seen: aReport().inSigning().report.contentHash ?? '' })
      .isRefused('stale');
    given(aReport().inSigning()).when(dung, 'SIGN', { seen: undefined }).isRefused('seen_missing');
  });

  test('signs alone: a deputy, the head and the drafter do not', () => {
    for (const who of [duc, khanh, hanh, phuc]) given(aReport().inSigning()).when(who, 'SIGN').isRefused('not_signer', 'Văn bản này do Phan Tiến Dũng ký.');
  });

  test('who no longer holds the office does not sign', () => {
    given(aReport().inSigning())
      .when(person('dung', dung.name, []), 'SIGN')
      .isRefused('authority_not_covered', 'No rule or written authorisation in force covers the line “GIÁM ĐỐC”.');
  });

  test('signs for a collective (TM.) or acting (Q.)', () => {
    for (const line of ['TM. ỦY BAN NHÂN DÂN', 'Q. GIÁM ĐỐC']) {
      given(aReport().signedBy(dung, [line], 'GIÁM ĐỐC').inSigning())
        .when(dung, 'SIGN')
        .shows((walk) => expect(walk.state).toBe('issuing'));
    }
  });
});

describe('a deputy (KT.)', () => {
  test('signs in the fields assigned to them', () => {
    given(byDeputy().inSigning())
      .when(duc, 'SIGN')
      .shows((walk) => expect(walk.report.signature?.person).toBe('duc'));
  });

  test('does not sign in another deputy’s field', () => {
    given(aReport().signedBy(diep, ['KT. GIÁM ĐỐC'], 'PHÓ GIÁM ĐỐC').inSigning())
      .when(diep, 'SIGN')
      .isRefused('authority_not_covered', 'Chưa có quy định hoặc giấy ủy quyền còn hiệu lực cho dòng “KT. GIÁM ĐỐC”.');
  });

  test('is recognised however the line is spaced or written', () => {
    given(byDeputy('kt.  Giám đốc').inSigning())
      .when(duc, 'SIGN')
      .shows((walk) => expect(walk.state).toBe('issuing'));
  });
});

describe('a head by order (TL.)', () => {
  test('signs where the agency’s rules allow, and not without', () => {
    given(byOrder().inSigning()).when(phuc, 'SIGN').isRefused('authority_not_covered');
    given(byOrder().inSigning())
      .when(authorised(phuc, 'TL. GIÁM ĐỐC'), 'SIGN')
      .shows((walk) => expect(walk.state).toBe('issuing'));
  });

  test('signs only the types of document the rule covers', () => {
    const rule = authorised(phuc, 'TL. GIÁM ĐỐC', { documentTypes: ['TB', 'CV'] });
    given(byOrder().inSigning()).when(rule, 'SIGN').isRefused('authority_not_covered');
    given(byOrder().ofType('TB').inSigning())
      .when(rule, 'SIGN')
      .shows((walk) => expect(walk.state).toBe('issuing'));
  });

  test('signs only matters of the lead divisions the rule covers', () => {
    given(byOrder().inSigning())
      .when(authorised(phuc, 'TL. GIÁM ĐỐC', { divisions: ['TC', 'PC'] }), 'SIGN')
      .isRefused('authority_not_covered');
    given(byOrder().inSigning())
      .when(authorised(phuc, 'TL. GIÁM ĐỐC', { divisions: ['TC', 'KH'] }), 'SIGN')
      .shows((walk) => expect(walk.state).toBe('issuing'));
  });

  test('does not sign a line that the rule does not name', () => {
    given(byOrder().inSigning()).when(authorised(phuc, 'TL. CHỦ TỊCH'), 'SIGN').isRefused('authority_not_covered');
  });
});

describe('a written authorisation (TUQ.)', () => {
  const byAuthorisation = () => aReport().signedBy(thao, ['TUQ. GIÁM ĐỐC'], 'TRƯỞNG PHÒNG TÀI CHÍNH').inSigning();
  const from = (first: string, last: string | null) => authorised(thao, 'TUQ. GIÁM ĐỐC', { from: first, until: last });

  test('covers its first and its last day, as days are counted in Vietnam', () => {
    // 20:00 in UTC on the 4th is already the 5th in Vietnam
    const evening = byAuthorisation().at('2026-03-04T20:00:00.000Z');
    given(evening)
      .when(from('2026-03-05', '2026-03-05'), 'SIGN')
      .shows((walk) => expect(walk.state).toBe('issuing'));
    given(evening).when(from('2026-03-01', '2026-03-04'), 'SIGN').isRefused('authority_not_covered');
    given(evening).when(from('2026-03-06', null), 'SIGN').isRefused('authority_not_covered');
    given(evening)
      .when(from('2026-03-05', null), 'SIGN')
      .shows((walk) => expect(walk.state).toBe('issuing'));
  });

  test('that has ended still lets its holder return the report', () => {
    given(byAuthorisation())
      .when(from('2026-01-01', '2026-02-01'), 'RETURN', { reason: 'Hết thời hạn ủy quyền' })
      .shows((walk) => expect(walk.state).toBe('contentReview'));
  });
});

describe('a stack of lines', () => {
  const lines = ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG'];
  const stacked = () => aReport().signedBy(thao, lines, 'PHÓ CHÁNH VĂN PHÒNG').inSigning();

  test('needs a rule for each of them', () => {
    given(stacked())
      .when(authorised(thao, 'TL. CHỦ TỊCH'), 'SIGN')
      .isRefused('authority_not_covered', 'No rule or written authorisation in force covers the line “KT. CHÁNH VĂN PHÒNG”.');
    given(stacked())
      .when(authorised(thao, 'KT. CHÁNH VĂN PHÒNG'), 'SIGN')
      .isRefused('authority_not_covered', 'No rule or written authorisation in force covers the line “TL. CHỦ TỊCH”.');
    given(stacked())
      .when(authorised(authorised(thao, 'TL. CHỦ TỊCH'), 'KT. CHÁNH VĂN PHÒNG'), 'SIGN')
      .shows((walk) => expect(walk.state).toBe('issuing'));
  });

  test('is not covered by being a deputy or the director', () => {
    for (const who of [person('thao', thao.name, [['deputy', null]], { fields: ['KH'] }), person('thao', thao.name, [['director', null]])]) {
      given(stacked()).when(who, 'SIGN').isRefused('authority_not_covered');
    }
  });
});

test('nobody signs before both initials stand', () => {
  given(aReport().inFormatReview()).when(dung, 'SIGN').isRefused('not_now', '“Sign” is not possible in the state “Format review”.');
  given(aReport().inContentReview()).when(dung, 'SIGN').isRefused('not_now');
});
