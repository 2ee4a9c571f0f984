/** The people of a test's office who have signed in, and the way they take a report along. */
import { expect } from '@jest/globals';
import { aPackage, type Caller, type Office } from './office.js';

/** Everybody's step on a report of one section, in order, as far as its copies go out. */
const steps = [
  ['kh.drafter', 'OPEN_INPUT'],
  ['kh.drafter', 'SUBMIT', '1'],
  ['kh.head', 'APPROVE', '1'],
  ['kh.drafter', 'CLOSE_INPUT'],
  ['kh.drafter', 'SUBMIT_FOR_REVIEW'],
  ['kh.head', 'INITIAL'],
  ['reviewer', 'INITIAL'],
  ['director', 'SIGN'],
  ['clerk', 'ISSUE'],
  ['dispatcher', 'CONFIRM_RECIPIENTS'],
] as const;

type Step = (typeof steps)[number][1];

export interface Crew {
  /** Throws where nobody has signed in by that account. */
  who(account: string): Caller;
  signIn(...accounts: string[]): Promise<void>;
  /** A report of KH's that has come so far: that step is the last that was taken (INITIAL: the office's). */
  walked(until: Step, changes?: Record<string, unknown>): Promise<string>;
}

export function newCrew(office: () => Office): Crew {
  const people = new Map<string, Caller>();
  function who(account: string): Caller {
    const caller = people.get(account);
    if (caller === undefined) throw new Error(`${account} is not signed in`);
    return caller;
  }
  return {
    who,
    async signIn(...accounts) {
      for (const account of accounts) people.set(account, await office().signIn(account));
    },
    async walked(until, changes = {}) {
      const opened = await who('kh.drafter').send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH'], ...changes }));
      const { id } = opened.body;
      const last = steps.findLastIndex(([, type]) => type === until);
      for (const [account, type, target] of steps.slice(0, last + 1)) {
        const { status } = await who(account).take(id, type, target);
        expect([type, status]).toEqual([type, 200]);
        await office().settled();
      }
      return id;
    },
  };
}
