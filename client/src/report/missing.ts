import type { Report, WaitedFor } from '../api/shapes.js';

/** The steps a report waits for, without what is only asked for beside them; `isMissing`: parts of it are not there yet. */
export function missingFirst({ now, sections }: Pick<Report, 'now' | 'sections'>): { isMissing: boolean; steps: WaitedFor[] } {
  const isOther = (step: WaitedFor) => now.some(({ event, target }) => event !== 'EXTEND' && target === step.target);
  // where a section is late its lead drafter may give it time: that is not what is missing
  const steps = now.filter((step) => step.event !== 'EXTEND' || !isOther(step));
  const ofPart = ({ target, event }: WaitedFor) => event === 'ANSWER_OPINION' || sections.some(({ number }) => number === target);
  return { isMissing: steps.some(ofPart), steps };
}
