import type { Kind } from './law.js';
import type { Words } from './rule.js';

/** What the report's machine tells its parts, and they tell it: nobody sends these, and they have no payload; charts name them. */
export const commandWords: Record<Kind, Record<string, Words>> = {
  report: {
    OPINION_CHANGED: { vi: 'Mọi ý kiến đã xong', en: 'Every opinion is settled' },
    DELIVERY_CHANGED: { vi: 'Mọi bản gửi đã xong', en: 'Every delivery is settled' },
  },
  section: {
    OPEN: { vi: 'Bắt đầu lấy đóng góp', en: 'The input is opened' },
    UNOPEN: { vi: 'Thôi lấy đóng góp', en: 'The opening is taken back' },
    NOT_NEEDED: { vi: 'Không có nội dung riêng', en: 'It has no text of its own' },
    REOPEN: { vi: 'Mục được mở lại', en: 'It is reopened' },
  },
  opinion: {
    CLOSE: { vi: 'Văn bản được rút', en: 'The report is withdrawn' },
  },
  delivery: {
    RECALL: { vi: 'Văn bản được thu hồi', en: 'The document is recalled' },
  },
};
