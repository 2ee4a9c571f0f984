import type { Frame, Recipient } from '../../templates/index.js';
import { type Colleague, type House, type Meaning, readerOf } from './colleagues.js';
import type { ChannelName } from './port.js';
import { isMailAddress } from './settings.js';
import { fold } from './wording.js';

export interface Destination {
  channel: ChannelName;
  name: string;
  /** person id, e-mail address or organ code; empty by hand */
  address: string;
}
export interface ProposedLine {
  /** index of the printed line, from 0 */
  line: number;
  to: Destination[];
}

export interface Proposing extends House {
  recipients: Recipient[];
  addressees: string[];
  /** are these channels set up? */
  email: boolean;
  folder: boolean;
}

/** As much of a name as a delivery carries. */
const nameLetters = 300;

/** What each printed line resolves to, as far as its words tell; whoever confirms may say otherwise. Every line resolves to somebody. */
export function proposeRecipients(given: Proposing): ProposedLine[] {
  const read = readerOf(given);
  return given.recipients.map((recipient, line) => ({ line, to: recipient.kind === 'internal' ? inside(recipient, given, read) : outside(recipient, given) }));
}

const byHand = (name: string): Destination => ({ channel: 'hand', name: clipped(name), address: '' });
const clipped = (name: string): string => name.slice(0, nameLetters).trim();
const inHouse = ({ id, name, title }: Colleague): Destination => ({ channel: 'internal', name: clipped(`${name} (${title})`), address: id });

/** The line's own address where its channel is set up; else by hand: to the one it names, or to every addressee for `Như trên`. */
function outside(recipient: Recipient, given: Proposing): Destination[] {
  const meant = meantBy(recipient, given);
  const name = clipped(meant.join(', '));
  const { email = '', organCode = '' } = recipient;
  if (given.email && isMailAddress(email.trim())) return [{ channel: 'email', name, address: email.trim() }];
  if (given.folder && organCode.trim() !== '') return [{ channel: 'folder', name, address: organCode.trim() }];
  return meant.map(byHand);
}

/** Colleagues; words that mean nobody of the house stay with their words, by hand. */
function inside(recipient: Recipient, given: Proposing, read: (line: string) => Meaning[]): Destination[] {
  const found = meantBy(recipient, given).flatMap(read);
  const people = new Map(found.flatMap(({ people }) => people.map((person) => [person.id, inHouse(person)] as const)));
  const unknown = new Set(found.flatMap(({ words, people }) => (people.length === 0 ? [words] : [])));
  const to = [...people.values(), ...[...unknown].map(byHand)];
  return to.length === 0 ? [byHand(recipient.text)] : to;
}

/** Whom the printed lines name, in their order, each once: what a register says of them. */
export const namesOf = ({ recipients, addressees = [] }: Pick<Frame, 'recipients' | 'addressees'>): string[] => [
  ...new Set(recipients.flatMap((recipient) => meantBy(recipient, { addressees }))),
];

/** Whom a line names: `to` where the package says it, the addressees for `Như trên`, else its own words without list marks and purpose. */
function meantBy({ text, to = '' }: Recipient, { addressees }: Pick<Proposing, 'addressees'>): string[] {
  if (to.trim() !== '') return [to];
  const isAsAbove = /^nhu (tren|kinh gui)\b/u.test(fold(text));
  const names = (isAsAbove && addressees.length > 0 ? addressees : [text]).map(bare).filter((name) => name !== '');
  return names.length === 0 ? [text] : names;
}

const purpose = /\s*\((?:b\/c|t\/h|p\/h|đ\/b|thay b\/c|báo cáo|phối hợp|thực hiện|đăng tải|đưa tin|theo dõi|chỉ đạo|biết|để\s[^)]*)\)\s*$/iu;
const bare = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/^[\s\-–+]+/u, '')
    .replace(/[\s;.]+$/u, '')
    .replace(purpose, '')
    .trim();
