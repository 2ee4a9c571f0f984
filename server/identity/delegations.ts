import { z } from 'zod';
import { dayOf, type Substitution } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';
import type { RecordStore } from '../store/port.js';
import { actOf, actOfDelegation } from './acts.js';
import type { Audit } from './audit.js';
import { concerns, type Delegated, delegationProblems } from './delegation-limits.js';
import type { Remember } from './remembered.js';
import { day, type OfficeRecord, type Person, text } from './shapes.js';

/** A person gives the exercise of their office to a substitute for a period. Kept for ever: one that was ended says when and by whom. */
export interface Delegation extends Delegated {
  id: string;
  /** the paper that says so */
  document: string;
  /** person id; null: by a file of the office */
  recordedBy: string | null;
  /** ISO 8601, UTC; not said: before this was kept */
  recordedAt?: string;
  /** ISO 8601, UTC: given back, or taken back, before its last day */
  endedAt?: string;
  endedBy?: string;
}

const given = { division: text(40).nullable().default(null), document: text(300), from: day, until: day };
export const delegationSchema = z.strictObject({
  id: z.string(),
  of: z.string(),
  to: z.string(),
  division: z.string().nullable(),
  document: z.string(),
  from: day,
  until: day,
  recordedBy: z.string().nullable(),
  recordedAt: z.iso.datetime().exactOptional(),
  endedAt: z.iso.datetime().exactOptional(),
  endedBy: z.string().exactOptional(),
});
/** Persons by id; without `of` it is the caller's own office. */
export const delegationInput = z.strictObject({ of: text(100).exactOptional(), to: text(100), ...given });
/** As a file of an office has it: persons by account. */
export const delegationInFile = z.strictObject({ of: text(64), to: text(64), ...given });
export type DelegationInFile = z.infer<typeof delegationInFile>;

export interface DelegationsDeps {
  records: RecordStore<Delegation>;
  people: () => Promise<readonly Person[]>;
  office: () => Promise<OfficeRecord>;
  /** ISO 8601, UTC */
  now: () => string;
  newId: () => string;
  remember: Remember;
  audit: Audit;
  /** one after another, so that no change is written over another */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}
export type DelegationRecorded = { ok: true; delegation: Delegation } | { ok: false; problems: Problem[] };
export type Delegations = ReturnType<typeof createDelegations>;

/** Who exercises whose office, and when. */
export function createDelegations({ records, people, office, now, newId, remember, audit, inTurn }: DelegationsDeps) {
  const all = remember(async () => (await records.all()).sort(byBeginning));

  return {
    all: all.get,
    forget: all.forget,
    record: (input: Delegated & Pick<Delegation, 'document'>, recordedBy: string): Promise<DelegationRecorded> =>
      inTurn(async () => {
        const [known, staff, { divisions }] = [await records.all(), await people(), await office()];
        const problems = delegationProblems(input, {
          officesOf: (id) => staff.find((person) => person.id === id && person.active)?.memberships ?? null,
          symbols: divisions.map(({ symbol }) => symbol),
          known,
          firstLastDay: dayOf(now()),
        });
        if (problems.length > 0) return { ok: false, problems };
        const delegation: Delegation = { id: newId(), ...input, recordedBy, recordedAt: now() };
        const note = await audit.notesOf(recordedBy);
        await Promise.all([note(actOfDelegation(delegation, nameIn(staff), delegation.id)), records.put(delegation.id, delegation)]);
        all.forget();
        return { ok: true, delegation };
      }),
    /** Ends one and keeps it; one that is over stays as it is. Null where there is none. */
    end: (id: string, endedBy: string): Promise<Delegation | null> =>
      inTurn(async () => {
        const found = await records.get(id);
        if (found === null || isOver(found, now())) return found;
        const ended: Delegation = { ...found, endedAt: now(), endedBy };
        const nameOf = nameIn(await people());
        const note = await audit.notesOf(endedBy);
        const act = actOf(
          'delegation.ended',
          { id, name: `${nameOf(found.of)} → ${nameOf(found.to)}` },
          { until: found.until },
          { until: ended.endedAt ?? null },
        );
        await Promise.all([note(act), records.put(id, ended)]);
        all.forget();
        return ended;
      }),
    /** Ids of those who exercise, or will, what this person holds. */
    async substitutesOf(person: string): Promise<string[]> {
      return [...new Set((await all.get()).filter((one) => one.of === person && !isOver(one, now())).map(({ to }) => to))];
    },
  };
}

const nameIn =
  (people: readonly Person[]) =>
  (id: string): string =>
    people.find((person) => person.id === id)?.name ?? id;

const byBeginning = (a: Delegation, b: Delegation): number => a.from.localeCompare(b.from) || a.id.localeCompare(b.id, 'en', { numeric: true });

const isOver = ({ endedAt, until }: Delegation, at: string): boolean => endedAt !== undefined || until < dayOf(at);

const isInForce = ({ from, until, endedAt }: Delegation, at: string): boolean => {
  const today = dayOf(at);
  return from <= today && today <= until && (endedAt === undefined || at < endedAt);
};

/** The offices of others a person exercises at that moment: the giver's own, and nothing they hold for others. Nobody exercises the office of who has left. */
export function substitutionsOf(person: string, delegations: readonly Delegation[], people: readonly Person[], at: string): Substitution[] {
  return delegations.flatMap((one) => {
    if (one.to !== person || !isInForce(one, at)) return [];
    const { id, of, division, document, from, until } = one;
    const giver = people.find((somebody) => somebody.id === of);
    if (giver?.active !== true) return [];
    const memberships = giver.memberships.filter((held) => division === null || concerns(held, division));
    const fields = giver.fields.filter((field) => division === null || field === division);
    return [{ delegation: id, person: of, name: giver.name, memberships, fields, division, document, from, until }];
  });
}
