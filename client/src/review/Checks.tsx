import { Button } from '@mantine/core';
import { useState } from 'react';
import { ActionDialog } from '../actions/ActionDialog.js';
import { useChecks } from '../api/report.js';
import { useMe } from '../api/session.js';
import type { Action, Finding, Report } from '../api/shapes.js';
import { offersOf } from '../form/offers.js';
import { blockOf } from '../report/blocks.js';
import { PageText } from '../report/PageText.js';
import { ProblemNotice } from '../ui/Notice.js';
import { StateMark } from '../ui/StateMark.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import css from './Review.module.css';

export interface Checked {
  /** not there yet: undefined */
  findings: readonly Finding[] | undefined;
  error: unknown;
  busy: boolean;
  /** looks again; null where what was found belongs to the submission and stays */
  again: (() => void) | null;
}

/** Those that are neither mended nor let pass. */
export const openIn = (findings: readonly Finding[]): Finding[] => findings.filter(({ overridden }) => !overridden);

/** What the checks found in what was submitted; in a text that is still being written, what they find now. */
export function useChecked({ id, contentHash, findings }: Report): Checked {
  const isSubmitted = contentHash !== null;
  const draft = useChecks(id, !isSubmitted);
  if (isSubmitted) return { findings, error: null, busy: false, again: null };
  return { findings: draft.data, error: draft.error, busy: draft.isFetching, again: () => void draft.refetch() };
}

interface Props {
  report: Report;
  actions: readonly Action[] | undefined;
  checked: Checked;
}

/** The text with what the checks found in it, and beside it each finding with where, why, and the way to let it pass. */
export function Checks({ report, actions = [], checked: { findings, error, busy, again } }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState<string | null>(null);
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
      <PageText report={report} findings={findings ?? []} shown={shown} />
      <section className={css.panel} aria-labelledby="checks">
        <h3 id="checks">{t(again === null ? 'review.checks' : 'review.checksDraft')}</h3>
        {findings === undefined ? null : (
          <p className="small soft" role="status">
            <Sum findings={findings} />
          </p>
        )}
        {error === null ? null : <ProblemNotice error={error} onRetry={() => again?.()} />}
        {findings === undefined && error === null ? <Waiting lines={3} /> : null}
        {findings === undefined || findings.length === 0 ? null : (
          <ul className={`sheet lined ${css.findings}`}>
            {findings.map((finding) => (
              <li key={finding.id}>
                <Found report={report} finding={finding} actions={actions} onPoint={() => point(finding)} />
              </li>
            ))}
          </ul>
        )}
        {again === null || findings === undefined ? null : (
          <Button variant="default" size="md" loading={busy} onClick={again}>
            {t('report.checkAgain')}
          </Button>
        )}
      </section>
    </div>
  );
}

/** How much of it is still open, in one sentence. */
function Sum({ findings }: { findings: readonly Finding[] }) {
  const { t } = useWords();
  const open = openIn(findings);
  const must = open.filter(({ severity }) => severity === 'must').length;
  if (open.length > 0) return t('review.counts', { must, should: open.length - must });
  return t(findings.length === 0 ? 'review.nothing' : 'review.clean');
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
