import { expect } from '@jest/globals';
import { castOf } from '../../server/commands/demo/cast.js';
import { Person } from '../../server/commands/demo/person.js';
import { recordAuthority, type Signed, type WalkDeps, walk } from '../../server/commands/demo/walk.js';
import { wordsOfTheCast } from '../../server/commands/demo/words.js';
import { sha256 } from '../../server/engine/canonical.js';
import { verifyJournal } from '../../server/engine/verify.js';
import { verifyRegister } from '../../server/engine/verify-register.js';
import type { ReportPackage } from '../../templates/index.js';
import { dayOf } from '../../workflows/index.js';
import type { Lives } from './lives.js';

/** A step as the server acknowledged it: with the key of the request. */
interface Acknowledged {
  key: string;
  seq: number;
}

/** where requests go; the lives behind it listen somewhere else each time */
const anywhere = 'http://trinhky.test';

/** The demo's office, everybody signed in once, on a server with many lives; it takes the same report through its walk again and again. */
export async function openCast(report: ReportPackage, lives: Lives) {
  const cast = castOf(report);
  const acknowledged: Acknowledged[] = [];
  const keys = new Set<string>();

  /** As a careful program asks: again with the same key until there is an answer, noting what it was promised. */
  const ask: typeof fetch = async (input, init) => {
    const response = await lives.ask(input, init);
    const key = new Headers(init?.headers).get('idempotency-key');
    if (key !== null) {
      keys.add(key);
      if (response.ok) acknowledged.push({ key, ...((await response.clone().json()) as { seq: number }) });
    }
    expect(response.status).not.toBe(401);
    expect(response.status).toBeLessThan(500);
    return response;
  };

  const people = new Map<string, Person>();
  for (const { account } of cast.office.people) people.set(account, await Person.signIn(anywhere, 'vi', account, passwordOf(account), ask));
  const signed: Signed = ({ account }) => {
    const person = people.get(account);
    if (person === undefined) throw new Error(`Nobody has the account ${account}`);
    return person;
  };
  const deps: Omit<WalkDeps, 'until'> = { cast, signed, words: wordsOfTheCast('vi'), refusal: () => undefined };
  await recordAuthority({ ...deps, until: () => Promise.resolve() }, dayOf(new Date().toISOString()));
  const director = signed(cast.director);

  let walks = 0;
  /** deliveries by e-mail in all walks */
  let mails = 0;

  /** Opens the report once more and takes it to its last recipient. @returns its id */
  async function take(): Promise<string> {
    acknowledged.length = 0;
    keys.clear();
    walks += 1;
    const package_ = ofWalk(report, walks);
    const { id } = await signed(cast.leadDrafter).post<{ id: string }>('/api/reports', package_);
    const until: WalkDeps['until'] = async (holds) => {
      await lives.settled();
      const { state, seq } = await director.report(id);
      if (!holds(state, seq)) throw new Error(`Nothing is under way, and ${id} stays in ${state} at ${seq}`);
    };
    await walk({ ...deps, until }, package_, id);
    await lives.settled();
    return id;
  }

  /** Nothing acknowledged is lost, nothing was taken twice, each delivery is recorded once, and everything verifies. */
  async function checkWhole(id: string, documents: number): Promise<void> {
    const journal = await director.journal(id, 0);
    expect(verifyJournal(journal)).toEqual({ ok: true, entries: journal.length, reportId: id, state: 'completed' });
    for (const { key, seq } of acknowledged) expect([seq, journal[seq - 1]?.by.request?.key]).toEqual([seq, key]);
    const taken = journal.flatMap(({ by, event }) => (keys.has(by.request?.key ?? '') ? [`${by.request?.key} ${event.type}`] : []));
    expect(new Set(taken).size).toBe(taken.length);
    expect(journal.filter(({ by }) => by.person !== 'system')).toHaveLength(taken.length);

    const rows = await director.get<{ n: number; status: string; reportId: string; seq: number }[]>('/api/register');
    expect(verifyRegister(rows)).toMatchObject({ ok: true, rows: documents });
    expect(rows.map(({ n, status }) => `${n} ${status}`)).toEqual(Array.from({ length: documents }, (_, i) => `${i + 1} issued`));
    const issued = journal.filter(({ event }) => event.type === 'ISSUE').map(({ seq, event }) => [event['number'], seq]);
    expect(issued).toEqual(rows.filter(({ reportId }) => reportId === id).map(({ n, seq }) => [n, seq]));

    const outcomes = journal.filter(({ event }) => ['SENT', 'HAND_OVER', 'SEND_REFUSED', 'SEND_FAILED'].includes(event.type));
    const { deliveries } = await director.report(id);
    mails += deliveries.filter(({ channel }) => channel === 'email').length;
    expect(outcomes.map(({ event }) => event.target).sort()).toEqual(deliveries.map((delivery) => delivery.id).sort());

    const rendered = journal.filter(({ event }) => event.type === 'RENDERED').map(({ event }) => event['docxHash']);
    expect(rendered).toEqual([sha256(await director.bytes(`/api/reports/${id}/document.docx`))]);
  }

  return { take, checkWhole, mails: () => mails };
}

/** Every text says which walk it is of, so that no blob of a former walk is there already. Those outside are written to, but for one, who is handed a paper. */
function ofWalk(report: ReportPackage, walk: number): ReportPackage {
  const mark = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: `walk ${walk}` }] };
  const [byHand] = report.recipients.filter(({ kind }) => kind === 'external');
  return {
    ...report,
    closing: { type: 'doc', content: [...(report.closing?.content ?? []), mark] },
    sections: report.sections.map((section) => {
      const { content } = section.content;
      return content.length === 0 ? section : { ...section, content: { type: 'doc', content: [...content, mark] } };
    }),
    recipients: report.recipients.map((line, i) => (line.kind !== 'external' || line === byHand ? line : { ...line, email: `vanthu${i}@example.vn` })),
  };
}

export const passwordOf = (account: string): string => `${account}-password-1`;
