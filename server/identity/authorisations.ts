import type { Authorisation } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';
import type { RecordStore } from '../store/port.js';
import { actOf } from './acts.js';
import type { Audit } from './audit.js';
import type { Remember } from './remembered.js';
import type { AuthorisationInput, OfficeRecord, Person } from './shapes.js';

/** As it is kept for ever: one that was withdrawn says when and by whom. */
export interface RecordedAuthorisation extends Authorisation {
  /** person id; not said: by a file, or before this was kept */
  recordedBy?: string;
  /** ISO 8601, UTC: withdrawn before its end */
  endedAt?: string;
  endedBy?: string;
}

export interface AuthorisationsDeps {
  records: RecordStore<RecordedAuthorisation>;
  person: (id: string) => Promise<Person | null>;
  office: () => Promise<OfficeRecord>;
  /** ISO 8601, UTC */
  now: () => string;
  newId: () => string;
  remember: Remember;
  audit: Audit;
  /** one after another, so that no change is written over another */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}
export type AuthorisationRecorded = { ok: true; authorisation: RecordedAuthorisation } | { ok: false; problems: Problem[] };

const nobodyHere: Problem = {
  path: 'holder',
  expected: { vi: 'mã của một người trong cơ quan (xem /api/people)', en: 'the id of a person of the office (see /api/people)' },
};

/** Rules (KT., TL.) and written authorisations (TUQ.) by which a person signs a line of authority. */
export function createAuthorisations({ records, person, office, now, newId, remember, audit, inTurn }: AuthorisationsDeps) {
  const all = remember(() => records.all());

  async function divisionProblems(divisions: readonly string[]): Promise<Problem[]> {
    const symbols = (await office()).divisions.map(({ symbol }) => symbol);
    const expected = { vi: `một đơn vị của cơ quan: ${symbols.join(', ')}`, en: `a division of the office: ${symbols.join(', ')}` };
    return divisions.flatMap((symbol, i) => (symbols.includes(symbol) ? [] : [{ path: `divisions.${i}`, expected }]));
  }

  return {
    all: all.get,
    forget: all.forget,
    /** `by`: id of who records it. */
    async record(input: AuthorisationInput, by: string | null = null): Promise<AuthorisationRecorded> {
      const holder = await person(input.holder);
      const problems = [...(holder?.active === true ? [] : [nobodyHere]), ...(await divisionProblems(input.divisions))];
      if (holder === null || problems.length > 0) return { ok: false, problems };
      const authorisation: RecordedAuthorisation = { id: newId(), ...input, ...(by === null ? {} : { recordedBy: by }) };
      const note = await audit.notesOf(by);
      const act = actOf('authorisation.recorded', { id: authorisation.id, name: `${input.line} · ${holder.name}` }, null, { ...input });
      await Promise.all([note(act), records.put(authorisation.id, authorisation)]);
      all.forget();
      return { ok: true, authorisation };
    },
    /** Withdraws one from now on, and keeps it; one that is over stays as it is. Null where there is none. */
    end: (id: string, by: string): Promise<RecordedAuthorisation | null> =>
      inTurn(async () => {
        const found = await records.get(id);
        if (found === null || found.endedAt !== undefined) return found;
        const ended: RecordedAuthorisation = { ...found, endedAt: now(), endedBy: by };
        const name = (await person(found.holder))?.name ?? found.holder;
        const note = await audit.notesOf(by);
        const act = actOf('authorisation.ended', { id, name: `${found.line} · ${name}` }, { until: found.until }, { until: ended.endedAt ?? null });
        await Promise.all([note(act), records.put(id, ended)]);
        all.forget();
        return ended;
      }),
  };
}

/** Authorisations of a person that are in force on a day, as the law has to know them; a withdrawn one never is again. */
export const inForce = (authorisations: readonly RecordedAuthorisation[], person: string, day: string): Authorisation[] =>
  authorisations
    .filter(({ holder, from, until, endedAt }) => holder === person && from <= day && (until === null || day <= until) && endedAt === undefined)
    .map(({ recordedBy: _, endedAt: __, endedBy: ___, ...authorisation }) => authorisation);
