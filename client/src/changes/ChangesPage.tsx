import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useComparison, useLook, useVersions, type Versions } from '../api/changes.js';
import { useReport } from '../api/report.js';
import { useWatch } from '../live/LiveProvider.js';
import { Icon } from '../ui/Icon.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import { type Asked, chosenOf } from './asked.js';
import css from './Changes.module.css';
import { Parts } from './Parts.js';
import type { Columns } from './SideBySide.js';
import { useView } from './view.js';

const route = getRouteApi('/reports/$id/changes');

/** What changed in a report since the reader last looked, or between any two of its versions. */
export function ChangesPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const { section } = route.useSearch();
  const report = useReport(id);
  const seq = report.data?.seq;
  const versions = useVersions(id, seq, section);
  useWatch(report.data === undefined ? [] : [report.data]);
  const error = report.error ?? versions.error;
  return (
    <>
      <Link to="/reports/$id" params={{ id }} className="backLink">
        <Icon name="back" size={16} /> <span className="breaks">{report.data?.subject ?? id}</span>
      </Link>
      <div className={css.page}>
        <h1>{section === undefined ? t('changes.title') : t('changes.titleOfSection', { section })}</h1>
        {error !== null ? (
          <ProblemNotice error={error} onRetry={() => void versions.refetch()} />
        ) : versions.data === undefined || seq === undefined ? (
          <div className="sheet">
            <Waiting lines={6} />
          </div>
        ) : versions.data.versions.length === 0 ? (
          <div className="sheet">
            <Empty title={t('changes.none')} hint={t(section === undefined ? 'changes.noneHint' : 'changes.noneHandedIn')} />
          </div>
        ) : (
          <Compared id={id} seq={seq} versions={versions.data} />
        )}
      </div>
    </>
  );
}

function Compared({ id, seq, versions }: { id: string; seq: number; versions: Versions }) {
  const { t } = useWords();
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const chosen = chosenOf(versions, asked);
  const choose = (search: Asked) => void navigate({ search: { ...asked, ...search }, resetScroll: false });
  const comparison = useComparison(id, seq, chosen.from, chosen.to, asked.section);
  const look = useLook(id);
  const view = useView();
  const last = versions.versions.at(-1);
  const column = (version: number | 'now' | null): Columns['before'] => {
    const found = versions.versions.find((one) => one.seq === version);
    return found === undefined ? { name: t('changes.now'), at: null } : { name: t(roundOf(asked), { round: found.round }), at: found.at };
  };
  return (
    <>
      <div className={`sheet pad ${css.choice}`}>
        <Version
          label={t('changes.from')}
          versions={versions}
          round={roundOf(asked)}
          value={String(chosen.from)}
          onChange={(value) => choose({ from: Number(value) })}
        />
        <Version
          label={t('changes.to')}
          versions={versions}
          round={roundOf(asked)}
          value={String(chosen.to)}
          now
          onChange={(value) => choose({ to: value === 'now' ? 'now' : Number(value) })}
        />
        {view.mayChoose ? (
          <fieldset className={css.view}>
            <legend className="heard">{t('changes.view')}</legend>
            <button type="button" aria-pressed={!view.sideBySide} onClick={() => view.setOne(true)}>
              {t('changes.oneColumn')}
            </button>
            <button type="button" aria-pressed={view.sideBySide} onClick={() => view.setOne(false)}>
              {t('changes.sideBySide')}
            </button>
          </fieldset>
        ) : null}
        {last === undefined || asked.section !== undefined ? null : (
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
        <div className={css.parts} aria-busy={comparison.isPlaceholderData}>
          <Parts comparison={comparison.data} columns={view.sideBySide ? { before: column(chosen.from), after: column(chosen.to) } : null} />
        </div>
      )}
      {last === undefined || asked.section !== undefined ? null : (
        <p className="small soft">
          {t('changes.last', { round: last.round, by: last.by })} · <When at={last.at} />
        </p>
      )}
    </>
  );
}

/** What a version is called: a document is submitted, a section handed in. */
const roundOf = ({ section }: Asked): 'changes.round' | 'changes.handedIn' => (section === undefined ? 'changes.round' : 'changes.handedIn');

interface VersionProps {
  label: string;
  versions: Versions;
  round: ReturnType<typeof roundOf>;
  value: string;
  now?: boolean;
  onChange: (value: string) => void;
}

function Version({ label, versions: { versions, looked }, round: called, value, now = false, onChange }: VersionProps) {
  const { t } = useWords();
  const submitted = versions.map(({ seq, round }) => ({
    value: String(seq),
    label: seq === looked ? t('changes.roundLooked', { round }) : t(called, { round }),
  }));
  const data = now ? [...submitted, { value: 'now', label: t('changes.now') }] : submitted;
  return <NativeSelect label={label} data={data} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}
