import { useState } from 'react';
import { useJournal } from '../api/report.js';
import { useMe } from '../api/session.js';
import type { Report } from '../api/shapes.js';
import { targetWords } from '../report/target.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';

/** What others did on this report since the person began, newest first: why a step is no longer possible. */
export function Quicker({ report }: { report: Report }) {
  const { t, name } = useWords();
  const [begun] = useState(report.seq);
  const me = useMe().data?.person.id;
  const journal = useJournal(report.id, report.seq).data ?? [];
  const theirs = journal.filter(({ seq, by }) => seq > begun && by.person !== me).toReversed();
  if (theirs.length === 0) return null;
  return (
    <div>
      <strong>{t('actions.meanwhile')}</strong>
      <ul>
        {theirs.map(({ seq, event, by, at }) => (
          <li key={seq}>
            {by.person === 'system' ? t('report.system') : (by.name ?? by.person)}: {name('event', event.type)}
            {event.target === undefined ? '' : ` · ${targetWords(report, event.target, t)}`}, <When at={at} />
          </li>
        ))}
      </ul>
    </div>
  );
}
