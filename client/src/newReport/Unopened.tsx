import { Link } from '@tanstack/react-router';
import { isUnsure, mayPass } from '../api/problem.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import type { Planned } from './opening.js';

interface Props {
  id: string;
  plan: readonly Planned[];
  error: unknown;
  onRetry: () => void;
}

/** The document is there, and not all that was to follow: says what is left, and where to do it. */
export function Unopened({ id, plan, error, onRetry }: Props) {
  const { t } = useWords();
  const left = plan.filter(({ isTaken }) => !isTaken).map(({ step }) => step);
  const isNamed = left.every(({ type }) => type !== 'NAME_FORMER');
  const isOpen = left.every(({ type }) => type !== 'OPEN_INPUT');
  const sections = left.flatMap(({ target }) => target ?? []).join(', ');
  return (
    <>
      <Notice tone="warn" title={t('newReport.opening.created', { id })}>
        <p>{!isNamed ? t('newReport.opening.notNamed') : isOpen ? t('newReport.opening.sectionsLeft', { sections }) : t('newReport.opening.notOpened')}</p>
        <Link to="/reports/$id" params={{ id }}>
          {t('newReport.open')}
        </Link>
      </Notice>
      {mayPass(error) ? <ProblemNotice error={error} onRetry={onRetry} /> : <ProblemNotice error={error} />}
      {isUnsure(error) ? <Notice tone="warn">{t('actions.notSure')}</Notice> : null}
    </>
  );
}
