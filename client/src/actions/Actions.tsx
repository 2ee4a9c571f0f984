import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Action, Report } from '../api/shapes.js';
import { offersOf } from '../form/offers.js';
import { StepDialog } from '../signing/StepDialog.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import css from './Actions.module.css';
import { doables, type Tone, toneOf } from './group.js';
import { WhyNot } from './WhyNot.js';

const variants: Record<Tone, string> = { forward: 'light', aside: 'default', back: 'default', end: 'subtle' };
/** One button stands out: what moves the document on. */
const look = (type: string, index: number): string => (index === 0 && toneOf(type) === 'forward' ? 'filled' : variants[toneOf(type)]);

interface Props {
  report: Report;
  actions: readonly Action[] | undefined;
  error: unknown;
  divisions: readonly { symbol: string; name: string }[];
}

/** What I can do now, and why not the rest. */
export function Actions({ report, actions, error, divisions }: Props) {
  const { t, name } = useWords();
  const [doing, setDoing] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const said = useRef('');
  const possible = doables(actions ?? []);
  const open = (type: string) => {
    setDone(null);
    setDoing(type);
  };
  return (
    <section className={`sheet pad ${css.panel}`} aria-labelledby="actions">
      <h2 id="actions">{t('actions.title')}</h2>
      {error === null ? null : <ProblemNotice error={error} />}
      {actions === undefined && error === null ? <Waiting lines={2} /> : null}
      {done === null ? null : <Notice tone="good">{t('actions.done', { event: name('event', done) })}</Notice>}
      {actions !== undefined && possible.length === 0 ? <p className="soft small">{t('actions.none')}</p> : null}
      <div className={css.buttons}>
        {possible.map(({ type, actions: all }, index) => (
          <Button key={type} fullWidth variant={look(type, index)} {...(toneOf(type) === 'end' ? { color: 'seal' } : {})} onClick={() => open(type)}>
            {all.length > 1 ? t('actions.count', { event: name('event', type), count: all.length }) : name('event', type)}
          </Button>
        ))}
      </div>
      {actions === undefined ? null : <WhyNot report={report} actions={actions} />}
      {doing === null ? null : (
        <StepDialog
          said={said}
          report={report}
          type={doing}
          actions={(actions ?? []).filter((action) => action.type === doing && action.allowed)}
          offers={offersOf(report, divisions)}
          divisions={divisions}
          onClose={() => setDoing(null)}
          onDone={() => {
            setDoing(null);
            setDone(doing);
          }}
        />
      )}
    </section>
  );
}
