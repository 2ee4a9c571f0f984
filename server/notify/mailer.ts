import { z } from 'zod';
import type { WorkingCalendar } from '../../workflows/index.js';
import type { SendResult } from '../dispatch/port.js';
import type { Identity } from '../identity/index.js';
import { type MailQuery, type NoticeKind, type NoticeStore, noticeKinds, type Sending } from '../store/notices.js';
import { type Slot, slotAt } from './hours.js';
import { type Letter, letterOf } from './letter.js';
import type { Readings } from './reading.js';
import { createSender, type Tried } from './sender.js';
import type { KeptSettings, NoticeSettingsStore } from './settings.js';

/** Puts letters into the mail. */
export interface Post {
  /** the sender, `Văn thư <vanthu@example.vn>` */
  from: string;
  send: (to: { name: string; address: string }, letter: Letter) => Promise<SendResult>;
}

export interface MailerDeps {
  /** null: e-mail is not set up */
  post: Post | null;
  notices: NoticeStore;
  settings: Pick<NoticeSettingsStore, 'all'>;
  identity: Pick<Identity, 'person' | 'factsOf' | 'office'>;
  calendar: () => Promise<WorkingCalendar>;
  readings: Readings;
  publicUrl: string | undefined;
  /** ISO 8601, UTC */
  now: () => string;
  warn: (fields: object, message: string) => void;
}

/** What a mail is made from, then what it is: once it is written it is sent as it is, however often. */
const bodyShape = z.union([
  z.strictObject({
    query: z.strictObject({ kinds: z.array(z.enum(noticeKinds)), urgentOnly: z.boolean(), since: z.string(), until: z.string() }),
  }),
  z.strictObject({ letter: z.strictObject({ messageId: z.string(), subject: z.string(), text: z.string(), html: z.string() }) }),
]);

/** Mails by each person's choice: one a slot, with what was told since the last. */
export function createMailer({ post, notices, settings, identity, calendar, readings, publicUrl, now, warn }: MailerDeps) {
  /** the slot a person has had already, so that the store is not asked again */
  const had = new Map<string, string>();

  async function begin(chosen: KeptSettings, slot: Slot): Promise<void> {
    const { person, mail, mailSince } = chosen;
    const kinds = noticeKinds.filter((kind: NoticeKind) => chosen.kinds[kind]?.mail);
    const query = { kinds, urgentOnly: mail.when === 'urgent', since: mailSince, until: slot.until };
    if (kinds.length === 0 || (await notices.countForMail({ person, ...query })) === 0) return;
    await notices.addSending({ id: `mail/${person}/${slot.name}`, channel: 'mail', person, body: JSON.stringify({ query }), attempt: 0, nextAt: now() });
  }

  async function beginAll(): Promise<void> {
    const at = now();
    const days = await calendar();
    for (const chosen of (await settings.all()).values()) {
      const slot = slotAt(chosen, at, days);
      if (slot === null || had.get(chosen.person) === slot.name) continue;
      const person = await identity.person(chosen.person);
      if (person?.active === true && person.email !== undefined) await begin(chosen, slot);
      had.set(chosen.person, slot.name);
    }
  }

  /** The letter of a sending; null: nothing is left to be told. */
  async function letterFor({ id, person: personId, body }: Sending): Promise<Letter | null> {
    const known = bodyShape.parse(JSON.parse(body ?? 'null'));
    if ('letter' in known) return known.letter;
    const person = await identity.person(personId);
    if (person === null || post === null) return null;
    const query: MailQuery = { person: personId, ...known.query };
    const told = await readings(await notices.putIntoMail(id, query), await identity.factsOf(person, now()));
    const open = told.filter(({ over, notice }) => !over && notice.readAt === null);
    if (open.length === 0) return null;
    const language = (await settings.all()).get(personId)?.language ?? 'vi';
    const { agency } = await identity.office();
    const letter = letterOf({ readings: open, language, to: person.name, id, agency, publicUrl, from: post.from });
    await notices.keepBody(id, JSON.stringify({ letter }));
    return letter;
  }

  async function send(sending: Sending): Promise<Tried> {
    if (post === null) return { failed: 'SMTP is not set up' };
    const person = await identity.person(sending.person);
    if (person?.active !== true || person.email === undefined) return { ended: 'no address' };
    const letter = await letterFor(sending);
    if (letter === null) return { ended: 'nothing to tell' };
    const result = await post.send({ name: person.name, address: person.email }, letter);
    if (result.outcome === 'failed') return { failed: result.reason };
    return { ended: result.outcome === 'sent' ? `sent ${letter.messageId}` : `refused: ${result.reason}` };
  }

  const sender = createSender({ channel: 'mail', notices, send, now, warn });
  return {
    /** Begins the mails whose hour has come, and sends what is due. */
    async run(): Promise<void> {
      if (post === null) return;
      await beginAll();
      await sender.run();
    },
    stop: sender.stop,
  };
}
