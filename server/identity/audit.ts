import { dayOf } from '../../workflows/index.js';
import type { AuditStore } from '../store/audit.js';
import type { Act } from './acts.js';

/** Notes an act of somebody whose name is known already. */
export type Note = (act: Act) => Promise<void>;

export interface AuditDeps {
  audit: AuditStore;
  nameOf: (person: string) => Promise<string>;
  /** ISO 8601, UTC */
  now: () => string;
}
export type Audit = ReturnType<typeof createAudit>;

/** When somebody signed in last, and how often passwords were wrong. */
export interface SignIns {
  /** by person id; only those who ever tried */
  people: Record<string, { lastAt: string | null; count: number; wrong: number; lastWrongAt: string | null }>;
  /** by day of Vietnam, newest first */
  days: { day: string; right: number; wrong: number }[];
}

const isDayName = (name: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(name);

/** Who did what to the office. What is written and its note go to the store together: on SQLite in one commit. */
export function createAudit({ audit, nameOf, now }: AuditDeps) {
  /** `by`: id of who acts; null: a file, or the first start. The name is looked up first, so that a note can be written in the same breath as what it tells. */
  async function notesOf(by: string | null): Promise<Note> {
    const who = by === null ? null : { id: by, name: await nameOf(by) };
    return (act) => audit.add({ at: now(), by: who, ...act });
  }

  return {
    notesOf,
    note: async (by: string | null, act: Act): Promise<void> => (await notesOf(by))(act),
    list: audit.list,
    /** A sign-in, or a try with a wrong password; null: of an account that nobody has, which is counted alike so that both take as long. */
    signedIn: (person: string | null, outcome: 'right' | 'wrong'): Promise<void> => {
      const at = now();
      return audit.count([`${outcome}/${dayOf(at)}`, `${outcome}/${person ?? 'nobody'}`], at);
    },
    async signIns(): Promise<SignIns> {
      const people: SignIns['people'] = {};
      const days = new Map<string, SignIns['days'][number]>();
      for (const { name, count, lastAt } of await audit.tallies()) {
        const [outcome, whom = ''] = name.split('/');
        if (outcome !== 'right' && outcome !== 'wrong') continue;
        if (isDayName(whom)) days.set(whom, { ...(days.get(whom) ?? { day: whom, right: 0, wrong: 0 }), [outcome]: count });
        else {
          const known = people[whom] ?? { lastAt: null, count: 0, wrong: 0, lastWrongAt: null };
          people[whom] = outcome === 'right' ? { ...known, lastAt, count } : { ...known, wrong: count, lastWrongAt: lastAt };
        }
      }
      return { people, days: [...days.values()].sort((a, b) => b.day.localeCompare(a.day)) };
    },
  };
}
