/** Words as a Vietnamese office counts them: syllables between spaces, as Word does. Signs alone are none. */
export function wordsIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.split(/\s+/u).filter((one) => /[\p{L}\p{N}]/u.test(one)).length, 0);
}
