import type { ReactNode } from 'react';
import type { Slip } from '../api/slip.js';
import { useWords } from '../words/useWords.js';
import css from './Slip.module.css';
import { SlipLevels } from './SlipLevels.js';
import { SlipOverridden, SlipPapers } from './SlipPapers.js';

/** What is proposed, what each level said, and what comes with it; `decision` and `opinions` where they are not told elsewhere. */
export function SlipBody({ slip, decision, opinions }: { slip: Slip; decision?: ReactNode; opinions?: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <section className="stack" aria-labelledby="proposal">
        <h2 id="proposal">{t('slip.proposal')}</h2>
        <p className={`sheet pad ${css.proposal}`}>{slip.rounds.at(-1)?.submitted.words ?? t('slip.usual')}</p>
      </section>
      <SlipLevels slip={slip} />
      {decision}
      <SlipOverridden slip={slip} />
      <SlipPapers slip={slip} />
      {opinions}
    </>
  );
}
