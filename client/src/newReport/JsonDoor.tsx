import { Button, FileButton, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type Attempt, attemptFor } from '../actions/attempt.js';
import { repeatable } from '../api/again.js';
import { createReport } from '../api/reports.js';
import type { Created } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { readPackage, summaryOf } from './package.js';
import { typeTitle, useTypes } from './types.js';

/** For who has a report package already: a file, or its text. */
export function JsonDoor() {
  const { t, name, language } = useWords();
  const types = useTypes().data;
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const attempt = useRef<Attempt | null>(null);
  const creation = useMutation({
    ...repeatable,
    mutationFn: ({ body, key }: { body: unknown; key: string }) => createReport(body, key),
    // what was mended on the way is shown before the package leaves the screen
    onSuccess: ({ id, warnings }) => (warnings === undefined ? navigate({ to: '/reports/$id', params: { id } }) : undefined),
  });

  const write = (text: string) => {
    setWords(text);
    setFault(null);
    creation.reset();
  };
  const submit = () => {
    const read = readPackage(words);
    if (!read.ok) return setFault(read.reason === '' ? t('newReport.empty') : t('newReport.notJson', { reason: read.reason }));
    attempt.current = attemptFor(attempt.current, read.value, () => crypto.randomUUID());
    creation.mutate({ body: read.value, key: attempt.current.key });
  };

  const titleOf = (sign: string): string => {
    const type = types?.find(({ abbreviation }) => abbreviation === sign);
    return type === undefined ? name('documentType', sign) : typeTitle(type, language);
  };

  const read = readPackage(words);
  const summary = read.ok ? summaryOf(read.value) : null;
  return (
    <div className="stack">
      <p className="soft small">{t('newReport.jsonLead')}</p>
      <FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(write)}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<Icon name="doc" size={16} />} style={{ alignSelf: 'flex-start' }}>
            {t('newReport.file')}
          </Button>
        )}
      </FileButton>
      <Textarea
        label={t('newReport.paste')}
        value={words}
        onChange={(event) => write(event.currentTarget.value)}
        rows={14}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.875rem' } }}
      />
      {summary === null ? null : (
        <p>
          <strong className="breaks">{summary.subject}</strong>
          <br />
          <span className="soft small">
            {t('newReport.found', { type: titleOf(summary.documentType), sections: summary.sections, recipients: summary.recipients })}
          </span>
        </p>
      )}
      {fault === null ? null : <Notice tone="bad">{fault}</Notice>}
      {creation.error === null ? null : <ProblemNotice error={creation.error} />}
      {creation.data?.warnings === undefined ? (
        <div>
          <Button onClick={submit} loading={creation.isPending}>
            {t('newReport.submit')}
          </Button>
        </div>
      ) : (
        <Mended id={creation.data.id} warnings={creation.data.warnings} />
      )}
    </div>
  );
}

function Mended({ id, warnings }: { id: string; warnings: NonNullable<Created['warnings']> }) {
  const { t } = useWords();
  return (
    <Notice tone="good" title={t('newReport.mended')}>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.path + warning.message} className="breaks">
            <code>{warning.path}</code>: {warning.message}
          </li>
        ))}
      </ul>
      <Link to="/reports/$id" params={{ id }}>
        {t('newReport.open')}
      </Link>
    </Notice>
  );
}
