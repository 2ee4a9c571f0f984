/** One document cited in two ways, a symbol of another kind, a document of a later day. */
import { type Citation, citationsIn } from './citations.js';
import { type Check, type Found, foundAt } from './finding.js';
import { monthOf } from './period.js';

export const citationAgreement: Check = {
  name: 'citation-agreement',
  severity: 'should',
  finds: {
    vi: 'Cùng một số, ký hiệu mà ngày hoặc tên loại khác nhau; tên loại không khớp ký hiệu; văn bản viện dẫn ban hành sau văn bản này.',
    en: 'One number and symbol with two days or kinds; a kind that is not the symbol’s; a cited document of a later day than this one.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6 (viện dẫn chính xác) và Phụ lục III, phần I (chữ viết tắt tên loại).',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 6 (citations are exact) and Appendix III, part I (abbreviations of the kinds).',
  },
  find(report, passages, options) {
    const known = new Map<string, Citation>();
    const last = monthOf(report, options)?.last ?? null;
    return citationsIn(passages).flatMap((citation): Found[] => {
      const found = [...againstSymbol(citation), ...againstDay(citation, last)];
      const before = known.get(citation.symbol);
      if (before === undefined) {
        known.set(citation.symbol, citation);
        return found;
      }
      return [...found, ...againstEarlier(citation, before)];
    });
  },
};

function tell({ passage, paragraph, at, length }: Citation, vi: string, en: string): Found {
  return foundAt(passage, paragraph, at, length, { vi, en });
}

function againstEarlier(citation: Citation, before: Citation): Found[] {
  const { symbol } = citation;
  const found: Found[] = [];
  if (before.day !== null && citation.day !== null && before.day !== citation.day) {
    found.push(tell(citation, `Văn bản ${symbol} được viện dẫn với hai ngày khác nhau.`, `${symbol} is cited with two different days.`));
  }
  if (before.kind !== null && citation.kind !== null && before.kind !== citation.kind) {
    found.push(
      tell(
        citation,
        `Văn bản ${symbol} lúc gọi “${before.kind}”, lúc gọi “${citation.kind}”.`,
        `${symbol} is called “${before.kind}” here, “${citation.kind}” there.`,
      ),
    );
  }
  return found;
}

const kindOfSymbol: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  NĐ: 'Nghị định',
};

function againstSymbol(citation: Citation): Found[] {
  const { kind, symbol } = citation;
  const wanted = kindOfSymbol[/(?:^\d+(?:\/\d{4})?[/-])(\p{Lu}+)-/u.exec(symbol)?.[1] ?? ''];
  if (wanted === undefined || kind === null || kind === 'Văn bản' || wanted === kind || kind.startsWith(wanted)) return [];
  // a rule, a plan or a scheme is issued by a decision and often cited by its number
  if (wanted === 'Quyết định' && ['Quy chế', 'Quy định', 'Chương trình', 'Đề án', 'Kế hoạch', 'Dự án', 'Phương án'].includes(kind)) return [];
  return [tell(citation, `Ký hiệu ${symbol} là của ${wanted}, không phải ${kind}.`, `The symbol ${symbol} is that of a ${wanted}, not of a ${kind}.`)];
}

function againstDay(citation: Citation, last: string | null): Found[] {
  if (citation.day === null || last === null || citation.day <= last) return [];
  const written = citation.paragraph.text.slice(citation.at, citation.at + citation.length);
  return [tell(citation, `Văn bản viện dẫn ban hành sau ngày của văn bản này: ${written}`, `The cited document is of a later day than this one: ${written}`)];
}
