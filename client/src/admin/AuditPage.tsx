import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { DateField } from '../ui/DateField.js';
import { Empty } from '../ui/Notice.js';
import { onlyDays } from '../ui/readDate.js';
import { When } from '../ui/When.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { Differences } from './Acts.js';
import css from './Admin.module.css';
import { useAudit, useSignIns, useStaff } from './api.js';
import { Loaded, Section, Table } from './parts.js';

const kinds = [
  'person',
  'division',
  'agency',
  'houseRules',
  'calendar',
  'delegation',
  'authorisation',
  'seal',
  'signature',
  'channel',
  'type',
  'page',
] as const;

/** Who changed what in the office, and how people signed in. */
export function AuditPage() {
  const { t, name, language } = useWords();
  const [asked, setAsked] = useState({ kind: '', by: '', from: '', until: '' });
  const [cursors, setCursors] = useState<string[]>([]);
  const staff = useStaff('/api/staff');
  const signIns = useSignIns('/api/sign-ins');
  const wanted = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  const file = new URLSearchParams(wanted);
  file.set('language', language);
  const query = new URLSearchParams(wanted);
  const cursor = cursors.at(-1);
  if (cursor !== undefined) query.set('cursor', cursor);
  const lines = useAudit(`/api/audit?${query}`);
  const edit = (to: Partial<typeof asked>) => {
    setAsked({ ...asked, ...to });
    setCursors([]);
  };
  return (
    <>
      <Section
        title={t('admin.page.audit')}
        lead={t('admin.audit.lead')}
        tools={
          <a className="unprinted" href={`/api/audit.csv?${file}`}>
            {t('admin.audit.csv')}
          </a>
        }
      >
        <search className={`sheet pad ${css.pair}`}>
          <NativeSelect
            label={t('admin.audit.kind')}
            value={asked.kind}
            data={[{ value: '', label: t('admin.audit.all') }, ...kinds.map((kind) => ({ value: kind, label: t(`admin.audit.kinds.${kind}`) }))]}
            onChange={(event) => edit({ kind: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('admin.audit.by')}
            value={asked.by}
            data={[{ value: '', label: t('admin.audit.anybody') }, ...(staff.data ?? []).map((one) => ({ value: one.id, label: one.name }))]}
            onChange={(event) => edit({ by: event.currentTarget.value })}
          />
          <DateField label={t('admin.audit.from')} value={asked.from} onChange={onlyDays((from) => edit({ from }))} />
          <DateField label={t('admin.audit.until')} value={asked.until} min={asked.from} onChange={onlyDays((until) => edit({ until }))} />
        </search>
        <Loaded of={lines}>
          {({ items, cursor: next }) =>
            items.length === 0 ? (
              <div className="sheet">
                <Empty title={t('admin.audit.none')} hint={t('admin.audit.noneHint')} />
              </div>
            ) : (
              <>
                <Table
                  label={t('admin.page.audit')}
                  columns={[t('admin.audit.at'), t('admin.audit.by'), t('admin.audit.what')]}
                  rows={items.map((line) => ({
                    key: line.id,
                    cells: [
                      <When key="at" at={line.at} full />,
                      line.by?.name ?? t('admin.audit.nobody'),
                      <div key="what">
                        <strong>{t(`admin.act.${line.what}`)}</strong>: {line.what.startsWith('channel') ? name('admin.channel', line.of.name) : line.of.name}
                        <Differences act={line} />
                      </div>,
                    ],
                  }))}
                />
                <div className="row">
                  {cursors.length === 0 ? null : (
                    <Button variant="default" onClick={() => setCursors(cursors.slice(0, -1))}>
                      {t('admin.audit.newer')}
                    </Button>
                  )}
                  {next === null ? null : (
                    <Button variant="default" onClick={() => setCursors([...cursors, next])}>
                      {t('admin.audit.older')}
                    </Button>
                  )}
                </div>
              </>
            )
          }
        </Loaded>
      </Section>
      <Section title={t('admin.audit.signIns')}>
        <Loaded of={signIns}>
          {({ days, unknownAccounts }) => (
            <>
              <Table
                label={t('admin.audit.signIns')}
                columns={[t('admin.field.day'), t('admin.audit.right'), t('admin.audit.wrong')]}
                rows={days.slice(0, 30).map(({ day, right, wrong }) => ({ key: day, cells: [dayWords(day, language), String(right), String(wrong)] }))}
              />
              {unknownAccounts.wrong === 0 ? null : <p className="small soft">{t('admin.audit.unknown', { count: unknownAccounts.wrong })}</p>}
            </>
          )}
        </Loaded>
      </Section>
    </>
  );
}
