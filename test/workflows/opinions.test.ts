import { describe, expect, test } from '@jest/globals';
import { aReport, cuong, dueAt, given, hanh, khanh, long, system, tam, thao } from './office/index.js';

const later = '2026-03-25T10:00:00.000Z';
const asked = () => aReport().consulting();
const answered = (answer = 'agree', more = {}) => asked().and(thao, 'ANSWER_OPINION', { target: 'O1', answer, ...more });
const ask = (from: string, more = {}) => ({ from, question: 'Ý kiến của đơn vị?', dueAt, ...more });

describe('asking for an opinion', () => {
  test('opens it with its deadline and holds the report in consulting', () => {
    given(aReport().consolidating())
      .when(hanh, 'ASK_OPINION', ask('TC'))
      .shows((walk) => {
        expect(walk.state).toBe('consulting');
        expect(walk.opinion('O1')).toMatchObject({ state: 'asked', from: 'TC', outside: false, askedBy: 'hanh', askedSeq: walk.kase.seq, dueAt, answer: null });
      });
  });

  test('goes to several in parallel, each with an id of its own', () => {
    const walk = asked()
      .and(hanh, 'ASK_OPINION', ask('PC'))
      .and(hanh, 'ASK_OPINION', ask('Bộ Kế hoạch và Đầu tư', { outside: true }));
    expect(walk.kase.opinions.map(({ context }) => [context.id, context.from, context.outside])).toEqual([
      ['O1', 'TC', false],
      ['O2', 'PC', false],
      ['O3', 'Bộ Kế hoạch và Đầu tư', true],
    ]);
  });

  test('wants a division of the office, or says that the agency is outside', () => {
    given(aReport().consolidating())
      .when(hanh, 'ASK_OPINION', ask('ABC'))
      .isRefused('unknown_division_asked', 'The office has no division “ABC”; for another agency set outside.');
    given(aReport().consolidating())
      .when(hanh, 'ASK_OPINION', ask('ABC', { outside: true }))
      .shows((walk) => expect(walk.opinion('O1').outside).toBe(true));
  });

  test('wants words, a deadline ahead, and the lead drafter', () => {
    const walk = aReport().consolidating();
    given(walk).when(hanh, 'ASK_OPINION', { from: 'TC', dueAt }).doesNotFit();
    given(walk)
      .when(hanh, 'ASK_OPINION', ask('TC', { dueAt: '2026-03-01T10:00:00.000Z' }))
      .isRefused('deadline_past');
    given(walk).when(khanh, 'ASK_OPINION', ask('TC')).isRefused('not_lead_drafter');
  });
});

describe('answering', () => {
  test('is the head’s of the division that was asked', () => {
    given(asked())
      .when(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' })
      .shows((walk) => {
        expect(walk.opinion('O1')).toMatchObject({ state: 'answered', answer: 'agree', answeredSeq: walk.kase.seq });
        expect(walk.state).toBe('consulting');
      });
    for (const who of [tam, long, cuong, hanh, khanh]) given(asked()).when(who, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' }).isRefused('not_asked');
  });

  test('to disagree, or to ask for changes, wants words', () => {
    for (const answer of ['disagree', 'agreeWithChanges']) {
      given(asked()).when(thao, 'ANSWER_OPINION', { target: 'O1', answer }).isRefused('words_missing', 'Say what should change, or why you disagree.');
      given(asked())
        .when(thao, 'ANSWER_OPINION', { target: 'O1', answer, words: 'Bảng 3 chưa đúng' })
        .shows((walk) => expect(walk.opinion('O1').answer).toBe(answer));
    }
    given(asked()).when(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'perhaps' }).doesNotFit();
  });

  test('happens once', () => {
    given(answered()).when(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' }).isRefused('not_now');
  });

  test('from outside is recorded by the lead drafter, with its paper', () => {
    const walk = aReport()
      .consolidating()
      .and(hanh, 'ASK_OPINION', ask('Bộ Tài chính', { outside: true }));
    given(walk).when(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' }).isRefused('not_asked');
    given(walk)
      .when(hanh, 'ANSWER_OPINION', { target: 'O1', answer: 'agree', paper: '128/BTC-NSNN ngày 05/3/2026' })
      .shows((after) => {
        expect(after.opinion('O1').state).toBe('answered');
        expect(after.lastEntry.event.paper).toBe('128/BTC-NSNN ngày 05/3/2026');
      });
  });
});

describe('settling an answer', () => {
  test('accepted or explained, by the lead drafter, brings the report back to consolidating', () => {
    given(answered())
      .when(hanh, 'SETTLE_OPINION', { target: 'O1', settlement: 'accepted' })
      .shows((walk) => {
        expect(walk.opinion('O1')).toMatchObject({ state: 'accepted', settledSeq: walk.kase.seq });
        expect(walk.state).toBe('consolidating');
      });
    given(answered('disagree', { words: 'Chưa khớp' }))
      .when(hanh, 'SETTLE_OPINION', { target: 'O1', settlement: 'explained', words: 'Số liệu theo quý' })
      .shows((walk) => {
        expect(walk.opinion('O1').state).toBe('explained');
        expect(walk.state).toBe('consolidating');
      });
    given(answered()).when(thao, 'SETTLE_OPINION', { target: 'O1', settlement: 'accepted' }).isRefused('not_lead_drafter');
  });

  test('an opinion that is not accepted must be explained', () => {
    given(answered())
      .when(hanh, 'SETTLE_OPINION', { target: 'O1', settlement: 'explained' })
      .isRefused('explanation_missing', 'An opinion that is not accepted must be explained.');
  });

  test('names the answer that was read', () => {
    const walk = answered();
    given(walk).when(hanh, 'SETTLE_OPINION', { target: 'O1', settlement: 'accepted', seen: undefined }).isRefused('seen_missing');
    given(walk).when(hanh, 'SETTLE_OPINION', { target: 'O1', settlement: 'accepted', seen: 'R1/1' }).isRefused('stale');
  });

  test('comes after the answer', () => {
    given(asked()).when(hanh, 'SETTLE_OPINION', { target: 'O1', settlement: 'accepted' }).isRefused('not_now');
  });

  test('leaves the report consulting until every opinion is settled', () => {
    const both = asked().and(hanh, 'ASK_OPINION', ask('PC'));
    const one = both.and(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' }).and(hanh, 'SETTLE_OPINION', { target: 'O1', settlement: 'accepted' });
    expect(one.state).toBe('consulting');
    const all = one.and(long, 'ANSWER_OPINION', { target: 'O2', answer: 'agree' }).and(hanh, 'SETTLE_OPINION', { target: 'O2', settlement: 'accepted' });
    expect(all.state).toBe('consolidating');
  });
});

describe('the deadline of an opinion', () => {
  const afterIt = '2026-03-20T10:00:01.000Z';

  test('that passes records that there is no opinion', () => {
    given(asked().at(afterIt))
      .when(system, 'DEADLINE_PASSED', { target: 'O1', dueAt })
      .shows((walk) => {
        expect(walk.opinion('O1')).toMatchObject({ state: 'lapsed', answer: null });
        expect(walk.state).toBe('consolidating');
      });
  });

  test('is passed by the system alone, and not before its time', () => {
    given(asked().at(afterIt)).when(hanh, 'DEADLINE_PASSED', { target: 'O1', dueAt }).isRefused('system_only', 'The system records this step by itself.');
    given(asked()).when(system, 'DEADLINE_PASSED', { target: 'O1', dueAt }).isRefused('deadline_not_passed', 'The deadline has not passed yet.');
  });

  test('is extended with a reason, to a later day; the old one then passes without a trace', () => {
    given(asked()).when(hanh, 'EXTEND_OPINION', { target: 'O1', dueAt: later }).doesNotFit();
    given(asked())
      .when(hanh, 'EXTEND_OPINION', { target: 'O1', dueAt, reason: 'Xin thêm' })
      .isRefused('deadline_not_later', 'The new deadline must be later than the old one.');
    given(asked()).when(thao, 'EXTEND_OPINION', { target: 'O1', dueAt: later, reason: 'Xin thêm' }).isRefused('not_lead_drafter');
    given(asked())
      .when(hanh, 'EXTEND_OPINION', { target: 'O1', dueAt: later, reason: 'Đơn vị xin thêm' })
      .shows((walk) => {
        expect(walk.opinion('O1')).toMatchObject({ state: 'asked', dueAt: later });
        given(walk.at(afterIt)).when(system, 'DEADLINE_PASSED', { target: 'O1', dueAt }).isRefused('deadline_moved', 'The deadline has changed.');
      });
  });

  test('is not extended to a day that is behind us', () => {
    given(asked().at('2026-03-28T01:00:00.000Z')).when(hanh, 'EXTEND_OPINION', { target: 'O1', dueAt: later, reason: 'Muộn' }).isRefused('deadline_past');
  });

  test('no longer matters once the answer is there', () => {
    given(answered().at(afterIt)).when(system, 'DEADLINE_PASSED', { target: 'O1', dueAt }).isRefused('not_now');
  });
});

describe('cancelling a question', () => {
  test('wants a reason and the lead drafter, and settles it', () => {
    given(asked()).when(hanh, 'CANCEL_OPINION', { target: 'O1' }).doesNotFit();
    given(asked()).when(thao, 'CANCEL_OPINION', { target: 'O1', reason: 'Trùng' }).isRefused('not_lead_drafter');
    given(asked())
      .when(hanh, 'CANCEL_OPINION', { target: 'O1', reason: 'Hỏi trùng' })
      .shows((walk) => {
        expect(walk.opinion('O1').state).toBe('cancelled');
        expect(walk.state).toBe('consolidating');
      });
  });

  test('is too late for an answer that has come', () => {
    given(answered()).when(hanh, 'CANCEL_OPINION', { target: 'O1', reason: 'Hỏi trùng' }).isRefused('not_now');
  });
});

test('while opinions are open the report is not submitted', () => {
  given(asked()).when(hanh, 'SUBMIT_FOR_REVIEW').isRefused('not_now', '“Submit for review” is not possible in the state “Consulting”.');
});

test('when the report is withdrawn nobody waits for an opinion any more', () => {
  const withdrawn = asked()
    .and(hanh, 'ASK_OPINION', ask('PC'))
    .and(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' })
    .and(hanh, 'WITHDRAW', { reason: 'Dừng báo cáo' });
  expect(['O1', 'O2'].map((id) => withdrawn.opinion(id).state)).toEqual(['cancelled', 'cancelled']);
  expect(withdrawn.opinion('O1').answer).toBe('agree');
  expect(withdrawn.awaits).toEqual([]);
  given(withdrawn).when(long, 'ANSWER_OPINION', { target: 'O2', answer: 'agree' }).isRefused('not_now');
});
