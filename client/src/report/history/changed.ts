import type { Entry } from '../../api/shapes.js';
import { type Fact, fact, type Value } from './fact.js';
import { countOf, listOf, sectionsOf, textOf } from './fields.js';
import { afterEntry, type Known, nothingKnown } from './known.js';

type Event = Entry['event'];
type Tell = (event: Event, known: Known, entry: Entry) => Fact[];

/** What is told of one type of event: by which fields, and which of its fields say nothing to a reader. */
interface Teller {
  tells: readonly string[];
  silent?: readonly string[];
  tell: Tell;
}

/** Where an event keeps a person's own words, which stand below the facts as they were written. */
export const wordFields = ['reason', 'words', 'opinion', 'question', 'note'] as const;
/** The hash of what somebody saw when they agreed. */
export const alwaysSilent = ['seen'] as const;

/** A fact where the field holds a text. */
const of = (event: Event, field: string, say: string, as: (text: string) => Value = (text) => text): Fact[] => {
  const text = textOf(event, field);
  return text === null ? [] : [fact(say, { [field]: as(text) })];
};
const moment = (iso: string): Value => ({ moment: iso });
const day = (iso: string): Value => ({ day: iso });
const named =
  (group: string) =>
  (one: string): Value => ({ name: [group, one] });

/** From one name to another, where the first is known and differs. */
const moved = (say: string, from: string | null | undefined, to: string | null): Fact[] => {
  if (to === null) return [];
  return from === null || from === undefined || from === to ? [fact(say, { to })] : [fact(`${say}Moved`, { from, to })];
};

const due: Tell = (event, known) => {
  const to = textOf(event, 'dueAt');
  const from = known.due.get(event.target ?? '');
  if (to === null) return [];
  return from === undefined || from === to ? [fact('due', { to: moment(to) })] : [fact('dueMoved', { from: moment(from), to: moment(to) })];
};
const isDue: Tell = (event) => of(event, 'dueAt', 'isDue', moment);
const successor: Teller = {
  tells: ['codeNumber', 'date'],
  silent: ['report'],
  tell: (event) => [...of(event, 'codeNumber', 'successor'), ...of(event, 'date', 'dated', day)],
};
const attempt: Tell = (event) => {
  const n = countOf(event, 'attempt') ?? 1;
  return n > 1 ? [fact('attempt', { n })] : [];
};

/** Each type of event that carries more than a person's words. A field that stands nowhere here fails a test. */
export const tellers: Readonly<Record<string, Teller>> = {
  CREATE: { tells: ['documentType', 'leadDivision', 'drafterDivision', 'signer', 'sections'], silent: ['frameHash'], tell: begun },
  EDIT: { tells: ['sections'], silent: ['frame', 'frameHash'], tell: edited },
  NAME_FORMER: { tells: ['replaces', 'corrects', 'codeNumbers'], tell: formers },
  OPEN_INPUT: { tells: ['dueAt'], silent: ['remindAt'], tell: due },
  REOPEN_SECTION: { tells: ['dueAt'], silent: ['remindAt'], tell: due },
  ASK_OPINION: {
    tells: ['from', 'fromName', 'outside', 'dueAt'],
    silent: ['remindAt'],
    tell: (event, ...rest) => [
      fact(event['outside'] === true ? 'askedOutside' : 'asked', { from: textOf(event, 'fromName') ?? textOf(event, 'from') ?? '' }),
      ...due(event, ...rest),
    ],
  },
  SUBMIT_FOR_REVIEW: { tells: ['texts', 'findings'], silent: ['contentHash', 'signedHash', 'templateVersion'], tell: submitted },
  RETURN: {
    tells: ['sections', 'dueAt'],
    silent: ['remindAt'],
    tell: (event) => {
      const sections = listOf(event, 'sections').map(String);
      return sections.length === 0 ? [] : [fact('returned', { sections }), ...of(event, 'dueAt', 'isDue', moment)];
    },
  },
  TAKE_BACK: { tells: [], silent: ['textHash'], tell: () => [] },
  HAND_TO_DEPUTY: {
    tells: ['deputyName', 'deputyPosition', 'line'],
    silent: ['deputy', 'signedHash'],
    tell: (event, { signer }) => [
      ...moved('signer', signer, textOf(event, 'deputyName')),
      ...of(event, 'deputyPosition', 'position'),
      ...of(event, 'line', 'authority'),
    ],
  },
  TAKE_FROM_DEPUTY: { tells: [], silent: ['signedHash'], tell: (_, { signer }, { by }) => moved('signer', signer, by.name ?? by.person) },
  ISSUE: {
    tells: ['codeNumber', 'date'],
    // the number as it is printed holds them
    silent: ['number', 'series', 'year'],
    tell: (event) => [...of(event, 'codeNumber', 'codeNumber'), ...of(event, 'date', 'dated', day)],
  },
  RETURN_TO_SIGNING: { tells: [], tell: (_, { codeNumber }) => (codeNumber === null ? [] : [fact('numberVoided', { codeNumber })]) },
  RENDERED: {
    tells: ['pdfHash'],
    silent: ['rendering', 'docxHash'],
    tell: (event) => [fact(textOf(event, 'pdfHash') === null ? 'pdfLater' : 'docxAndPdf')],
  },
  RENDER_FAILED: { tells: [], silent: ['rendering'], tell: () => [] },
  PDF_ADDED: { tells: [], silent: ['pdfHash'], tell: () => [] },
  CONFIRM_RECIPIENTS: { tells: ['recipients'], silent: ['printed'], tell: recipients },
  REPLACED_BY: successor,
  CORRECTED_BY: successor,
  FILE: { tells: ['file'], tell: (event) => of(event, 'file', 'file') },
  CHANGE_DRAFTER: { tells: ['drafterName'], silent: ['drafter'], tell: (event, { drafter }) => moved('drafter', drafter, textOf(event, 'drafterName')) },
  RESUME: { tells: [], tell: (_, { suspendedAt }) => (suspendedAt === null ? [] : [fact('stoodStill', { from: moment(suspendedAt) })]) },
  MIGRATE: { tells: ['from', 'to'], tell: (event) => moved('law', textOf(event, 'from'), textOf(event, 'to')) },

  SUBMIT: { tells: [], silent: ['textHash'], tell: () => [] },
  REASSIGN: {
    tells: ['divisionName'],
    silent: ['division'],
    tell: (event, { sections }) => moved('division', sections.get(event.target ?? '')?.divisionName, textOf(event, 'divisionName')),
  },
  ASK_FOR_TIME: { tells: ['dueAt'], tell: (event) => of(event, 'dueAt', 'wished', moment) },
  EXTEND: { tells: ['dueAt'], silent: ['remindAt'], tell: due },
  DEADLINE_NEAR: { tells: ['dueAt'], tell: isDue },
  DEADLINE_PASSED: { tells: ['dueAt'], tell: isDue },

  ANSWER_OPINION: { tells: ['answer', 'paper'], tell: (event) => [...of(event, 'answer', 'answer', named('value')), ...of(event, 'paper', 'paper')] },
  SETTLE_OPINION: { tells: ['settlement'], tell: (event) => of(event, 'settlement', 'settlement', named('value')) },
  EXTEND_OPINION: { tells: ['dueAt'], silent: ['remindAt'], tell: due },

  SEND_STARTED: { tells: ['attempt'], tell: attempt },
  // how the far side names what it was sent
  SENT: {
    tells: ['attempt', 'withoutPdf'],
    silent: ['reference'],
    tell: (event, ...rest) => [...attempt(event, ...rest), ...(event['withoutPdf'] === true ? [fact('withoutPdf')] : [])],
  },
  SEND_FAILED: { tells: ['attempt'], tell: attempt },
  SEND_REFUSED: { tells: ['attempt'], tell: attempt },
  HAND_OVER: {
    tells: ['receivedBy', 'date', 'postalNumber'],
    tell: (event) => [...of(event, 'receivedBy', 'receivedBy'), ...of(event, 'date', 'handedOn', day), ...of(event, 'postalNumber', 'postalNumber')],
  },
  RECALL_SENT: { tells: [], silent: ['reference'], tell: () => [] },
};

/**
 * What each step changed, by its seq. A step that moved the report says so first.
 * `journal` is whole and in order; `opinions` are the report's, in the order in which they were asked.
 */
export function changedBy(journal: readonly Entry[], opinions: readonly { id: string }[]): ReadonlyMap<number, readonly Fact[]> {
  const changed = new Map<number, readonly Fact[]>();
  let known = nothingKnown;
  for (const entry of journal) {
    changed.set(entry.seq, [...movedOn(known, entry), ...(tellers[entry.event.type]?.tell(entry.event, known, entry) ?? [])]);
    known = afterEntry(known, entry, opinions);
  }
  return changed;
}

const movedOn = ({ state }: Known, entry: Entry): Fact[] =>
  state === null || state === entry.state ? [] : [fact('moved', { from: named('state')(state), to: named('state')(entry.state) })];

function begun(event: Event): Fact[] {
  const sections = sectionsOf(event);
  const nameOf = (symbol: string): string => [...sections.values()].find(({ division }) => division === symbol)?.divisionName ?? symbol;
  const signer = (event['signer'] as { name?: string } | undefined)?.name;
  const [lead, drafting] = [textOf(event, 'leadDivision'), textOf(event, 'drafterDivision')];
  return [
    ...of(event, 'documentType', 'documentType', named('documentType')),
    ...of(event, 'leadDivision', 'leadDivision', nameOf),
    ...(drafting === lead ? [] : of(event, 'drafterDivision', 'drafterDivision', nameOf)),
    ...(signer === undefined ? [] : [fact('signer', { to: signer })]),
    ...(sections.size === 0 ? [] : [fact('sections', { count: sections.size })]),
  ];
}

function edited(event: Event, known: Known): Fact[] {
  const sections = sectionsOf(event);
  const added = [...sections.keys()].filter((number) => !known.sections.has(number));
  const removed = [...known.sections.keys()].filter((number) => !sections.has(number));
  const kept = [...sections].flatMap(([number, is]) => {
    const was = known.sections.get(number);
    return was === undefined ? [] : [{ number, was, is }];
  });
  const given = kept.filter(({ was, is }) => was.division !== is.division);
  const otherwise = kept.filter(({ was, is }) => was.needed !== is.needed);
  const facts = [
    ...(added.length === 0 ? [] : [fact('sectionsAdded', { sections: added })]),
    ...(removed.length === 0 ? [] : [fact('sectionsRemoved', { sections: removed })]),
    ...given.map(({ number, was, is }) => fact('sectionGiven', { number, from: was.divisionName, to: is.divisionName })),
    ...otherwise.map(({ number, is }) => fact(is.needed ? 'sectionNeeded' : 'sectionNotNeeded', { number })),
  ];
  return facts.length === 0 ? [fact('onlyFrame')] : facts;
}

function submitted(event: Event, { texts: before, submissions }: Known): Fact[] {
  const texts = (event['texts'] ?? {}) as Record<string, string>;
  const differ = before === null ? [] : [...new Set([...Object.keys(before), ...Object.keys(texts)])].filter((number) => before[number] !== texts[number]);
  const findings = listOf(event, 'findings').length;
  return [
    fact('submission', { n: submissions + 1 }),
    ...(differ.length === 0 ? [] : [fact('textsDiffer', { sections: differ })]),
    ...(findings === 0 ? [] : [fact('findings', { count: findings })]),
  ];
}

function formers(event: Event): Fact[] {
  const numbers = (event['codeNumbers'] ?? {}) as Record<string, string>;
  const of = (field: string): string[] => listOf(event, field).map((report) => numbers[String(report)] || String(report));
  const [replaces, corrects] = [of('replaces'), of('corrects')];
  const facts = [
    ...(replaces.length === 0 ? [] : [fact('replaces', { numbers: replaces })]),
    ...(corrects.length === 0 ? [] : [fact('corrects', { numbers: corrects })]),
  ];
  return facts.length === 0 ? [fact('noFormers')] : facts;
}

function recipients(event: Event): Fact[] {
  const to = listOf(event, 'recipients').flatMap((line) => (line as { to?: { channel: string }[] }).to ?? []);
  const counts = new Map<string, number>();
  for (const { channel } of to) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  const channels = [...counts].map(([channel, count]) => fact('onChannel', { channel: named('channel')(channel), count }));
  return [fact('recipients', { count: to.length, channels })];
}
