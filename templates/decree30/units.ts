/** Lengths as a DOCX counts them. */
import { LineRuleType } from 'docx';

/** mm to twentieths of a point */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** pt to twentieths of a point */
export function twipsOfPoints(pt: number): number {
  return Math.round(pt * 20);
}

/** pt to half points, in which letters are counted */
export function halfPoints(pt: number): number {
  return Math.round(pt * 2);
}

/** pt to eighths of a point, in which borders are counted */
export function eighths(pt: number): number {
  return Math.round(pt * 8);
}

/** mm to CSS pixels (96 to the inch), in which drawings are counted */
export function pixels(mm: number): number {
  return (mm * 96) / 25.4;
}

/** CSS pixels to mm */
export function mmOfPixels(px: number): number {
  return (px * 25.4) / 96;
}

/** Room from line to line, as a paragraph says it. */
export function lineOf(spacing: number | { exactly: number }): { line: number; lineRule: (typeof LineRuleType)['AUTO' | 'EXACT'] } {
  return typeof spacing === 'number'
    ? { line: Math.round(240 * spacing), lineRule: LineRuleType.AUTO }
    : { line: twipsOfPoints(spacing.exactly), lineRule: LineRuleType.EXACT };
}

/** mm to the units drawings are placed in */
export function emus(mm: number): number {
  return Math.round(mm * 36_000);
}

export function pointsOfMm(mm: number): number {
  return (mm * 72) / 25.4;
}

export function mmOfPoints(pt: number): number {
  return (pt * 25.4) / 72;
}

/** A measure under its name, in that unit; nothing where it is 0, as it is where a paragraph and its style say nothing. */
export function given<Name extends string>(name: Name, measure: number | undefined, unit: (measure: number) => number): { [N in Name]?: number } {
  const counted = measure === undefined ? 0 : unit(measure);
  const found: { [N in Name]?: number } = {};
  if (counted !== 0) found[name] = counted;
  return found;
}
