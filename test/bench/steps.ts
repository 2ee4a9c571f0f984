import { hashOf } from '../../server/engine/index.js';
import { isEmptyDoc, type ReportPackage } from '../../templates/index.js';

/** A step of a division on its section, to be taken by this person of it. */
export interface DivisionStep {
  type: 'ACCEPT' | 'SUBMIT' | 'APPROVE' | 'TAKE_BACK';
  target: string;
  /** the hash of the text they saw, where the step approves it */
  seen?: string;
  division: string;
  who: 'head' | 'drafter';
}

/**
 * What the divisions do with a report that is open for input: every section is accepted, submitted and approved,
 * and its head changes their mind so many times on the way (an approval taken back and given again).
 */
export function stepsOf(report: ReportPackage, changesOfMind: number): DivisionStep[] {
  const symbols = new Map(report.divisions.map(({ id, symbol }) => [id, symbol]));
  return report.sections
    .filter(({ content }) => !isEmptyDoc(content))
    .flatMap(({ number: target, division, content }) => {
      const seen = hashOf(content);
      const of = (who: DivisionStep['who'], type: DivisionStep['type']): DivisionStep => ({
        type,
        target,
        ...(type === 'SUBMIT' || type === 'APPROVE' ? { seen } : {}),
        division: symbols.get(division) ?? '',
        who,
      });
      const approvals = Array.from({ length: changesOfMind }, () => [of('head', 'APPROVE'), of('head', 'TAKE_BACK')]).flat();
      return [of('drafter', 'ACCEPT'), of('drafter', 'SUBMIT'), ...approvals, of('head', 'APPROVE')];
    });
}
