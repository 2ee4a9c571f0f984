/** Lengths as a DOCX counts them. */

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
