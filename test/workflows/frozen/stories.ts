import { aReport, cuong, duc, dung, giang, hanh, inPlaceOf, khanh, lan, milestones, phuc, system, thao, tuan, type Walk } from '../office/index.js';

/** Milestones that lie on the way to no other, and so hold every step there is. */
const kept = [
  'more time asked for',
  'a section overdue and submitted',
  'a section declined',
  'a section waived',
  'a section reopened',
  'an opinion overdue',
  'a must overridden',
  'handed to a deputy',
  'sent straight back to signing',
  'returned by the clerk',
  'a delivery refused',
  'completed',
  'a delivery returned',
  'given to another drafter',
  'recalled',
  'replaced',
  'returned by the office',
  'suspended while it is signed',
  'withdrawn',
];

const substitute = inPlaceOf(dung, { ...duc, fields: [] });
const reason = 'Xem lại số liệu';

/** The walks whose journals are kept when a version of the law is released: every kind of step, and every way to end. */
export function stories(): Record<string, Walk> {
  const all = milestones();
  const walked = kept.map((name): [string, Walk] => {
    const walk = all[name];
    if (walk === undefined) throw new Error(`There is no milestone “${name}”`);
    return [name, walk];
  });
  return {
    ...Object.fromEntries(walked),
    'heads replaced for a while': aReport()
      .gathering()
      .and(tuan, 'SUBMIT', { target: '1' })
      .and(inPlaceOf(cuong, lan), 'APPROVE', { target: '1' })
      .and(inPlaceOf(cuong, lan), 'TAKE_BACK', { target: '1' }),
    'signed in the director’s place': aReport()
      .inSigning()
      .and(substitute, 'HAND_TO_DEPUTY', { deputy: 'duc' })
      .and(substitute, 'SIGN')
      .and(substitute, 'TAKE_BACK')
      .and(dung, 'TAKE_FROM_DEPUTY')
      .and(dung, 'SIGN'),
    'edited, replacing another': aReport()
      .from(
        aReport()
          .preparing()
          .and(hanh, 'EDIT', { frame: {} })
          .and(hanh, 'NAME_FORMER', { replaces: ['R9'], corrects: ['R8'] }),
      )
      .completed()
      .and(giang, 'FILE', { file: 'HS-12/2026' }),
    'returned and taken back': aReport()
      .inContentReview()
      .and(khanh, 'RETURN', { reason })
      .and(khanh, 'TAKE_BACK')
      .and(khanh, 'INITIAL')
      .and(phuc, 'INITIAL')
      .and(dung, 'RETURN', { reason })
      .and(dung, 'TAKE_BACK')
      .and(dung, 'SIGN'),
    'suspended and resumed': aReport().gathering().and(hanh, 'SUSPEND', { reason }).and(khanh, 'RESUME').and(tuan, 'ACCEPT', { target: '1' }),
    'recalled from those who had it': aReport()
      .completed()
      .and(dung, 'RECALL', { reason })
      .and(system, 'RECALL_SENT', { target: 'D1', reference: 'thu-9' })
      .and(giang, 'RECALL_AGREED', { target: 'D1' })
      .and(lan, 'RECALL_REFUSED', { target: 'D2', reason: 'Đã lưu' })
      .and(giang, 'RECALL_AGREED', { target: 'D3' })
      .and(giang, 'CONFIRM_RECALL')
      .and(system, 'REPLACED_BY', { report: 'R7', codeNumber: '9/BC-SKHĐT', date: '2026-03-09' }),
    'an opinion explained': aReport()
      .consulting()
      .and(hanh, 'EXTEND_OPINION', { target: 'O1', dueAt: '2026-04-03T10:00:00.000Z', reason })
      .and(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'disagree', words: 'Chưa khớp' })
      .and(hanh, 'SETTLE_OPINION', { target: 'O1', settlement: 'explained', words: 'Theo số quý' })
      .and(hanh, 'SUBMIT_FOR_REVIEW'),
  };
}
