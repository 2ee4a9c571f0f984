/** Whether what came from a client can stand in a text: looked at where the document was changed, and nowhere else. */
import * as Y from 'yjs';
import { gridOf, readImage } from '../package/index.js';
import { limits } from '../package/limits.js';
import { markTypes } from './form.js';
import { markOf, tableOf } from './read-shared.js';

/** Levels inside one another: as deep as `limits.depth` lets a text be, with two lists or objects a level. */
const deepest = Math.floor(limits.depth / 2) - 5;
const keptMarks: readonly string[] = [...markTypes, 'comment', 'suggestion'];

const blocks = ['paragraph', 'bulletList', 'orderedList', 'table', 'image'];
/** Which elements stand in which; letters stand in paragraphs alone. */
const within: ReadonlyMap<string, readonly string[]> = new Map([
  ['doc', blocks],
  ['paragraph', ['hardBreak', 'footnote']],
  ['bulletList', ['listItem']],
  ['orderedList', ['listItem']],
  ['listItem', blocks],
  ['table', ['tableRow']],
  ['tableRow', ['tableCell', 'tableHeader']],
  ['tableCell', blocks],
  ['tableHeader', blocks],
  ['footnote', blocks],
  ['image', []],
  ['hardBreak', []],
]);

type Fits = (value: unknown) => boolean;
const isSpan =
  (most: number): Fits =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
const cell: Record<string, Fits> = {
  colspan: isSpan(limits.tableColumns),
  rowspan: isSpan(10_000),
  colwidth: (value) => Array.isArray(value) && value.length <= limits.tableColumns && value.every((width) => width === null || Number.isFinite(width)),
};
const attributes: Record<string, Record<string, Fits>> = {
  paragraph: { textAlign: (value) => value === 'left' || value === 'center' || value === 'right' || value === 'justify' },
  orderedList: { start: Number.isInteger, type: (value) => typeof value === 'string' && value.length <= 10 },
  tableCell: cell,
  tableHeader: cell,
  image: {
    src: (value) => typeof value === 'string' && readImage(value) !== null,
    alt: (value) => typeof value === 'string' && value.length <= 5_000,
    width: (value) => typeof value === 'number' && Number.isFinite(value),
  },
};

type Part = Y.XmlFragment | Y.XmlText;
const isPart = (one: unknown): one is Part => one instanceof Y.XmlFragment || one instanceof Y.XmlText;

/** What of a transaction could not stand in a text, in a few words for a log; null where everything can. */
export function misfitIn({ changed, beforeState }: Y.Transaction, text: Y.XmlFragment): string | null {
  const tables = new Set<Y.XmlElement>();

  const isNew = ({ _item: item }: Part): boolean => item !== null && item.id.clock >= (beforeState.get(item.id.client) ?? 0);

  function misfitOf(part: Part, depth: number): string | null {
    if (depth > deepest) return 'nested too deeply';
    if (part instanceof Y.XmlText) return misfitOfLetters(part);
    const name = part instanceof Y.XmlElement ? part.nodeName : 'doc';
    if (part instanceof Y.XmlElement && name === 'table') tables.add(part);
    return (part instanceof Y.XmlElement ? misfitOfAttributes(part) : null) ?? misfitOfChildren(part, name, depth);
  }

  function misfitOfChildren(part: Y.XmlFragment, name: string, depth: number): string | null {
    for (const child of part.toArray()) {
      if (!isPart(child)) return `something unknown in ${name}`;
      if (!standsIn(child, name)) return `${child instanceof Y.XmlElement ? child.nodeName : 'letters'} in ${name}`;
      const misfit = isNew(child) ? misfitOf(child, depth + 1) : null;
      if (misfit !== null) return misfit;
    }
    return null;
  }

  for (const [type] of changed) {
    const part: unknown = type;
    const above = isPart(part) ? lineage(part) : [];
    if (!isPart(part) || above.at(-1) !== text) return 'something beside the text';
    if (above.some(({ _item: item }) => item?.deleted)) continue;
    for (const one of above) if (one instanceof Y.XmlElement && one.nodeName === 'table') tables.add(one);
    const misfit = misfitOf(part, above.length);
    if (misfit !== null) return misfit;
  }
  return [...tables].some((table) => gridOf(tableOf(table)).columns > limits.tableColumns) ? 'a table with too many columns' : null;
}

/** The part and everything it stands in, outwards. */
function lineage(part: Part): Part[] {
  const line: Part[] = [];
  for (let one: unknown = part; isPart(one); one = one.parent) line.push(one);
  return line;
}

const standsIn = (child: Part, name: string): boolean =>
  child instanceof Y.XmlText ? name === 'paragraph' : child instanceof Y.XmlElement && (within.get(name)?.includes(child.nodeName) ?? false);

function misfitOfAttributes(element: Y.XmlElement): string | null {
  const known = attributes[element.nodeName] ?? {};
  const found: Record<string, unknown> = element.getAttributes();
  const wrong = Object.entries(found).find(([name, value]) => value !== null && value !== undefined && known[name]?.(value) !== true);
  return wrong === undefined ? null : `${wrong[0]} of ${element.nodeName}`;
}

function misfitOfLetters(letters: Y.XmlText): string | null {
  const runs: { insert?: unknown; attributes?: Record<string, unknown> }[] = letters.toDelta();
  for (const { insert, attributes: marks = {} } of runs) {
    if (typeof insert !== 'string') return 'something among letters';
    const wrong = Object.entries(marks).find(([name, value]) => typeof value !== 'object' || !keptMarks.includes(markOf(name)));
    if (wrong !== undefined) return `the mark ${wrong[0]}`;
  }
  return Object.keys(letters.getAttributes()).length > 0 ? 'attributes of letters' : null;
}
