import { describe, expect, test } from '@jest/globals';
import { aReport, dung, giang, given, hanh, lan, phuc, system, tuan, van, type Walk } from './office/index.js';

const reason = 'Sai số liệu Bảng 2';
const sending = () => aReport().dispatching().and(system, 'SEND_STARTED', { target: 'D1', attempt: 1 });
const states = (walk: Walk) => walk.kase.deliveries.map(({ context, value }) => `${context.id} ${String(value)}`);

describe('an issued document is asked back', () => {
  const recalled = () => aReport().completed().and(dung, 'RECALL', { reason });

  test('by its signer or the director, from dispatching on, and must say why', () => {
    for (const walk of [aReport().issued(), aReport().dispatching(), aReport().completed()])
      expect(walk.and(dung, 'RECALL', { reason }).state).toBe('recalling');
    for (const who of [hanh, phuc, giang, van]) given(aReport().completed()).when(who, 'RECALL', { reason }).isRefused('not_signer_nor_director');
    given(aReport().completed()).when(dung, 'RECALL').doesNotFit();
    given(aReport().rendering()).when(dung, 'RECALL', { reason }).isRefused('not_now');
  });

  test('whom it has reached is asked, and those outside are written to', () => {
    given(aReport().completed())
      .when(dung, 'RECALL', { reason })
      .shows((walk) => {
        expect(states(walk)).toEqual(['D1 recallAsked', 'D2 recallAsked', 'D3 recallAsked']);
        expect(walk.lastEntry.effects).toEqual([{ type: 'recall', delivery: 'D1' }]);
        expect(walk.report.recall).toMatchObject({ person: 'dung' });
      });
  });

  test('what still waited is not sent any more; what is under way is asked back as soon as it is sent', () => {
    given(sending())
      .when(dung, 'RECALL', { reason })
      .shows((walk) => {
        expect(states(walk)).toEqual(['D1 sending', 'D2 notSent', 'D3 notSent']);
        given(walk).when(giang, 'CONFIRM_RECALL').isRefused('recall_not_answered');
        given(walk)
          .when(system, 'SENT', { target: 'D1', attempt: 1, reference: 'thu-1' })
          .shows((after) => {
            expect(after.delivery('D1').state).toBe('recallAsked');
            expect(after.lastEntry.effects).toEqual([{ type: 'recall', delivery: 'D1' }]);
          });
      });
  });

  test('what could not be sent before is not sent again', () => {
    const failed = sending().and(system, 'SEND_FAILED', { target: 'D1', attempt: 1, reason: 'Hộp thư đầy' }).and(dung, 'RECALL', { reason });
    for (const [type, fields] of [
      ['RETRY', {}],
      ['HAND_OVER', { receivedBy: 'Văn thư', date: '2026-03-02' }],
    ] as const) {
      given(failed)
        .when(giang, type, { target: 'D1', ...fields })
        .isRefused('document_recalled');
    }
  });

  test('each answers for themself inside, outside the dispatcher records it', () => {
    given(recalled())
      .when(lan, 'RECALL_AGREED', { target: 'D2' })
      .shows((walk) => expect(walk.delivery('D2').state).toBe('givenBack'));
    given(recalled())
      .when(lan, 'RECALL_AGREED', { target: 'D1' })
      .isRefused('not_asked_to_give_back', 'The recall is answered by Ủy ban nhân dân tỉnh; for an outside recipient the dispatcher records it.');
    given(recalled()).when(giang, 'RECALL_REFUSED', { target: 'D1' }).doesNotFit();
    given(recalled())
      .when(giang, 'RECALL_REFUSED', { target: 'D1', reason: 'Đã triển khai' })
      .shows((walk) => expect(walk.delivery('D1').state).toBe('kept'));
  });

  test('the letter that asks is recorded, sent or not', () => {
    given(recalled())
      .when(system, 'RECALL_SENT', { target: 'D1', reference: 'thu-9' })
      .shows((walk) => expect(walk.delivery('D1').recallSeq).toBe(walk.kase.seq));
    given(recalled())
      .when(system, 'RECALL_FAILED', { target: 'D1', reason: 'x' })
      .shows((walk) => expect(walk.delivery('D1').state).toBe('recallAsked'));
    given(recalled()).when(giang, 'RECALL_SENT', { target: 'D1', reference: 'x' }).isRefused('system_only');
  });

  test('once everybody has answered the dispatcher confirms it', () => {
    const answered = recalled()
      .and(giang, 'RECALL_AGREED', { target: 'D1' })
      .and(lan, 'RECALL_REFUSED', { target: 'D2', reason: 'Đã lưu' })
      .and(giang, 'RECALL_AGREED', { target: 'D3', note: 'Đã nhận lại bản giấy' });
    expect(answered.awaits).toContainEqual(expect.objectContaining({ event: 'CONFIRM_RECALL', audience: ['role:dispatcher'] }));
    given(recalled()).when(giang, 'CONFIRM_RECALL').isRefused('recall_not_answered', 'Ủy ban nhân dân tỉnh has not answered the recall yet.');
    expect(answered.and(giang, 'CONFIRM_RECALL').state).toBe('recalled');
  });
});

describe('a document that replaces or corrects another', () => {
  test('names it before it is reviewed, and may think better of it', () => {
    const named = aReport()
      .preparing()
      .and(hanh, 'NAME_FORMER', { replaces: ['R9'], corrects: ['R8'] });
    expect(named.report).toMatchObject({ replaces: [{ report: 'R9', codeNumber: '5/BC-SKHĐT' }], corrects: [{ report: 'R8', codeNumber: '3/BC-SKHĐT' }] });
    expect(named.and(hanh, 'NAME_FORMER', { replaces: [], corrects: [] }).report.replaces).toEqual([]);
    given(aReport().inContentReview())
      .when(hanh, 'NAME_FORMER', { replaces: ['R9'], corrects: [] })
      .isRefused('not_now');
    given(aReport().preparing()).when(tuan, 'NAME_FORMER', { replaces: [], corrects: [] }).isRefused('not_lead_drafter');
  });

  test('only one that is issued, another, and once', () => {
    for (const [replaces, corrects] of [
      [['R404'], []],
      [['R1'], []],
      [['R9'], ['R9']],
    ] as const) {
      given(
        aReport()
          .in({ formers: { R9: '5/BC-SKHĐT', R1: '1/BC-SKHĐT' } })
          .preparing(),
      )
        .when(hanh, 'NAME_FORMER', { replaces, corrects })
        .isRefused('former_not_issued');
    }
  });

  test('tells the former ones when it is issued, and not before', () => {
    const rendering = aReport()
      .preparing()
      .and(hanh, 'NAME_FORMER', { replaces: ['R9'], corrects: ['R8'] });
    const issued = aReport().from(rendering).issued();
    expect(issued.entries.flatMap(({ seq, effects }) => effects.filter(({ type }) => type === 'tellFormer').map((effect) => ({ seq, ...effect })))).toEqual([
      { seq: issued.kase.seq, type: 'tellFormer', report: 'R9', event: 'REPLACED_BY' },
      { seq: issued.kase.seq, type: 'tellFormer', report: 'R8', event: 'CORRECTED_BY' },
    ]);
  });
});

describe('the former document', () => {
  const successor = { report: 'R7', codeNumber: '9/BC-SKHĐT', date: '2026-03-09' };
  const former = { report: 'R7', codeNumber: '9/BC-SKHĐT' };

  test('is replaced, wherever it was after it was issued, and says by what', () => {
    for (const walk of [aReport().issued(), aReport().completed(), aReport().completed().and(dung, 'RECALL', { reason })]) {
      given(walk)
        .when(system, 'REPLACED_BY', successor)
        .shows((after) => {
          expect(after.state).toBe('replaced');
          expect(after.report.replacedBy).toEqual(former);
        });
    }
  });

  test('that was recalled stays recalled, and says by what it was replaced', () => {
    const recalled = aReport().issued().and(dung, 'RECALL', { reason }).and(giang, 'CONFIRM_RECALL').and(system, 'REPLACED_BY', successor);
    expect([recalled.state, recalled.report.replacedBy]).toEqual(['recalled', former]);
  });

  test('that is corrected stays as it is, with every correction named', () => {
    const walk = aReport()
      .completed()
      .and(system, 'CORRECTED_BY', successor)
      .and(system, 'CORRECTED_BY', { ...successor, report: 'R8', codeNumber: '11/CV' });
    expect([walk.state, walk.report.correctedBy]).toEqual(['completed', [former, { report: 'R8', codeNumber: '11/CV' }]]);
  });

  test('is told so by the system alone, and not before it is issued itself', () => {
    given(aReport().completed()).when(dung, 'REPLACED_BY', successor).isRefused('system_only');
    given(aReport().rendering()).when(system, 'REPLACED_BY', successor).isRefused('not_now');
  });
});

describe('what is done with', () => {
  test('is put into a file by its drafter or the dispatcher, and the journal says which', () => {
    for (const who of [hanh, giang]) {
      given(aReport().completed())
        .when(who, 'FILE', { file: 'HS-12/2026' })
        .shows((walk) => expect([walk.state, walk.report.filed?.person]).toEqual(['completed', who.person]));
    }
    given(aReport().completed()).when(tuan, 'FILE', { file: 'x' }).isRefused('not_lead_drafter_nor_dispatcher');
  });
});

describe('a document drawn', () => {
  test('for a former request does not count', () => {
    const retried = aReport().rendering().and(system, 'RENDER_FAILED', { reason: 'Hết bộ nhớ' }).and(van, 'RETRY');
    given(retried)
      .when(system, 'RENDERED', { rendering: retried.kase.seq - 2, docxHash: 'd'.repeat(64) })
      .isRefused('rendering_superseded');
    expect(retried.and(system, 'RENDERED', { docxHash: 'd'.repeat(64) }).state).toBe('dispatching');
  });
});
