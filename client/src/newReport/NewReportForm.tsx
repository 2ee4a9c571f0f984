import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { type Attempt, attemptFor } from '../actions/attempt.js';
import { Outline } from '../actions/frame/Outline.js';
import { Recipients } from '../actions/frame/Recipients.js';
import type { ReportPackage } from '../api/package.js';
import { isUnsure, Problem } from '../api/problem.js';
import { createReport } from '../api/reports.js';
import type { Me } from '../api/shapes.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { composed, type NewDraft, newDraftOf } from './compose.js';

const urgencies = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'];

interface Props {
  me: Me;
  pack: ReportPackage;
  signer: { position: string; name: string } | null;
  /** the report it is begun from; empty: none */
  begunFrom: string;
}

/** Everything a report needs to be opened; its texts are written afterwards, each by its division. */
export function NewReportForm({ me, pack, signer, begunFrom }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<NewDraft>(() => newDraftOf(pack, signer));
  const attempt = useRef<Attempt | null>(null);
  const creation = useMutation({
    mutationFn: ({ body, key }: { body: unknown; key: string }) => createReport(body, key, begunFrom),
    onSuccess: ({ id }) => navigate({ to: '/reports/$id', params: { id } }),
  });
  const problems = creation.error instanceof Problem ? creation.error.fields : [];
  const faultAt = (path: string): string | undefined => problems.find((problem) => problem.path === path)?.message;
  const change = (changes: Partial<NewDraft>) => setDraft({ ...draft, ...changes });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = composed(pack, draft, me.divisions);
    attempt.current = attemptFor(attempt.current, { body, begunFrom }, () => crypto.randomUUID());
    creation.mutate({ body, key: attempt.current.key });
  };
  const field = (of: 'place' | 'position' | 'signer' | 'circulation' | 'issuer', path: string, isRequired: boolean) => (
    <TextInput
      label={t(`newReport.${of}`)}
      withAsterisk={isRequired}
      value={draft[of]}
      error={faultAt(path)}
      onChange={(event) => change({ [of]: event.currentTarget.value })}
    />
  );
  const lines = (of: 'addressees' | 'bases' | 'authority', label: string, path: string) => (
    <Textarea
      label={label}
      description={t('form.onePerLine')}
      autosize
      minRows={2}
      maxRows={12}
      value={draft[of]}
      error={faultAt(path)}
      onChange={(event) => change({ [of]: event.currentTarget.value })}
    />
  );
  return (
    <form onSubmit={submit} noValidate className="stack">
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
        faultAt={faultAt}
        onChange={(sections) => change({ sections })}
      />
      <p className="small soft">{t('newReport.deadlines')}</p>
      {lines('addressees', t('frame.addressees'), 'addressees')}
      {lines('bases', t('frame.bases'), 'bases')}
      <Recipients rows={draft.recipients} faultAt={faultAt} onChange={(recipients) => change({ recipients })} />
      <fieldset className="fields">
        <legend>{t('report.signer')}</legend>
        {lines('authority', t('newReport.authority'), 'signature.authority')}
        <div className="rowFields">
          {field('position', 'signature.position', true)}
          {field('signer', 'signature.name', true)}
        </div>
      </fieldset>
      <fieldset className="fields">
        <legend>{t('newReport.page')}</legend>
        <div className="rowFields">
          {field('place', 'place', true)}
          <NativeSelect
            label={t('slip.urgency')}
            value={draft.urgency}
            onChange={(event) => change({ urgency: event.currentTarget.value })}
            data={[{ value: '', label: t('frame.notUrgent') }, ...urgencies.map((urgency) => ({ value: urgency, label: urgency }))]}
          />
          {field('circulation', 'circulation', false)}
          {field('issuer', 'issuer', false)}
        </div>
      </fieldset>
      {creation.error === null ? null : <ProblemNotice error={creation.error} />}
      {isUnsure(creation.error) ? <Notice tone="warn">{t('actions.notSure')}</Notice> : null}
      <div>
        <Button type="submit" loading={creation.isPending}>
          {t('newReport.submit')}
        </Button>
      </div>
    </form>
  );
}
