import { cuong, dung, giang, hanh, khanh, lan, phuc, system, thao, tuan, van } from './people.js';
import { aReport, dueAt } from './report.js';
import type { Walk } from './walk.js';

const report = () => aReport().withHeading('3');
const overdue = () => report().gathering().and(tuan, 'ACCEPT', { target: '1' }).at(dueAt).and(system, 'DEADLINE_PASSED', { target: '1', dueAt });
const sending = () => report().dispatching().and(system, 'SEND_STARTED', { target: 'D1', attempt: 1 });

/** One walk for every place where something stands in the office, by what is to be seen there. */
export const milestones = (): Record<string, Walk> => ({
  preparing: report().preparing(),
  gathering: report().gathering(),
  'a section accepted': report().gathering().and(tuan, 'ACCEPT', { target: '1' }),
  'more time asked for': report()
    .gathering()
    .and(tuan, 'ACCEPT', { target: '1' })
    .and(tuan, 'ASK_FOR_TIME', { target: '1', dueAt: '2026-03-27T10:00:00.000Z', reason: 'Chờ số liệu' }),
  'a section due soon': report().gathering().at('2026-03-19T10:00:00.000Z').and(system, 'DEADLINE_NEAR', { target: '1', dueAt }),
  'a section overdue': overdue(),
  'a section overdue and submitted': overdue().and(tuan, 'SUBMIT', { target: '1' }),
  'a section without text': report().gathering().and(tuan, 'ACCEPT', { target: '1' }).writing('1', ''),
  'a section submitted': report().gathering().and(tuan, 'SUBMIT', { target: '1' }),
  'a section contributed': report().gathering().and(tuan, 'SUBMIT', { target: '1' }).and(cuong, 'APPROVE', { target: '1' }),
  'a section declined': report().gathering().and(tuan, 'DECLINE', { target: '1', reason: 'Không thuộc chức năng' }),
  'a section waived': report().gathering().and(hanh, 'WAIVE', { target: '1' }),
  'every section contributed': report().contributed(),
  consolidating: report().consolidating(),
  'a section reopened': report().consolidating().and(hanh, 'REOPEN_SECTION', { target: '1', reason: 'Số liệu mới' }),
  consulting: report().consulting(),
  'an outside agency asked': report().consolidating().and(hanh, 'ASK_OPINION', { from: 'Bộ Tài chính', outside: true, question: 'Ý kiến?', dueAt }),
  'an opinion answered': report().consulting().and(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agree' }),
  'an opinion due soon': report().consulting().at('2026-03-19T10:00:00.000Z').and(system, 'DEADLINE_NEAR', { target: 'O1', dueAt }),
  'an opinion overdue': report().consulting().at('2026-04-20T01:00:00.000Z'),
  'content review': report().inContentReview(),
  'format review': report().inFormatReview(),
  'a must found': report().withFindings('end-mark', 'open-quotes').inFormatReview(),
  'a must overridden': report().withFindings('end-mark').inFormatReview().and(phuc, 'OVERRIDE_CHECK', { target: 'end-mark', reason: 'Theo mẫu' }),
  signing: report().inSigning(),
  'signing without authority': report().signedBy(thao, ['TUQ. GIÁM ĐỐC'], 'TRƯỞNG PHÒNG').inSigning(),
  'handed to a deputy': report().inSigning().and(dung, 'HAND_TO_DEPUTY', { deputy: 'duc' }),
  'returned from signing': report().inSigning().and(dung, 'RETURN', { reason: 'Trao đổi thêm' }),
  'sent straight back to signing': report().inSigning().and(dung, 'RETURN', { reason: 'Trao đổi thêm' }).and(khanh, 'INITIAL'),
  signed: report().signed(),
  rendering: report().rendering(),
  'rendering failed': report().rendering().and(system, 'RENDER_FAILED', { reason: 'Hết bộ nhớ' }),
  'returned by the clerk': report()
    .rendering()
    .and(system, 'RENDER_FAILED', { reason: 'Hết bộ nhớ' })
    .and(van, 'RETURN_TO_SIGNING', { reason: 'Sai chức danh' }),
  issued: report().issued(),
  dispatching: report().dispatching(),
  'a delivery being sent': sending(),
  'a delivery sent': sending().and(system, 'SENT', { target: 'D1', attempt: 1, reference: 'thu-1' }),
  'a delivery given up': sending().and(system, 'SEND_FAILED', { target: 'D1', attempt: 1, reason: 'Hộp thư đầy' }),
  'a delivery refused': sending().and(system, 'SEND_REFUSED', { target: 'D1', attempt: 1, reason: 'Không nhận' }),
  'a delivery on paper': report().dispatching().and(giang, 'HAND_OVER', { target: 'D3', receivedBy: 'Văn thư', date: '2026-03-02' }),
  completed: report().completed(),
  recalling: report().completed().and(dung, 'RECALL', { reason: 'Sai số liệu' }),
  'given back by a colleague': report().completed().and(dung, 'RECALL', { reason: 'Sai số liệu' }).and(lan, 'RECALL_AGREED', { target: 'D2' }),
  recalled: report().issued().and(dung, 'RECALL', { reason: 'Sai số liệu' }).and(giang, 'CONFIRM_RECALL'),
  replaced: report().completed().and(system, 'REPLACED_BY', { report: 'R7', codeNumber: '9/BC-SKHĐT', date: '2026-03-09' }),
  'returned by the head': report().inContentReview().and(khanh, 'RETURN', { reason: 'Thiếu kiến nghị' }),
  'returned by the office': report().inFormatReview().and(phuc, 'RETURN', { reason: 'Sai thể thức' }),
  'a section returned': report().gathering().and(tuan, 'SUBMIT', { target: '1' }).and(cuong, 'RETURN', { target: '1', reason: 'Thiếu bảng' }),
  'replacing another': report()
    .preparing()
    .and(hanh, 'NAME_FORMER', { replaces: ['R9'], corrects: [] }),
  'a delivery returned': report().completed().and(giang, 'DELIVERY_RETURNED', { target: 'D1', reason: 'Nhầm cơ quan' }),
  'given to another drafter': report().consolidating().and(khanh, 'CHANGE_DRAFTER', { drafter: 'hoa', reason: 'Nghỉ phép' }),
  'suspended while divisions write': report().gathering().and(hanh, 'SUSPEND', { reason: 'Chờ chỉ đạo' }),
  'suspended while it is signed': report().inSigning().and(khanh, 'SUSPEND', { reason: 'Chờ chỉ đạo' }),
  withdrawn: report().consolidating().and(hanh, 'WITHDRAW', { reason: 'Không còn cần' }),
});
