import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../workflows/index.js';
import { aReport, giang, given, lan, system, van, type Walk } from './office/index.js';

const to = (channel: string, name: string, address: string) => ({ channel, name, address });
const eMail = to('email', 'Ủy ban nhân dân tỉnh', 'vanthu@tinh.example');
const inside = to('internal', 'Hoàng Thị Lan', 'lan');
const paper = to('hand', 'Văn thư', '');
const line = (n: number, ...destinations: Json[]) => ({ line: n, to: destinations });
const all = [line(0, eMail), line(1, inside), line(2, paper)];

const dispatching = () => aReport().dispatching();
const sending = (attempt = 1) => dispatching().and(system, 'SEND_STARTED', { target: 'D1', attempt });
const sent = (id = 'D1') =>
  dispatching().and(system, 'SEND_STARTED', { target: id, attempt: 1 }).and(system, 'SENT', { target: id, attempt: 1, reference: 'thu-1' });
const givenUp = () => sending().and(system, 'SEND_FAILED', { target: 'D1', attempt: 1, reason: 'Hộp thư đầy' });
const handedOver = (walk = dispatching()) => walk.and(giang, 'HAND_OVER', { target: 'D3', receivedBy: 'Văn thư Sở', date: '2026-03-02' });

describe('confirming the recipients', () => {
  test('makes a delivery of every destination and sends those that are not by hand', () => {
    given(aReport().issued())
      .when(giang, 'CONFIRM_RECIPIENTS', { recipients: all })
      .shows((walk) => {
        expect(walk.state).toBe('dispatching');
        expect(walk.kase.deliveries.map(({ context: { id, line: of, channel, name, address } }) => [id, of, channel, name, address])).toEqual([
          ['D1', 0, 'email', 'Ủy ban nhân dân tỉnh', 'vanthu@tinh.example'],
          ['D2', 1, 'internal', 'Hoàng Thị Lan', 'lan'],
          ['D3', 2, 'hand', 'Văn thư', ''],
        ]);
        expect(walk.lastEntry.effects).toEqual([
          { type: 'deliver', delivery: 'D1' },
          { type: 'deliver', delivery: 'D2' },
        ]);
      });
  });

  test('may send one printed line to several', () => {
    given(aReport().issued())
      .when(giang, 'CONFIRM_RECIPIENTS', { recipients: [line(0, eMail, to('folder', 'Bộ Kế hoạch', 'H01')), line(1, inside), line(2, paper)] })
      .shows((walk) => expect(walk.kase.deliveries.map(({ context }) => context.line)).toEqual([0, 0, 1, 2]));
  });

  test('resolves every printed line exactly once', () => {
    const confirm = (...recipients: Json[]) => given(aReport().issued()).when(giang, 'CONFIRM_RECIPIENTS', { recipients });
    confirm(line(0, eMail), line(2, paper)).isRefused(
      'line_not_resolved',
      'Line 2 of the recipients (“Phòng Pháp chế”) resolves to nobody, or is named twice.',
    );
    confirm(...all, line(1, paper)).isRefused('line_not_resolved', 'Line 2 of the recipients (“Phòng Pháp chế”) resolves to nobody, or is named twice.');
    confirm(...all, line(3, paper)).isRefused('line_not_resolved', 'Line 4 of the recipients (“”) resolves to nobody, or is named twice.');
    confirm(line(0), line(1, inside), line(2, paper)).doesNotFit();
    confirm(line(0, to('pigeon', 'Chim', 'x')), line(1, inside), line(2, paper)).doesNotFit();
    confirm().doesNotFit();
  });

  test('names the destination that cannot be reached, and why', () => {
    given(
      aReport()
        .issued()
        .where({ badAddress: { name: 'Bộ Y tế', whyVi: 'địa chỉ thư không đúng', whyEn: 'not an e-mail address' } }),
    )
      .when(giang, 'CONFIRM_RECIPIENTS', { recipients: all })
      .isRefused('address_not_good', 'Recipient “Bộ Y tế”: not an e-mail address.');
  });

  test('is the dispatcher’s, and happens once', () => {
    given(aReport().issued()).when(van, 'CONFIRM_RECIPIENTS', { recipients: all }).isRefused('not_your_role', 'This belongs to the dispatcher.');
    given(dispatching()).when(giang, 'CONFIRM_RECIPIENTS', { recipients: all }).isRefused('recipients_confirmed', 'The recipients are confirmed already.');
  });
});

describe('an attempt to send', () => {
  test('is written first and counted', () => {
    given(dispatching())
      .when(system, 'SEND_STARTED', { target: 'D1', attempt: 1 })
      .shows((walk) => expect(walk.delivery('D1')).toMatchObject({ state: 'sending', attempt: 1 }));
    given(dispatching()).when(giang, 'SEND_STARTED', { target: 'D1', attempt: 1 }).isRefused('system_only');
  });

  test('is nobody’s twice: the same attempt cannot be begun again', () => {
    given(sending()).when(system, 'SEND_STARTED', { target: 'D1', attempt: 1 }).isRefused('attempt_not_next', 'This attempt is already recorded.');
    given(dispatching()).when(system, 'SEND_STARTED', { target: 'D1', attempt: 2 }).isRefused('attempt_not_next');
  });

  test('that never ended is followed by the next, and its late outcome no longer counts', () => {
    const second = sending().and(system, 'SEND_STARTED', { target: 'D1', attempt: 2 });
    for (const [type, more] of [
      ['SENT', { reference: 'thu-1' }],
      ['SEND_FAILED', { reason: 'x' }],
      ['SEND_REFUSED', { reason: 'x' }],
    ] as const) {
      given(second)
        .when(system, type, { target: 'D1', attempt: 1, ...more })
        .isRefused('attempt_superseded', 'The outcome of a former attempt does not count.');
    }
    given(second)
      .when(system, 'SENT', { target: 'D1', attempt: 2, reference: 'thu-2' })
      .shows((walk) => expect(walk.delivery('D1')).toMatchObject({ state: 'sent', reference: 'thu-2' }));
  });

  test('is not made for what goes by hand', () => {
    given(dispatching()).when(system, 'SEND_STARTED', { target: 'D3', attempt: 1 }).isRefused('by_hand', 'This one is handed over on paper.');
  });

  test('has an outcome that only the system reports', () => {
    given(sending()).when(giang, 'SENT', { target: 'D1', attempt: 1, reference: 'x' }).isRefused('system_only');
    given(sending())
      .when(system, 'SEND_REFUSED', { target: 'D1', attempt: 1, reason: 'Không nhận' })
      .shows((walk) => {
        expect(walk.delivery('D1')).toMatchObject({ state: 'refused', outcomeSeq: walk.kase.seq });
      });
  });
});

describe('a delivery that was given up or refused', () => {
  const refused = () => sending().and(system, 'SEND_REFUSED', { target: 'D1', attempt: 1, reason: 'Không nhận' });

  test('is tried again by the dispatcher, with the next attempt', () => {
    for (const walk of [givenUp(), refused()]) {
      given(walk).when(van, 'RETRY', { target: 'D1' }).isRefused('not_your_role');
      given(walk)
        .when(giang, 'RETRY', { target: 'D1' })
        .shows((after) => {
          expect(after.delivery('D1').state).toBe('queued');
          expect(after.lastEntry.effects).toEqual([{ type: 'deliver', delivery: 'D1' }]);
          expect(after.and(system, 'SEND_STARTED', { target: 'D1', attempt: 2 }).delivery('D1').attempt).toBe(2);
        });
    }
  });

  test('or is handed over on paper', () => {
    for (const walk of [givenUp(), refused()]) {
      given(walk)
        .when(giang, 'HAND_OVER', { target: 'D1', receivedBy: 'Bưu điện', date: '2026-03-02', postalNumber: 'RR123456789VN' })
        .shows((after) => {
          expect(after.delivery('D1').state).toBe('handedOver');
        });
    }
  });

  test('what is being sent, or was sent, is not tried again', () => {
    for (const walk of [dispatching(), sending(), sent()]) given(walk).when(giang, 'RETRY', { target: 'D1' }).isRefused('not_now');
  });
});

describe('handing over on paper', () => {
  test('says who took it and when', () => {
    given(dispatching())
      .when(giang, 'HAND_OVER', { target: 'D3', receivedBy: 'Văn thư Sở', date: '2026-03-02' })
      .shows((walk) => {
        expect(walk.delivery('D3')).toMatchObject({ state: 'handedOver', outcomeSeq: walk.kase.seq });
      });
    given(dispatching()).when(giang, 'HAND_OVER', { target: 'D3', date: '2026-03-02' }).doesNotFit();
    given(dispatching()).when(van, 'HAND_OVER', { target: 'D3', receivedBy: 'x', date: '2026-03-02' }).isRefused('not_your_role');
  });

  test('bears a day from that of issue to today', () => {
    given(dispatching())
      .when(giang, 'HAND_OVER', { target: 'D3', receivedBy: 'x', date: '2026-03-03' })
      .isRefused('date_in_future', '2026-03-03 has not come yet.');
    given(dispatching())
      .when(giang, 'HAND_OVER', { target: 'D3', receivedBy: 'x', date: '2026-03-01' })
      .isRefused('date_before_issue', '2026-03-01 is before the document was issued on 2026-03-02.');
  });

  test('is not for what is on its way by another channel', () => {
    given(dispatching())
      .when(giang, 'HAND_OVER', { target: 'D1', receivedBy: 'x', date: '2026-03-02' })
      .isRefused('not_by_hand', 'This one is being sent by email.');
  });
});

describe('acknowledging', () => {
  test('inside the office is the recipient’s own', () => {
    given(sent('D2'))
      .when(giang, 'ACKNOWLEDGE', { target: 'D2' })
      .isRefused('not_recipient', 'Receipt is acknowledged by Hoàng Thị Lan; for an outside recipient the dispatcher records it.');
    given(sent('D2'))
      .when(lan, 'ACKNOWLEDGE', { target: 'D2', note: 'Đã nhận đủ' })
      .shows((walk) => expect(walk.delivery('D2').state).toBe('received'));
  });

  test('outside is recorded by the dispatcher', () => {
    given(sent()).when(lan, 'ACKNOWLEDGE', { target: 'D1' }).isRefused('not_recipient');
    given(sent())
      .when(giang, 'ACKNOWLEDGE', { target: 'D1' })
      .shows((walk) => expect(walk.delivery('D1').state).toBe('received'));
    given(handedOver())
      .when(giang, 'ACKNOWLEDGE', { target: 'D3' })
      .shows((walk) => expect(walk.delivery('D3').state).toBe('received'));
  });

  test('comes after sending, and once', () => {
    given(dispatching()).when(lan, 'ACKNOWLEDGE', { target: 'D2' }).isRefused('not_now');
    given(sent('D2').and(lan, 'ACKNOWLEDGE', { target: 'D2' }))
      .when(lan, 'ACKNOWLEDGE', { target: 'D2' })
      .isRefused('not_now');
  });

  test('may come late, after the report is completed', () => {
    given(aReport().completed())
      .when(lan, 'ACKNOWLEDGE', { target: 'D2' })
      .shows((walk) => {
        expect(walk.state).toBe('completed');
        expect(walk.delivery('D2').state).toBe('received');
      });
  });
});

describe('a delivery that comes back', () => {
  test('is recorded with its reason, also after completion, and may be handed over instead', () => {
    for (const walk of [sent(), aReport().completed()]) {
      given(walk).when(giang, 'DELIVERY_RETURNED', { target: 'D1' }).doesNotFit();
      given(walk).when(van, 'DELIVERY_RETURNED', { target: 'D1', reason: 'x' }).isRefused('not_your_role');
      const state = walk.state;
      given(walk)
        .when(giang, 'DELIVERY_RETURNED', { target: 'D1', reason: 'Gửi nhầm cơ quan' })
        .shows((after) => {
          expect(after.delivery('D1').state).toBe('returned');
          expect(after.state).toBe(state);
          expect(after.and(giang, 'HAND_OVER', { target: 'D1', receivedBy: 'Bưu điện', date: '2026-03-02' }).delivery('D1').state).toBe('handedOver');
        });
    }
  });
});

describe('the report is completed', () => {
  const rest = (walk: Walk) =>
    handedOver(walk).and(system, 'SEND_STARTED', { target: 'D2', attempt: 1 }).and(system, 'SENT', { target: 'D2', attempt: 1, reference: 'x' });

  test('when every delivery is settled, and not before', () => {
    expect(handedOver(sent()).state).toBe('dispatching');
    expect(rest(sent()).state).toBe('completed');
  });

  test('also where one was given up or refused: settled is not received', () => {
    expect(rest(givenUp()).state).toBe('completed');
    expect(rest(sending().and(system, 'SEND_REFUSED', { target: 'D1', attempt: 1, reason: 'x' })).state).toBe('completed');
  });

  test('and stays so while one that was given up is tried again', () => {
    const retried = rest(givenUp()).and(giang, 'RETRY', { target: 'D1' });
    expect(retried.state).toBe('completed');
    const again = retried.and(system, 'SEND_STARTED', { target: 'D1', attempt: 2 }).and(system, 'SENT', { target: 'D1', attempt: 2, reference: 'thu-2' });
    expect(again.state).toBe('completed');
    expect(again.delivery('D1').state).toBe('sent');
  });
});
