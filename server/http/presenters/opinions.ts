import { type OpinionLine, type OpinionsPage, type OpinionTable, opinionWords, typeOf } from '../../../templates/index.js';
import { type Case, type Entry, stateName } from '../../../workflows/index.js';
import type { Loaded } from '../../engine/index.js';
import type { Language } from '../language.js';
import { wordsOf } from './deliveries.js';

type EntryAt = (seq: number) => Promise<Entry | null>;
/** the person, and whose office it was where it was not their own */
const whoOf = (entry: Entry | null): string | null =>
  entry === null ? null : entry.by.onBehalfOf === undefined ? entry.by.name : `${entry.by.name} (thay ${entry.by.onBehalfOf.name})`;

/** The consolidated table of opinions (bảng tổng hợp, tiếp thu, giải trình ý kiến): divisions first, then agencies, each in the order they were asked. */
export async function presentOpinions(entryAt: EntryAt, { opinions }: Case): Promise<OpinionTable> {
  const at = async (seq: number | null) => (seq === null ? null : entryAt(seq));
  const all = await Promise.all(
    opinions.map(async ({ context, value }): Promise<OpinionLine> => {
      const [asked, answered, settled] = await Promise.all([at(context.askedSeq), at(context.answeredSeq), at(context.settledSeq)]);
      return {
        id: context.id,
        group: context.outside ? 'agency' : 'division',
        from: wordsOf(asked, 'fromName') ?? context.from,
        state: stateName(value),
        question: wordsOf(asked, 'question') ?? '',
        askedAt: asked?.at ?? null,
        answer: context.answer,
        words: wordsOf(answered, 'words'),
        paper: wordsOf(answered, 'paper'),
        answeredBy: whoOf(answered),
        answeredAt: answered?.at ?? null,
        settlement: wordsOf(settled, 'settlement'),
        explanation: wordsOf(settled, 'words'),
        settledBy: whoOf(settled),
      };
    }),
  );
  const lines = [...all.filter(({ group }) => group === 'division'), ...all.filter(({ group }) => group === 'agency')];
  // a question that was taken back counts for nothing
  const counted = lines.filter(({ state }) => state !== 'cancelled');
  const count = (fits: (line: OpinionLine) => boolean): number => counted.filter(fits).length;
  return {
    lines,
    totals: {
      asked: counted.length,
      answered: count(({ answer }) => answer !== null),
      agree: count(({ answer }) => answer === 'agree'),
      agreeWithChanges: count(({ answer }) => answer === 'agreeWithChanges'),
      disagree: count(({ answer }) => answer === 'disagree'),
      accepted: count(({ settlement }) => settlement === 'accepted'),
      explained: count(({ settlement }) => settlement === 'explained'),
      lapsed: count(({ state }) => state === 'lapsed'),
      waiting: count(({ state }) => state === 'asked'),
    },
  };
}

/** The table with what its page needs beside it; `at` is the moment it shows. */
export function presentOpinionsPage(table: OpinionTable, { case: kase, frame }: Loaded, drafter: string, at: string): OpinionsPage {
  const { agency, place, subject, divisions } = frame;
  const { leadDivision, documentType } = kase.report.context;
  return {
    ...table,
    id: kase.reportId,
    agency,
    place,
    typeName: typeOf(frame)?.name ?? documentType,
    subject,
    leadDivision: divisions.find(({ symbol }) => symbol === leadDivision)?.name ?? leadDivision,
    drafter,
    at,
  };
}

const titles: Record<Language, [string, string, string, string, string, string]> = {
  vi: ['Nhóm', 'Cơ quan, đơn vị', 'Nội dung xin ý kiến', 'Ý kiến', 'Người trả lời, văn bản', 'Tiếp thu, giải trình'],
  en: ['Group', 'Agency, division', 'Asked', 'Opinion', 'Answered by, paper', 'Accepted, explained'],
};

const joined = (...parts: (string | null | undefined)[]): string => parts.filter((part) => part !== null && part !== undefined && part !== '').join('. ');

/** The table's columns as a spreadsheet has them. */
export function opinionColumns(language: Language): { title: string; width: number; cell: (line: OpinionLine) => string }[] {
  const { group, answer, settlement, state } = opinionWords[language];
  const [groupTitle, from, question, opinion, who, settled] = titles[language];
  return [
    { title: groupTitle, width: 18, cell: (line) => group[line.group] },
    { title: from, width: 30, cell: (line) => line.from },
    { title: question, width: 40, cell: (line) => line.question },
    { title: opinion, width: 50, cell: (line) => (line.answer === null ? (state[line.state] ?? '') : joined(answer[line.answer] ?? line.answer, line.words)) },
    { title: who, width: 28, cell: (line) => joined(line.answeredBy, line.paper) },
    { title: settled, width: 50, cell: (line) => (line.settlement === null ? '' : joined(settlement[line.settlement] ?? line.settlement, line.explanation)) },
  ];
}
