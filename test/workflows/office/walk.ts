import { expect } from '@jest/globals';
import { hashOf } from '../../../server/engine/canonical.js';
import { entryHash, stateHash } from '../../../server/engine/hashes.js';
import { situationOf } from '../../../workflows/case/parts.js';
import {
  type Action,
  type Awaited,
  actions,
  addressee,
  awaits,
  type By,
  type Case,
  type CaseEvent,
  decide,
  type Entry,
  type Json,
  lawOf,
  type Refusal,
  sentence,
  stateName,
  statePath,
} from '../../../workflows/index.js';
import { factsFor, type Setting, withFacts } from './setting.js';

/** The fields a person sends with an event; `seen` is what they see now unless a story names it. */
export type Fields = { target?: string; seen?: string | undefined; [field: string]: Json | undefined };

const aMinute = 60_000;

/** A report on its walk: its journal so far, and the world around it. Never changed: each step gives the next walk. */
export class Walk {
  readonly kase: Case;
  readonly entries: readonly Entry[];
  readonly texts: Record<string, string>;
  readonly setting: Setting;
  /** of the next step, ISO 8601 */
  readonly now: string;

  constructor(kase: Case, entries: readonly Entry[], texts: Record<string, string>, setting: Setting, now: string) {
    this.kase = kase;
    this.entries = entries;
    this.texts = texts;
    this.setting = setting;
    this.now = now;
  }

  /** The same walk in a changed world. */
  where(change: Partial<Setting>): Walk {
    return new Walk(this.kase, this.entries, this.texts, { ...this.setting, ...change }, this.now);
  }

  /** The same walk, later. */
  at(now: string): Walk {
    return new Walk(this.kase, this.entries, this.texts, this.setting, now);
  }

  /** Somebody writes; no step of the law. An empty text is as none. */
  writing(section: string, text: string): Walk {
    const { [section]: _, ...others } = this.texts;
    const texts = text === '' ? others : { ...others, [section]: hashOf(text) };
    return new Walk(this.kase, this.entries, texts, this.setting, this.now);
  }

  /** A step that is taken; where the law refuses it, the story is wrong. */
  and(by: By, type: string, fields: Fields = {}): Walk {
    const { walk, refusal } = this.when(by, type, fields);
    if (walk === null) throw new Error(`${by.name} could not ${type}: ${refusal === null ? 'the payload does not fit' : sentence(refusal, 'en')}`);
    return walk;
  }

  /** A step that is tried. */
  when(by: By, type: string, fields: Fields = {}): Tried {
    // what is drawn names the step that asked for it
    const drawn = ['RENDERED', 'RENDER_FAILED'].includes(type) ? { rendering: this.report.rendering ?? 1 } : {};
    return this.send(by, this.asSent(by, { type, ...drawn, ...fields }, 'seen' in fields));
  }

  /** Sends an event as it is, payload parsed as at the door, facts added as by the engine. */
  send(by: By, sent: CaseEvent): Tried {
    const parsed = parsedAtTheDoor(this.kase, sent);
    if (parsed === null) return new Tried(this, null, null);
    const event = withFacts(parsed, this.kase, this.texts, this.setting, by);
    const decision = decide(this.kase, event, by, this.now);
    if (!decision.ok) return new Tried(this, null, decision.refusal);
    const entry = sealed(decision.case, { event, by: decision.by, at: this.now, effects: decision.effects }, this.entries.at(-1));
    const next = new Date(Date.parse(this.now) + aMinute).toISOString();
    return new Tried(this, new Walk(decision.case, [...this.entries, entry], this.texts, this.setting, next), null);
  }

  private asSent(by: By, event: CaseEvent, seenIsNamed: boolean): CaseEvent {
    if (seenIsNamed) return defined(event);
    const found = addressee(lawOf(this.kase.version), event);
    const complete = withFacts(event, this.kase, this.texts, this.setting, by);
    const seen = found?.definition.seen?.(situationOf(this.kase, complete, by, this.now, found.kind)) ?? null;
    return defined(seen === null ? event : { ...event, seen });
  }

  /** What this person could do now. */
  actionsOf(by: By, only: { type?: string; target?: string } = {}): Action[] {
    return actions(this.kase, by, factsFor(this.kase, this.texts, this.setting, this.now), only);
  }

  get awaits(): Awaited[] {
    return awaits(this.kase, this.now);
  }

  get state(): string {
    return stateName(this.kase.report.value);
  }

  get path(): string {
    return statePath(this.kase.report.value);
  }

  get report() {
    return this.kase.report.context;
  }

  section(number: string) {
    return seen(
      this.kase.sections.find(({ context }) => context.number === number),
      `section ${number}`,
    );
  }

  opinion(id: string) {
    return seen(
      this.kase.opinions.find(({ context }) => context.id === id),
      `opinion ${id}`,
    );
  }

  delivery(id: string) {
    return seen(
      this.kase.deliveries.find(({ context }) => context.id === id),
      `delivery ${id}`,
    );
  }

  get lastEntry(): Entry {
    const entry = this.entries.at(-1);
    if (entry === undefined) throw new Error('The journal is empty');
    return entry;
  }
}

/** A part as a person sees it: its state and what it remembers. */
function seen<Context extends object>(part: { value: Case['report']['value']; context: Context } | undefined, name: string): Context & { state: string } {
  if (part === undefined) throw new Error(`There is no ${name}`);
  return { ...part.context, state: stateName(part.value) };
}

/** An attempt: where it led, or why it was refused. */
export class Tried {
  readonly before: Walk;
  readonly walk: Walk | null;
  /** null with `walk` null: the payload did not fit its schema */
  readonly refusal: Refusal | null;

  constructor(before: Walk, walk: Walk | null, refusal: Refusal | null) {
    this.before = before;
    this.walk = walk;
    this.refusal = refusal;
  }

  /** What is to be seen once the step is taken. (`then` is left to promises.) */
  shows(look: (walk: Walk) => void): Walk {
    expect(this.refusal).toBeNull();
    if (this.walk === null) throw new Error('The payload does not fit its schema');
    look(this.walk);
    return this.walk;
  }

  /** The step is refused with this code, and a person reads this sentence. */
  isRefused(code: string, reads?: string): void {
    expect(this.refusal?.code ?? (this.walk === null ? 'the payload does not fit' : `taken, now ${this.walk.path}`)).toBe(code);
    if (reads !== undefined && this.refusal !== null) expect([sentence(this.refusal, 'en'), sentence(this.refusal, 'vi')]).toContain(reads);
  }

  /** The door does not let the payload in. */
  doesNotFit(): void {
    expect({ walk: this.walk, refusal: this.refusal }).toEqual({ walk: null, refusal: null });
  }
}

export const given = (walk: Walk): Walk => walk;

const defined = (event: CaseEvent): CaseEvent => Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined)) as CaseEvent;

/** Null where the person's part of the event does not fit its schema. */
function parsedAtTheDoor(kase: Case, { type, target, seen, ...payload }: CaseEvent): CaseEvent | null {
  const definition = addressee(lawOf(kase.version), { type, ...(target === undefined ? {} : { target }) })?.definition;
  const named = { type, ...(target === undefined ? {} : { target }) };
  if (definition === undefined) return named;
  const parsed = definition.payload.safeParse(payload);
  if (!parsed.success) return null;
  return { ...named, ...(parsed.data as Record<string, Json>), ...(seen === undefined ? {} : { seen }) };
}

/** The entry as an engine writes it. */
export function sealed(kase: Case, step: Pick<Entry, 'event' | 'by' | 'at' | 'effects'>, before: Entry | undefined): Entry {
  const open = { reportId: kase.reportId, seq: kase.seq, version: kase.version, ...step, stateHash: stateHash(kase), previousHash: before?.hash ?? null };
  return { ...open, hash: entryHash(open), state: stateName(kase.report.value) };
}
