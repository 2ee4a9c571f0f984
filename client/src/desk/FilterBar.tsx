import { Button, CloseButton, Menu, NativeSelect, TextInput } from '@mantine/core';
import { type RefObject, useState } from 'react';
import type { InboxLine } from '../api/shapes.js';
import { useKeepViews, useViews } from '../api/work.js';
import { Icon } from '../ui/Icon.js';
import { lazyPart } from '../ui/lazyPart.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';
import { dueFilters, type Filter, isFiltered, noFilter } from './filter.js';

const NameView = lazyPart(async () => (await import('./DeskDialogs.js')).NameView, { floats: true });

interface Props {
  lines: readonly InboxLine[];
  filter: Filter;
  onChange: (filter: Filter) => void;
  findRef: RefObject<HTMLInputElement | null>;
}

const distinct = (values: string[]): string[] => [...new Set(values)].toSorted((a, b) => a.localeCompare(b, 'vi'));

/** What is looked at: words and kinds, and views kept under a name. */
export function FilterBar({ lines, filter, onChange, findRef }: Props) {
  const { t, name } = useWords();
  const pick = (field: 'event' | 'division' | 'documentType', label: string, any: string, words: (value: string) => string) => {
    const known = distinct(lines.map((line) => (field === 'division' ? line.leadDivision : line[field])));
    const values = filter[field] === '' || known.includes(filter[field]) ? known : [...known, filter[field]];
    return (
      <NativeSelect
        aria-label={label}
        value={filter[field]}
        onChange={(event) => onChange({ ...filter, [field]: event.currentTarget.value })}
        data={[{ value: '', label: any }, ...values.map((value) => ({ value, label: words(value) }))]}
      />
    );
  };
  return (
    <search className={css.filter}>
      <TextInput
        ref={findRef}
        className={css.search ?? ''}
        type="search"
        aria-label={t('work.findLabel')}
        placeholder={t('work.find')}
        leftSection={<Icon name="search" size={16} />}
        rightSection={isFiltered(filter) ? <CloseButton size="sm" aria-label={t('work.clear')} onClick={() => onChange(noFilter)} /> : null}
        value={filter.q}
        onChange={(event) => onChange({ ...filter, q: event.currentTarget.value })}
      />
      {pick('event', t('work.kind'), t('work.anyKind'), (value) => t(`waits.${value}`, { defaultValue: name('event', value) }))}
      {pick('division', t('work.division'), t('work.anyDivision'), (value) => value)}
      {pick('documentType', t('work.type'), t('work.anyType'), (value) => name('documentType', value))}
      <NativeSelect
        aria-label={t('work.due')}
        value={filter.due}
        onChange={(event) => onChange({ ...filter, due: dueFilters.find((due) => due === event.currentTarget.value) ?? '' })}
        data={dueFilters.map((due) => ({ value: due, label: t(`dueFilter.${due === '' ? 'any' : due}`) }))}
      />
      <Views filter={filter} onChange={onChange} />
    </search>
  );
}

function Views({ filter, onChange }: Pick<Props, 'filter' | 'onChange'>) {
  const { t } = useWords();
  const views = useViews().data ?? [];
  const keep = useKeepViews();
  const [naming, setNaming] = useState(false);
  // a view is dropped when it is asked for twice
  const [dropping, setDropping] = useState<string | null>(null);
  const save = (name: string) =>
    keep.mutate((kept) => [...kept.filter((view) => view.name !== name), { ...filter, name }], { onSuccess: () => setNaming(false) });
  return (
    <>
      <Menu position="bottom-start" width={260} withinPortal onClose={() => setDropping(null)}>
        <Menu.Target>
          <Button variant="default" leftSection={<Icon name="star" size={16} />}>
            {t('work.views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 ? <Menu.Label>{t('work.noViews')}</Menu.Label> : null}
          {views.map(({ name, ...kept }) => (
            <Menu.Item key={name} onClick={() => onChange(kept)}>
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {/* it can be reached where it can do nothing: a menu without any entry would leave the caret nowhere */}
          <Menu.Item
            {...(isFiltered(filter) ? {} : { 'data-disabled': true, 'aria-disabled': true })}
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => isFiltered(filter) && setNaming(true)}
          >
            {t('work.saveView')}
            {isFiltered(filter) ? null : <div className="small">{t('work.saveViewHint')}</div>}
          </Menu.Item>
          {views.map(({ name }) => (
            <Menu.Item
              key={name}
              leftSection={<Icon name="cross" size={16} />}
              closeMenuOnClick={dropping === name}
              onClick={() => (dropping === name ? keep.mutate((kept) => kept.filter((view) => view.name !== name)) : setDropping(name))}
            >
              {t(dropping === name ? 'work.dropViewSure' : 'work.dropView', { name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {naming ? <NameView error={keep.error} busy={keep.isPending} onSave={save} onClose={() => setNaming(false)} /> : null}
    </>
  );
}
