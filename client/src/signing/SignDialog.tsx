import { Button, Modal, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type FormEvent, type RefObject, useState } from 'react';
import { Quicker } from '../actions/Quicker.js';
import { useStep } from '../actions/useStep.js';
import { isUnsure, mayPass, Problem } from '../api/problem.js';
import type { Action, Report } from '../api/shapes.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useFocusBack } from '../ui/useFocusBack.js';
import { useWords } from '../words/useWords.js';
import css from './series/Series.module.css';
import { UnlockField } from './Unlock.js';
import { useLock } from './useLock.js';

interface Props {
  report: Report;
  /** as it was when the dialog was opened: what was read is what is confirmed */
  action: Action;
  /** it has just become impossible */
  isGone: boolean;
  /** the opinion typed so far, kept while the document is looked at again */
  said?: RefObject<string>;
  onClose: () => void;
  onDone: () => void;
}

/** Signs or initials one document, with words where there is something to say, and the password where the office asks for it. */
export function SignDialog({ report, action, isGone, said, onClose, onDone }: Props) {
  useFocusBack();
  const { t, name } = useWords();
  const small = useMediaQuery('(max-width: 48rem)');
  const [opinion, setOpinion] = useState(said?.current ?? '');
  const type = (words: string) => {
    setOpinion(words);
    if (said !== undefined) said.current = words;
  };
  const step = useStep(report.id, () => {
    type('');
    onDone();
  });
  const problem = step.error instanceof Problem ? step.error : null;
  const isStale = problem?.code === 'stale';
  const lock = useLock(action.type);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await lock.open()) step.send(action, opinion.trim() === '' ? {} : { opinion: opinion.trim() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{name('event', action.type)}</strong>}
      fullScreen={small ?? false}
      size="lg"
      centered={!small}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
        <p className={css.subject}>{report.subject}</p>
        <Quicker report={report} />
        <Textarea
          label={`${t('field.opinion')} (${t('form.optional')})`}
          autosize
          minRows={3}
          maxRows={10}
          value={opinion}
          onChange={(event) => type(event.currentTarget.value)}
        />
        {lock.isLocked && !isGone ? <UnlockField value={lock.password} error={lock.error} onChange={lock.setPassword} /> : null}
        {isGone ? null : <p className="small soft">{t('actions.seen')}</p>}
        {isGone ? (
          <Notice tone="warn">{t('actions.gone')}</Notice>
        ) : isStale ? (
          <Notice tone="warn" title={problem.message}>
            {t('actions.stale')}
          </Notice>
        ) : step.error === null ? null : (
          <ProblemNotice error={step.error} />
        )}
        {isUnsure(step.error) ? <Notice tone="warn">{t('actions.notSure')}</Notice> : null}
        <div className={css.foot}>
          <Button variant="default" onClick={onClose}>
            {t(isGone ? 'app.close' : 'app.cancel')}
          </Button>
          <Button type="submit" loading={step.busy || lock.busy} disabled={isGone || isStale || (lock.isLocked && lock.password === '')}>
            {mayPass(step.error) ? t('app.again') : name('event', action.type)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
