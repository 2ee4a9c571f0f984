import type { Kind } from './law.js';
import type { Words } from './rule.js';

/** What the office calls the states of each machine. */
export const stateWords: Record<Kind, Record<string, Words>> = {
  report: {
    preparing: { vi: 'Chuẩn bị', en: 'Preparing' },
    gathering: { vi: 'Lấy đóng góp', en: 'Gathering input' },
    consolidating: { vi: 'Tổng hợp', en: 'Consolidating' },
    consulting: { vi: 'Xin ý kiến', en: 'Consulting' },
    contentReview: { vi: 'Kiểm tra nội dung', en: 'Content review' },
    formatReview: { vi: 'Kiểm tra thể thức', en: 'Format review' },
    signing: { vi: 'Trình ký', en: 'Signing' },
    issuing: { vi: 'Ban hành', en: 'Issuing' },
    'issuing.numbering': { vi: 'Chờ cấp số', en: 'Waiting for its number' },
    'issuing.rendering': { vi: 'Đang tạo văn bản', en: 'Being rendered' },
    'issuing.failed': { vi: 'Tạo văn bản bị lỗi', en: 'Rendering failed' },
    dispatching: { vi: 'Gửi văn bản', en: 'Dispatching' },
    suspended: { vi: 'Tạm dừng', en: 'Suspended' },
    completed: { vi: 'Hoàn thành', en: 'Completed' },
    recalling: { vi: 'Đang thu hồi', en: 'Being recalled' },
    withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
    recalled: { vi: 'Đã thu hồi', en: 'Recalled' },
    replaced: { vi: 'Đã thay thế', en: 'Replaced' },
  },
  section: {
    planned: { vi: 'Dự kiến', en: 'Planned' },
    assigned: { vi: 'Đã giao', en: 'Assigned' },
    writing: { vi: 'Đang viết', en: 'Being written' },
    submitted: { vi: 'Đã nộp', en: 'Submitted' },
    contributed: { vi: 'Đã duyệt', en: 'Contributed' },
    declined: { vi: 'Từ chối', en: 'Declined' },
    waived: { vi: 'Không yêu cầu', en: 'Waived' },
    notNeeded: { vi: 'Chỉ có đề mục', en: 'Heading only' },
  },
  opinion: {
    asked: { vi: 'Đang hỏi', en: 'Asked' },
    answered: { vi: 'Đã trả lời', en: 'Answered' },
    accepted: { vi: 'Đã tiếp thu', en: 'Accepted' },
    explained: { vi: 'Đã giải trình', en: 'Explained' },
    lapsed: { vi: 'Quá hạn, không có ý kiến', en: 'Lapsed, no opinion' },
    cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
  },
  delivery: {
    queued: { vi: 'Chờ gửi', en: 'Queued' },
    sending: { vi: 'Đang gửi', en: 'Sending' },
    sent: { vi: 'Đã gửi', en: 'Sent' },
    handedOver: { vi: 'Đã giao bản giấy', en: 'Handed over' },
    received: { vi: 'Đã nhận', en: 'Received' },
    returned: { vi: 'Bị trả lại', en: 'Returned' },
    refused: { vi: 'Bị từ chối', en: 'Refused' },
    givenUp: { vi: 'Không gửi được', en: 'Given up' },
    notSent: { vi: 'Không gửi nữa', en: 'Not sent any more' },
    recallAsked: { vi: 'Đang đề nghị trả lại', en: 'Asked back' },
    givenBack: { vi: 'Đã trả lại theo thu hồi', en: 'Given back' },
    kept: { vi: 'Không đồng ý trả lại', en: 'Kept by the recipient' },
  },
};

export const wordsOfState = (kind: Kind, path: string): Words => stateWords[kind][path] ?? { vi: path, en: path };
