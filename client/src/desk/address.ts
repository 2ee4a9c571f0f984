import { z } from 'zod/mini';
import { allStates } from '../report/walk.js';
import { type Filter, noFilter } from './filter.js';
import { type Tab, tabs } from './tabs.js';

const words = z.catch(z.optional(z.coerce.string()), undefined);
const shape = z.object({
  tab: z.catch(z.optional(z.enum(tabs)), undefined),
  q: words,
  state: words,
  event: words,
  division: words,
  type: words,
  due: z.catch(z.optional(z.enum(['overdue', 'near', 'week', 'none'])), undefined),
});

/** What is looked at on the desk, as it stands in the address: what is not there narrows nothing. */
export interface DeskAddress {
  /** absent: the tab a person begins with */
  tab?: Tab;
  q?: string;
  /** of all documents alone */
  state?: string;
  /** of what waits alone */
  event?: string;
  division?: string;
  type?: string;
  due?: Exclude<Filter['due'], ''>;
}

/** What an address asks for; what makes no sense in it is left out. */
export function deskAddress(asked: Record<string, unknown>): DeskAddress {
  const { tab, q, state, event, division, type, due } = shape.parse(asked);
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(q ? { q } : {}),
    ...(state !== undefined && allStates.includes(state) ? { state } : {}),
    ...(event ? { event } : {}),
    ...(division ? { division } : {}),
    ...(type ? { type } : {}),
    ...(due === undefined ? {} : { due }),
  };
}

export const filterIn = ({ q, event, division, type, due }: DeskAddress): Filter => ({
  q: q ?? noFilter.q,
  event: event ?? noFilter.event,
  division: division ?? noFilter.division,
  documentType: type ?? noFilter.documentType,
  due: due ?? noFilter.due,
});

/** The address of the same tab, narrowed so. */
export const addressFor = ({ tab }: DeskAddress, { q, event, division, documentType, due }: Filter): DeskAddress =>
  deskAddress({ tab, q: q.trim(), event, division, type: documentType, due: due === '' ? undefined : due });
