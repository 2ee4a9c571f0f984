import { checkPackage, codeNumber, withoutType } from '../../templates/index.js';
import type { By, CaseEvent, Facts, Json, Signer } from '../../workflows/index.js';
import {
  dayOf,
  isDraft,
  mayHaveSuccessor,
  mayRead,
  reminderOf,
  signedByTheHead,
  signerForTheHead,
  stateName,
  usualDueAt,
  yearOf,
} from '../../workflows/index.js';
import type { Store } from '../store/port.js';
import type { Loaded } from './cases.js';
import { createEdit } from './edit.js';
import { contentHash, signedHash } from './hashes.js';
import type { Look } from './look.js';
import type { OfficePort } from './office-port.js';
import { standing } from './outline.js';
import { packageOf } from './package.js';
import { isEmptyText, type Texts } from './texts.js';

type Fields = Record<string, Json>;

/** What the engine adds to an event before the law decides, so that replay needs to ask nobody. `former`: another report as it stands, null where there is none. */
export function createFacts(store: Store, texts: Texts, office: OfficePort, look: Look, former: (reportId: string) => Promise<Loaded | null>) {
  const { ofEdit } = createEdit(texts, office);

  const hashesOf = async (loaded: Loaded): Promise<Record<string, string>> =>
    Object.fromEntries([...(await texts.allWorking(loaded.case))].map(([section, { hash }]) => [section, hash]));

  async function ofSubmit({ case: kase }: Loaded, event: CaseEvent): Promise<Fields> {
    const { text, hash } = await texts.working(kase, event.target ?? '');
    if (isEmptyText(text)) return { textHash: null };
    return { textHash: await texts.freeze(text).then(() => hash) };
  }

  async function ofReview(loaded: Loaded): Promise<Fields> {
    const { case: kase, frame } = loaded;
    const working = await texts.allWorking(kase);
    const hashes: Record<string, string> = {};
    for (const [section, text] of working) {
      hashes[section] = text.hash;
      await texts.freeze(text.doc);
    }
    const content = contentHash(frame, hashes);
    const pinned = await look.pin();
    const findings = checkPackage(await packageOf(texts, kase)).filter(({ severity }) => severity === 'must');
    return {
      contentHash: content,
      signedHash: signedHash(content, frame, kase.report.context.signer, pinned, kase.report.context),
      templateVersion: pinned,
      texts: hashes,
      findings: findings.map(({ id }) => id),
    };
  }

  async function ofRecipients({ frame }: Loaded, event: CaseEvent): Promise<Fields> {
    const printed = frame.recipients.map(({ text }) => text);
    const lines = event.recipients as unknown as { to: { channel: string; name: string; address: string }[] }[];
    const badAddress = await office.firstBadAddress(lines.flatMap(({ to }) => to));
    return { printed, ...(badAddress === null ? {} : { badAddress: { ...badAddress } }) };
  }

  const deputiesFor = async ({ case: kase }: Loaded) =>
    (await office.deputies(kase.report.context.leadDivision)).filter(({ id }) => id !== kase.report.context.signer.person);

  /** A signer's block is part of what is signed: with it the hash changes, and nothing else. */
  function signedBy({ case: kase, frame }: Loaded, signer: Signer): Fields {
    const { contentHash: content, templateVersion: version } = kase.report.context;
    return content === null || version === null ? {} : { signedHash: signedHash(content, frame, signer, version, kase.report.context) };
  }

  async function ofHandingOver(loaded: Loaded, event: CaseEvent): Promise<Fields> {
    const found = (await deputiesFor(loaded)).find(({ id }) => id === event.deputy);
    if (found === undefined) return {};
    // titles are printed in capitals in the block of the signer
    const deputy = { person: found.id, name: found.name, position: found.title.toLocaleUpperCase('vi') };
    const signer = signerForTheHead(loaded.case.report.context.signer, deputy, typeof event.line === 'string' ? event.line : undefined);
    return { deputyName: deputy.name, deputyPosition: deputy.position, ...signedBy(loaded, signer) };
  }

  /** When those the event's deadline is for are reminded of it. */
  async function ofDeadline({ dueAt }: CaseEvent): Promise<Fields> {
    // what came without one is the law's to refuse
    return typeof dueAt === 'string' ? { remindAt: reminderOf(dueAt, await office.calendar()) } : {};
  }

  /** The usual deadline of sections that are given out again. */
  async function ofSectionsAgain(at: string): Promise<Fields> {
    const calendar = await office.calendar();
    const dueAt = usualDueAt('section', at, calendar, await office.terms());
    return { dueAt, remindAt: reminderOf(dueAt, calendar) };
  }

  /** The numbers of those documents that are issued, not replaced, and that this person may read. */
  async function ofFormers({ replaces, corrects }: CaseEvent, by: By): Promise<Fields> {
    const codeNumbers: Record<string, string> = {};
    for (const report of [replaces, corrects].flatMap((list) => (Array.isArray(list) ? list.map(String) : []))) {
      const found = /^R\d{1,12}$/.test(report) ? await former(report) : null;
      if (found !== null && mayRead(found.index.readers, by) && mayHaveSuccessor(found.case)) codeNumbers[report] = found.index.codeNumber ?? '';
    }
    return { codeNumbers };
  }

  async function ofDrafter({ case: kase }: Loaded, event: CaseEvent): Promise<Fields> {
    const drafter = (await office.drafters(kase.report.context.leadDivision)).find(({ id }) => id === event.drafter);
    return drafter === undefined ? {} : { drafterName: drafter.name };
  }

  async function divisionName(symbol: Json | undefined): Promise<string | undefined> {
    return (await office.divisions()).find((division) => division.symbol === symbol)?.name;
  }

  /** The facts for one event at that moment; empty where the law needs none. ISSUE gets its number later, with the register. */
  async function of(loaded: Loaded, event: CaseEvent, by: By, at: string): Promise<Fields> {
    // the step may close rooms: what was written in them until now is in the texts
    await texts.settle(loaded.case);
    switch (event.type) {
      case 'EDIT':
        return ofEdit(loaded.case, loaded.frame, event);
      case 'NAME_FORMER':
        return ofFormers(event, by);
      case 'SUBMIT':
        return ofSubmit(loaded, event);
      case 'TAKE_BACK':
        return event.target === undefined ? {} : { textHash: (await texts.working(loaded.case, event.target)).hash };
      case 'SUBMIT_FOR_REVIEW':
        return ofReview(loaded);
      case 'CONFIRM_RECIPIENTS':
        return ofRecipients(loaded, event);
      case 'REASSIGN': {
        const name = await divisionName(event.division);
        return name === undefined ? {} : { divisionName: name };
      }
      case 'ASK_OPINION': {
        const name = event.outside === true ? undefined : await divisionName(event.from);
        return { ...(name === undefined ? {} : { fromName: name }), ...(await ofDeadline(event)) };
      }
      case 'HAND_TO_DEPUTY':
        return ofHandingOver(loaded, event);
      case 'TAKE_FROM_DEPUTY':
        return signedBy(loaded, signedByTheHead(loaded.case.report.context.handedFrom ?? loaded.case.report.context.signer, by));
      case 'CHANGE_DRAFTER':
        return ofDrafter(loaded, event);
      case 'OPEN_INPUT':
      case 'EXTEND':
      case 'EXTEND_OPINION':
        return ofDeadline(event);
      case 'REOPEN_SECTION':
        return ofSectionsAgain(at);
      case 'RETURN':
        return event.sections === undefined ? {} : ofSectionsAgain(at);
      default:
        return {};
    }
  }

  /** The series a document's number comes from, by the agency's rule. */
  async function seriesOf(loaded: Loaded): Promise<string> {
    return (await office.numbering()) === 'shared' ? 'chung' : loaded.frame.documentType;
  }

  /** What the number adds to ISSUE. */
  const ofNumber = (loaded: Loaded, series: string, n: number, date: string): Fields => ({
    number: n,
    series,
    year: yearOf(date),
    date,
    codeNumber: codeNumber(loaded.frame, n),
  });

  /** What `actions` needs to offer defaults and hashes. */
  async function forActions(loaded: Loaded, now: string): Promise<Facts> {
    const { case: kase, frame } = loaded;
    const state = stateName(kase.report.value);
    const writing = isDraft(kase);
    const hashes = writing ? await hashesOf(loaded) : {};
    const series = await seriesOf(loaded);
    return {
      now,
      calendar: await office.calendar(),
      terms: await office.terms(),
      frame: withoutType(standing(frame, kase)) as unknown as Json,
      divisions: await office.divisions(),
      drafters: await office.drafters(kase.report.context.leadDivision),
      deputies: (await deputiesFor(loaded)).map(({ id, name }) => ({ id, name })),
      workingTexts: hashes,
      contentHash: writing ? contentHash(frame, hashes) : kase.report.context.contentHash,
      nextNumber: state === 'issuing' ? (await store.register.next(series, yearOf(dayOf(now)))).n : null,
      proposedRecipients: state === 'dispatching' ? await office.proposeRecipients(frame) : [],
    };
  }

  return { of, ofNumber, seriesOf, forActions };
}
export type FactsOf = ReturnType<typeof createFacts>;
