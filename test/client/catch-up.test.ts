import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { follow, type Line, type LineCommand, type LineEvent, quiet } from '../../client/src/live/catchUp.js';

const entry = (seq: number): LineEvent => ({ type: 'entry', push: { reportId: 'R7', seq, kind: 'APPROVE', state: 'gathering' } });
const watch = (after: number): LineEvent => ({ type: 'watch', reportId: 'R7', after });
const connected: LineEvent = { type: 'connected' };
const lost: LineEvent = { type: 'lost' };
const refused: LineEvent = { type: 'refused', reportId: 'R7' };
const read = (reportId: string | null): LineEvent => ({ type: 'read', reportId });
const caughtUp = (seq: number): LineEvent => ({ type: 'caughtUp', reportId: 'R7', seq });

function play(...events: LineEvent[]): { line: Line; commands: LineCommand[] } {
  let line = quiet;
  const commands: LineCommand[] = [];
  for (const event of events) {
    const [next, said] = follow(line, event);
    line = next;
    commands.push(...said);
  }
  return { line, commands };
}
const shown = (commands: readonly LineCommand[]) => commands.flatMap((command) => (command.type === 'show' ? [command.push.seq] : []));

describe('the live line', () => {
  test('watches a report from the entry it is shown at, once the line is up', () => {
    expect(play(watch(4)).commands).toEqual([]);
    expect(play(watch(4), connected).commands).toEqual([{ type: 'watch', reportId: 'R7', after: 4 }]);
    expect(play(connected, watch(4)).commands).toEqual([{ type: 'watch', reportId: 'R7', after: 4 }]);
  });

  test('shows each entry once, in order, whatever comes twice', () => {
    const { commands } = play(connected, watch(4), entry(5), entry(5), entry(4), entry(6));
    expect(shown(commands)).toEqual([5, 6]);
  });

  test('asks again for what a hole hides, and shows nothing out of order', () => {
    const { commands } = play(connected, watch(4), caughtUp(4), entry(5), entry(7));
    expect(shown(commands)).toEqual([5]);
    expect(commands.at(-1)).toEqual({ type: 'watch', reportId: 'R7', after: 5 });
  });

  test('after a cut watches from the last entry known and fetches lists anew', () => {
    const { commands, line } = play(connected, watch(4), caughtUp(4), entry(5), lost, connected);
    expect(commands.slice(-2)).toEqual([{ type: 'watch', reportId: 'R7', after: 5 }, { type: 'refetchEverything' }]);
    expect(line.link).toBe('up');
  });

  test('says that it is lost only where it was up before', () => {
    expect(play(lost).line.link).toBe('connecting');
    expect(play(connected, lost).line.link).toBe('lost');
  });

  test('fetches a report of which the server knows more than it pushed', () => {
    expect(play(connected, watch(4), caughtUp(6)).commands.at(-1)).toEqual({ type: 'refetch', reportId: 'R7' });
  });

  test('does not announce again what HTTP has already shown', () => {
    const { commands } = play(connected, watch(4), { type: 'seen', reportId: 'R7', seq: 6 }, entry(5), entry(6), entry(7));
    expect(shown(commands)).toEqual([7]);
  });

  test('ignores reports that nobody looks at', () => {
    expect(play(connected, entry(1)).commands).toEqual([]);
  });

  test('stops watching when the last place that shows a report is gone', () => {
    const stop: LineEvent = { type: 'unwatch', reportId: 'R7' };
    expect(play(connected, watch(4), watch(4), stop).commands).toHaveLength(1);
    expect(play(connected, watch(4), watch(4), stop, stop).commands.at(-1)).toEqual({ type: 'unwatch', reportId: 'R7' });
  });

  test('that may not watch a report asks again when HTTP has shown it, alone or in a list', () => {
    const begun = [connected, watch(4), refused];
    expect(play(...begun).commands.at(-1)).toEqual({ type: 'refetch', reportId: 'R7' });
    for (const answer of [read('R7'), read(null)]) expect(play(...begun, answer).commands.at(-1)).toEqual({ type: 'watch', reportId: 'R7', after: 4 });
    expect(play(...begun, read('R8')).commands).toHaveLength(2);
    // the one it was let in to is not asked for again, nor one that is being asked for
    expect(play(...begun, read('R7'), read('R7')).commands).toHaveLength(3);
    expect(play(...begun, read('R7'), caughtUp(4), read('R7')).commands).toHaveLength(3);
  });

  test('that was put out while it watched, does the same', () => {
    expect(play(connected, watch(4), caughtUp(4), refused, read('R7')).commands.at(-1)).toEqual({ type: 'watch', reportId: 'R7', after: 4 });
  });

  test('fetches after the first refusal alone, so that it does not turn in a circle', () => {
    const { commands } = play(connected, watch(4), refused, read('R7'), refused);
    expect(commands.map(({ type }) => type)).toEqual(['watch', 'refetch', 'watch']);
  });

  test('shows no entry twice, none out of order and none before the one it follows, come what may', () => {
    const any = fc.oneof(
      fc.integer({ min: 1, max: 12 }).map(entry),
      fc.integer({ min: 0, max: 12 }).map(caughtUp),
      fc.constantFrom<LineEvent>(connected, lost, refused, read('R7'), { type: 'seen', reportId: 'R7', seq: 3 }),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (events) => {
        const seqs = shown(play(connected, watch(0), ...events).commands);
        expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b));
      }),
    );
  });

  test('shows every entry when each cut is followed by what was missed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 8 }), (lengths) => {
        let at = 0;
        const events: LineEvent[] = [connected, watch(0)];
        for (const length of lengths) {
          for (let n = 0; n < length; n++) events.push(entry(++at));
          events.push(lost, connected, caughtUp(at));
        }
        expect(shown(play(...events).commands)).toEqual(Array.from({ length: at }, (_, index) => index + 1));
      }),
    );
  });
});
