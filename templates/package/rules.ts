/** What a shape cannot say of a package. */
import type { DocumentType } from '../types/index.js';
import type { Problem } from './clean.js';
import type { Frame } from './schema.js';
import { sectionOrder } from './section-number.js';
import type { Words } from './words.js';

/** Problems in the order of the page; empty where the package holds together. Section texts are not looked at. `types`: those the office has. */
export function broken(report: Frame, types: readonly DocumentType[]): Problem[] {
  return [...typeProblems(report, types), ...divisionProblems(report), ...drafterProblems(report), ...sectionProblems(report), ...signatureProblems(report)];
}

function typeProblems({ documentType }: Frame, types: readonly DocumentType[]): Problem[] {
  if (types.some(({ abbreviation }) => abbreviation === documentType)) return [];
  const there = types.map(({ abbreviation }) => abbreviation).join(', ');
  return [{ path: 'documentType', expected: { vi: `loại văn bản có mẫu: ${there}`, en: `a type there is a template for: ${there}` } }];
}

function divisionProblems({ divisions }: Frame): Problem[] {
  const leads = divisions.filter((division) => division.role === 'lead').length;
  const problems: Problem[] = [];
  if (leads !== 1) {
    problems.push({
      path: 'divisions',
      expected: { vi: `đúng một đơn vị chủ trì (lead), đang có ${leads}`, en: `exactly one lead division, there are ${leads}` },
    });
  }
  divisions.forEach(({ id, symbol }, i) => {
    const before = divisions.slice(0, i);
    if (before.some((other) => other.id === id)) problems.push({ path: `divisions.${i}.id`, expected: notUsed(id) });
    if (before.some((other) => other.symbol === symbol)) problems.push({ path: `divisions.${i}.symbol`, expected: notUsed(symbol) });
  });
  return problems;
}

function drafterProblems({ divisions, drafter }: Frame): Problem[] {
  if (drafter === undefined || divisions.some(({ id }) => id === drafter.division)) return [];
  return [{ path: 'drafter.division', expected: known(divisions) }];
}

function sectionProblems({ divisions, sections }: Frame): Problem[] {
  const order = sectionOrder();
  return sections.flatMap((section, i) => {
    const problems: Problem[] = [];
    const expected = order.next(section.number);
    if (expected !== null) problems.push({ path: `sections.${i}.number`, expected });
    if (!divisions.some(({ id }) => id === section.division)) problems.push({ path: `sections.${i}.division`, expected: known(divisions) });
    return problems;
  });
}

/** Each line of authority begins as Decree 30/2020, Article 13, has it; at the end of a stack the signer's own title may stand. */
function signatureProblems({ signature: { authority, position } }: Frame): Problem[] {
  const lines = authority === null ? [] : [authority].flat();
  const isTitle = (line: string) => line.trim().toLocaleUpperCase('vi') === position.trim().toLocaleUpperCase('vi');
  if (lines.every((line) => isTitle(line) || /^\s*(TM|Q|KT|TL|TUQ)\s*\./iu.test(line))) return [];
  return [
    {
      path: 'signature.authority',
      expected: { vi: 'dòng bắt đầu bằng TM., Q., KT., TL. hoặc TUQ., hoặc null', en: 'a line that begins with TM., Q., KT., TL. or TUQ., or null' },
    },
  ];
}

function notUsed(value: string): Words {
  return { vi: `giá trị chưa dùng (${value} đã có)`, en: `a value not used before (${value} is there already)` };
}

function known(divisions: Frame['divisions']): Words {
  const ids = divisions.map(({ id }) => id).join(', ');
  return { vi: `id của một đơn vị trong divisions: ${ids}`, en: `the id of one of the divisions: ${ids}` };
}
