import { describe, expect, test } from '@jest/globals';
import { aReport, diep, duc, dung, given, hanh, khanh, person, phuc, van } from './office/index.js';

const handed = () => aReport().inSigning().and(dung, 'HAND_TO_DEPUTY', { deputy: 'duc' });
const byDuc = { person: 'duc', name: duc.name, authority: ['KT. GIÁM ĐỐC'], position: 'PHÓ GIÁM ĐỐC' };

describe('a director who hands a document to a deputy', () => {
  test('has it signed in the head’s place: the block of the signer is the deputy’s, content and initials stay', () => {
    const before = aReport().inSigning();
    given(before)
      .when(dung, 'HAND_TO_DEPUTY', { deputy: 'duc' })
      .shows((walk) => {
        expect([walk.state, walk.report.signer, walk.report.handedFrom]).toEqual(['signing', byDuc, before.report.signer]);
        expect([walk.report.contentHash, walk.report.contentInitial, walk.report.formatInitial]).toEqual([
          before.report.contentHash,
          before.report.contentInitial,
          before.report.formatInitial,
        ]);
        expect(walk.report.signedHash).not.toBe(before.report.signedHash);
        const signed = walk.and(duc, 'SIGN');
        expect([signed.path, signed.report.signature?.person, signed.report.signature?.hash]).toEqual(['issuing.numbering', 'duc', walk.report.signedHash]);
      });
  });

  test('no longer signs it, and what was seen before no longer stands', () => {
    given(handed()).when(dung, 'SIGN').isRefused('not_signer', `This document is signed by ${duc.name}.`);
    given(handed())
      .when(duc, 'SIGN', { seen: aReport().inSigning().report.signedHash ?? '' })
      .isRefused('stale');
    given(handed()).when(phuc, 'TAKE_BACK').isRefused('not_your_last_step');
  });

  test('chooses a deputy who is assigned the field, under a line that begins with KT.', () => {
    given(aReport().inSigning())
      .when(dung, 'HAND_TO_DEPUTY', { deputy: diep.person })
      .isRefused('deputy_without_field', '“diep” is no active deputy who is assigned the field of KH.');
    given(aReport().inSigning()).when(dung, 'HAND_TO_DEPUTY', { deputy: 'duc', line: 'TUQ. GIÁM ĐỐC' }).isRefused('line_not_for_the_head');
    expect(aReport().inSigning().and(dung, 'HAND_TO_DEPUTY', { deputy: 'duc', line: 'KT. CHỦ TỊCH' }).report.signer.authority).toEqual(['KT. CHỦ TỊCH']);
    const none = aReport().in({ deputies: [] }).inSigning();
    expect(none.actionsOf(dung, { type: 'HAND_TO_DEPUTY' })).toMatchObject([{ allowed: false, refusal: { code: 'no_deputy' } }]);
  });

  test('keeps the line of the collective above', () => {
    const walk = aReport().signedBy(dung, ['TM. ỦY BAN NHÂN DÂN'], 'CHỦ TỊCH').inSigning().and(dung, 'HAND_TO_DEPUTY', { deputy: 'duc' });
    expect(walk.report.signer.authority).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH']);
    expect(walk.and(duc, 'SIGN').state).toBe('issuing');
  });

  test('is the director, and it is theirs to sign', () => {
    for (const who of [duc, khanh, hanh, phuc]) given(aReport().inSigning()).when(who, 'HAND_TO_DEPUTY', { deputy: 'duc' }).isRefused('not_your_role');
    given(aReport().signedBy(duc, ['KT. GIÁM ĐỐC'], 'PHÓ GIÁM ĐỐC').inSigning())
      .when(dung, 'HAND_TO_DEPUTY', { deputy: 'duc' })
      .isRefused('not_signer_nor_in_their_place');
  });

  test('cannot lend what has ended: a deputy who lost the field meanwhile does not sign', () => {
    given(handed())
      .when(person('duc', duc.name, [['deputy', null]], { fields: ['TC'] }), 'SIGN')
      .isRefused('authority_not_covered');
  });
});

describe('who heads the agency now', () => {
  const successor = person('minh', 'Tô Quang Minh', [['director', null]]);

  test('takes a document that waits for a head who has left, and signs in the same block', () => {
    const walk = aReport().inSigning().and(successor, 'TAKE_FROM_DEPUTY');
    expect(walk.report.signer).toEqual({ person: 'minh', name: 'Tô Quang Minh', authority: [], position: 'GIÁM ĐỐC' });
    given(walk).when(dung, 'SIGN').isRefused('not_signer');
    expect(walk.and(successor, 'SIGN').report.signature?.hash).toBe(walk.report.signedHash);
  });

  test('takes back what a head who has left gave to a deputy', () => {
    const walk = handed().and(successor, 'TAKE_FROM_DEPUTY');
    expect(walk.report.signer).toMatchObject({ person: 'minh', authority: [], position: 'GIÁM ĐỐC' });
    expect(walk.and(successor, 'SIGN').state).toBe('issuing');
  });

  test('does not take what was opened for a deputy to sign', () => {
    given(aReport().signedBy(duc, ['KT. GIÁM ĐỐC'], 'PHÓ GIÁM ĐỐC').inSigning())
      .when(successor, 'TAKE_FROM_DEPUTY')
      .isRefused('not_with_a_deputy');
  });
});

describe('a director who takes it back', () => {
  test('signs it as if it had never been handed over', () => {
    const before = aReport().inSigning();
    const taken = handed().and(dung, 'TAKE_FROM_DEPUTY');
    expect([taken.report.signer, taken.report.signedHash, taken.report.handedFrom]).toEqual([before.report.signer, before.report.signedHash, null]);
    given(taken).when(duc, 'SIGN').isRefused('not_signer');
    expect(taken.and(dung, 'SIGN').report.signature?.person).toBe('dung');
    expect(taken.and(dung, 'HAND_TO_DEPUTY', { deputy: 'duc' }).report.signer).toEqual(byDuc);
  });

  test('does so until the deputy has signed, and only what was handed over', () => {
    given(handed().and(duc, 'SIGN')).when(dung, 'TAKE_FROM_DEPUTY').isRefused('not_now');
    given(aReport().inSigning()).when(dung, 'TAKE_FROM_DEPUTY').isRefused('not_with_a_deputy', 'The document has not been handed to a deputy.');
    given(handed()).when(duc, 'TAKE_FROM_DEPUTY').isRefused('not_your_role');
  });

  test('may, once the clerk has returned it to signing', () => {
    const returned = handed().and(duc, 'SIGN').and(van, 'RETURN_TO_SIGNING', { reason: 'Giám đốc đã về' });
    expect(returned.and(dung, 'TAKE_FROM_DEPUTY').and(dung, 'SIGN').report.signature?.person).toBe('dung');
  });
});

test('a deputy who returns it still signs it when it comes again', () => {
  const again = handed()
    .and(duc, 'RETURN', { reason: 'Sửa số liệu' })
    .and(khanh, 'RETURN', { reason: 'Sửa số liệu' })
    .and(hanh, 'SUBMIT_FOR_REVIEW')
    .and(khanh, 'INITIAL')
    .and(phuc, 'INITIAL');
  expect([again.state, again.report.signer]).toEqual(['signing', byDuc]);
  expect(again.and(duc, 'SIGN').state).toBe('issuing');
});
