import type { ReportPackage } from '../../../templates/index.js';
import type { Cast } from './cast.js';
import { type Person, Refused } from './person.js';

/** Everybody of the cast, signed in. */
export type Signed = (actor: { account: string }) => Person;

export interface WalkDeps {
  cast: Cast;
  signed: Signed;
  /** words of the demo's people, in the language of the one who runs it */
  words: { returnReason: string; question: string; opinionWords: string; overrideReason: string; waiveReason: string; receivedBy: string };
  /** shows the sentence with which a step was refused */
  refusal: (who: string, what: string, why: string) => void;
  until: (holds: (state: string, seq: number) => boolean) => Promise<void>;
}

/** Records the rules and written authorisations the signer's lines rest on. */
export async function recordAuthority({ cast, signed }: WalkDeps, today: string): Promise<void> {
  const director = signed(cast.director);
  const yearEnd = `${today.slice(0, 4)}-12-31`;
  for (const { kind, line } of cast.grants) {
    await director.post('/api/authorisations', {
      kind,
      line,
      holder: signed(cast.signer).id,
      document: kind === 'TUQ' ? 'Giấy ủy quyền số 01/GUQ' : 'Quy chế làm việc của cơ quan',
      from: today,
      until: kind === 'TUQ' ? yearEnd : null,
      documentTypes: [],
      divisions: [],
    });
  }
}

/** Opens the report and takes it to its last recipient, everybody acting as themselves. */
export async function walk(deps: WalkDeps, report: ReportPackage, id: string): Promise<void> {
  await gather(deps, report, id);
  await consult(deps, id);
  await review(deps, id);
  await sign(deps, id);
  await dispatch(deps, id);
}

async function gather({ cast, signed, words, refusal }: WalkDeps, report: ReportPackage, id: string): Promise<void> {
  const leadDrafter = signed(cast.leadDrafter);
  await leadDrafter.take(id, 'OPEN_INPUT', null);
  try {
    await leadDrafter.take(id, 'CLOSE_INPUT', null);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refusal(leadDrafter.name, 'CLOSE_INPUT', error.message);
  }
  const symbols = new Map(report.divisions.map((division) => [division.id, division.symbol]));
  let returned = false;
  for (const { number, state } of (await leadDrafter.report(id)).sections) {
    const section = report.sections.find((one) => one.number === number);
    if (section === undefined || state === 'notNeeded') continue;
    if (section.content.content.length === 0) {
      await leadDrafter.take(id, 'WAIVE', number, { reason: words.waiveReason });
      continue;
    }
    const symbol = symbols.get(section.division) ?? '';
    const specialist = signed(actorOf(cast.specialists, symbol));
    const head = signed(actorOf(cast.heads, symbol));
    await specialist.take(id, 'ACCEPT', number);
    await specialist.take(id, 'SUBMIT', number);
    if (!returned) {
      await head.take(id, 'RETURN', number, { reason: words.returnReason });
      await specialist.take(id, 'SUBMIT', number);
      returned = true;
    }
    await head.take(id, 'APPROVE', number);
  }
  await leadDrafter.take(id, 'CLOSE_INPUT', null);
}

function actorOf<T>(actors: Map<string, T>, symbol: string): T {
  const actor = actors.get(symbol);
  if (actor === undefined) throw new Error(`Nobody plays in division ${symbol}`);
  return actor;
}

/** One opinion of the office, answered and accepted. */
async function consult({ cast, signed, words }: WalkDeps, id: string): Promise<void> {
  const leadDrafter = signed(cast.leadDrafter);
  const [asked] = [...cast.heads].filter(([, head]) => head === cast.reviewer);
  await leadDrafter.take(id, 'ASK_OPINION', null, { from: asked?.[0] ?? '', question: words.question });
  await signed(cast.reviewer).take(id, 'ANSWER_OPINION', 'O1', { answer: 'agree', words: words.opinionWords });
  await leadDrafter.take(id, 'SETTLE_OPINION', 'O1');
}

async function review({ cast, signed, words }: WalkDeps, id: string): Promise<void> {
  await signed(cast.leadDrafter).take(id, 'SUBMIT_FOR_REVIEW', null);
  await signed(cast.leadHead).take(id, 'INITIAL', null);
  const reviewer = signed(cast.reviewer);
  for (const { id: finding, severity } of (await reviewer.report(id)).findings) {
    if (severity === 'must') await reviewer.take(id, 'OVERRIDE_CHECK', finding, { reason: words.overrideReason });
  }
  await reviewer.take(id, 'INITIAL', null);
}

async function sign({ cast, signed: as, until }: WalkDeps, id: string): Promise<void> {
  await as(cast.signer).take(id, 'SIGN', null);
  const clerk = as(cast.clerk);
  const { seq: issued } = await clerk.take(id, 'ISSUE', null);
  await until((state, seq) => seq > issued && state !== '');
  const { step, renderFailure } = await clerk.report(id);
  if (step === 'issuing.failed') throw new Error(`The document could not be rendered: ${renderFailure}`);
}

async function dispatch({ cast, signed, words, until }: WalkDeps, id: string): Promise<void> {
  const dispatcher = signed(cast.dispatcher);
  await dispatcher.take(id, 'CONFIRM_RECIPIENTS', null);
  for (const { id: delivery, channel } of (await dispatcher.report(id)).deliveries) {
    if (channel === 'hand') await dispatcher.take(id, 'HAND_OVER', delivery, { receivedBy: words.receivedBy });
  }
  await until((state) => state === 'completed');
  const people = [...cast.office.people].map(signed);
  for (const { id: delivery, channel, name, state } of (await dispatcher.report(id)).deliveries) {
    const recipient = people.find((person) => name.includes(person.name));
    if (channel === 'internal' && state === 'sent' && recipient !== undefined) await recipient.take(id, 'ACKNOWLEDGE', delivery);
  }
}
