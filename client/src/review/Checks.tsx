import { Button } from '@mantine/core';
import { useState } from 'react';
import { ActionDialog } from '../actions/ActionDialog.js';
import { useMe } from '../api/session.js';
import type { Action, Finding, Report } from '../api/shapes.js';
import { offersOf } from '../form/offers.js';
import { blockOf } from '../report/blocks.js';
import { PageText } from '../report/PageText.js';
import { Empty } from '../ui/Notice.js';
import { StateMark } from '../ui/StateMark.js';
import { useWords } from '../words/useWords.js';
import css from './Review.module.css';

/** The text with what the checks found in it, and beside it each finding with where, why, and the way to let it pass. */
export function Checks({ report, actions = [] }: { report: Report; actions: readonly Action[] | undefined }) {
  const { t } = useWords();
  const [shown, setShown] = useState<string | null>(null);
  const open = report.findings.filter(({ overridden }) => !overridden);
  const musts = open.filter(({ severity }) => severity === 'must').length;
  const point = (finding: Finding) => {
    const path = finding.path ?? '';
    setShown(path);
    const place = document.getElementById(`at-${blockOf(path)}`);
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    place?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    place?.focus({ preventScroll: true });
  };
  return (
    <div className={css.beside}>
      <PageText report={report} findings={report.findings} shown={shown} />
      <section className={css.panel} aria-labelledby="checks">
        <h3 id="checks">{t('review.checks')}</h3>
        <p className="small soft" role="status">
          {open.length === 0 ? t('review.clean') : t('review.counts', { must: musts, should: open.length - musts })}
        </p>
        <div className="sheet">
          {report.findings.length === 0 ? <Empty title={t('review.nothing')} hint={t('review.nothingHint')} /> : null}
          <ul className={`lined ${css.findings}`}>
            {report.findings.map((finding) => (
              <li key={finding.id}>
                <Found report={report} finding={finding} actions={actions} onPoint={() => point(finding)} />
              </li>
            ))}
          </ul>
        </div>
      </section>
    </div>
  );
}

function Found({ report, finding, actions, onPoint }: { report: Report; finding: Finding; actions: readonly Action[]; onPoint: () => void }) {
  const { t, name } = useWords();
  const me = useMe().data;
  const [doing, setDoing] = useState(false);
  const overridden = finding.overridden ?? null;
  const override = actions.filter((action) => action.type === 'OVERRIDE_CHECK' && action.target === finding.id && action.allowed);
  const divisions = me?.divisions ?? [];
  return (
    <>
      <StateMark group="severity" state={finding.severity} {...(overridden === null ? {} : { look: 'overridden' })} />
      <div className="breaks">{finding.message}</div>
      <div className="small soft">{finding.why}</div>
      <button type="button" className={css.where} onClick={onPoint}>
        {finding.place.words}
      </button>
      {overridden === null ? null : <div className={`small ${css.reason}`}>{t('report.overridden', { reason: overridden.reason })}</div>}
      {override.length === 0 ? null : (
        <Button variant="default" size="md" onClick={() => setDoing(true)}>
          {name('event', 'OVERRIDE_CHECK')}
        </Button>
      )}
      {doing ? (
        <ActionDialog
          report={report}
          type="OVERRIDE_CHECK"
          actions={override}
          offers={offersOf(report, divisions)}
          divisions={divisions}
          onClose={() => setDoing(false)}
          onDone={() => setDoing(false)}
        />
      ) : null}
    </>
  );
}
