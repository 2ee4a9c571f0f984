/** Which letters the PDF will be set in: without Vietnamese ones a converter mixes another typeface in, and pages break elsewhere. */
import { runProgram } from './program.js';

/** A warning where the typeface the machine has for the one asked for lacks Vietnamese letters; null where it has them, or where nothing can be told. */
export async function vietnameseFontWarning(asked: string, timeoutMs: number, fcMatch = 'fc-match'): Promise<string | null> {
  const { outcome, code, output } = await runProgram(fcMatch, ['-f', '%{family}\n%{file}\n%{lang}', asked], timeoutMs);
  const [family, file, languages] = output.split('\n');
  if (outcome !== 'ended' || code !== 0 || family === undefined || languages === undefined) return null;
  if (languages.split('|').includes('vi')) return null;
  return `${asked} resolves to ${family} (${file}), which has no Vietnamese letters: pages of the PDF will be set in mixed type. Install fonts-liberation2, or ${asked} itself.`;
}
