import { isEmptyDoc, type ReportPackage } from '../../../templates/package/index.js';
import { type DocumentType, type Part, partMentions } from '../../../templates/types/index.js';

/** Every text of a package, in lower case. */
const said = (report: ReportPackage): string =>
  JSON.stringify([report.opening, report.sections.map(({ heading, content }) => [heading, content]), report.closing]).toLocaleLowerCase('vi');

function holds(report: ReportPackage, part: Part): boolean {
  switch (part) {
    case 'addressees':
    case 'bases':
      return (report[part] ?? []).length > 0;
    case 'opening':
    case 'closing':
      return report[part] !== undefined && !isEmptyDoc(report[part]);
    default:
      return partMentions[part].some((words) => said(report).includes(words));
  }
}

/** What a document lacks of its type's musts, and what of the rest it may not hold. */
export function lackOf(report: ReportPackage, type: DocumentType | null): string[] {
  const lacking = (type?.musts ?? []).filter((part) => !holds(report, part)).map((part) => `lacks ${part}`);
  const forbidden = (type?.mustNots ?? []).filter((part) => holds(report, part)).map((part) => `may not hold ${part}`);
  return [...lacking, ...forbidden];
}
