import type { Action, Delivery } from '../api/shapes.js';

export interface DeliveryFilter {
  /** empty: all */
  state: string;
  channel: string;
}

/** How many copies are in each state, or go by each channel; in the order in which they come. */
export function countsOf(deliveries: readonly Delivery[], by: 'state' | 'channel'): [string, number][] {
  const counts = new Map<string, number>();
  for (const delivery of deliveries) counts.set(delivery[by], (counts.get(delivery[by]) ?? 0) + 1);
  return [...counts];
}

export const fits = ({ state, channel }: Delivery, filter: DeliveryFilter): boolean =>
  (filter.state === '' || filter.state === state) && (filter.channel === '' || filter.channel === channel);

/** What can be done now to each copy, by its id. */
export function actionsByDelivery(actions: readonly Action[]): Map<string, Action[]> {
  const found = new Map<string, Action[]>();
  for (const action of actions) {
    if (!action.allowed || !action.target) continue;
    found.set(action.target, [...(found.get(action.target) ?? []), action]);
  }
  return found;
}

/** The steps that can be taken on several copies at once, each with those of them that it fits. */
export function together(
  ids: readonly string[],
  actions: ReadonlyMap<string, readonly Action[]>,
  types: readonly string[],
): { type: string; actions: Action[] }[] {
  return types.flatMap((type) => {
    const here = ids.flatMap((id) => actions.get(id)?.filter((action) => action.type === type) ?? []);
    return here.length === 0 ? [] : [{ type, actions: here }];
  });
}
