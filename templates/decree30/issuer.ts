/** Who enacts a decision: the head of the agency by title, or the agency itself where a collective decides. */
import type { ReportPackage } from '../package/index.js';

/** `GIÁM ĐỐC SỞ NỘI VỤ`, `ỦY BAN NHÂN DÂN TỈNH …`: as the package says, else from the lines of authority. */
export function issuerOf({ issuer, agency, signature: { authority, position } }: ReportPackage): string {
  if (issuer !== undefined) return issuer.toLocaleUpperCase('vi');
  const [first] = authority === null ? [] : [authority].flat();
  const line = (first ?? position).toLocaleUpperCase('vi').trim();
  const name = agency.name.toLocaleUpperCase('vi').trim();
  if (/^TM\s*\./u.test(line)) return name;
  const title = line.replace(/^(Q|KT|TL|TUQ)\s*\.\s*/u, '');
  return joined(title, name);
}

/** `CHÁNH VĂN PHÒNG` and `VĂN PHÒNG …` share their words in the middle; a title that names the agency already needs no more. */
function joined(title: string, name: string): string {
  if (title.endsWith(name)) return title;
  const words = title.split(/\s+/);
  for (let shared = words.length - 1; shared > 0; shared--) {
    const tail = words.slice(-shared).join(' ');
    if (shared > 1 && name.startsWith(`${tail} `)) return `${words.slice(0, -shared).join(' ')} ${name}`;
  }
  return `${title} ${name}`;
}
