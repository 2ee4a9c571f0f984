import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { repeatable } from '../api/again.js';
import { loadPackage, type ReportPackage } from '../api/package.js';
import { useReports } from '../api/reports.js';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';

/** A pause in typing, ms. */
const pause = 250;
/** So many are offered; more words find the others. */
const offered = 6;

/** Looks for a report of the office to begin from: its outline, and its texts where they are wanted. */
export function FormerChoice({ onBegin }: { onBegin: (former: ReportPackage, id: string, withTexts: boolean) => void }) {
  const { t, name } = useWords();
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words.trim(), pause);
  const [withTexts, setWithTexts] = useState(false);
  const found = useReports({ q, state: '' });
  const rows = found.data?.pages[0]?.items.slice(0, offered) ?? [];
  const loading = useMutation({
    ...repeatable,
    mutationFn: async (id: string) => ({ id, former: await loadPackage(id) }),
    onSuccess: ({ id, former }) => onBegin(former, id, withTexts),
  });
  return (
    <div className="stack">
      <TextInput
        type="search"
        label={t('newReport.findFormer')}
        placeholder={t('desk.search')}
        leftSection={<Icon name="search" size={16} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Checkbox label={t('newReport.withTexts')} checked={withTexts} onChange={(event) => setWithTexts(event.currentTarget.checked)} />
      {found.error === null ? null : <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {loading.error === null ? null : <ProblemNotice error={loading.error} />}
      <ul className="plain stack">
        {rows.map((row) => (
          <li key={row.id} className="row apart">
            <span className="grow">
              <strong className="breaks">{row.subject}</strong>
              <br />
              <span className="small soft">
                {name('documentType', row.documentType)} · {row.codeNumber ?? t('desk.noNumber')} · {row.leadDivision}
              </span>
            </span>
            <Button variant="default" size="xs" loading={loading.isPending && loading.variables === row.id} onClick={() => loading.mutate(row.id)}>
              {t('newReport.beginFrom')}
            </Button>
          </li>
        ))}
      </ul>
      {found.data !== undefined && rows.length === 0 ? <p className="soft">{t('desk.noMatch')}</p> : null}
    </div>
  );
}
