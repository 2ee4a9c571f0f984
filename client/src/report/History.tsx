import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { useVersions, type Versions } from '../api/changes.js';
import type { Entry, Report } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useNow } from '../ui/useNow.js';
import { Waiting } from '../ui/Waiting.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './History.module.css';
import { changedBy, wordFields } from './history/changed.js';
import { comparedAround, rewrittenBy } from './history/compared.js';
import { type Fact, factWords } from './history/fact.js';
import { runsOf, type Told } from './history/runs.js';
import report from './Report.module.css';
import { targetWords } from './target.js';

/** So many of the newest steps are shown at first. */
const newest = 12;

interface HistoryProps {
  journal: readonly Entry[] | undefined;
  report: Report;
  error: unknown;
}

/** The journal, newest step first: what, who, when, what it changed, and the words that went with it. */
export function History({ journal, report: of, error }: HistoryProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const versions = useVersions(of.id, of.seq).data?.versions ?? [];
  const changed = useMemo(() => changedBy(journal ?? [], of.opinions), [journal, of.opinions]);
  const told = useMemo(
    () => runsOf(journal?.toReversed() ?? [], ({ seq }) => changed.get(seq)?.some(({ say }) => say === 'moved') ?? false),
    [journal, changed],
  );
  const shown = all ? told : told.slice(0, newest);
  const hidden = told.slice(shown.length).reduce((count, { entries }) => count + entries.length, 0);
  const line = (entry: Entry) => <Line entry={entry} report={of} facts={changed.get(entry.seq) ?? []} versions={versions} journal={journal ?? []} />;
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('report.history')}</h2>
      {error === null ? null : <ProblemNotice error={error} />}
      <div className="sheet">
        {journal === undefined ? <Waiting lines={4} /> : null}
        <ol className={report.list} reversed>
          {shown.map(({ entries, counts }) =>
            counts.length === 0 ? (
              <li key={entries[0].seq}>{line(entries[0])}</li>
            ) : (
              // by its first step: it stays open while the system goes on
              <Run key={entries.at(-1)?.seq} entries={entries} counts={counts} line={line} />
            ),
          )}
        </ol>
        {hidden > 0 ? (
          <div className="pad">
            <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
              {t('report.olderSteps', { count: hidden })}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}

/** What the system did in one go: how often what, and each step of it for whoever asks. */
function Run({ entries, counts, line }: Told & { line: (entry: Entry) => ReactNode }) {
  const { t, name } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [from, to] = [entries.at(-1) ?? entries[0], entries[0]];
  return (
    <>
      <li>
        <div className={report.entry}>
          <span className={`numbers ${report.seq}`}>{to.seq}</span>
          <div className="stack" style={{ gap: '0.25rem' }}>
            <div className="breaks">
              <strong>{counts.map(({ type, count }) => (count === 1 ? name('event', type) : `${name('event', type)} × ${count}`)).join(' · ')}</strong>
            </div>
            <div className="small soft">
              {t('report.system')} · <When at={from.at} /> · {t('report.steps', { from: from.seq, to: to.seq })}
            </div>
            <div>
              <Button variant="subtle" size="compact-xs" px={0} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
                {t(isOpen ? 'report.fewerSteps' : 'report.eachStep', { count: entries.length })}
              </Button>
            </div>
          </div>
        </div>
      </li>
      {isOpen ? entries.map((entry) => <li key={entry.seq}>{line(entry)}</li>) : null}
    </>
  );
}

interface LineProps {
  entry: Entry;
  report: Report;
  facts: readonly Fact[];
  versions: Versions['versions'];
  journal: readonly Entry[];
}

function Line({ entry, report: of, facts, versions, journal }: LineProps) {
  const { t, name } = useWords();
  const { event, by } = entry;
  const words = wordFields.map((field) => event[field]).filter((one) => typeof one === 'string' && one !== '');
  const actor = by.person === 'system' ? t('report.system') : (by.name ?? by.person);
  const who = by.onBehalfOf ? `${actor} (${t('report.inPlaceOf', { name: by.onBehalfOf.name })})` : actor;
  return (
    <div className={report.entry}>
      <span className={`numbers ${report.seq}`}>{entry.seq}</span>
      <div className="stack" style={{ gap: '0.25rem' }}>
        <div className="breaks">
          <strong>{name('event', event.type)}</strong>
          {event.target === undefined ? null : <span className="soft"> · {targetWords(of, event.target, t)}</span>}
        </div>
        <div className="small soft">
          {who} · <When at={entry.at} />
        </div>
        <Facts facts={facts} />
        {words.map((one) => (
          <div key={String(one)} className={`small ${report.words}`}>
            {String(one)}
          </div>
        ))}
        <ToChanges entry={entry} report={of} versions={versions} journal={journal} />
      </div>
    </div>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  const { t, name, language } = useWords();
  const now = useNow();
  if (facts.length === 0) return null;
  const said = facts.map((fact) => factWords(fact, { t, name, language, now }));
  return (
    <ul className={`small ${css.facts}`} aria-label={t('changed.title')}>
      {said.map((one) => (
        <li key={one} className="breaks">
          {one}
        </li>
      ))}
    </ul>
  );
}

/** To the text before and after a step that made another of it. */
function ToChanges({ entry, report: of, versions, journal }: Omit<LineProps, 'facts'>) {
  const { t } = useWords();
  const compared = comparedAround(entry, versions);
  const rewritten = compared === null ? rewrittenBy(entry, journal) : null;
  if (compared === null && rewritten === null) return null;
  const search = compared === null ? { ...rewritten } : { from: compared.from, to: compared.to };
  return (
    <Link to="/reports/$id/changes" params={{ id: of.id }} search={search} className={`small ${css.toChanges}`}>
      <Icon name="compare" size={16} /> {compared === null ? t('changed.sinceHandedIn') : t('changed.sinceRound', { round: compared.round })}
    </Link>
  );
}
