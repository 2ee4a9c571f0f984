import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useComparison, useLook, useVersions, type Versions } from '../api/changes.js';
import { useReport } from '../api/report.js';
import { useWatch } from '../live/LiveProvider.js';
import { Icon } from '../ui/Icon.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Changes.module.css';
import { Parts } from './Parts.js';

const route = getRouteApi('/reports/$id/changes');

/** What changed in a report since the reader last looked, or between any two of its versions. */
export function ChangesPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const report = useReport(id);
  const seq = report.data?.seq;
  const versions = useVersions(id, seq);
  useWatch(report.data === undefined ? [] : [report.data]);
  const error = report.error ?? versions.error;
  return (
    <>
      <Link to="/reports/$id" params={{ id }} className="backLink">
        <Icon name="back" size={16} /> <span className="breaks">{report.data?.subject ?? id}</span>
      </Link>
      <div className={css.page}>
        <h1>{t('changes.title')}</h1>
        {error !== null ? (
          <ProblemNotice error={error} onRetry={() => void versions.refetch()} />
        ) : versions.data === undefined || seq === undefined ? (
          <div className="sheet">
            <Waiting lines={6} />
          </div>
        ) : versions.data.versions.length === 0 ? (
          <div className="sheet">
            <Empty title={t('changes.none')} hint={t('changes.noneHint')} />
          </div>
        ) : (
          <Compared id={id} seq={seq} versions={versions.data} />
        )}
      </div>
    </>
  );
}

/** What a reader would compare with first: what they saw last, else the submission before the present one, else the only one. */
const usual = ({ versions, looked }: Versions): number | null => looked ?? versions.at(-2)?.seq ?? versions.at(-1)?.seq ?? null;

function Compared({ id, seq, versions }: { id: string; seq: number; versions: Versions }) {
  const { t } = useWords();
  const [chosen, choose] = useState<{ from: number | null; to: number | 'now' }>({ from: usual(versions), to: 'now' });
  const comparison = useComparison(id, seq, chosen.from, chosen.to);
  const look = useLook(id);
  const last = versions.versions.at(-1);
  return (
    <>
      <div className={`sheet pad ${css.choice}`}>
        <Version label={t('changes.from')} versions={versions} value={String(chosen.from)} onChange={(value) => choose({ ...chosen, from: Number(value) })} />
        <Version
          label={t('changes.to')}
          versions={versions}
          value={String(chosen.to)}
          now
          onChange={(value) => choose({ ...chosen, to: value === 'now' ? 'now' : Number(value) })}
        />
        {last === undefined ? null : (
          <Button variant="light" loading={look.isPending} disabled={versions.looked === last.seq} onClick={() => look.mutate(last.seq)}>
            {versions.looked === last.seq ? t('changes.looked') : t('changes.look')}
          </Button>
        )}
      </div>
      {look.error === null ? null : <ProblemNotice error={look.error} onRetry={() => last && look.mutate(last.seq)} />}
      {comparison.error !== null ? (
        <ProblemNotice error={comparison.error} onRetry={() => void comparison.refetch()} />
      ) : comparison.data === undefined ? (
        <div className="sheet">
          <Waiting lines={6} />
        </div>
      ) : (
        <Parts comparison={comparison.data} />
      )}
      {last === undefined ? null : (
        <p className="small soft">
          {t('changes.last', { round: last.round, by: last.by })} · <When at={last.at} />
        </p>
      )}
    </>
  );
}

interface VersionProps {
  label: string;
  versions: Versions;
  value: string;
  now?: boolean;
  onChange: (value: string) => void;
}

function Version({ label, versions: { versions, looked }, value, now = false, onChange }: VersionProps) {
  const { t } = useWords();
  const submitted = versions.map(({ seq, round }) => ({
    value: String(seq),
    label: seq === looked ? t('changes.roundLooked', { round }) : t('changes.round', { round }),
  }));
  const data = now ? [...submitted, { value: 'now', label: t('changes.now') }] : submitted;
  return <NativeSelect label={label} data={data} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}
