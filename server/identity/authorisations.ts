import type { Authorisation } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';
import type { RecordStore } from '../store/port.js';
import type { Remember } from './remembered.js';
import type { AuthorisationInput, OfficeRecord, Person } from './shapes.js';

export interface AuthorisationsDeps {
  records: RecordStore<Authorisation>;
  person: (id: string) => Promise<Person | null>;
  office: () => Promise<OfficeRecord>;
  newId: () => string;
  remember: Remember;
}
export type AuthorisationRecorded = { ok: true; authorisation: Authorisation } | { ok: false; problems: Problem[] };

const nobodyHere: Problem = {
  path: 'holder',
  expected: { vi: 'mã của một người trong cơ quan (xem /api/people)', en: 'the id of a person of the office (see /api/people)' },
};

/** Rules (KT., TL.) and written authorisations (TUQ.) by which a person signs a line of authority. */
export function createAuthorisations({ records, person, office, newId, remember }: AuthorisationsDeps) {
  const all = remember(() => records.all());

  async function divisionProblems(divisions: readonly string[]): Promise<Problem[]> {
    const symbols = (await office()).divisions.map(({ symbol }) => symbol);
    const expected = { vi: `một đơn vị của cơ quan: ${symbols.join(', ')}`, en: `a division of the office: ${symbols.join(', ')}` };
    return divisions.flatMap((symbol, i) => (symbols.includes(symbol) ? [] : [{ path: `divisions.${i}`, expected }]));
  }

  return {
    all: all.get,
    forget: all.forget,
    async record(input: AuthorisationInput): Promise<AuthorisationRecorded> {
      const holder = await person(input.holder);
      const problems = [...(holder?.active === true ? [] : [nobodyHere]), ...(await divisionProblems(input.divisions))];
      if (problems.length > 0) return { ok: false, problems };
      const authorisation: Authorisation = { id: newId(), ...input };
      await records.put(authorisation.id, authorisation);
      all.forget();
      return { ok: true, authorisation };
    },
  };
}

/** Authorisations of a person that are in force on a day. */
export const inForce = (authorisations: readonly Authorisation[], person: string, day: string): Authorisation[] =>
  authorisations.filter(({ holder, from, until }) => holder === person && from <= day && (until === null || day <= until));
