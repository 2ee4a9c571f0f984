import { initialsOf } from '../ui/initials.js';
import type { TypeOffered } from './types.js';

/** Who begins, and in which office. */
export interface Beginner {
  person: { name: string };
  division: string | null;
  agency: { parent?: string | undefined; name: string; symbol: string };
  divisions: { name: string; symbol: string }[];
}

/** What is still to be written; the server refuses what it must not take so. */
export const open = '…';

const words = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** `An Bình` of `ỦY BAN NHÂN DÂN TỈNH AN BÌNH`: a proposal; null where the parent agency names no place. */
export function placeOf(parent: string | undefined): string | null {
  const name = /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(?<name>[\p{L}\d ]+)$/iu.exec(parent?.trim() ?? '')?.groups?.['name'];
  if (name === undefined) return null;
  return name
    .split(' ')
    .map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1).toLocaleLowerCase('vi'))
    .join(' ');
}

/** A package of that type with its outline, whose lead is the beginner's own division; subject, place and signer are still to be written. */
export function beginWith(type: TypeOffered, { person, division, agency, divisions }: Beginner) {
  const lead = divisions.find(({ symbol }) => symbol === division) ?? divisions[0] ?? { symbol: open, name: open };
  const needs = (part: string): boolean => type.musts.some((must) => must.part === part);
  return {
    documentType: type.abbreviation,
    subject: open,
    place: placeOf(agency.parent) ?? open,
    agency,
    divisions: [lead, ...divisions.filter((one) => one !== lead)].map(({ symbol, name }) => ({
      id: symbol,
      name,
      symbol,
      role: symbol === lead.symbol ? 'lead' : 'contributor',
    })),
    drafter: { division: lead.symbol, initials: initialsOf(person.name) },
    ...(needs('addressees') ? { addressees: [open] } : {}),
    ...(needs('bases') ? { bases: [`Căn cứ ${open}`] } : {}),
    ...(type.openingWords === undefined ? {} : { opening: words(type.openingWords) }),
    sections: type.outline.map((section) => ({ ...section, division: lead.symbol, content: { type: 'doc', content: [] } })),
    ...(type.closingWords === undefined ? {} : { closing: words(type.closingWords) }),
    recipients: type.recipients.length > 0 ? type.recipients : [{ text: open, kind: 'internal' }],
    archive: { office: 'VT', division: lead.symbol, initials: initialsOf(person.name) },
    signature: { authority: null, position: open, name: open },
  };
}
