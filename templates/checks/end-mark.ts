/** `./.` right after the last word of the text (Decree 30/2020, Appendix I, cell 6). */
import { isEmptyDoc } from '../package/index.js';
import type { Check } from './finding.js';

export const endMark: Check = {
  name: 'end-mark',
  severity: 'must',
  find(report, passages) {
    const docs = [
      { section: null, path: 'closing', doc: report.closing },
      ...report.sections.map((section, i) => ({ section: section.number, path: `sections.${i}.content`, doc: section.content })).reverse(),
    ];
    const last = docs.find(({ doc }) => doc !== undefined && !isEmptyDoc(doc));
    const passage = passages.find(({ path }) => path === last?.path);
    const paragraph = passage?.paragraphs.findLast(({ text }) => text.trim() !== '');
    if (paragraph?.text.trimEnd().endsWith('./.')) return [];
    return [
      {
        section: last?.section ?? null,
        path: last?.path ?? 'closing',
        message: { vi: 'Thiếu dấu kết thúc “./.” sau chữ cuối cùng của văn bản.', en: 'The end mark “./.” is missing after the last word of the text.' },
      },
    ];
  },
};
