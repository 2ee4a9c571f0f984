import { describe, expect, test } from '@jest/globals';
import { type By, replay } from '../../workflows/index.js';
import { aReport, authorised, cuong, duc, dung, given, hanh, hoa, inPlaceOf, khanh, lan, long, phuc, tam, thao, tuan, type Walk } from './office/index.js';

const submitted = () => aReport().gathering().and(tuan, 'SUBMIT', { target: '1' });
const journalOf = (walk: Walk) => JSON.parse(JSON.stringify(walk.entries)) as Walk['entries'];

describe('a delegation for a period', () => {
  test('lets the substitute act in the office of who is away, and the journal says so', () => {
    given(submitted())
      .when(inPlaceOf(cuong, lan), 'APPROVE', { target: '1' })
      .shows((walk) => {
        expect(walk.section('1').state).toBe('contributed');
        expect(walk.lastEntry.by).toMatchObject({
          person: 'lan',
          onBehalfOf: { person: 'cuong', name: cuong.name, delegation: 'G1', document: '07/QĐ-SKHĐT' },
        });
        expect(replay(journalOf(walk))).toEqual(walk.kase);
      });
  });

  test('shows on the initial in whose place it was set', () => {
    given(aReport().inContentReview())
      .when(inPlaceOf(khanh, long), 'INITIAL')
      .shows((walk) => expect(walk.report.contentInitial).toMatchObject({ person: 'long', onBehalfOf: { person: 'khanh', name: khanh.name } }));
    expect(aReport().inFormatReview().report.contentInitial).toMatchObject({ person: 'khanh', onBehalfOf: null });
  });

  test('counts for nothing where the person holds the office themself', () => {
    const walk = submitted().and(inPlaceOf(long, cuong), 'APPROVE', { target: '1' });
    expect(walk.lastEntry.by.onBehalfOf).toBeUndefined();
  });

  test.each([
    ['before its first day', '2026-02-28T10:00:00.000Z'],
    ['after its last day', '2026-03-31T17:00:00.000Z'],
  ])('gives nothing %s (days are those of Vietnam)', (_, now) => {
    given(submitted().at(now)).when(inPlaceOf(cuong, lan), 'APPROVE', { target: '1' }).isRefused('not_head_of_contributor');
  });

  test('gives everything on its last day', () => {
    given(submitted().at('2026-03-31T16:59:00.000Z'))
      .when(inPlaceOf(cuong, lan), 'APPROVE', { target: '1' })
      .shows(() => {});
  });

  test('limited to a division gives nothing in the matters of another', () => {
    const headOfTwo: By = { ...cuong, memberships: [...cuong.memberships, { role: 'head', division: 'TC' }] };
    const substitute = inPlaceOf(headOfTwo, lan, { division: 'CNTT' });
    given(submitted())
      .when(substitute, 'APPROVE', { target: '1' })
      .shows(() => {});
    given(submitted().and(tam, 'SUBMIT', { target: '2' }))
      .when(substitute, 'APPROVE', { target: '2' })
      .isRefused('not_head_of_contributor');
  });

  test('of an office of the whole agency, limited to a division, is for what that division leads', () => {
    given(aReport().inFormatReview())
      .when(inPlaceOf(phuc, long, { division: 'KH' }), 'INITIAL')
      .shows(() => {});
    given(aReport().inFormatReview())
      .when(inPlaceOf(phuc, long, { division: 'TC' }), 'INITIAL')
      .isRefused('not_your_role');
  });

  test('is never passed on, and carries no authority to sign', () => {
    const khanhsSubstitute = inPlaceOf(khanh, long);
    const next = inPlaceOf(khanhsSubstitute, thao);
    given(aReport().inContentReview()).when(next, 'INITIAL').isRefused('not_head_of_lead');
    const holder = authorised(thao, 'TUQ. GIÁM ĐỐC');
    const walk = aReport().signedBy(holder, ['TUQ. GIÁM ĐỐC'], 'TRƯỞNG PHÒNG').inSigning();
    given(walk).when(inPlaceOf(holder, long), 'SIGN').isRefused('not_signer');
  });
});

describe('nobody acts as a substitute on what they', () => {
  const reads = `You wrote, submitted or initialled this yourself, so you do not decide on it in the place of ${khanh.name}.`;

  test('submitted: a section', () => {
    given(submitted()).when(inPlaceOf(cuong, tuan), 'APPROVE', { target: '1' }).isRefused('substitute_on_own_work');
  });

  test('submitted in a former round, though a colleague submitted it last', () => {
    const colleague: By = { ...lan, memberships: tuan.memberships };
    const walk = submitted().and(cuong, 'RETURN', { target: '1', reason: 'Thiếu bảng' }).and(colleague, 'SUBMIT', { target: '1' });
    given(walk).when(inPlaceOf(cuong, tuan), 'APPROVE', { target: '1' }).isRefused('substitute_on_own_work');
  });

  test('wrote: the report', () => {
    given(aReport().inContentReview()).when(inPlaceOf(khanh, hanh), 'INITIAL').isRefused('substitute_on_own_work', reads);
    given(aReport().inContentReview())
      .when(inPlaceOf(khanh, hoa), 'INITIAL')
      .shows(() => {});
  });

  test('contributed a section of', () => {
    given(aReport().inContentReview()).when(inPlaceOf(khanh, tam), 'INITIAL').isRefused('substitute_on_own_work', reads);
  });

  test('initialled', () => {
    given(aReport().inFormatReview()).when(inPlaceOf(phuc, khanh), 'INITIAL').isRefused('substitute_on_own_work');
  });

  test('asked: an opinion', () => {
    given(aReport().consulting()).when(inPlaceOf(thao, hanh), 'ANSWER_OPINION', { target: 'O1', answer: 'agree' }).isRefused('substitute_on_own_work');
  });

  test('but two offices held in one’s own right are used, and the journal shows it', () => {
    const both: By = { ...phuc, memberships: [...phuc.memberships, ...khanh.memberships] };
    const walk = aReport().inContentReview().and(both, 'INITIAL').and(both, 'INITIAL');
    expect(walk.state).toBe('signing');
    expect(walk.entries.slice(-2).map(({ by }) => by.onBehalfOf)).toEqual([undefined, undefined]);
  });
});

describe('the office of the director, held by a deputy', () => {
  const substitute = inPlaceOf(dung, { ...duc, fields: [] });
  const inMarch = () => aReport().inSigning();
  const taken = () => inMarch().and(substitute, 'HAND_TO_DEPUTY', { deputy: 'duc' });

  test('does not let them sign in the director’s block', () => {
    given(inMarch()).when(substitute, 'SIGN').isRefused('not_signer');
  });

  test('lets them take the document and sign on behalf, in a block that says so', () => {
    given(taken())
      .when(substitute, 'SIGN')
      .shows((walk) => {
        expect(walk.report.signer).toEqual({ person: 'duc', name: duc.name, authority: ['KT. GIÁM ĐỐC'], position: 'PHÓ GIÁM ĐỐC' });
        expect(walk.state).toBe('issuing');
      });
  });

  test('does not let them give it to another deputy', () => {
    given(inMarch()).when(substitute, 'HAND_TO_DEPUTY', { deputy: 'diep' }).isRefused('not_for_another');
  });

  test('offers it to nobody who could not sign it themself', () => {
    const offered = (by: By) => inMarch().actionsOf(by, { type: 'HAND_TO_DEPUTY' });
    expect(offered(substitute)).toMatchObject([{ allowed: true, payload: { properties: { deputy: { default: 'duc' } } } }]);
    expect(offered(inPlaceOf(dung, thao))).toMatchObject([{ allowed: false, refusal: { code: 'not_for_another' } }]);
  });

  test('does not let them return what the director handed out', () => {
    const handed = inMarch().and(dung, 'HAND_TO_DEPUTY', { deputy: 'duc' });
    given(handed).when(inPlaceOf(dung, thao), 'TAKE_FROM_DEPUTY').isRefused('only_in_own_right');
  });

  test('ends between opening and signing: the signature is refused', () => {
    given(taken().at('2026-04-01T01:00:00.000Z'))
      .when(substitute, 'SIGN')
      .isRefused('authority_not_covered', 'No rule or written authorisation in force covers the line “KT. GIÁM ĐỐC”.');
  });

  test('limited to another division gives no authority', () => {
    const limited = inPlaceOf(dung, { ...duc, fields: [] }, { division: 'TC' });
    given(inMarch()).when(limited, 'HAND_TO_DEPUTY', { deputy: 'duc' }).isRefused('not_your_role');
    given(taken()).when(limited, 'SIGN').isRefused('authority_not_covered');
  });

  test('lets them return the document in the director’s place', () => {
    given(inMarch())
      .when(substitute, 'RETURN', { reason: 'Chưa rõ nguồn' })
      .shows((walk) => expect(walk.state).toBe('contentReview'));
  });

  test('and they still sign what is their own', () => {
    const own = aReport().signedBy(duc, ['KT. GIÁM ĐỐC'], 'PHÓ GIÁM ĐỐC').inSigning();
    given(own)
      .when(inPlaceOf(thao, duc), 'SIGN')
      .shows((walk) => {
        expect(walk.state).toBe('issuing');
        expect(walk.report.signature?.onBehalfOf).toBeNull();
      });
  });
});
