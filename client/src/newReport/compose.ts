/** From a package that something begins with to the one that is sent, by way of a form. */
import { draftOf, editedFrame, type FrameDraft } from '../actions/frame/frame.js';
import type { ReportPackage } from '../api/package.js';
import { initialsOf } from '../ui/initials.js';
import { type Beginner, open } from './begin.js';

export interface NewDraft extends FrameDraft {
  /** lines of authority, one a line */
  authority: string;
  position: string;
  signer: string;
}

const emptyDoc = { type: 'doc' as const, content: [] };

/** What is still to be written stands empty in the form. */
const written = (words: string | undefined): string => (words === undefined || words.includes(open) ? '' : words);
const writtenLines = (words: string): string =>
  words
    .split('\n')
    .filter((line) => !line.includes(open))
    .join('\n');

/** The form as it opens. */
export function newDraftOf(pack: ReportPackage, signer: { position: string; name: string } | null): NewDraft {
  const draft = draftOf(pack);
  return {
    ...draft,
    subject: written(draft.subject),
    addressees: writtenLines(draft.addressees),
    bases: writtenLines(draft.bases),
    recipients: draft.recipients.map((row) => ({ ...row, text: written(row.text) })),
    place: written(pack.place),
    authority: [pack.signature.authority ?? []].flat().join('\n'),
    position: written(pack.signature.position) || (signer?.position ?? ''),
    signer: written(pack.signature.name) || (signer?.name ?? ''),
  };
}

/** The package that the form makes; a section that is new is still to be written. */
export function composed(pack: ReportPackage, draft: NewDraft, divisions: readonly { symbol: string; name: string }[]): Record<string, unknown> {
  const frame = editedFrame(pack, draft, divisions);
  const lines = draft.authority.split('\n').flatMap((line) => line.trim() || []);
  return {
    ...frame,
    sections: frame.sections.map((section) => ({ content: emptyDoc, ...section })),
    signature: { authority: lines.length > 1 ? lines : (lines[0] ?? null), position: draft.position.trim(), name: draft.signer.trim() },
  };
}

/** A former report as the beginning of a new one: its outline, divisions and recipients, its texts where they are wanted; led by the beginner’s division. */
export function begunFromFormer(former: ReportPackage, me: Beginner, withTexts: boolean): ReportPackage {
  const { period: _period, drafterMark: _mark, ...rest } = former;
  const own = me.divisions.find(({ symbol }) => symbol === me.division);
  const known = former.divisions.some(({ symbol }) => symbol === own?.symbol);
  const divisions = own === undefined || known ? former.divisions : [{ id: own.symbol, ...own, role: 'lead' }, ...former.divisions];
  const initials = initialsOf(me.person.name);
  const lead = divisions.find(({ symbol }) => symbol === own?.symbol) ?? divisions.find(({ role }) => role === 'lead');
  return {
    ...rest,
    divisions: divisions.map((division) => ({ ...division, role: division === lead ? 'lead' : 'contributor' })),
    ...(lead === undefined ? {} : { drafter: { division: lead.id, initials }, archive: { office: 'VT', division: lead.symbol, initials } }),
    sections: former.sections.map((section) => (withTexts ? section : { ...section, content: emptyDoc })),
  };
}
