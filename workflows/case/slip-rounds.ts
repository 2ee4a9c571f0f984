import { signerForTheHead } from '../people/authority.js';
import { holdsRole } from '../people/standing.js';
import type { Signer } from '../report/v1/context.js';
import { type CreateEvent, isCreate } from './create.js';
import type { Entry } from './journal.js';

export interface SlipPerson {
  person: string;
  name: string;
}

/** Something a person did, and the words that went with it. */
export interface SlipAct {
  seq: number;
  /** ISO 8601, UTC */
  at: string;
  by: SlipPerson;
  /** whose office they exercised, where it was not their own */
  onBehalfOf: SlipPerson | null;
  words: string | null;
}

/** In which office a step of the review was taken. */
export type SlipLevel = 'drafter' | 'leadHead' | 'office' | 'signer' | 'clerk';
export type SlipStepKind = 'initial' | 'return' | 'takeBack' | 'sign' | 'handToDeputy' | 'takeFromDeputy' | 'returnToSigning' | 'withdraw';

/** What one level did with the document. */
export interface SlipStep extends SlipAct {
  level: SlipLevel;
  kind: SlipStepKind;
  /** sections it was returned for; empty: the whole */
  sections: string[];
  /** who signed as whom, or who is to sign from now on; null at other levels */
  signer: Signer | null;
  /** false: taken back since, or void by what came after */
  stands: boolean;
}

/** One submission for review and everything said about it. */
export interface SlipRound {
  /** from 1 */
  n: number;
  submitted: SlipAct;
  steps: SlipStep[];
  /** checks let pass, with the reason */
  overridden: (SlipAct & { finding: string })[];
}

export const textIn = ({ event }: Entry, field: string): string | null => {
  const value = event[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

export function actOf(entry: Entry, words: string | null): SlipAct {
  const { person, name, onBehalfOf } = entry.by;
  return {
    seq: entry.seq,
    at: entry.at,
    by: { person, name },
    onBehalfOf: onBehalfOf === undefined ? null : { person: onBehalfOf.person, name: onBehalfOf.name },
    words,
  };
}

/** Whose turn it is in each state of the review. */
const levelOf: Record<string, SlipLevel> = { contentReview: 'leadHead', formatReview: 'office', signing: 'signer' };

/** Every submission for review, from the first to the present, out of the journal alone. */
export function slipRounds(entries: Iterable<Entry>): SlipRound[] {
  const fold = new Rounds();
  for (const entry of entries) fold.add(entry);
  return fold.rounds;
}

/** Reads a journal forward; the state before each entry says at which level it was taken. */
class Rounds {
  readonly rounds: SlipRound[] = [];
  private state = '';
  private leadDivision = '';
  private signer: Signer | null = null;
  private head: Signer | null = null;
  /** what stands again if the last return is taken back */
  private voidedByReturn: SlipStep[] = [];

  add(entry: Entry): void {
    if (isCreate(entry.event)) this.begin(entry.event);
    if (entry.event.type === 'SUBMIT_FOR_REVIEW') {
      this.rounds.push({ n: this.rounds.length + 1, submitted: actOf(entry, textIn(entry, 'opinion')), steps: [], overridden: [] });
    } else {
      const round = this.rounds.at(-1);
      if (round !== undefined) this.addTo(round, entry);
    }
    this.state = entry.state;
  }

  /** The lead drafter withdraws in their own right, the head or whoever stands in for them as the head. */
  private isOfHead({ by }: Entry): boolean {
    return by.onBehalfOf !== undefined || holdsRole(by, 'head', this.leadDivision);
  }

  private begin({ leadDivision, signer }: CreateEvent): void {
    this.leadDivision = leadDivision;
    this.signer = signer;
  }

  private addTo(round: SlipRound, entry: Entry): void {
    const { event } = entry;
    switch (event.type) {
      case 'OVERRIDE_CHECK':
        round.overridden.push({ ...actOf(entry, textIn(entry, 'reason')), finding: event.target ?? '' });
        return;
      case 'INITIAL':
        round.steps.push(this.step(entry, 'initial'));
        return;
      case 'SIGN':
        round.steps.push(this.step(entry, 'sign'));
        return;
      case 'RETURN':
        if (levelOf[this.state] === undefined) return;
        // what goes back to be written anew takes its initials with it
        this.voidedByReturn = this.state === 'signing' ? [] : voidAll(round, ['initial']);
        round.steps.push({ ...this.step(entry, 'return'), sections: Array.isArray(event.sections) ? event.sections.map(String) : [] });
        return;
      case 'TAKE_BACK':
        if (event.target === undefined) this.takeBack(round, entry);
        return;
      case 'HAND_TO_DEPUTY':
        this.hand(entry);
        round.steps.push(this.step(entry, 'handToDeputy'));
        return;
      case 'TAKE_FROM_DEPUTY':
        this.signer = this.head ?? this.signer;
        this.head = null;
        voidAll(round, ['handToDeputy']);
        round.steps.push(this.step(entry, 'takeFromDeputy'));
        return;
      case 'RETURN_TO_SIGNING':
        voidAll(round, ['sign']);
        round.steps.push(this.step(entry, 'returnToSigning', 'clerk'));
        return;
      case 'WITHDRAW':
        round.steps.push(this.step(entry, 'withdraw', this.isOfHead(entry) ? 'leadHead' : 'drafter'));
        return;
    }
  }

  /** The state it came back to says whose step was taken back. */
  private takeBack(round: SlipRound, entry: Entry): void {
    const last = round.steps.at(-1);
    if (last?.kind === 'return' && last.stands && levelOf[entry.state] === last.level) {
      last.stands = false;
      for (const step of this.voidedByReturn) step.stands = true;
      round.steps.push(this.step(entry, 'takeBack', last.level));
    } else if (levelOf[this.state] !== undefined || this.state === 'issuing') {
      const level = levelOf[entry.state] ?? 'drafter';
      const marks = round.steps.filter(({ kind }) => kind === 'initial' || kind === 'sign');
      for (const mark of marks) if (level === 'drafter' || mark.level === level) mark.stands = false;
      round.steps.push(this.step(entry, 'takeBack', level));
    }
  }

  private hand(entry: Entry): void {
    if (this.signer === null) return;
    const deputy = { person: textIn(entry, 'deputy') ?? '', name: textIn(entry, 'deputyName') ?? '', position: textIn(entry, 'deputyPosition') ?? '' };
    this.head = this.head ?? this.signer;
    this.signer = signerForTheHead(this.signer, deputy, textIn(entry, 'line') ?? undefined);
  }

  private step(entry: Entry, kind: SlipStepKind, level: SlipLevel = levelOf[this.state] ?? 'drafter'): SlipStep {
    const words = textIn(entry, 'opinion') ?? textIn(entry, 'reason');
    const signer = level === 'signer' ? this.signer : null;
    return { ...actOf(entry, words), level, kind, sections: [], signer, stands: true };
  }
}

/** Marks what stood as void, and tells which it was. */
function voidAll({ steps }: SlipRound, kinds: readonly SlipStepKind[]): SlipStep[] {
  const stood = steps.filter(({ kind, stands }) => stands && kinds.includes(kind));
  for (const step of stood) step.stands = false;
  return stood;
}
