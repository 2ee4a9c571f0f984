import type { Rule } from '../../case/rule.js';
import { holds } from '../../case/rule.js';

/** Rules about an opinion that was asked. */
export const opinionRules = {
  disagreementHasWords: {
    code: 'words_missing',
    kind: 'payload',
    field: 'words',
    words: { vi: 'Hãy ghi rõ nội dung đề nghị sửa hoặc lý do không nhất trí.', en: 'Say what should change, or why you disagree.' },
    check: ({ event }) => (event.answer !== 'agree' && event.words === undefined ? {} : holds),
  },
  isExplained: {
    code: 'not_explained',
    kind: 'payload',
    words: { vi: 'Ý kiến được tiếp thu, không phải giải trình.', en: 'The opinion is accepted, not explained.' },
    check: ({ event }) => (event.settlement === 'explained' ? holds : {}),
  },
  explanationHasWords: {
    code: 'explanation_missing',
    kind: 'payload',
    field: 'words',
    words: { vi: 'Không tiếp thu thì phải giải trình.', en: 'An opinion that is not accepted must be explained.' },
    check: ({ event }) => (event.settlement === 'explained' && event.words === undefined ? {} : holds),
  },
} satisfies Record<string, Rule>;
