import type { Recipient } from '../../templates/index.js';
import type { Membership, Role } from '../../workflows/index.js';
import type { ChannelName } from './port.js';

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

interface Colleague {
  id: string;
  name: string;
  title: string;
  memberships: Membership[];
  active: boolean;
}

export interface Proposing {
  recipients: Recipient[];
  addressees: string[];
  divisions: { symbol: string; name: string }[];
  people: Colleague[];
  /** are these channels set up? */
  email: boolean;
  folder: boolean;
}

/** What each printed line resolves to, as far as its words tell; whoever confirms may say otherwise. Every line resolves to somebody. */
export function proposeRecipients(given: Proposing): ProposedLine[] {
  return given.recipients.map((recipient, line) => ({ line, to: recipient.kind === 'internal' ? inside(recipient, given) : outside(recipient, given) }));
}

const byHand = (name: string): Destination => ({ channel: 'hand', name, address: '' });

/** `Như trên` without a `to` means the addressees. */
function outside({ text, to, email, organCode }: Recipient, { addressees, email: canMail, folder: canExchange }: Proposing): Destination[] {
  if (to === undefined && /^như trên/iu.test(fold(text)) && addressees.length > 0) return addressees.map(byHand);
  const name = to ?? text;
  if (email !== undefined && email !== '' && canMail) return [{ channel: 'email', name, address: email }];
  if (organCode !== undefined && organCode !== '' && canExchange) return [{ channel: 'folder', name, address: organCode }];
  return [byHand(name)];
}

function inside({ text, to }: Recipient, given: Proposing): Destination[] {
  const words = (to ?? text).replace(/\([^)]*\)/gu, ' ');
  const found = words.split(/[,;]/u).flatMap((part) => colleagues(part.trim(), given));
  const once = [...new Map(found.map((person) => [person.id, person])).values()];
  if (once.length === 0) return [byHand(to ?? text)];
  return once.map(({ id, name, title }) => ({ channel: 'internal', name: `${name} (${title})`.slice(0, 300), address: id }));
}

/** The people a few words stand for. */
function colleagues(words: string, { divisions, people }: Proposing): Colleague[] {
  if (words === '') return [];
  const active = people.filter((person) => person.active);
  const holding = (...wanted: Role[]) => active.filter(({ memberships }) => memberships.some(({ role }) => wanted.includes(role)));
  const headsOf = (symbols: string[]) => active.filter(({ memberships }) => memberships.some(({ role, division }) => role === 'head' && symbols.includes(division ?? '')));
  const key = fold(words);

  const named = active.filter(({ name }) => fold(name) === key);
  if (named.length > 0) return named;
  if (/^(cac |ban )?(lanh dao|ban giam doc|giam doc va cac pho)/u.test(key)) return holding('director', 'deputy');
  if (/^(cac )?(pho giam doc|pgd)/u.test(key)) return holding('deputy');
  if (/^(giam doc|gd)( so)?$/u.test(key)) return holding('director');
  if (/^(cvp|chanh van phong)/u.test(key)) return holding('reviewer');
  if (/^(van thu|vt)$/u.test(key)) return holding('clerk');
  if (/^(cac|tat ca) .*(phong|don vi|trung tam)/u.test(key)) return headsOf(divisions.map(({ symbol }) => symbol));
  const division = divisions.find((one) => isDivision(key, words, one));
  return division === undefined ? [] : headsOf([division.symbol]);
}

/** A division by its symbol, its name, or its name with the usual abbreviations (`CNTT và TT` for `Công nghệ thông tin và Truyền thông`). */
function isDivision(key: string, words: string, { symbol, name }: { symbol: string; name: string }): boolean {
  const full = fold(name);
  if (words === symbol || key === full || key === full.replace(/ so$/u, '')) return true;
  if (key === `phong ${fold(symbol)}` || key === `trung tam ${fold(symbol)}`) return true;
  return abbreviates(key.split(' '), full.split(' '));
}

/** Does a run of words stand for a name, where one word may be the initials of several? */
function abbreviates(short: string[], full: string[]): boolean {
  const [first, ...rest] = short;
  if (first === undefined) return full.length === 0;
  if (first === full[0] && abbreviates(rest, full.slice(1))) return true;
  if (first.length < 2 || first.length > full.length) return false;
  const initials = full.slice(0, first.length).map((word) => word[0]).join('');
  return initials === first && abbreviates(rest, full.slice(first.length));
}

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
