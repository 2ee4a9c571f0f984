/** All checks over one package. */
import type { ReportPackage } from '../package/index.js';
import { checks } from './all.js';
import { type Check, type CheckOptions as Facts, type Finding, type Found, foundIn } from './finding.js';
import { type Passage, passagesOf } from './passages.js';

export interface CheckOptions extends Facts {
  /** told of a check that broke; its finding says so to the reader as well */
  onBroken?: ((check: string, error: unknown) => void) | undefined;
  /** other checks than the office's own, for tests of the running itself */
  checks?: readonly Check[] | undefined;
}

/**
 * Everything the checks find in a package; must first, each in the order of the checks. Pure: the same package has the same findings with the same ids.
 * A check that breaks stops no other: in its place stands a `should` that says so. What is not of the shape of a package has no findings there.
 */
export function checkPackage(report: ReportPackage, options: CheckOptions = {}): Finding[] {
  const attempt = <T>(check: string, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      options.onBroken?.(check, error);
      return null;
    }
  };
  const passages = attempt('passages', () => passagesOf(report)) ?? [];
  const findings = (options.checks ?? checks).flatMap((check) =>
    withIds(check, attempt(check.name, () => inOrder(check.find(report, passages, options), passages)) ?? [broken(check)]),
  );
  return [...findings.filter(({ severity }) => severity === 'must'), ...findings.filter(({ severity }) => severity === 'should')];
}

function withIds({ name, severity, why }: Check, found: readonly Found[]): Finding[] {
  const times = new Map<string, number>();
  return found.map((one): Finding => {
    const n = (times.get(one.path) ?? 0) + 1;
    times.set(one.path, n);
    return { id: `${name}:${one.path}${n > 1 ? `#${n}` : ''}`, check: name, severity, section: one.place.section, why, ...one };
  });
}

/** As one meets them on the page. */
function inOrder(found: readonly Found[], passages: readonly Passage[]): Found[] {
  const order = new Map(passages.flatMap(({ paragraphs }) => paragraphs).map(({ path }, i) => [path, i]));
  const last = order.size;
  return [...found].sort((a, b) => (order.get(a.path) ?? last) - (order.get(b.path) ?? last) || a.place.offset - b.place.offset);
}

const broken = ({ name }: Check): Found => ({
  ...foundIn('text', 'checks', {
    vi: `Không kiểm tra được mục “${name}”, cần rà soát bằng mắt.`,
    en: `The check “${name}” could not be made; please look yourself.`,
  }),
  severity: 'should',
});
