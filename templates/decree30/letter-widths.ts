/** How long a line of text is: the advance widths of Times New Roman (the same in its metric twins), in thousandths of the letters' size. */

const upright: readonly [number, string][] = [
  [180, "'"],
  [200, '|'],
  [250, ' ,.'],
  [278, '/:;\\ijlt'],
  [333, '!()-I[]`fr'],
  [389, 'Js'],
  [408, '"'],
  [444, '?acez“”'],
  [469, '^'],
  [480, '{}'],
  [500, '#$*0123456789_bdghknopquvxyđ–'],
  [529, 'ơ'],
  [541, '~'],
  [542, 'ư'],
  [556, 'FPS'],
  [564, '+<=>'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYwƠĐ'],
  [776, 'Ư'],
  [778, '&m'],
  [833, '%'],
  [889, 'M'],
  [921, '@'],
  [944, 'W'],
  [1000, '…'],
];
const bold: readonly [number, string][] = [
  [220, '|'],
  [250, ' ,.'],
  [278, "'/\\il"],
  [333, '!()-:;[]`fjt'],
  [389, 'Is'],
  [394, '{}'],
  [444, 'cerz'],
  [500, '#$*0123456789?J_agovxy–“”'],
  [520, '~'],
  [554, 'ơ'],
  [555, '"'],
  [556, 'Sbdhknpquđ'],
  [570, '+<=>'],
  [581, '^'],
  [600, 'ư'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQƠ'],
  [796, 'Ư'],
  [833, '&m'],
  [930, '@'],
  [944, 'M'],
  [1000, '%W…'],
];
/** for letters of other scripts */
const otherWidth = 700;

const uprightWidths = byLetter(upright);
const boldWidths = byLetter(bold);

function byLetter(groups: readonly [number, string][]): ReadonlyMap<string, number> {
  return new Map(groups.flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, width])));
}

/** Width in mm of a line at that size (pt). */
export function widthOf(text: string, size: number, isBold = false): number {
  const widths = isBold ? boldWidths : uprightWidths;
  let thousandths = 0;
  // Marks over and under a letter take no room of their own; the horns of ơ and ư do.
  for (const letter of text
    .normalize('NFD')
    .replace(/([ouOU])(\p{M}*?)\u031B/gu, (_, base: string) => horned[base] ?? base)
    .replace(/\p{M}/gu, '')) {
    thousandths += widths.get(letter) ?? otherWidth;
  }
  return ((thousandths / 1000) * size * 25.4) / 72;
}

const horned: Readonly<Record<string, string>> = { o: 'ơ', u: 'ư', O: 'Ơ', U: 'Ư' };

/** How many lines the text takes in that width (mm), near enough to plan a page with. */
export function linesOf(text: string, width: number, size: number, isBold = false): number {
  return Math.max(1, Math.ceil(widthOf(text, size, isBold) / Math.max(width, 1)));
}
