import type { Entry } from '../../api/shapes.js';
import { listOf, sectionsOf, textOf } from './fields.js';

/** What the journal has said before a step, so that the step can tell from what it changed something. */
export interface Known {
  state: string | null;
  /** symbols and names of each section's division, and whether it is to be written; by number */
  sections: ReadonlyMap<string, { division: string; divisionName: string; needed: boolean }>;
  /** when sections and opinions are due, by target; one that a pause has moved is not known */
  due: ReadonlyMap<string, string>;
  drafter: string | null;
  signer: string | null;
  codeNumber: string | null;
  /** hashes of the sections' texts at the last submission for review, and how many submissions there were */
  texts: Readonly<Record<string, string>> | null;
  submissions: number;
  opinions: number;
  suspendedAt: string | null;
}

export const nothingKnown: Known = {
  state: null,
  sections: new Map(),
  due: new Map(),
  drafter: null,
  signer: null,
  codeNumber: null,
  texts: null,
  submissions: 0,
  opinions: 0,
  suspendedAt: null,
};

/** What is known after an entry. `opinions`: those of the report, in the order in which they were asked. */
export function afterEntry(known: Known, entry: Entry, opinions: readonly { id: string }[]): Known {
  return { ...known, ...learned(known, entry, opinions), state: entry.state };
}

function learned(known: Known, { event, by, at }: Entry, opinions: readonly { id: string }[]): Partial<Known> {
  const { target } = event;
  switch (event.type) {
    case 'CREATE':
      return { sections: sectionsOf(event), drafter: by.name ?? by.person, signer: signerOf(event) };
    case 'EDIT':
      return { sections: sectionsOf(event) };
    case 'OPEN_INPUT':
      return { due: dueFor([...known.sections.keys()], known, event) };
    case 'REOPEN_SECTION':
    case 'EXTEND':
    case 'EXTEND_OPINION':
      return { due: dueFor(target === undefined ? [] : [target], known, event) };
    case 'RETURN':
      return { due: dueFor(listOf(event, 'sections').map(String), known, event) };
    case 'ASK_OPINION': {
      const asked = opinions[known.opinions];
      return { opinions: known.opinions + 1, due: dueFor(asked === undefined ? [] : [asked.id], known, event) };
    }
    case 'REASSIGN': {
      const section = known.sections.get(target ?? '');
      const division = { division: textOf(event, 'division') ?? '', divisionName: textOf(event, 'divisionName') ?? '' };
      return section === undefined ? {} : { sections: new Map(known.sections).set(target ?? '', { ...section, ...division }) };
    }
    case 'SUBMIT_FOR_REVIEW':
      return { texts: (event['texts'] ?? {}) as Record<string, string>, submissions: known.submissions + 1 };
    case 'CHANGE_DRAFTER':
      return { drafter: textOf(event, 'drafterName') };
    case 'HAND_TO_DEPUTY':
      return { signer: textOf(event, 'deputyName') };
    case 'TAKE_FROM_DEPUTY':
      return { signer: by.name ?? by.person };
    case 'ISSUE':
      return { codeNumber: textOf(event, 'codeNumber') };
    case 'RETURN_TO_SIGNING':
      return { codeNumber: null };
    case 'SUSPEND':
      return { suspendedAt: at };
    case 'RESUME':
      return { suspendedAt: null, due: new Map() };
    default:
      return {};
  }
}

function dueFor(targets: readonly string[], { due }: Known, event: Entry['event']): Known['due'] {
  const dueAt = textOf(event, 'dueAt');
  return dueAt === null ? due : new Map([...due, ...targets.map((target) => [target, dueAt] as const)]);
}

const signerOf = (event: Entry['event']): string | null => (event['signer'] as { name?: string } | undefined)?.name ?? null;
