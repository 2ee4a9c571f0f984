import { describe, expect, test } from '@jest/globals';
import { aReport, cuong, given, hanh, khanh, lan, long, phuc, tam, thao, tuan } from './office/index.js';

const gathering = () => aReport().gathering();
const accepted = () => gathering().and(tuan, 'ACCEPT', { target: '1' });
const submitted = () => accepted().and(tuan, 'SUBMIT', { target: '1' });
const approved = () => submitted().and(cuong, 'APPROVE', { target: '1' });
const declined = () => gathering().and(tuan, 'DECLINE', { target: '1', reason: 'Không thuộc chức năng' });

describe('a section that was given to a division', () => {
  test('is accepted by a specialist or the head of that division, and by nobody else', () => {
    for (const who of [tuan, cuong])
      given(gathering())
        .when(who, 'ACCEPT', { target: '1' })
        .shows((walk) => expect(walk.section('1').state).toBe('writing'));
    for (const who of [tam, hanh, khanh, phuc]) {
      given(gathering()).when(who, 'ACCEPT', { target: '1' }).isRefused('not_contributor', 'Section 1 belongs to Phòng Công nghệ thông tin.');
    }
  });

  test('is accepted once', () => {
    given(accepted()).when(cuong, 'ACCEPT', { target: '1' }).isRefused('not_now');
  });

  test('may be submitted without a word of acceptance before', () => {
    given(gathering())
      .when(tuan, 'SUBMIT', { target: '1' })
      .shows((walk) => expect(walk.section('1').state).toBe('submitted'));
  });

  test('leaves the other sections alone', () => {
    expect(submitted().section('2')).toEqual(gathering().section('2'));
  });
});

describe('declining', () => {
  test('must say why', () => {
    given(gathering()).when(tuan, 'DECLINE', { target: '1' }).doesNotFit();
    given(gathering()).when(tuan, 'DECLINE', { target: '1', reason: '   ' }).doesNotFit();
    given(gathering())
      .when(tuan, 'DECLINE', { target: '1', reason: 'x' })
      .shows((walk) => expect(walk.section('1').state).toBe('declined'));
  });

  test('is possible while writing, and not once the section is submitted', () => {
    given(accepted())
      .when(cuong, 'DECLINE', { target: '1', reason: 'Thiếu số liệu' })
      .shows((walk) => expect(walk.section('1').state).toBe('declined'));
    given(submitted()).when(tuan, 'DECLINE', { target: '1', reason: 'Thiếu số liệu' }).isRefused('not_now');
  });

  test('is taken back by whoever declined', () => {
    given(declined())
      .when(tuan, 'TAKE_BACK', { target: '1' })
      .shows((walk) => expect(walk.section('1').state).toBe('assigned'));
    given(declined()).when(cuong, 'TAKE_BACK', { target: '1' }).isRefused('not_your_last_step');
  });

  test('leaves the lead drafter to give the section to another division, or to waive it', () => {
    given(declined())
      .when(hanh, 'REASSIGN', { target: '1', division: 'PC', reason: 'Đúng chức năng của Pháp chế' })
      .shows((walk) => {
        expect(walk.section('1')).toMatchObject({ state: 'assigned', division: 'PC', divisionName: 'Phòng Pháp chế', round: 2, lastStepBy: null });
        given(walk).when(tuan, 'TAKE_BACK', { target: '1' }).isRefused('not_now');
        given(walk).when(tuan, 'ACCEPT', { target: '1' }).isRefused('not_contributor');
        given(walk)
          .when(long, 'ACCEPT', { target: '1' })
          .shows((after) => expect(after.section('1').state).toBe('writing'));
      });
    given(declined())
      .when(hanh, 'WAIVE', { target: '1' })
      .shows((walk) => expect(walk.section('1').state).toBe('waived'));
  });

  test('may be answered with the same division once more', () => {
    given(declined())
      .when(hanh, 'REASSIGN', { target: '1', division: 'CNTT' })
      .shows((walk) => expect(walk.section('1')).toMatchObject({ state: 'assigned', division: 'CNTT', round: 2 }));
  });
});

describe('submitting', () => {
  test('names the text that was seen, and keeps its hash', () => {
    const walk = accepted();
    given(walk)
      .when(tuan, 'SUBMIT', { target: '1', seen: walk.texts['1'] })
      .shows((after) => {
        expect(after.section('1')).toMatchObject({ state: 'submitted', textHash: walk.texts['1'], submittedBy: 'tuan' });
      });
  });

  test('is stale when the text has changed since it was seen, and only then', () => {
    const walk = accepted();
    const seen = walk.texts['1'];
    given(walk.writing('1', 'Một câu nữa'))
      .when(tuan, 'SUBMIT', { target: '1', seen })
      .isRefused('stale', 'What you saw has changed since. Look again, then act.');
    given(walk.writing('2', 'Một câu nữa'))
      .when(tuan, 'SUBMIT', { target: '1', seen })
      .shows((after) => expect(after.section('1').state).toBe('submitted'));
  });

  test('without saying what was seen is refused', () => {
    given(accepted()).when(tuan, 'SUBMIT', { target: '1', seen: undefined }).isRefused('seen_missing', 'Send “seen”: the hash of what you saw.');
  });

  test('an empty section is refused by its number', () => {
    given(accepted().writing('1', '')).when(tuan, 'SUBMIT', { target: '1' }).isRefused('section_empty', 'Section 1 has no text yet.');
  });

  test('is taken back by whoever submitted until the head has acted, and begins another round', () => {
    given(submitted())
      .when(tuan, 'TAKE_BACK', { target: '1' })
      .shows((walk) => expect(walk.section('1')).toMatchObject({ state: 'writing', round: 2, submittedBy: null }));
    given(submitted()).when(cuong, 'TAKE_BACK', { target: '1' }).isRefused('not_your_last_step');
    given(approved()).when(tuan, 'TAKE_BACK', { target: '1' }).isRefused('not_your_last_step');
  });
});

describe('a submitted section', () => {
  test('is approved by the head of its division alone', () => {
    given(submitted())
      .when(cuong, 'APPROVE', { target: '1' })
      .shows((walk) => expect(walk.section('1').state).toBe('contributed'));
    for (const who of [tuan, thao, hanh, khanh]) {
      given(submitted())
        .when(who, 'APPROVE', { target: '1' })
        .isRefused('not_head_of_contributor', 'Section 1 is approved by the head of Phòng Công nghệ thông tin.');
    }
  });

  test('is approved as it was seen', () => {
    given(submitted())
      .when(cuong, 'APPROVE', { target: '1', seen: '0'.repeat(64) })
      .isRefused('stale');
    given(submitted()).when(cuong, 'APPROVE', { target: '1', seen: undefined }).isRefused('seen_missing');
  });

  test('is returned by the head with a reason, to a new round', () => {
    given(submitted()).when(cuong, 'RETURN', { target: '1' }).doesNotFit();
    given(submitted())
      .when(cuong, 'RETURN', { target: '1', reason: 'Thiếu bảng 2' })
      .shows((walk) => {
        expect(walk.section('1')).toMatchObject({ state: 'writing', round: 2, lastStepBy: 'cuong' });
        given(walk).when(tuan, 'TAKE_BACK', { target: '1' }).isRefused('not_your_last_step');
      });
    given(submitted()).when(hanh, 'RETURN', { target: '1', reason: 'Thiếu bảng 2' }).isRefused('not_head_of_contributor');
  });
});

describe('a contributed section', () => {
  test('is returned by its head or by the lead drafter', () => {
    for (const who of [cuong, hanh]) {
      given(approved())
        .when(who, 'RETURN', { target: '1', reason: 'Số liệu cũ' })
        .shows((walk) => expect(walk.section('1')).toMatchObject({ state: 'writing', round: 2 }));
    }
    given(approved()).when(tuan, 'RETURN', { target: '1', reason: 'Số liệu cũ' }).isRefused('not_yours_to_return');
  });

  test('goes back to its head for approval when the head takes the approval back', () => {
    given(approved())
      .when(cuong, 'TAKE_BACK', { target: '1' })
      .shows((walk) => {
        expect(walk.section('1')).toMatchObject({ state: 'submitted', round: 1 });
        expect(walk.and(cuong, 'APPROVE', { target: '1' }).section('1').state).toBe('contributed');
      });
  });

  test('is not taken back once the input is closed', () => {
    given(aReport().consolidating()).when(cuong, 'TAKE_BACK', { target: '1' }).isRefused('not_your_last_step');
  });
});

describe('giving a section to another division', () => {
  test('is the lead drafter’s, at any time before it is contributed', () => {
    for (const walk of [gathering(), accepted(), submitted()]) {
      given(walk)
        .when(hanh, 'REASSIGN', { target: '1', division: 'PC' })
        .shows((after) => {
          expect(after.section('1')).toMatchObject({ state: 'assigned', division: 'PC', textHash: null, submittedBy: null, lastStepBy: null });
        });
      for (const who of [khanh, tuan, cuong]) given(walk).when(who, 'REASSIGN', { target: '1', division: 'PC' }).isRefused('not_lead_drafter');
    }
    given(approved()).when(hanh, 'REASSIGN', { target: '1', division: 'PC' }).isRefused('not_now');
  });

  test('wants a division that the office has, and another one', () => {
    given(gathering()).when(hanh, 'REASSIGN', { target: '1', division: 'ABC' }).isRefused('unknown_division', 'The office has no division “ABC”.');
    given(gathering())
      .when(hanh, 'REASSIGN', { target: '1', division: 'CNTT' })
      .isRefused('same_division', 'Section 1 is already with Phòng Công nghệ thông tin; choose another division.');
    given(gathering()).when(hanh, 'REASSIGN', { target: '1' }).doesNotFit();
  });

  test('lets the new division go on and the former one no longer', () => {
    const walk = accepted().and(hanh, 'REASSIGN', { target: '1', division: 'PC' });
    given(walk).when(tuan, 'SUBMIT', { target: '1' }).isRefused('not_contributor', 'Section 1 belongs to Phòng Pháp chế.');
    given(walk)
      .when(lan, 'SUBMIT', { target: '1' })
      .shows((after) => expect(after.section('1').submittedBy).toBe('lan'));
  });
});

describe('waiving a section', () => {
  test('is the lead drafter’s, in every state of it, with or without a reason', () => {
    for (const walk of [gathering(), accepted(), submitted(), approved(), declined()]) {
      given(walk)
        .when(hanh, 'WAIVE', { target: '1' })
        .shows((after) => expect(after.section('1').state).toBe('waived'));
      given(walk)
        .when(hanh, 'WAIVE', { target: '1', reason: 'Kỳ này không có số liệu' })
        .shows((after) => expect(after.section('1').state).toBe('waived'));
      given(walk).when(cuong, 'WAIVE', { target: '1' }).isRefused('not_lead_drafter');
    }
  });

  test('is taken back by the lead drafter until the input is closed', () => {
    const waived = gathering().and(hanh, 'WAIVE', { target: '1' });
    given(waived)
      .when(hanh, 'TAKE_BACK', { target: '1' })
      .shows((walk) => expect(walk.section('1').state).toBe('assigned'));
    given(waived).when(tuan, 'TAKE_BACK', { target: '1' }).isRefused('not_your_last_step');
    const closed = waived.and(tam, 'SUBMIT', { target: '2' }).and(thao, 'APPROVE', { target: '2' }).and(hanh, 'CLOSE_INPUT');
    given(closed).when(hanh, 'TAKE_BACK', { target: '1' }).isRefused('not_your_last_step');
  });

  test('a heading without text of its own is not there to be waived', () => {
    given(aReport().withHeading('3').gathering()).when(hanh, 'WAIVE', { target: '3' }).isRefused('not_now');
  });
});

describe('closing the input', () => {
  test('is refused while a section is open, in words that name the division and the section', () => {
    given(gathering()).when(hanh, 'CLOSE_INPUT').isRefused('section_not_settled', 'Phòng Công nghệ thông tin has not contributed section 1 yet.');
    given(gathering()).when(hanh, 'CLOSE_INPUT').isRefused('section_not_settled', 'Phòng Công nghệ thông tin chưa nộp xong mục 1.');
    given(approved()).when(hanh, 'CLOSE_INPUT').isRefused('section_not_settled', 'Phòng Tài chính chưa nộp xong mục 2.');
  });

  test('is refused while a section is merely submitted, declined or being written', () => {
    const others = (walk = gathering()) => walk.and(hanh, 'WAIVE', { target: '2' });
    for (const walk of [accepted(), submitted(), declined()]) given(others(walk)).when(hanh, 'CLOSE_INPUT').isRefused('section_not_settled');
  });

  test('happens when every section is contributed, waived or only a heading', () => {
    const walk = aReport()
      .withHeading('3')
      .gathering()
      .and(tuan, 'SUBMIT', { target: '1' })
      .and(cuong, 'APPROVE', { target: '1' })
      .and(hanh, 'WAIVE', { target: '2' });
    given(walk)
      .when(hanh, 'CLOSE_INPUT')
      .shows((after) => {
        expect(after.state).toBe('consolidating');
        expect(['1', '2', '3'].map((number) => after.section(number).state)).toEqual(['contributed', 'waived', 'notNeeded']);
      });
  });

  test('belongs to the lead drafter', () => {
    given(aReport().contributed()).when(khanh, 'CLOSE_INPUT').isRefused('not_lead_drafter');
  });

  test('ends what the divisions can do', () => {
    const walk = aReport().consolidating();
    given(walk).when(cuong, 'RETURN', { target: '1', reason: 'Muộn' }).isRefused('input_not_open', 'The report is not gathering its sections.');
    given(walk).when(hanh, 'WAIVE', { target: '1' }).isRefused('input_not_open');
  });
});

describe('what is taken back leads to where it was', () => {
  const accepted = () => aReport().gathering().and(tuan, 'ACCEPT', { target: '1' });
  const submitted = () => accepted().and(tuan, 'SUBMIT', { target: '1' });
  const contributed = () => submitted().and(cuong, 'APPROVE', { target: '1' });
  const reason = 'Xem lại';

  test.each([
    ['a section accepted', () => accepted(), tuan, 'assigned'],
    ['a section declined while it was written', () => accepted().and(tuan, 'DECLINE', { target: '1', reason }), tuan, 'writing'],
    ['a section waived while it was written', () => accepted().and(hanh, 'WAIVE', { target: '1' }), hanh, 'writing'],
    ['a section waived when it was submitted', () => submitted().and(hanh, 'WAIVE', { target: '1' }), hanh, 'submitted'],
    ['a section waived when it was contributed', () => contributed().and(hanh, 'WAIVE', { target: '1' }), hanh, 'contributed'],
    [
      'a section waived when it was declined',
      () => accepted().and(tuan, 'DECLINE', { target: '1', reason }).and(hanh, 'WAIVE', { target: '1' }),
      hanh,
      'declined',
    ],
    ['a section returned by its head', () => submitted().and(cuong, 'RETURN', { target: '1', reason }), cuong, 'submitted'],
    ['a contributed section returned by the lead drafter', () => contributed().and(hanh, 'RETURN', { target: '1', reason }), hanh, 'contributed'],
  ] as const)('%s', (_, walk, by, state) => {
    given(walk())
      .when(by, 'TAKE_BACK', { target: '1' })
      .shows((after) => expect(after.section('1')).toMatchObject({ state, lastStepBy: null }));
  });

  test('a return is not taken back once the division has written on', () => {
    given(submitted().and(cuong, 'RETURN', { target: '1', reason }).writing('1', 'Số liệu mới'))
      .when(cuong, 'TAKE_BACK', { target: '1' })
      .isRefused('section_written_since', 'Section 1 has been written on since it was returned.');
  });

  test('nor once more time was asked for', () => {
    const asked = submitted().and(cuong, 'RETURN', { target: '1', reason }).and(tuan, 'ASK_FOR_TIME', { target: '1', reason });
    given(asked).when(cuong, 'TAKE_BACK', { target: '1' }).isRefused('not_your_last_step');
  });
});
