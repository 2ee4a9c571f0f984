import { type ReportPackage, typeOf } from '../../templates/index.js';
import { type Case, stateName, stateWords } from '../../workflows/index.js';
import type { IndexRow } from '../store/lists.js';
import type { Paper } from '../store/papers.js';
import type { SearchField } from '../store/search.js';
import { linesOfDoc } from './doc-text.js';

/** To be raised with every change of what is made here: at the next start all reports are read anew. */
export const searchVersion = 2;

/** A report as it stands, with the names of those who worked on it. */
export interface Findable {
  case: Case;
  index: IndexRow;
  /** with its present texts */
  package: ReportPackage;
  people: readonly string[];
  papers: readonly Paper[];
}

/** `24/11/2026`, as people write a day. */
const dayAsWritten = (day: string): string => day.split('-').toReversed().join('/');

/** Everybody who drafts, signs, initials or wrote a part, each once. */
export function peopleOf({ report: { context }, sections }: Case): string[] {
  const { leadDrafter, signer, handedFrom, contentInitial, formatInitial, signature } = context;
  const marks = [contentInitial, formatInitial, signature].flatMap((mark) => (mark === null ? [] : [mark.person]));
  return [
    ...new Set([leadDrafter, signer.person, ...(handedFrom === null ? [] : [handedFrom.person]), ...marks, ...sections.flatMap((one) => one.context.writers)]),
  ];
}

/** Everything a report is found by, field by field, in the order of the page. */
export function fieldsOf({ case: kase, index, package: report, people, papers }: Findable, day: string): SearchField[] {
  const state = stateWords.report[stateName(kase.report.value)];
  const { number } = kase.report.context;
  const whole: SearchField[] = [
    { of: 'number', text: lines([index.codeNumber, kase.reportId]) },
    { of: 'subject', text: report.subject },
    { of: 'type', text: lines([typeOf(report)?.name, report.documentType]) },
    { of: 'text', text: lines([...(report.bases ?? []), ...linesOfDoc(report.opening)]) },
    ...report.sections.map((section): SearchField => {
      const heading = [`${section.number}. ${section.heading}`, section.headingTail].filter(Boolean).join(' ');
      return { of: 'text', section: section.number, text: lines([heading, ...linesOfDoc(section.content)]) };
    }),
    { of: 'text', text: lines(linesOfDoc(report.closing)) },
    ...(report.annexes ?? []).map(({ title, content }): SearchField => ({ of: 'annex', text: lines([title, ...linesOfDoc(content)]) })),
    { of: 'people', text: lines([...people, report.signature.name, report.signature.position, report.drafter?.initials, report.archive.initials]) },
    { of: 'division', text: lines(divisionsOf(kase, report)) },
    {
      of: 'recipient',
      text: lines([
        ...(report.addressees ?? []),
        ...report.recipients.flatMap(({ text, to, email, organCode }) => [text, to, email, organCode]),
        ...kase.deliveries.map(({ context }) => context.name),
      ]),
    },
    { of: 'paper', text: lines(papers.filter(({ removedAt }) => removedAt === null).map(({ name }) => name)) },
    { of: 'date', text: lines([dayAsWritten(day), number === null ? null : dayAsWritten(number.date)]) },
    { of: 'state', text: lines([state?.vi, state?.en]) },
  ];
  return whole.filter(({ text }) => text !== '');
}

/** Each line once: what two fields of a package say alike is found, and shown, once. */
const lines = (texts: readonly (string | null | undefined)[]): string =>
  [...new Set(texts.flatMap((text) => (text === null || text === undefined ? [] : [text.replace(/\s+/g, ' ').trim()])))]
    .filter((text) => text !== '')
    .join('\n');

/** Names and symbols of the divisions with a part in it, the lead first. */
function divisionsOf({ report: { context }, sections }: Case, { divisions }: ReportPackage): string[] {
  const symbols = [...new Set([context.leadDivision, ...sections.map((section) => section.context.division)])];
  const named = new Map(sections.map((section) => [section.context.division, section.context.divisionName]));
  return symbols.map((symbol) => `${divisions.find((division) => division.symbol === symbol)?.name ?? named.get(symbol) ?? ''} (${symbol})`);
}
