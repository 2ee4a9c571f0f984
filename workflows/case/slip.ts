import type { Answer } from '../opinion/v1/context.js';
import type { Former, Signer } from '../report/v1/context.js';
import type { Entry } from './journal.js';
import { type Case, stateName } from './situation.js';
import { actOf, type SlipAct, type SlipPerson, type SlipRound, type SlipStep, slipRounds, textIn } from './slip-rounds.js';

export type { SlipAct, SlipLevel, SlipPerson, SlipRound, SlipStep, SlipStepKind } from './slip-rounds.js';

/** A section as it lies before the signer: whose it is, who handed it in, who approved it. */
export interface SlipSection {
  number: string;
  /** a division's symbol, and its name */
  division: string;
  divisionName: string;
  state: string;
  submitted: SlipAct | null;
  approved: SlipAct | null;
  waived: SlipAct | null;
}

/** An opinion asked: of whom, what they said, and what became of it. */
export interface SlipOpinion {
  id: string;
  /** a division's symbol, or the name of an outside agency */
  from: string;
  fromName: string;
  outside: boolean;
  state: string;
  asked: SlipAct;
  answer: Answer | null;
  answered: SlipAct | null;
  /** number and day of the paper that brought an outside answer */
  paper: string | null;
  settlement: 'accepted' | 'explained' | null;
  settled: SlipAct | null;
}

/** The submission slip (phiếu trình): what the signer reads before signing. */
export interface Slip {
  reportId: string;
  state: string;
  documentType: string;
  leadDivision: string;
  drafter: SlipPerson;
  signer: Signer;
  /** issued documents that this one is to replace or correct */
  replaces: Former[];
  corrects: Former[];
  sections: SlipSection[];
  opinions: SlipOpinion[];
  /** every submission for review, the present one last; the words of the last are the proposal */
  rounds: [SlipRound, ...SlipRound[]];
  /** what the signer did with it last, unless it has moved on since */
  decision: SlipStep | null;
}

/** The slip of a case, from the case and its journal; null before it was first submitted for review. */
export function slipOf(kase: Case, entries: Iterable<Entry>): Slip | null {
  const journal = [...entries];
  const [first, ...others] = slipRounds(journal);
  if (first === undefined) return null;
  const { documentType, leadDivision, leadDrafter, signer, replaces, corrects } = kase.report.context;
  const last = (others.at(-1) ?? first).steps.at(-1);
  return {
    reportId: kase.reportId,
    state: stateName(kase.report.value),
    documentType,
    leadDivision,
    drafter: { person: leadDrafter, name: nameOf(leadDrafter, journal) },
    signer,
    replaces,
    corrects,
    sections: sectionsOf(kase, journal),
    opinions: opinionsOf(kase, journal),
    rounds: [first, ...others],
    decision: last?.level === 'signer' && last.kind !== 'takeFromDeputy' && last.kind !== 'takeBack' ? last : null,
  };
}

/** The lead drafter opened the report, or was named when another took it over. */
function nameOf(drafter: string, journal: readonly Entry[]): string {
  const named = journal.findLast(({ event }) => event.type === 'CHANGE_DRAFTER' && event.drafter === drafter);
  return (named && textIn(named, 'drafterName')) ?? journal.find(({ by }) => by.person === drafter)?.by.name ?? drafter;
}

/** Where each section stands is the case's to say; who brought it there, the last entry of that kind. */
function sectionsOf({ sections }: Case, journal: readonly Entry[]): SlipSection[] {
  const last = new Map<string, Entry>();
  for (const entry of journal) if (entry.event.target !== undefined) last.set(`${entry.event.type} ${entry.event.target}`, entry);
  return sections.map(({ context: { number, division, divisionName }, value }) => {
    const state = stateName(value);
    const act = (type: string, words: string): SlipAct | null => {
      const entry = last.get(`${type} ${number}`);
      return entry === undefined ? null : actOf(entry, textIn(entry, words));
    };
    return {
      number,
      division,
      divisionName,
      state,
      submitted: state === 'submitted' || state === 'contributed' ? act('SUBMIT', 'opinion') : null,
      approved: state === 'contributed' ? act('APPROVE', 'opinion') : null,
      waived: state === 'waived' ? act('WAIVE', 'reason') : null,
    };
  });
}

function opinionsOf({ opinions }: Case, journal: readonly Entry[]): SlipOpinion[] {
  const bySeq = new Map(journal.map((entry) => [entry.seq, entry]));
  return opinions.flatMap(({ context, value }): SlipOpinion[] => {
    const { id, from, outside, askedSeq, answeredSeq, settledSeq, answer } = context;
    const asked = bySeq.get(askedSeq);
    if (asked === undefined) return [];
    const answered = answeredSeq === null ? undefined : bySeq.get(answeredSeq);
    const settled = settledSeq === null ? undefined : bySeq.get(settledSeq);
    return [
      {
        id,
        from,
        fromName: textIn(asked, 'fromName') ?? from,
        outside,
        state: stateName(value),
        asked: actOf(asked, textIn(asked, 'question')),
        answer,
        answered: answered === undefined ? null : actOf(answered, textIn(answered, 'words')),
        paper: answered === undefined ? null : textIn(answered, 'paper'),
        settlement: settled === undefined ? null : textIn(settled, 'settlement') === 'explained' ? 'explained' : 'accepted',
        settled: settled === undefined ? null : actOf(settled, textIn(settled, 'words')),
      },
    ];
  });
}
