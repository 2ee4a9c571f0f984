import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type FieldProblem, isUnsure, mayPass, Problem } from '../../api/problem.js';
import type { Action, Report } from '../../api/shapes.js';
import { Notice, ProblemNotice } from '../../ui/Notice.js';
import { useWords } from '../../words/useWords.js';
import css from '../Actions.module.css';
import { useStep } from '../useStep.js';
import { AroundFields } from './AroundFields.js';
import { draftOf, editedFrame, type Frame, type FrameDraft } from './frame.js';
import { Outline } from './Outline.js';
import { PageFields } from './PageFields.js';
import { Recipients } from './Recipients.js';

interface Props {
  report: Report;
  action: Action;
  /** it can no longer be done */
  gone: boolean;
  frame: Frame;
  divisions: readonly { symbol: string; name: string }[];
  onClose: () => void;
  onDone: () => void;
}

/** The outline and the words around the sections, as the lead drafter edits them. */
export function FrameForm({ report, action, gone, frame, divisions, onClose, onDone }: Props) {
  const { t, name } = useWords();
  const [draft, setDraft] = useState<FrameDraft>(() => draftOf(frame));
  const [faults, setFaults] = useState<Record<string, string>>({});
  const step = useStep(report.id, onDone);
  const problems = step.error instanceof Problem ? step.error.fields : [];
  const faultAt = (path: string): string | undefined => faults[path] ?? saidOf(problems, `frame.${path}`);
  const form = useRef<HTMLFormElement>(null);
  // what is wrong comes into view, however long the form is
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for whenever something was found
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [faults, step.error]);
  const change = (changes: Partial<FrameDraft>) => setDraft({ ...draft, ...changes });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = emptyIn(draft, t('form.required'));
    setFaults(found);
    if (Object.keys(found).length === 0) step.send(action, { frame: editedFrame(frame, draft, divisions) });
  };

  return (
    <form ref={form} className={css.form} onSubmit={submit} noValidate>
      {gone && !step.busy ? <Notice tone="warn">{t('actions.gone')}</Notice> : null}
      <Textarea
        label={t('frame.subject')}
        withAsterisk
        autosize
        minRows={1}
        maxRows={6}
        value={draft.subject}
        error={faultAt('subject')}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        data-autofocus
      />
      <Outline
        rows={draft.sections}
        divisions={divisions}
        stays={report.outlineStays}
        lead={report.leadDivision}
        documentType={frame.documentType}
        faultAt={faultAt}
        onChange={(sections) => change({ sections })}
      />
      <AroundFields draft={draft} faultAt={faultAt} onChange={change} />
      <Recipients rows={draft.recipients} faultAt={faultAt} onChange={(recipients) => change({ recipients })} />
      <PageFields draft={draft} documentType={frame.documentType} faultAt={faultAt} onChange={change} />
      {Object.keys(faults).length === 0 ? null : <Notice tone="bad">{t('frame.incomplete')}</Notice>}
      {step.error === null ? null : <ProblemNotice error={step.error} />}
      {isUnsure(step.error) ? <Notice tone="warn">{t('actions.notSure')}</Notice> : null}
      <div className={css.foot}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={step.busy} disabled={gone}>
          {mayPass(step.error) ? t('app.again') : name('event', action.type)}
        </Button>
      </div>
    </form>
  );
}

/** What the server says of a place; that it names the place itself is for readers without a form. */
function saidOf(problems: readonly FieldProblem[], path: string): string | undefined {
  const message = problems.find((problem) => problem.path === path)?.message;
  return message?.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
}

/** What has to be there and is not, by its place. */
function emptyIn({ subject, sections, recipients }: FrameDraft, words: string): Record<string, string> {
  const places: [string, string][] = [
    ['subject', subject],
    ...sections.flatMap(({ number, heading }, i): [string, string][] => [
      [`sections.${i}.number`, number],
      [`sections.${i}.heading`, heading],
    ]),
    ...recipients.map(({ text }, i): [string, string] => [`recipients.${i}.text`, text]),
  ];
  return Object.fromEntries(places.flatMap(([path, value]) => (value.trim() === '' ? [[path, words]] : [])));
}
