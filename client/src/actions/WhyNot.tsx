import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Action, Report } from '../api/shapes.js';
import { targetWords } from '../report/target.js';
import { useWords } from '../words/useWords.js';
import css from './Actions.module.css';
import { notNow, type Obstacle, obstacles } from './group.js';

/** So many parts are named; of more, only how many. */
const named = 3;

/** Each reason once, with what it stands in the way of. */
export function WhyNot({ report, actions }: { report: Report; actions: readonly Action[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const every = obstacles(actions);
  const early = every.filter((one) => one.code === notNow);
  const shown = all ? every : every.filter((one) => one.code !== notNow);
  return (
    <details className={css.why}>
      <summary>{t('actions.whyNot')}</summary>
      {every.length === 0 ? <p className="soft small">{t('actions.nothingElse')}</p> : null}
      <ul className={css.obstacles}>
        {shown.map((one) => (
          <Line key={[one.code, ...one.types].join(' ')} obstacle={one} report={report} />
        ))}
      </ul>
      {early.length === 0 ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? t('actions.hide') : t('actions.showAll', { count: early.length })}
        </Button>
      )}
    </details>
  );
}

function Line({ obstacle, report }: { obstacle: Obstacle; report: Report }) {
  const { t, name } = useWords();
  return (
    <li>
      <strong>{obstacle.types.map((type) => name('event', type)).join(', ')}</strong>
      {obstacle.reasons.map(({ message, targets }) => (
        <span key={message}>
          {targets.length === 1 && message.includes(targetWords(report, targets[0], t)) ? null : <Parts targets={targets} report={report} />}
          {message}
        </span>
      ))}
    </li>
  );
}

function Parts({ targets, report }: { targets: readonly string[]; report: Report }) {
  const { t } = useWords();
  if (targets.length === 0) return null;
  const rest = targets.length - named;
  const parts = targets
    .slice(0, named)
    .map((target) => targetWords(report, target, t))
    .join(', ');
  return (
    <span className="soft">
      {parts}
      {rest > 0 ? ` ${t('actions.moreParts', { count: rest })}` : ''}:{' '}
    </span>
  );
}
