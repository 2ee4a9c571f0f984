import type { Entry } from '../../../workflows/index.js';
import { addressee, currentVersion, lawOf, wordsOfState } from '../../../workflows/index.js';

type Language = 'vi' | 'en';

/** What the demo prints: a line a step, and a table at the end. */
export function createTold(language: Language, print: (line: string) => void) {
  const steps: Entry[] = [];

  const words = {
    vi: { step: 'Bước', who: 'Ai', when: 'Lúc', took: 'Sau', system: 'hệ thống', refused: 'Chưa được', create: 'Mở văn bản', total: 'Tổng cộng' },
    en: { step: 'Step', who: 'Who', when: 'When', took: 'After', system: 'the system', refused: 'Not yet', create: 'Open the report', total: 'In all' },
  }[language];

  const what = ({ event: { type, target }, version }: Entry): string => {
    const definition = addressee(lawOf(version), { type, ...(target === undefined ? {} : { target }) })?.definition;
    return `${definition?.words[language] ?? (type === 'CREATE' ? words.create : type)}${target === undefined ? '' : ` ${target}`}`;
  };
  const who = ({ by }: Entry): string => (by.person === 'system' ? words.system : by.name);
  const clock = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 23);

  return {
    entry(entry: Entry): void {
      steps.push(entry);
      const reason = entry.event.reason;
      const state = wordsOfState('report', entry.state)[language];
      print(
        `${String(entry.seq).padStart(4)}  ${clock(entry.at)}  ${what(entry).padEnd(34)} ${who(entry).padEnd(24)} → ${state}${typeof reason === 'string' ? `  (${reason})` : ''}`,
      );
    },
    refusal(person: string, type: string, why: string): void {
      const action = addressee(lawOf(currentVersion), { type })?.definition.words[language] ?? type;
      print(`   ✗  ${words.refused}: ${action} (${type}), ${person}: ${why}`);
    },
    table(): void {
      const rows = steps.map((entry, i) => [
        String(entry.seq),
        what(entry),
        who(entry),
        clock(entry.at),
        i === 0 ? '' : `${Date.parse(entry.at) - Date.parse(steps[i - 1]?.at ?? entry.at)} ms`,
      ]);
      const first = steps[0]?.at ?? '';
      const last = steps.at(-1)?.at ?? '';
      const header = ['#', words.step, words.who, words.when, words.took];
      const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
      const line = (row: string[]) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd();
      print('');
      for (const row of [header, widths.map((width) => '─'.repeat(width)), ...rows]) print(line(row));
      print(`${words.total}: ${steps.length}, ${((Date.parse(last) - Date.parse(first)) / 1_000).toFixed(1)} s`);
    },
  };
}
