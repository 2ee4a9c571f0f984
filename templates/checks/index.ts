/** What the office checks before it initials: form, numbering, slips of the pen. */
import type { ReportPackage } from '../package/index.js';
import { endMark } from './end-mark.js';
import type { Check, Finding } from './finding.js';
import { openQuotes } from './open-quotes.js';
import { passagesOf } from './passages.js';
import { repeatedWords } from './repeated-words.js';
import { sectionNumbers } from './section-numbers.js';

export type { Finding } from './finding.js';

const checks: readonly Check[] = [endMark, sectionNumbers, repeatedWords, openQuotes];

/** Everything the checks find in a package; must first, each in the order of the page. Pure: the same package has the same findings with the same ids. */
export function checkPackage(report: ReportPackage): Finding[] {
  const passages = passagesOf(report);
  const findings = checks.flatMap(({ name, severity, find }) => {
    const times = new Map<string, number>();
    return find(report, passages).map((found): Finding => {
      const n = (times.get(found.path) ?? 0) + 1;
      times.set(found.path, n);
      return { id: `${name}:${found.path}${n > 1 ? `#${n}` : ''}`, check: name, severity, ...found };
    });
  });
  return [...findings.filter(({ severity }) => severity === 'must'), ...findings.filter(({ severity }) => severity === 'should')];
}
