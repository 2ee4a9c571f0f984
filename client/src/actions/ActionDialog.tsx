import { Button, Modal, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type FormEvent, useMemo, useState } from 'react';
import { isUnsure, mayPass, Problem } from '../api/problem.js';
import { actionsOf } from '../api/report.js';
import type { Action, Report } from '../api/shapes.js';
import { FormContext } from '../form/around.js';
import { Fields } from '../form/Fields.js';
import type { Offers } from '../form/offers.js';
import { fieldsOf } from '../form/schema.js';
import { begin, type Faults, fill, type Values } from '../form/values.js';
import { targetWords } from '../report/target.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useFocusBack } from '../ui/useFocusBack.js';
import { type Say, useWords } from '../words/useWords.js';
import css from './Actions.module.css';
import { FrameForm } from './frame/FrameForm.js';
import { offeredFrame } from './frame/frame.js';
import { toneOf } from './group.js';
import { Quicker } from './Quicker.js';
import { useStep } from './useStep.js';

interface Props {
  report: Report;
  type: string;
  /** the same event for each part it can be done to now; empty when it has just become impossible */
  actions: readonly Action[];
  offers: Offers;
  divisions: readonly { symbol: string; name: string }[];
  onClose: () => void;
  onDone: () => void;
}

/** One step: what has to be filled in, made from the payload's schema, and the button that does it. */
export function ActionDialog({ report, type, actions, offers, divisions, onClose, onDone }: Props) {
  const { t, name } = useWords();
  const small = useMediaQuery('(max-width: 48rem)');
  useFocusBack();
  // of several parts none is taken for granted: what is said of one would be said of another
  const [target, setTarget] = useState(actions.length > 1 && actions.every((one) => one.target) ? '' : (actions[0]?.target ?? ''));
  const { opened, action, gone, renew } = useOpened(report, type, target, actions);
  const frame = type === 'EDIT' && action !== undefined ? offeredFrame(action.payload) : null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{name('event', type)}</strong>}
      fullScreen={small ?? false}
      size={frame === null ? 'lg' : '56rem'}
      // a long piece of work is not thrown away by a slip of the hand
      closeOnClickOutside={frame === null}
      closeOnEscape={frame === null}
      centered={!small}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={css.form}>
        <Quicker report={report} />
        {opened.length > 1 ? (
          <NativeSelect
            label={t('actions.which')}
            value={target}
            onChange={(event) => setTarget(event.currentTarget.value)}
            data={[
              ...(opened.every((one) => one.target) ? [{ value: '', label: t('actions.chooseOne') }] : []),
              ...opened.map((one) => ({ value: one.target ?? '', label: longTarget(report, one.target, t) })),
            ]}
          />
        ) : action?.target ? (
          <p className="soft">{longTarget(report, action.target, t)}</p>
        ) : null}
        {action === undefined && target === '' && opened.length > 1 ? null : action === undefined ? (
          <Notice tone="warn">{t('actions.gone')}</Notice>
        ) : frame !== null ? (
          <FrameForm report={report} action={action} gone={gone} frame={frame} divisions={divisions} onClose={onClose} onDone={onDone} />
        ) : (
          <StepForm key={target} report={report} action={action} gone={gone} offers={offers} onClose={onClose} onDone={onDone} onStale={renew} />
        )}
      </div>
    </Modal>
  );
}

/**
 * What can be done as it was when the dialog was opened: what was seen then is what is confirmed, whatever comes meanwhile, and words
 * already written stay when it can no longer be done. `renew`: the server has said that it changed, and so has the screen.
 */
function useOpened(report: Report, type: string, target: string, live: readonly Action[]) {
  const [opened, setOpened] = useState(live);
  const isIt = (one: Action): boolean => one.type === type && (one.target ?? '') === target;
  const renew = async () => {
    // where the answer is lost, the next try is told the same again
    const asked = await actionsOf(report.id, type, target === '' ? undefined : target).catch(() => []);
    const fresh = asked.find((one) => isIt(one) && one.allowed);
    if (fresh !== undefined) setOpened((all) => all.map((one) => (isIt(one) ? fresh : one)));
  };
  return { opened, action: opened.find(isIt), gone: !live.some(isIt), renew };
}

/** A target with what it is about. */
function longTarget(report: Report, target: string | null | undefined, t: Say): string {
  const heading = report.sections.find((section) => section.number === target)?.heading;
  const words = targetWords(report, target, t);
  return heading === undefined ? words : `${words}: ${heading}`;
}

interface StepProps {
  report: Report;
  /** as it was seen */
  action: Action;
  /** it can no longer be done */
  gone: boolean;
  offers: Offers;
  onClose: () => void;
  onDone: () => void;
  onStale: () => void;
}

function StepForm({ report, action, gone, offers, onClose, onDone, onStale }: StepProps) {
  const { t, name } = useWords();
  const [fields] = useState(() => fieldsOf(action.payload));
  const [values, setValues] = useState<Values>(() => begin(fields));
  const [faults, setFaults] = useState<Faults>({});
  const step = useStep(report.id, onDone, onStale);
  const problem = step.error instanceof Problem ? step.error : null;
  const around = useMemo(() => ({ faults, problems: problem?.fields ?? [], offers }), [faults, problem, offers]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const filled = fill(fields, values);
    setFaults('faults' in filled ? filled.faults : {});
    if ('payload' in filled) step.send(action, filled.payload);
  };

  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {gone && !step.busy ? <Notice tone="warn">{t('actions.gone')}</Notice> : null}
      <FormContext value={around}>
        {fields.length === 0 ? <p className="soft small">{t('actions.noFields')}</p> : <Fields fields={fields} values={values} under="" onChange={setValues} />}
      </FormContext>
      {action.seen ? <p className="soft small">{t('actions.seen')}</p> : null}
      {step.error === null ? null : problem?.code === 'stale' ? (
        <Notice tone="warn" title={problem.message}>
          {t('actions.stale')}
        </Notice>
      ) : (
        <ProblemNotice error={step.error} />
      )}
      {isUnsure(step.error) ? <Notice tone="warn">{t('actions.notSure')}</Notice> : null}
      <div className={css.foot}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={step.busy} disabled={gone} {...(toneOf(action.type) === 'end' ? { color: 'seal' } : {})}>
          {mayPass(step.error) ? t('app.again') : name('event', action.type)}
        </Button>
      </div>
    </form>
  );
}
