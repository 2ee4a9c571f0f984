import { describe, expect, test } from '@jest/globals';
import { createDiagrams, follow } from '../../server/diagram/index.js';
import { chartOf, innermost, type Kind, laws } from '../../workflows/index.js';

const kinds: Kind[] = ['report', 'section', 'opinion', 'delivery'];
const charts = Object.keys(laws).flatMap((version) => kinds.flatMap((kind) => (['vi', 'en'] as const).map((language) => ({ version, kind, language }))));
const diagrams = createDiagrams();

const attribute = (element: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(element)?.[1] ?? '';
const elements = (svg: string, of: string): string[] => [...svg.matchAll(new RegExp(`<g class="${of}[^>]*>.*?</g>`, 'g'))].map(([element]) => element);
/** What is written in an element, its lines joined. */
const wordsIn = (element: string): string => [...element.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, line]) => line).join(' ');

describe.each(charts)('the drawing of the $kind of $version in $language', ({ version, kind, language }) => {
  const chart = chartOf(kind, version);
  const draw = (present: string | null = null, past: string[] = []) => diagrams.draw(kind, version, language, present === null ? null : { present, past });

  test('shows every state once, in the office’s words, and the ends as ends', async () => {
    const shown = elements(await draw(), 'state').map((element) => [attribute(element, 'data-state'), wordsIn(element), attribute(element, 'class')]);
    const wanted = innermost(chart.states).map(({ id, words, end }) => [id, words[language], end ? 'state end' : 'state']);
    expect(shown.toSorted()).toEqual(wanted.toSorted());
  });

  test('shows every arrow with every event, and no other', async () => {
    const shown = elements(await draw(), 'arrow').flatMap((element) => {
      const list = (name: string) => attribute(element, name).split(' ').filter(Boolean);
      return list('data-from').flatMap((from) => list('data-to').flatMap((to) => list('data-events').map((event) => `${from} ${event} ${to}`)));
    });
    const wanted = chart.arrows.flatMap(({ from, to, events }) => events.map(({ type }) => `${from} ${type} ${to}`));
    expect(shown.toSorted()).toEqual(wanted.toSorted());
  });

  test('names the events at each arrow in words', async () => {
    const words = new Map(chart.arrows.flatMap(({ events }) => events.map((event) => [event.type, event.words[language]])));
    expect([...words].filter(([type, said]) => type === said)).toEqual([]);
    for (const element of elements(await draw(), 'arrow').filter((one) => attribute(one, 'data-events') !== '')) {
      const said = attribute(element, 'data-events')
        .split(' ')
        .map((type) => words.get(type));
      expect(wordsIn(element)).toBe(said.join(', '));
    }
  });

  test('keeps everything on the sheet, and the sheet readable on a screen', async () => {
    const svg = await draw();
    const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? [];
    const places = [...svg.matchAll(/ x="(-?[\d.]+)" y="(-?[\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    expect(places.length).toBeGreaterThan(10);
    expect(places.filter(([x, y]) => x < 0 || y < 0 || x > width || y > height)).toEqual([]);
    expect(width).toBeLessThan(1_400);
  });

  test('marks the one state it is told of, for eye and ear, and moves nothing', async () => {
    const plain = await draw();
    for (const { id, words } of innermost(chart.states)) {
      const svg = await draw(id, chart.start === id ? [] : [chart.start]);
      expect(
        elements(svg, 'state')
          .filter((element) => element.includes('font-weight="bold"'))
          .map((element) => attribute(element, 'data-state')),
      ).toEqual([id]);
      expect(/<desc[^>]*>([^<]*)/.exec(svg)?.[1]).toContain(`${words[language]}, ${language === 'vi' ? 'đang ở đây' : 'it is here'}`);
      expect(svg.match(/points="[^"]*"| d="[^"]*"/g)).toEqual(plain.match(/points="[^"]*"| d="[^"]*"/g));
    }
  });

  test('runs no script and fetches nothing', async () => {
    const svg = await draw();
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|<script|href|@import|url\(|\son\w+=/i);
  });
});

describe('a journal followed on the chart of the report', () => {
  const chart = chartOf('report', 'v1');
  const entry = (seq: number, type: string, state: string) => ({ seq, state, event: { type } });

  test('tells every state the report has stood in, those inside others too', () => {
    const walked = follow(chart, { seq: 0, at: chart.start, been: [chart.start] }, [
      entry(1, 'CREATE', 'preparing'),
      entry(2, 'OPEN_INPUT', 'gathering'),
      entry(3, 'ACCEPT', 'gathering'),
      entry(4, 'CLOSE_INPUT', 'consolidating'),
      entry(5, 'SUBMIT_FOR_REVIEW', 'contentReview'),
      entry(6, 'INITIAL', 'formatReview'),
      entry(7, 'INITIAL', 'signing'),
      entry(8, 'SIGN', 'issuing'),
      entry(9, 'ISSUE', 'issuing'),
      entry(10, 'RENDER_FAILED', 'issuing'),
      entry(11, 'RETRY', 'issuing'),
      entry(12, 'RENDERED', 'dispatching'),
    ]);
    expect(walked.at).toBe('dispatching');
    expect(walked.been).toEqual(
      ['preparing', 'gathering', 'consolidating', 'contentReview', 'formatReview', 'signing'].concat([
        'issuing.numbering',
        'issuing.rendering',
        'issuing.failed',
        'dispatching',
      ]),
    );
  });

  test('goes on from where it was left, and through changes that a part of the report brought about', () => {
    const before = follow(chart, { seq: 0, at: chart.start, been: [chart.start] }, [entry(1, 'CREATE', 'preparing'), entry(2, 'OPEN_INPUT', 'gathering')]);
    const after = follow(chart, before, [
      entry(3, 'CLOSE_INPUT', 'consolidating'),
      entry(4, 'ASK_OPINION', 'consulting'),
      entry(5, 'SETTLE_OPINION', 'consolidating'),
    ]);
    expect(after).toEqual({ seq: 5, at: 'consolidating', been: ['preparing', 'gathering', 'consolidating', 'consulting'] });
  });
});
