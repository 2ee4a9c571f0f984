import { describe, expect, test } from '@jest/globals';
import { aReport, dung, giang, given, hanh, khanh, phuc, system, van } from './office/index.js';

const docxHash = 'd'.repeat(64);
const pdfHash = 'e'.repeat(64);

describe('issuing', () => {
  test('gives the document its number and its day, and has it rendered', () => {
    given(aReport().signed())
      .when(van, 'ISSUE', { date: '2026-03-02' })
      .shows((walk) => {
        expect(walk.path).toBe('issuing.rendering');
        expect(walk.state).toBe('issuing');
        expect(walk.report.number).toEqual({ series: 'BC', year: 2026, n: 17, date: '2026-03-02', codeNumber: '17/BC-SKHĐT' });
        expect(walk.lastEntry.effects).toEqual([{ type: 'render' }]);
      });
  });

  test('belongs to the clerk', () => {
    for (const who of [dung, phuc, giang, hanh])
      given(aReport().signed()).when(who, 'ISSUE', { date: '2026-03-02' }).isRefused('not_your_role', 'This belongs to the clerk.');
  });

  test('bears a day from that of signing to today, as days are counted in Vietnam', () => {
    // signed on 2 March; 18:00 in UTC on the 4th is already the 5th
    const walk = aReport().signed().at('2026-03-04T18:00:00.000Z');
    for (const date of ['2026-03-02', '2026-03-03', '2026-03-05'])
      given(walk)
        .when(van, 'ISSUE', { date })
        .shows((after) => expect(after.report.number?.date).toBe(date));
    given(walk)
      .when(van, 'ISSUE', { date: '2026-03-01' })
      .isRefused('date_does_not_fit', 'The date 2026-03-01 must lie between the day of signing 2026-03-02 and today, 2026-03-05.');
    given(walk).when(van, 'ISSUE', { date: '2026-03-06' }).isRefused('date_does_not_fit');
    for (const date of ['2026-02-30', '02/03/2026', '']) given(walk).when(van, 'ISSUE', { date }).doesNotFit();
  });

  test('stands on the signature that was seen', () => {
    given(aReport().signed())
      .when(van, 'ISSUE', { date: '2026-03-02', seen: '0'.repeat(64) })
      .isRefused('stale');
    given(aReport().signed()).when(van, 'ISSUE', { date: '2026-03-02', seen: undefined }).isRefused('seen_missing');
  });

  test('happens once', () => {
    given(aReport().rendering()).when(van, 'ISSUE', { date: '2026-03-02' }).isRefused('not_now', '“Issue” is not possible in the state “Being rendered”.');
  });
});

describe('the clerk who finds something wrong', () => {
  const failed = () => aReport().rendering().and(system, 'RENDER_FAILED', { reason: 'Hết dung lượng đĩa' });

  test('returns it to signing before it has a number: the signature is void, the initials stay', () => {
    const signed = aReport().signed();
    given(signed)
      .when(van, 'RETURN_TO_SIGNING', { reason: 'Sai chức danh người ký' })
      .shows((walk) => {
        expect(walk.state).toBe('signing');
        expect(walk.report.signature).toBeNull();
        expect([walk.report.contentInitial, walk.report.formatInitial]).toEqual([signed.report.contentInitial, signed.report.formatInitial]);
        expect(walk.lastEntry.effects).toEqual([]);
        expect(walk.and(dung, 'SIGN').path).toBe('issuing.numbering');
      });
  });

  test('returns it once it has a number that could not be printed: the number is void with the reason, and the next is another', () => {
    given(failed())
      .when(van, 'RETURN_TO_SIGNING', { reason: 'Máy chủ hỏng' })
      .shows((walk) => {
        expect(walk.lastEntry.effects).toEqual([{ type: 'voidNumber', series: 'BC', year: 2026, n: 17, reason: 'Máy chủ hỏng' }]);
        expect(walk.report).toMatchObject({ number: null, signature: null, renderFailure: null });
        const again = walk.where({ nextNumber: 18 }).and(dung, 'SIGN').and(van, 'ISSUE', { date: '2026-03-02' });
        expect(again.report.number?.codeNumber).toBe('18/BC-SKHĐT');
      });
  });

  test('says why, and is the clerk', () => {
    given(failed()).when(van, 'RETURN_TO_SIGNING', { reason: ' ' }).doesNotFit();
    for (const who of [dung, phuc, giang, hanh]) given(failed()).when(who, 'RETURN_TO_SIGNING', { reason: 'x' }).isRefused('not_your_role');
  });

  test('does not return what is being rendered, or is issued', () => {
    for (const walk of [aReport().rendering(), aReport().issued()]) given(walk).when(van, 'RETURN_TO_SIGNING', { reason: 'x' }).isRefused('not_now');
  });

  test('leaves nothing to take back: the signer signs again or returns it', () => {
    const returned = aReport().signed().and(van, 'RETURN_TO_SIGNING', { reason: 'x' });
    for (const who of [phuc, khanh]) given(returned).when(who, 'TAKE_BACK').isRefused('not_your_last_step');
    expect(returned.and(dung, 'RETURN', { reason: 'Xem lại' }).state).toBe('contentReview');
  });
});

describe('what was signed', () => {
  test('is not withdrawn or returned any more, nor taken back by those before', () => {
    for (const walk of [aReport().signed(), aReport().rendering(), aReport().issued()]) {
      for (const who of [hanh, khanh]) given(walk).when(who, 'WITHDRAW', { reason: 'x' }).isRefused('not_now');
      given(walk)
        .when(phuc, 'TAKE_BACK')
        .isRefused(walk.path === 'issuing.numbering' ? 'not_your_last_step' : 'not_now');
      given(walk).when(dung, 'RETURN', { reason: 'x' }).isRefused('not_now');
    }
  });
});

describe('rendering', () => {
  test('keeps the original, and the report goes on to its recipients', () => {
    given(aReport().rendering())
      .when(system, 'RENDERED', { docxHash, pdfHash })
      .shows((walk) => {
        expect(walk.state).toBe('dispatching');
        expect(walk.report).toMatchObject({ docxHash, pdfHash, renderFailure: null });
      });
  });

  test('is reported by the system alone', () => {
    given(aReport().rendering()).when(van, 'RENDERED', { docxHash }).isRefused('system_only');
    given(aReport().rendering()).when(van, 'RENDER_FAILED', { reason: 'x' }).isRefused('system_only');
  });

  test('happens once: the first bytes are the original', () => {
    given(aReport().issued())
      .when(system, 'RENDERED', { docxHash: '0'.repeat(64) })
      .isRefused('not_now');
  });

  test('that failed says why and waits for the clerk to try again', () => {
    given(aReport().rendering())
      .when(system, 'RENDER_FAILED', { reason: 'Hết dung lượng đĩa' })
      .shows((walk) => {
        expect(walk.path).toBe('issuing.failed');
        expect(walk.report.renderFailure).toBe('Hết dung lượng đĩa');
        given(walk).when(giang, 'RETRY').isRefused('not_your_role');
        given(walk)
          .when(van, 'RETRY')
          .shows((again) => {
            expect(again.path).toBe('issuing.rendering');
            expect(again.lastEntry.effects).toEqual([{ type: 'render' }]);
            expect(again.report.number).toEqual(walk.report.number);
            expect(again.and(system, 'RENDERED', { docxHash }).report.renderFailure).toBeNull();
          });
      });
  });

  test('is not tried again while it runs', () => {
    given(aReport().rendering()).when(van, 'RETRY').isRefused('not_now');
  });
});

describe('a document without its PDF', () => {
  const withoutPdf = () => aReport().rendering().and(system, 'RENDERED', { docxHash });

  test('is issued, and the PDF follows once', () => {
    expect(withoutPdf()).toMatchObject({ state: 'dispatching' });
    expect(withoutPdf().report.pdfHash).toBeNull();
    given(withoutPdf())
      .when(system, 'PDF_ADDED', { pdfHash })
      .shows((walk) => {
        expect(walk.report.pdfHash).toBe(pdfHash);
        given(walk).when(system, 'PDF_ADDED', { pdfHash }).isRefused('pdf_is_there', 'The document has its PDF already.');
      });
    given(withoutPdf()).when(van, 'PDF_ADDED', { pdfHash }).isRefused('system_only');
  });

  test('may be completed before the PDF comes', () => {
    const line = { line: 0, to: [{ channel: 'hand', name: 'Văn thư', address: '' }] };
    const completed = withoutPdf()
      .where({ printed: ['Lưu: VT'] })
      .and(giang, 'CONFIRM_RECIPIENTS', { recipients: [line] })
      .and(giang, 'HAND_OVER', { target: 'D1', receivedBy: 'Văn thư', date: '2026-03-02' });
    expect(completed.state).toBe('completed');
    given(completed)
      .when(system, 'PDF_ADDED', { pdfHash })
      .shows((walk) => {
        expect(walk.state).toBe('completed');
        expect(walk.report.pdfHash).toBe(pdfHash);
      });
  });
});
