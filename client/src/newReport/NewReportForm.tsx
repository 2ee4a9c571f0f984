import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Attempt, attemptFor } from '../actions/attempt.js';
import { AroundFields } from '../actions/frame/AroundFields.js';
import { Outline } from '../actions/frame/Outline.js';
import { PageFields } from '../actions/frame/PageFields.js';
import { Recipients } from '../actions/frame/Recipients.js';
import { repeatable } from '../api/again.js';
import type { ReportPackage } from '../api/package.js';
import { isUnsure, Problem } from '../api/problem.js';
import { actionsOf, doStep } from '../api/report.js';
import { createReport } from '../api/reports.js';
import type { Me } from '../api/shapes.js';
import { fieldsOf } from '../form/schema.js';
import { begin, fill } from '../form/values.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { composed, type NewDraft, newDraftOf } from './compose.js';
import { Deadlines } from './Deadlines.js';
import { carryOut, type Former, faultsIn, noOpening, type Planned, planOf } from './opening.js';
import { Unopened } from './Unopened.js';

interface Props {
  me: Me;
  pack: ReportPackage;
  signer: { position: string; name: string } | null;
  /** the report it is begun from; empty: none */
  begunFrom: string;
  /** the document it replaces or corrects */
  former?: Former | null;
}

/** Everything a report needs to be opened; its texts are written afterwards, each by its division. */
export function NewReportForm({ me, pack, signer, begunFrom, former = null }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<NewDraft>(() => newDraftOf(pack, signer));
  const [opening, setOpening] = useState(noOpening);
  const [openingFaults, setOpeningFaults] = useState<ReturnType<typeof faultsIn>>({});
  const attempt = useRef<Attempt | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const plan = useRef<Planned[]>([]);
  const go = (id: string) => navigate({ to: '/reports/$id', params: { id } });
  const following = useMutation({
    ...repeatable,
    mutationFn: (id: string) =>
      carryOut(plan.current, {
        offered: (type) => offeredPayload(id, type),
        take: (step, key) => doStep(id, step, key),
      }),
    onSuccess: (_, id) => go(id),
    onError: setFailure,
  });
  const creation = useMutation({
    ...repeatable,
    mutationFn: ({ body, key }: { body: unknown; key: string }) => createReport(body, key, begunFrom),
    onSuccess: ({ id }) => (plan.current.length === 0 ? go(id) : following.mutate(id)),
  });
  const form = useRef<HTMLFormElement>(null);
  // what is wrong comes into view, however long the form is
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for whenever something was found
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [openingFaults, creation.error]);
  const problems = creation.error instanceof Problem ? creation.error.fields : [];
  const faultAt = (path: string): string | undefined => problems.find((problem) => problem.path === path)?.message;
  const change = (changes: Partial<NewDraft>) => setDraft({ ...draft, ...changes });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const faults = faultsIn(opening, draft.sections);
    setOpeningFaults(faults);
    if (Object.keys(faults).length > 0) return;
    plan.current = planOf(opening, draft.sections, former, () => crypto.randomUUID());
    const body = composed(pack, draft, me.divisions);
    attempt.current = attemptFor(attempt.current, { body, begunFrom }, () => crypto.randomUUID());
    creation.mutate({ body, key: attempt.current.key });
  };
  const field = (of: 'position' | 'signer', path: string) => (
    <TextInput
      label={t(`newReport.${of}`)}
      withAsterisk
      value={draft[of]}
      error={faultAt(path)}
      onChange={(event) => change({ [of]: event.currentTarget.value })}
    />
  );
  if (failure !== null && creation.data !== undefined) {
    const { id } = creation.data;
    return <Unopened id={id} plan={plan.current} error={failure} onRetry={() => following.mutate(id)} />;
  }
  return (
    <form ref={form} onSubmit={submit} noValidate className="stack">
      <Textarea
        label={t('frame.subject')}
        withAsterisk
        autosize
        minRows={2}
        maxRows={6}
        value={draft.subject}
        error={faultAt('subject')}
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <Outline
        rows={draft.sections}
        divisions={me.divisions}
        stays={false}
        lead={me.division ?? ''}
        documentType={pack.documentType}
        faultAt={faultAt}
        onChange={(sections) => change({ sections })}
      />
      <Deadlines
        opening={opening}
        rows={draft.sections}
        faultAt={(at) => (openingFaults[at] === undefined ? undefined : t(`form.${openingFaults[at]}`))}
        onChange={setOpening}
      />
      <AroundFields draft={draft} faultAt={faultAt} onChange={change} />
      <Recipients rows={draft.recipients} faultAt={faultAt} onChange={(recipients) => change({ recipients })} />
      <fieldset className="fields">
        <legend>{t('report.signer')}</legend>
        <Textarea
          label={t('newReport.authority')}
          description={t('form.onePerLine')}
          autosize
          minRows={2}
          maxRows={12}
          value={draft.authority}
          error={faultAt('signature.authority')}
          onChange={(event) => change({ authority: event.currentTarget.value })}
        />
        <div className="rowFields">
          {field('position', 'signature.position')}
          {field('signer', 'signature.name')}
        </div>
      </fieldset>
      <PageFields draft={draft} documentType={pack.documentType} faultAt={faultAt} onChange={change} />
      {creation.error === null ? null : <ProblemNotice error={creation.error} />}
      {isUnsure(creation.error) ? <Notice tone="warn">{t('actions.notSure')}</Notice> : null}
      <div>
        <Button type="submit" loading={creation.isPending || following.isPending}>
          {t('newReport.submit')}
        </Button>
      </div>
    </form>
  );
}

/** What `actions` offers for a step of the new document; nothing where it is not offered, and the step itself says why. */
async function offeredPayload(id: string, type: string): Promise<Record<string, unknown>> {
  const fields = fieldsOf((await actionsOf(id, type)).find(({ allowed }) => allowed)?.payload);
  const filled = fill(fields, begin(fields));
  return 'payload' in filled ? filled.payload : {};
}
