import { Button, Modal, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useStep } from '../actions/useStep.js';
import { isUnsure, mayPass } from '../api/problem.js';
import type { Action, Report } from '../api/shapes.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useFocusBack } from '../ui/useFocusBack.js';
import { useWords } from '../words/useWords.js';
import css from './series/Series.module.css';
import { useLock } from './series/SeriesDialog.js';
import { UnlockField } from './Unlock.js';

interface Props {
  report: Report;
  /** as it was when the dialog was opened: what was read is what is confirmed */
  action: Action;
  onClose: () => void;
  onDone: () => void;
}

/** Signs or initials one document, with words where there is something to say, and the password where the office asks for it. */
export function SignDialog({ report, action, onClose, onDone }: Props) {
  useFocusBack();
  const { t, name } = useWords();
  const small = useMediaQuery('(max-width: 48rem)');
  const [opinion, setOpinion] = useState('');
  const step = useStep(report.id, onDone);
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
        <Textarea
          label={`${t('field.opinion')} (${t('form.optional')})`}
          autosize
          minRows={3}
          maxRows={10}
          value={opinion}
          onChange={(event) => setOpinion(event.currentTarget.value)}
        />
        {lock.isLocked ? <UnlockField value={lock.password} error={lock.error} onChange={lock.setPassword} /> : null}
        <p className="small soft">{t('actions.seen')}</p>
        {step.error === null ? null : <ProblemNotice error={step.error} />}
        {isUnsure(step.error) ? <Notice tone="warn">{t('actions.notSure')}</Notice> : null}
        <div className={css.foot}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={step.busy || lock.busy} disabled={lock.isLocked && lock.password === ''}>
            {mayPass(step.error) ? t('app.again') : name('event', action.type)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
