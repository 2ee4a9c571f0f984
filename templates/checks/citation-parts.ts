/** What is missing where a document is cited for the first time, and what is too much later. */
import { type Citation, citationsIn } from './citations.js';
import { type Check, type Found, foundAt } from './finding.js';

export const citationParts: Check = {
  name: 'citation-parts',
  severity: 'should',
  finds: {
    vi: 'Viện dẫn lần đầu thiếu tên loại, chữ “số”, ngày ban hành hoặc cơ quan ban hành; lần sau vẫn ghi đầy đủ.',
    en: 'A first citation without kind, the word “số”, day or issuer; a later one that gives them again.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6: viện dẫn lần đầu ghi đầy đủ tên loại, số, ký hiệu, thời gian, cơ quan ban hành và trích yếu; lần sau chỉ ghi tên loại và số, ký hiệu.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 6: the first citation gives kind, number, symbol, time, issuer and subject; later ones kind, number and symbol only.',
  },
  find(report, passages) {
    const cited = new Set<string>();
    const own = report.agency?.symbol ?? '';
    return citationsIn(passages).flatMap((citation) => {
      const isFirst = !cited.has(citation.symbol);
      cited.add(citation.symbol);
      return [...always(citation), ...(isFirst ? first(citation, own) : later(citation))];
    });
  },
};

function at({ passage, paragraph, at, length }: Citation, vi: string, en: string, fix?: Found['fix']): Found {
  const written = paragraph.text.slice(at, at + length);
  return foundAt(passage, paragraph, at, length, { vi: `${vi}: ${written}`, en: `${en}: ${written}` }, fix);
}

function always(citation: Citation): Found[] {
  const { paragraph, symbolAt, commaAt, kind } = citation;
  const found: Found[] = [];
  if (kind === null) {
    if (standsAlone(citation)) found.push(at(citation, 'Viện dẫn thiếu tên loại văn bản', 'A citation without the kind of document'));
  } else if (!citation.hasNumberWord && kind !== 'Luật' && kind !== 'Bộ luật' && kind !== 'Nghị định' && kind !== 'Thông tư') {
    found.push(
      at(citation, 'Viện dẫn thiếu chữ “số”', 'A citation without the word “số”', [{ path: paragraph.path, offset: symbolAt, length: 0, text: 'số ' }]),
    );
  }
  if (commaAt !== null) {
    found.push(
      at(citation, 'Thừa dấu phẩy giữa ký hiệu và ngày', 'A comma between symbol and day', [{ path: paragraph.path, offset: commaAt, length: 1, text: '' }]),
    );
  }
  return found;
}

/** `Số 701/SNV-VP` with no word before it that could be its kind: kinds there are more than any list knows (`Giấy phép số …`). */
function standsAlone({ paragraph, at, hasNumberWord, symbol }: Citation): boolean {
  return (
    (hasNumberWord || symbol.includes('-')) && /(?:^|[.;:,(“"–-]|(?:^|\s)(?:và|các|gửi kèm|theo|tại))\s*$/u.test(paragraph.text.slice(Math.max(0, at - 12), at))
  );
}

/** Laws are cited by name; the agency's own documents and those whose symbol names the issuer need no “của”. */
function first(citation: Citation, own: string): Found[] {
  if (citation.kind === null || isByName(citation)) return [];
  const missing = [
    ...(citation.day === null ? [{ vi: 'ngày ban hành', en: 'day' }] : []),
    ...(citation.issuer !== null || namesIssuer(citation.symbol, own) ? [] : [{ vi: 'cơ quan ban hành', en: 'issuer' }]),
  ];
  if (missing.length === 0) return [];
  const said = (language: 'vi' | 'en') => missing.map((one) => one[language]).join(', ');
  return [at(citation, `Viện dẫn lần đầu thiếu ${said('vi')}`, `A first citation without ${said('en')}`)];
}

function later(citation: Citation): Found[] {
  if (citation.kind === null || isByName(citation) || citation.day === null || !citation.hasSubject) return [];
  return [at(citation, 'Đã viện dẫn đầy đủ ở trên, chỉ cần tên loại và số, ký hiệu', 'Cited in full before: kind, number and symbol are enough')];
}

const isByName = ({ kind, symbol }: Citation): boolean => kind === 'Luật' || kind === 'Bộ luật' || kind === 'Pháp lệnh' || /\/(?:QH|UBTVQH)\d/.test(symbol);

/** `QĐ-TTg`, `NĐ-CP`: everybody knows whose they are. */
function namesIssuer(symbol: string, own: string): boolean {
  const parts = symbol.split(/[/-]/);
  return parts.some((part) => part === own) || /(?:NĐ-CP|NQ-CP|-TTg|\/TT-B\p{Lu}+|\/TW)$/u.test(symbol);
}
