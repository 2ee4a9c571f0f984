import { expect } from '@jest/globals';
import type { Entry } from '../../workflows/index.js';
import { aPackage, type Caller, type Office } from '../http/office.js';

export interface Delivery {
  id: string;
  channel: string;
  state: string;
}
interface Report {
  state: string;
  step: string;
  renderFailure: string | null;
  documents: { issued: boolean; pdf: boolean };
  deliveries: Delivery[];
}

/** An office's people, who take one report together as far as a test wants it. */
export async function aSignedReport(office: Office, changes: { sections?: string[]; [field: string]: unknown } = {}) {
  const people = new Map<string, Caller>();
  for (const account of ['kh.drafter', 'kh.head', 'reviewer', 'director', 'clerk', 'dispatcher']) people.set(account, await office.signIn(account));
  const as = (account: string): Caller => {
    const caller = people.get(account);
    if (caller === undefined) throw new Error(`${account} is not signed in`);
    return caller;
  };
  const { body } = await as('kh.drafter').send<{ id: string }>('POST', '/api/reports', aPackage({ sections: ['KH'], ...changes }));
  const { id } = body;
  const take = async (account: string, type: string, target?: string) => {
    const { status, body: told } = await as(account).take(id, type, target);
    expect([type, status, told.code]).toEqual([type, 200, undefined]);
  };
  await take('kh.drafter', 'OPEN_INPUT');
  await take('kh.drafter', 'ACCEPT', '1');
  await take('kh.drafter', 'SUBMIT', '1');
  await take('kh.head', 'APPROVE', '1');
  await take('kh.drafter', 'CLOSE_INPUT');
  await take('kh.drafter', 'SUBMIT_FOR_REVIEW');
  await take('kh.head', 'INITIAL');
  await take('reviewer', 'INITIAL');
  await take('director', 'SIGN');

  return {
    id,
    as,
    take,
    report: async () => (await as('director').get<Report>(`/api/reports/${id}`)).body,
    journal: async () => (await as('director').get<Entry[]>(`/api/reports/${id}/journal`)).body,
    register: async () => (await as('clerk').get<{ n: number; status: string }[]>('/api/register')).body.map(({ n, status }) => `${n} ${status}`),
  };
}
