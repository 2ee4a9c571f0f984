import { currentVersion, type Kind, lawOf, refusalWords, systemPerson } from '../../workflows/index.js';
import { say } from '../browser/harness/words.js';
import { type Meeting, meetings, neverMet } from '../workflows/office/refusals.js';

/** What only a program can send: no screen offers a step of the system’s, an event, a part or a version that is not there, or leaves out what was seen. */
const onlyPrograms = ['system_only', 'unknown_event', 'unknown_target', 'seen_missing', 'no_such_migration'];

/**
 * Where a person reads the sentence, from how it is met: whoever asks what they can do meets it on the report's page; what only a try meets is told
 * in the dialog of the step, beside the field it is about.
 */
function placeOf(code: string, met: readonly Meeting[]): string {
  const never = neverMet[code];
  if (never !== undefined) return `nobody is ever told: ${never}`;
  if (onlyPrograms.includes(code)) return 'API: a program alone can send this';
  const people = met.filter(({ by }) => by.person !== systemPerson);
  if (met.length === 0) throw new Error(`Nobody has met the refusal ${code}: there is no place where it could be read`);
  if (people.length === 0) return 'the server’s log: a step of the system’s own';
  const pages = people.some(({ how }) => how === 'asked');
  if (code === 'not_now') return `${page}, behind “${say('actions.showAll', { count: '…' })}”`;
  if (pages) return `${page}; dialog of the step, where somebody was quicker`;
  const field = people.find(({ refusal }) => refusal.field !== undefined)?.refusal.field;
  return field === undefined ? 'dialog of the step' : `dialog of the step, beside \`${field}\``;
}

const page = `report’s page, “${say('actions.whyNot')}”`;

/** What a person calls a step, with the name it has in the journal. */
function stepsOf(met: readonly Meeting[]): string {
  const kinds = Object.keys(lawOf(currentVersion).events) as Kind[];
  const known = (type: string) => kinds.some((kind) => type in lawOf(currentVersion).events[kind]);
  const types = [...new Set(met.map(({ type }) => type))].filter(known).toSorted();
  const shown = types.slice(0, 6).map((type) => `\`${type}\``);
  return types.length > shown.length ? `${shown.join(' ')} and ${types.length - shown.length} more` : shown.join(' ');
}

const cell = (words: string): string => words.replaceAll('|', '\\|');

/** The page docs/refusals.md, from the law's own refusals and from how the people of the tests' office meet them. */
export function refusalsPage(): string {
  const all = meetings();
  const lines = Object.entries(refusalWords).map(([code, { vi, en }]) => {
    const met = all.filter(({ refusal }) => refusal.code === code);
    return `| \`${code}\` | ${cell(vi)} | ${cell(en)} | ${code in neverMet ? '' : stepsOf(met)} | ${cell(placeOf(code, met))} |`;
  });
  return `${[
    `# Every refusal the law knows, ${currentVersion}`,
    '',
    'Each rule of `workflows/` has its sentence beside it, in Vietnamese and English; `{…}` is filled in with what it is about. Here they all are, with the steps at which they are met and the place where a person reads them.',
    'Over HTTP each is problem+json with its `code`, and `actions` gives it beside the step it stands in the way of ([api.md](api.md)). A dialog stays open with everything that was typed in it.',
    '',
    'Written by `WRITE_REFUSALS=1 npm test -- test/docs/refusals.test.ts`, from the rules and from an office of tests in which everybody asks for everything at every milestone; a test holds this page to both.',
    '',
    '| code | lời từ chối | sentence | met at | where it is read |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')}\n`;
}
