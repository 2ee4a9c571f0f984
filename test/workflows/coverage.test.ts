import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { v1 } from '../../workflows/case/v1/law.js';
import { type Kind, laws, stateName, statePath } from '../../workflows/index.js';
import { restingPlacesOf, structureOf, transitionsOf } from './office/charts.js';
import { aReport } from './office/index.js';
import { expectJournalToAgree } from './office/journal.js';
import { along, type Looked, pathsThrough, stateOf } from './office/paths.js';
import { neverMet, refusalsMet } from './office/refusals.js';
import { type Taken, watched } from './office/watched.js';

const kinds: Kind[] = ['report', 'section', 'opinion', 'delivery'];

/** Ways that no path of the real law can take, each with its reason; there are none. */
const neverTaken: Record<Kind, string[]> = { report: [], section: [], opinion: [], delivery: [] };

/** The machines that are walked through. */
const looked: Record<Kind, Looked[]> = {
  report: [{ kind: 'report', part: '', begin: () => aReport().withFindings('end-mark').preparing() }],
  section: [{ kind: 'section', part: '1', begin: () => aReport().preparing() }],
  opinion: [{ kind: 'opinion', part: 'O1', begin: () => aReport().consulting() }],
  // by e-mail, inside the office, by hand
  delivery: ['D1', 'D2', 'D3'].map((part) => ({ kind: 'delivery' as const, part, begin: () => aReport().dispatching() })),
};

let taken: Taken[] = [];
const seen = (): Taken[] => {
  const since = taken;
  taken = [];
  return since;
};

const told: string[] = [];
beforeAll(() => {
  laws['v1'] = watched(v1, (one) => taken.push(one));
});
afterAll(() => {
  laws['v1'] = v1;
  if (process.env['LAW'] !== undefined) console.info(told.join('\n'));
});

describe.each(kinds)('the chart of the %s', (kind) => {
  const chart = v1.charts[kind];
  const structure = structureOf(chart);

  test('has no state that nothing leads to, and no way that nobody could ever take', () => {
    const reached = new Set(getShortestPaths(structure).map(({ state }) => statePath(state.value)));
    expect([...reached].sort()).toEqual(restingPlacesOf(chart).sort());
    const open = new Set(adjacencyMapToArray(getAdjacencyMap(structure, {})).map(({ event }) => event.type));
    expect([...open].sort()).toEqual(
      transitionsOf(chart)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test('is walked through by the office: every state is reached, and every way of every state is taken', () => {
    const ways = new Set<string>();
    const states = new Set<string>();
    let paths = 0;
    let steps = 0;
    for (const machine of looked[kind]) {
      for (const path of pathsThrough(machine, seen)) {
        seen();
        const walk = along(machine, path);
        const { state, by } = path;
        const here = seen().filter((one) => one.kind === kind);
        for (const { way } of here) ways.add(way);
        states.add(state);
        expect([stateOf(machine, walk), here.findLast(({ part }) => part === machine.part)?.way ?? by]).toEqual([state, by]);
        expect(stateName(walk.kase.report.value)).toBe(walk.lastEntry.state);
        expectJournalToAgree(walk);
        paths += 1;
        steps += walk.entries.length;
      }
    }
    const all = transitionsOf(chart).map(({ name }) => name);
    expect(all.filter((name) => !ways.has(name))).toEqual(neverTaken[kind]);
    expect([...states].sort()).toEqual(restingPlacesOf(chart).sort());
    const transitions = new Set(transitionsOf(chart).map(({ path, event }) => `${path} ${event}`)).size;
    told.push(
      `${kind}: ${states.size} states reached, ${transitions} transitions in ${ways.size} ways of ${all.length} taken, on ${paths} paths of ${steps} steps`,
    );
  });
});

test('every rule of the law refuses somebody, but for those that say why they never can', () => {
  const met = new Set(refusalsMet().map(({ code }) => code));
  const codes = Object.values(v1.rules).map(({ code }) => code);
  expect(codes.filter((code) => !met.has(code)).sort()).toEqual(Object.keys(neverMet).sort());
  told.push(
    `rules: ${codes.length}, of which ${codes.filter((code) => met.has(code)).length} were met and ${Object.keys(neverMet).length} never can be; ${met.size} refusals met`,
  );
});
