import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Entry, Report } from '../api/shapes.js';
import { ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Report.module.css';
import { targetWords } from './target.js';

/** So many of the newest steps are shown at first. */
const newest = 12;
/** Where an event keeps a person's words. */
const wordFields = ['reason', 'words', 'opinion', 'question', 'note', 'receivedBy', 'postalNumber', 'file', 'codeNumber'] as const;

/** The journal, newest step first: what, who, when, and the words that went with it. */
export function History({ journal, report, error }: { journal: readonly Entry[] | undefined; report: Report; error: unknown }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const entries = journal?.toReversed() ?? [];
  const shown = all ? entries : entries.slice(0, newest);
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{t('report.history')}</h2>
      {error === null ? null : <ProblemNotice error={error} />}
      <div className="sheet">
        {journal === undefined ? <Waiting lines={4} /> : null}
        <ol className={css.list} reversed>
          {shown.map((entry) => (
            <li key={entry.seq}>
              <Line entry={entry} report={report} />
            </li>
          ))}
        </ol>
        {shown.length < entries.length ? (
          <div className="pad">
            <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
              {t('report.olderSteps', { count: entries.length - shown.length })}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}

function Line({ entry, report }: { entry: Entry; report: Report }) {
  const { t, name } = useWords();
  const { event, by } = entry;
  const words = wordFields.map((field) => event[field]).filter((one) => typeof one === 'string' && one !== '');
  const actor = by.person === 'system' ? t('report.system') : (by.name ?? by.person);
  const who = by.onBehalfOf ? `${actor} (${t('report.inPlaceOf', { name: by.onBehalfOf.name })})` : actor;
  return (
    <div className={css.entry}>
      <span className={`numbers ${css.seq}`}>{entry.seq}</span>
      <div className="stack" style={{ gap: '0.25rem' }}>
        <div className="breaks">
          <strong>{name('event', event.type)}</strong>
          {event.target === undefined ? null : <span className="soft"> · {targetWords(report, event.target, t)}</span>}
        </div>
        <div className="small soft">
          {who} · <When at={entry.at} />
        </div>
        {words.map((one) => (
          <div key={String(one)} className={`small ${css.words}`}>
            {String(one)}
          </div>
        ))}
      </div>
    </div>
  );
}
