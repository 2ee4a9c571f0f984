import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../api/session.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { beginWith } from './begin.js';
import { typeTitle, useTypes } from './types.js';

/** Beginning with a type of document: its outline, its usual words, and what it must hold. */
export function TypeChoice({ onBegin }: { onBegin: (json: string) => void }) {
  const { t, language } = useWords();
  const me = useMe().data;
  const types = useTypes();
  const [sign, setSign] = useState('BC');
  if (types.error !== null) return <ProblemNotice error={types.error} />;
  const type = types.data?.find(({ abbreviation }) => abbreviation === sign) ?? types.data?.[0];
  if (types.data === undefined || type === undefined || me === undefined) return null;

  const names = (parts: { name: string }[]) => parts.map(({ name }) => name).join(', ');
  return (
    <div className="stack">
      <NativeSelect
        label={t('newReport.type')}
        value={type.abbreviation}
        onChange={(event) => setSign(event.currentTarget.value)}
        data={types.data.map((one) => ({ value: one.abbreviation, label: `${typeTitle(one, language)} (${one.abbreviation})` }))}
        style={{ maxWidth: '24rem' }}
      />
      {type.musts.length === 0 ? null : <p className="soft small">{t('newReport.musts', { parts: names(type.musts) })}</p>}
      {type.mustNots.length === 0 ? null : <p className="soft small">{t('newReport.mustNots', { parts: names(type.mustNots) })}</p>}
      <div>
        <Button variant="default" onClick={() => onBegin(JSON.stringify(beginWith(type, me), null, 2))}>
          {t('newReport.begin')}
        </Button>
      </div>
    </div>
  );
}
