/**
 * The line to the server as a pure function: which reports are watched, up to which entry each is known here, and what is to be
 * done about what comes. Entries are shown in order, each once; a hole is asked for again; after a cut every report is watched
 * from the last entry known.
 */

/** What is pushed of a committed step; its content is fetched over HTTP. */
export interface Push {
  reportId: string;
  seq: number;
  /** type of the event */
  kind: string;
  /** the report's state after it */
  state: string;
}

export interface Watch {
  /** of the last entry known here */
  seq: number;
  /** how many places of the screen show it */
  holders: number;
  /** asked for what was missed, not yet answered */
  catchingUp: boolean;
  /** the server would not let us watch, so often one after the other; it is asked again when HTTP has shown the report anew */
  refusals: number;
}

export interface Line {
  link: 'connecting' | 'up' | 'lost';
  /** it was up before, so that a new connection is one that healed */
  wasUp: boolean;
  watches: Readonly<Record<string, Watch>>;
}

export type LineEvent =
  | { type: 'connected' }
  | { type: 'lost' }
  | { type: 'watch'; reportId: string; after: number }
  | { type: 'unwatch'; reportId: string }
  /** HTTP has shown the report at seq */
  | { type: 'seen'; reportId: string; seq: number }
  | { type: 'entry'; push: Push }
  | { type: 'caughtUp'; reportId: string; seq: number }
  /** the server does not let us watch it, or no longer */
  | { type: 'refused'; reportId: string }
  /** HTTP has answered anew: with this report, or with a list of many */
  | { type: 'read'; reportId: string | null };

export type LineCommand =
  | { type: 'watch'; reportId: string; after: number }
  | { type: 'unwatch'; reportId: string }
  | { type: 'show'; push: Push }
  | { type: 'refetch'; reportId: string }
  | { type: 'refetchEverything' };

export const quiet: Line = { link: 'connecting', wasUp: false, watches: {} };

type Next = [Line, LineCommand[]];

export function follow(line: Line, event: LineEvent): Next {
  switch (event.type) {
    case 'connected':
      return connected(line);
    case 'lost':
      return [{ ...line, link: line.wasUp ? 'lost' : 'connecting' }, []];
    case 'watch':
      return watch(line, event.reportId, event.after);
    case 'unwatch':
      return unwatch(line, event.reportId);
    case 'seen':
      return change(line, event.reportId, (known) => [{ ...known, seq: Math.max(known.seq, event.seq) }, []]);
    case 'entry':
      return change(line, event.push.reportId, (known) => arrived(known, event.push, line.link));
    case 'caughtUp':
      return change(line, event.reportId, (known) => [
        { ...known, seq: Math.max(known.seq, event.seq), catchingUp: false, refusals: 0 },
        // the answer knows of more than was pushed: what is missing is fetched
        event.seq > known.seq ? [{ type: 'refetch', reportId: event.reportId }] : [],
      ]);
    case 'refused':
      return change(line, event.reportId, (known) => [
        { ...known, catchingUp: false, refusals: known.refusals + 1 },
        // HTTP shows how it stands; where that was no help, the screen's own asking goes on
        known.refusals === 0 ? [{ type: 'refetch', reportId: event.reportId }] : [],
      ]);
    case 'read':
      return readAnew(line, event.reportId);
  }
}

function connected(line: Line): Next {
  const ids = Object.entries(line.watches);
  const watches = Object.fromEntries(ids.map(([id, known]) => [id, { ...known, catchingUp: true, refusals: 0 }]));
  const again = ids.map(([reportId, known]): LineCommand => ({ type: 'watch', reportId, after: known.seq }));
  return [{ link: 'up', wasUp: true, watches }, line.wasUp ? [...again, { type: 'refetchEverything' }] : again];
}

function watch(line: Line, reportId: string, after: number): Next {
  const known = line.watches[reportId];
  if (known !== undefined) {
    const more = { ...known, holders: known.holders + 1, seq: Math.max(known.seq, after) };
    return [{ ...line, watches: { ...line.watches, [reportId]: more } }, []];
  }
  const first: Watch = { seq: after, holders: 1, catchingUp: line.link === 'up', refusals: 0 };
  return [{ ...line, watches: { ...line.watches, [reportId]: first } }, line.link === 'up' ? [{ type: 'watch', reportId, after }] : []];
}

function unwatch(line: Line, reportId: string): Next {
  const known = line.watches[reportId];
  if (known === undefined) return [line, []];
  if (known.holders > 1) return [{ ...line, watches: { ...line.watches, [reportId]: { ...known, holders: known.holders - 1 } } }, []];
  const { [reportId]: _, ...watches } = line.watches;
  return [{ ...line, watches }, line.link === 'up' ? [{ type: 'unwatch', reportId }] : []];
}

function arrived(known: Watch, push: Push, link: Line['link']): [Watch, LineCommand[]] {
  if (push.seq <= known.seq) return [known, []];
  if (push.seq === known.seq + 1) return [{ ...known, seq: push.seq }, [{ type: 'show', push }]];
  if (known.catchingUp || link !== 'up') return [known, []];
  return [{ ...known, catchingUp: true }, [{ type: 'watch', reportId: push.reportId, after: known.seq }]];
}

/** Asks again for what was refused. */
function readAnew(line: Line, reportId: string | null): Next {
  const ids = reportId === null ? Object.keys(line.watches) : [reportId];
  let next: Next = [line, []];
  for (const id of ids) {
    const [before, commands] = next;
    const [after, more] = change(before, id, (known) =>
      known.refusals === 0 || known.catchingUp || line.link !== 'up'
        ? [known, []]
        : [{ ...known, catchingUp: true }, [{ type: 'watch', reportId: id, after: known.seq }]],
    );
    next = [after, [...commands, ...more]];
  }
  return next;
}

function change(line: Line, reportId: string, how: (known: Watch) => [Watch, LineCommand[]]): Next {
  const known = line.watches[reportId];
  if (known === undefined) return [line, []];
  const [next, commands] = how(known);
  return [next === known ? line : { ...line, watches: { ...line.watches, [reportId]: next } }, commands];
}
