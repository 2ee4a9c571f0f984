/** What is known of a typeface before a converter has set a line in it. */
export interface Face {
  /** of a single line, in sizes of the letters */
  lineHeight: number;
  /** advance widths in thousandths of the size, each with the letters that have it; italics are near enough to upright */
  upright: readonly [number, string][];
  bold: readonly [number, string][];
}
