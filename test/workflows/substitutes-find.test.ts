import { describe, expect, test } from '@jest/globals';
import { audienceOf, awaits, mayRead, readersOf } from '../../workflows/index.js';
import { divisions, everybody, inPlaceOf, milestones, stranger } from './office/index.js';

const places = Object.entries(milestones());
const limits = [null, ...divisions.map(({ symbol }) => symbol)];

describe('a substitute who is nobody themself', () => {
  test.each(places)('%s: may read whatever they may act on, in the matters of one division or of all', (_, walk) => {
    const readers = readersOf(walk.kase);
    const blind = everybody.flatMap((absent) =>
      limits.flatMap((division) => {
        const memberships = absent.memberships.filter((held) => division === null || held.division === division || !['drafter', 'head'].includes(held.role));
        const substitute = inPlaceOf({ ...absent, memberships }, stranger, { division });
        const unseen = mayRead(readers, substitute) ? [] : walk.actionsOf(substitute).filter((action) => action.allowed);
        return unseen.map(({ type }) => [absent.person, division, type]);
      }),
    );
    expect(blind).toEqual([]);
  });

  test.each(places)('%s: has on the desk what waits for who is away', (_, walk) => {
    const waiting = awaits(walk.kase, walk.now);
    const deskOf = (keys: readonly string[]) => waiting.filter(({ audience }) => audience.some((key) => keys.includes(key)));
    for (const absent of everybody) expect(deskOf(audienceOf(inPlaceOf(absent, stranger)))).toEqual(deskOf(audienceOf(absent)));
  });
});
