import { letters } from './graph.js';
import type { Box, Layout, PlacedArrow, PlacedGroup, PlacedState, Point } from './layout.js';
import { been, here, isEnd, wordsOfKind } from './words.js';

/** Where a machine stands, and where it has been, by the paths of innermost states. */
export interface Marks {
  present: string;
  past: readonly string[];
}

/**
 * A placed chart as a whole SVG document of its own: no script, nothing fetched. Colours are those of the page it is put into
 * (--text, --soft, --line, --sheet, --faint, --accent, --accent-soft), else its own for light and dark; a reader that knows no
 * style sheets finds light ones in the attributes.
 */
export function svgOf(layout: Layout, marks: Marks | null): string {
  const { chart, language, width, height } = layout;
  const id = `chart-${chart.kind}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" lang="${language}" aria-labelledby="${id}-title ${id}-desc" font-family="sans-serif">`,
    `<title id="${id}-title">${escaped(wordsOfKind[chart.kind][language])}</title>`,
    `<desc id="${id}-desc">${escaped(description(layout, marks))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="sheet" width="${width}" height="${height}" fill="#ffffff"/>`,
    ...layout.groups.map((group) => groupSvg(group, marks)),
    ...layout.arrows.map(arrowSvg),
    `<circle class="start" cx="${n(layout.start.x)}" cy="${n(layout.start.y)}" r="6" fill="#1f2328"/>`,
    ...layout.states.map((state) => stateSvg(state, layout, marks)),
    '</svg>\n',
  ].join('');
}

const variables = (text: string, soft: string, line: string, sheet: string, faint: string, accent: string, accentSoft: string): string =>
  `--chart-text:var(--text,${text});--chart-soft:var(--soft,${soft});--chart-line:var(--line,${line});--chart-sheet:var(--sheet,${sheet});` +
  `--chart-faint:var(--faint,${faint});--chart-accent:var(--accent,${accent});--chart-accent-soft:var(--accent-soft,${accentSoft})`;
const style = [
  `.chart{${variables('#1f2328', '#5c6168', '#c9c8c2', '#ffffff', '#f6f6f3', '#27496d', '#e6edf5')}}`,
  `@media(prefers-color-scheme:dark){.chart{${variables('#e8e6e1', '#a4a9b1', '#474c54', '#1c1f24', '#23272d', '#9dbde0', '#22303f')}}}`,
  '.chart .sheet{fill:var(--chart-sheet)}',
  '.chart .group rect{fill:var(--chart-faint);stroke:var(--chart-line)}',
  '.chart .group text,.chart .arrow text{fill:var(--chart-soft)}',
  '.chart .arrow path{stroke:var(--chart-soft)}',
  '.chart .arrow polygon{fill:var(--chart-soft)}',
  '.chart .arrow text{stroke:var(--chart-sheet)}',
  '.chart .start{fill:var(--chart-text)}',
  '.chart .state rect{fill:var(--chart-sheet);stroke:var(--chart-soft)}',
  '.chart .state text{fill:var(--chart-text)}',
  '.chart .past rect{fill:var(--chart-accent-soft);stroke:var(--chart-accent)}',
  '.chart .present rect{fill:var(--chart-accent);stroke:var(--chart-accent)}',
  '.chart .present rect.rim{fill:none}',
  '.chart .present text{fill:var(--chart-sheet)}',
].join('');

const n = (measure: number): string => String(Math.round(measure * 100) / 100);
const at = ({ x, y }: Point): string => `${n(x)},${n(y)}`;
const rect = ({ x, y, width, height }: Box, more: string): string => `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${more}/>`;
const grown = ({ x, y, width, height }: Box, by: number): Box => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });

/** Control characters are left out: XML has no place for them. */
const escaped = (words: string): string =>
  words
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Lines around a middle. */
function text(lines: readonly string[], middle: Point, size: number, more = ''): string {
  const step = size * 1.2;
  const first = middle.y - ((lines.length - 1) * step) / 2 + size * 0.35;
  const spans = lines.map((line, i) => `<tspan x="${n(middle.x)}" y="${n(first + i * step)}">${escaped(line)}</tspan>`);
  return `<text text-anchor="middle" font-size="${size}"${more}>${spans.join('')}</text>`;
}

/** What is told of a state besides its name. */
const standing = ({ id, end }: PlacedState, { language }: Layout, marks: Marks | null): string[] => [
  ...(id === marks?.present ? [here[language]] : marks?.past.includes(id) ? [been[language]] : []),
  ...(end ? [isEnd[language]] : []),
];

/** For who only hears it: where it is and where it has been. */
function description(layout: Layout, marks: Marks | null): string {
  const told = layout.states.flatMap((state) => {
    const more = standing(state, layout, marks);
    return state.id === marks?.present || marks?.past.includes(state.id) ? [[state.words, ...more].join(', ')] : [];
  });
  return (told.length === 0 ? layout.states.map(({ words }) => words) : told).join('; ');
}

function stateSvg(state: PlacedState, layout: Layout, marks: Marks | null): string {
  const isHere = state.id === marks?.present;
  const mark = isHere ? ' present' : marks?.past.includes(state.id) ? ' past' : '';
  const { box } = state;
  const [fill, ink] = isHere ? ['#27496d', '#ffffff'] : mark === '' ? ['#ffffff', '#1f2328'] : ['#e6edf5', '#1f2328'];
  const shape = `rx="${state.end ? n(box.height / 2) : 6}" stroke="${mark === '' ? '#5c6168' : '#27496d'}"`;
  const inside = grown(box, -3);
  return [
    `<g class="state${mark}${state.end ? ' end' : ''}" data-state="${escaped(state.id)}"${isHere ? ' aria-current="step"' : ''}>`,
    `<title>${escaped([state.words, ...standing(state, layout, marks)].join(', '))}</title>`,
    // a double line around an end
    ...(state.end ? [rect(box, `class="rim" fill="none" ${shape}`), rect(inside, `rx="${n(inside.height / 2)}" fill="${fill}" stroke="#5c6168"`)] : []),
    ...(state.end ? [] : [rect(box, `fill="${fill}" ${shape} stroke-width="${isHere ? 2 : 1}"`)]),
    text(state.lines, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, letters.state, ` fill="${ink}"${isHere ? ' font-weight="bold"' : ''}`),
    '</g>',
  ].join('');
}

function groupSvg({ id, words, box, label }: PlacedGroup, marks: Marks | null): string {
  const isHere = id !== null && marks?.present.startsWith(`${id}.`);
  return [
    `<g class="group"${id === null ? '' : ` data-group="${escaped(id)}"`}>`,
    rect(box, `rx="10" fill="#f6f6f3" stroke="#c9c8c2"${id === null ? ' stroke-dasharray="5 4"' : ''}`),
    text([words], label, letters.arrow, ` fill="#5c6168"${isHere ? ' font-weight="bold"' : ''}`),
    '</g>',
  ].join('');
}

function arrowSvg({ from, to, events, lines, label, curve, head }: PlacedArrow): string {
  const [first, ...rest] = curve;
  const path = first === undefined ? '' : `M${at(first)}C${rest.map(at).join(' ')}`;
  return [
    `<g class="arrow" data-from="${escaped(from.join(' '))}" data-to="${escaped(to.join(' '))}" data-events="${escaped(events.join(' '))}">`,
    `<path d="${path}" fill="none" stroke="#5c6168"/>`,
    `<polygon points="${head.map(at).join(' ')}" fill="#5c6168"/>`,
    // letters have a rim of the sheet's colour, so that a line that passes behind them does not strike them out
    label === null || lines.length === 0 ? '' : text(lines, label, letters.arrow, ' fill="#5c6168" stroke="#ffffff" stroke-width="3" paint-order="stroke"'),
    '</g>',
  ].join('');
}
