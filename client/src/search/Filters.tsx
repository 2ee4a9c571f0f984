import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { isWanted, type Wanted } from '../api/search.js';
import { useMe } from '../api/session.js';
import { typeTitle, useTypes } from '../newReport/types.js';
import { allStates } from '../report/walk.js';
import { DateField } from '../ui/DateField.js';
import { Icon } from '../ui/Icon.js';
import { onlyDays } from '../ui/readDate.js';
import { useWords } from '../words/useWords.js';
import css from './Search.module.css';

interface Props {
  wanted: Wanted;
  typed: string;
  field: RefObject<HTMLInputElement | null>;
  onType: (q: string) => void;
  onLook: (wanted: Wanted) => void;
  onClear: () => void;
}

/** What is looked for: words, and what narrows them. */
export function Filters({ wanted, typed, field, onType, onLook, onClear }: Props) {
  const { t, name, language } = useWords();
  const me = useMe().data;
  // documents of a division that is over are looked for as well
  const divisions = [...(me?.divisions ?? []), ...(me?.otherDivisions ?? [])];
  const types = useTypes().data ?? [];
  const narrowed = isWanted({ ...wanted, q: '' });
  // stays open while the last of the filters is written anew
  const [isOpen, setIsOpen] = useState(narrowed);
  const any = { value: '', label: t('search.any') };
  return (
    <search className={css.filters}>
      <TextInput
        ref={field}
        type="search"
        size="md"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<Icon name="search" size={18} />}
        rightSection={typed === '' ? null : <CloseButton size="sm" aria-label={t('search.clear')} onClick={onClear} />}
        value={typed}
        autoFocus
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <details className={css.narrow} open={narrowed || isOpen || undefined} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          <Icon name="filter" size={16} /> {t('search.narrow')}
          {narrowed ? <span className={css.on}>{t('search.narrowed')}</span> : null}
        </summary>
        <div className={css.fields}>
          <NativeSelect
            label={t('search.state')}
            value={wanted.state}
            onChange={(event) => onLook({ ...wanted, state: event.currentTarget.value })}
            data={[any, ...allStates.map((state) => ({ value: state, label: name('state', state) }))]}
          />
          <NativeSelect
            label={t('search.division')}
            value={wanted.division}
            onChange={(event) => onLook({ ...wanted, division: event.currentTarget.value })}
            data={[any, ...divisions.map(({ symbol, name: label }) => ({ value: symbol, label }))]}
          />
          <NativeSelect
            label={t('search.type')}
            value={wanted.type}
            onChange={(event) => onLook({ ...wanted, type: event.currentTarget.value })}
            data={[any, ...types.map((type) => ({ value: type.abbreviation, label: typeTitle(type, language) }))]}
          />
          <TextInput
            label={t('search.number')}
            placeholder="17/BC"
            value={wanted.number}
            onChange={(event) => onLook({ ...wanted, number: event.currentTarget.value })}
          />
          <DateField label={t('search.from')} value={wanted.from} onChange={onlyDays((from) => onLook({ ...wanted, from }))} />
          <DateField label={t('search.to')} value={wanted.to} min={wanted.from} onChange={onlyDays((to) => onLook({ ...wanted, to }))} />
          {narrowed ? (
            <Button
              className={css.drop ?? ''}
              variant="subtle"
              onClick={() => onLook({ ...wanted, state: '', division: '', type: '', number: '', from: '', to: '' })}
            >
              {t('search.drop')}
            </Button>
          ) : null}
        </div>
      </details>
    </search>
  );
}
