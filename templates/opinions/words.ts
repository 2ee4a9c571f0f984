/** What the table says in words, on paper and in a spreadsheet. */
import { answers } from '../slip/index.js';
import type { OpinionLine } from './data.js';

interface TableWords {
  group: Record<OpinionLine['group'], string>;
  answer: Record<string, string>;
  settlement: Record<string, string>;
  state: Record<string, string>;
}

export const opinionWords: Record<'vi' | 'en', TableWords> = {
  vi: {
    group: { division: 'Trong cơ quan', agency: 'Ngoài cơ quan' },
    answer: answers,
    settlement: { accepted: 'Tiếp thu', explained: 'Giải trình' },
    state: { asked: 'Chưa trả lời', lapsed: 'Quá hạn, không có ý kiến', cancelled: 'Đã hủy' },
  },
  en: {
    group: { division: 'Inside the agency', agency: 'Outside the agency' },
    answer: { agree: 'Agrees', agreeWithChanges: 'Agrees, with changes', disagree: 'Disagrees' },
    settlement: { accepted: 'Accepted', explained: 'Explained' },
    state: { asked: 'Not answered', lapsed: 'Deadline passed without an answer', cancelled: 'Cancelled' },
  },
};
