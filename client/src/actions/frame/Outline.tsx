import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { useTypes } from '../../newReport/types.js';
import { Icon, type IconName } from '../../ui/Icon.js';
import { useWords } from '../../words/useWords.js';
import css from './Frame.module.css';
import type { OutlineRow } from './frame.js';
import { added, mayMove, moved, removed } from './outline.js';

/** From the widest to the narrowest, as a package has them. */
const kinds = ['part', 'chapter', 'section', 'subsection', 'article', 'clause', 'point'];

interface Props {
  rows: readonly OutlineRow[];
  divisions: readonly { symbol: string; name: string }[];
  /** sections and their divisions stay as they are: only headings change */
  stays: boolean;
  /** division of a new section */
  lead: string;
  documentType: string | undefined;
  faultAt: (path: string) => string | undefined;
  onChange: (rows: OutlineRow[]) => void;
}

/** Every section with its number, its heading and whose it is. */
export function Outline({ rows, divisions, stays, lead, documentType, faultAt, onChange }: Props) {
  const { t, name } = useWords();
  const type = useTypes().data?.find(({ abbreviation }) => abbreviation === documentType);
  const hasKinds = type?.headings === 'articles' || rows.some(({ kind }) => kind !== '');
  const add = (under: number | null) => onChange(added(rows, crypto.randomUUID(), under === null ? lead : (rows[under]?.division ?? lead), under));
  const faultsOf = (at: string) => [...new Set(['kind', 'number', 'heading', 'division'].flatMap((field) => faultAt(at + field) ?? []))];
  return (
    <fieldset className="fields">
      <legend>{t('report.sections')}</legend>
      <p className="small soft">{t(stays ? 'frame.outlineStays' : 'frame.outlineHint')}</p>
      {faultAt('sections') === undefined ? null : <p className="small fault">{faultAt('sections')}</p>}
      {rows.map((row, index) => {
        const change = (changes: Partial<OutlineRow>) => onChange(rows.with(index, { ...row, ...changes }));
        const at = `sections.${index}.`;
        const what = { number: row.number };
        const known = divisions.some(({ symbol }) => symbol === row.division);
        return (
          <div key={row.key} className={css.section} data-depth={Math.min(row.number.split('.').length, 3)} data-kinds={hasKinds || undefined}>
            {hasKinds ? (
              <NativeSelect
                aria-label={t('frame.sectionKind', what)}
                value={row.kind}
                disabled={stays}
                error={faultAt(`${at}kind`) !== undefined}
                onChange={(event) => change({ kind: event.currentTarget.value })}
                data={[{ value: '', label: t('frame.kindByNumber') }, ...kinds.map((kind) => ({ value: kind, label: name('sectionKind', kind) }))]}
              />
            ) : null}
            <TextInput
              aria-label={t('report.number')}
              value={row.number}
              disabled={stays}
              error={faultAt(`${at}number`) !== undefined}
              onChange={(event) => change({ number: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`${t('report.heading')} ${row.number}`}
              placeholder={t('report.heading')}
              value={row.heading}
              error={faultAt(`${at}heading`) !== undefined}
              onChange={(event) => change({ heading: event.currentTarget.value })}
            />
            <NativeSelect
              className={css.division ?? ''}
              aria-label={`${t('report.division')} ${row.number}`}
              value={row.division}
              disabled={stays}
              error={faultAt(`${at}division`) !== undefined}
              onChange={(event) => change({ division: event.currentTarget.value })}
              data={[
                ...(known ? [] : [{ value: row.division, label: row.division }]),
                ...divisions.map(({ symbol, name }) => ({ value: symbol, label: name })),
              ]}
            />
            {stays ? null : (
              <div className={css.tools}>
                <Tool icon="up" words={t('frame.up', what)} off={!mayMove(rows, index, -1)} onClick={() => onChange(moved(rows, index, -1))} />
                <Tool icon="down" words={t('frame.down', what)} off={!mayMove(rows, index, 1)} onClick={() => onChange(moved(rows, index, 1))} />
                <Tool icon="plus" words={t('frame.addBelow', what)} off={row.number.trim() === ''} onClick={() => add(index)} />
                <Tool icon="cross" words={t('frame.remove', what)} off={rows.length === 1} onClick={() => onChange(removed(rows, index))} />
              </div>
            )}
            {faultsOf(at).map((fault) => (
              <p key={fault} className={`small fault ${css.whole}`}>
                {fault}
              </p>
            ))}
            {row.origin === null || row.origin === row.number ? null : (
              <p className={`small ${css.whole} ${css.moved}`}>{t('frame.textStays', { number: row.origin })}</p>
            )}
          </div>
        );
      })}
      {stays ? null : (
        <div>
          <Button variant="default" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => add(null)}>
            {t('frame.add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

export function Tool({ icon, words, off, onClick }: { icon: IconName; words: string; off: boolean; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={words} title={words} disabled={off} onClick={onClick}>
      <Icon name={icon} size={16} />
    </ActionIcon>
  );
}
