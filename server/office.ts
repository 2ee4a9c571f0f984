import { type By, dayOf, holdsRole, isDeputyFor, type Json } from '../workflows/index.js';
import { type Channel, type ChannelName, isMailAddress, proposeRecipients } from './dispatch/index.js';
import type { OfficePort } from './engine/index.js';
import type { Identity } from './identity/index.js';

export interface OfficeDeps {
  identity: Identity;
  channels: Record<ChannelName, Channel>;
  now: () => string;
}

const mayActForTheHead = (by: By | undefined, division: string, day: string): boolean => by !== undefined && isDeputyFor(by, division, day);

/** What the engine asks about the office, answered by its people and its channels. */
export function createOffice({ identity, channels, now }: OfficeDeps): OfficePort {
  const ready = (name: ChannelName): boolean => channels[name].unavailable() === null;
  return {
    divisions: async () => (await identity.office()).divisions,
    drafters: async (division) =>
      (await identity.people())
        .filter(({ active, memberships }) => active && memberships.some((held) => held.role === 'drafter' && held.division === division))
        .map(({ id, name }) => ({ id, name })),
    async deputies(division) {
      const at = now();
      const deputies = (await identity.people()).filter((person) => person.active && holdsRole(person, 'deputy'));
      const facts = await Promise.all(deputies.map((person) => identity.factsOf(person, at)));
      return deputies.filter((_, i) => mayActForTheHead(facts[i], division, dayOf(at))).map(({ id, name, title }) => ({ id, name, title }));
    },
    numbering: async () => (await identity.office()).houseRules.numbering,
    async proposeRecipients({ recipients, addressees }) {
      const { agency, divisions } = await identity.office();
      const lines = proposeRecipients({
        recipients,
        addressees: addressees ?? [],
        agency,
        divisions,
        people: await identity.people(),
        email: ready('email'),
        folder: ready('folder'),
      });
      return lines.map(({ line, to }) => ({ line, to: to.map((one) => ({ ...one })) })) satisfies Json;
    },
    async firstBadAddress(destinations) {
      for (const { channel, name, address } of destinations) {
        if (channel === 'internal' && !(await identity.person(address))?.active) {
          return { name, whyVi: `cơ quan không có người mang mã “${address}”`, whyEn: `the office has nobody with the id “${address}”` };
        }
        if (channel === 'email' && !isMailAddress(address)) {
          return { name, whyVi: `“${address}” không phải địa chỉ thư`, whyEn: `“${address}” is not an e-mail address` };
        }
        if (channel === 'folder' && address.trim() === '') return { name, whyVi: 'chưa có mã định danh cơ quan', whyEn: 'it has no organ code' };
        const why = channel === 'hand' ? null : channels[channel as ChannelName].unavailable();
        if (why !== null) return { name, whyVi: why.vi, whyEn: why.en };
      }
      return null;
    },
    calendar: identity.calendar,
    terms: identity.terms,
  };
}
