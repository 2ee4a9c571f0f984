import { useState } from 'react';
import { useLook } from '../api/changes.js';
import { OpinionTable } from '../review/OpinionTable.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import { Decisions } from './Decisions.js';
import css from './Desk.module.css';
import { DocumentHead } from './DocumentHead.js';
import { Paper } from './page/Paper.js';
import { ChangesRead, SlipRead } from './Reading.js';
import { type Tab, Tabs } from './Tabs.js';
import type { Given } from './WithReport.js';

interface Props {
  given: Given;
  /** what is read first; then the page, the slip, what changed and the opinions, each where there is one */
  before?: readonly Tab[];
  /** the decisions that are taken here, the first of them at hand */
  types: readonly string[];
  /** in words, and which step it was */
  onDone: (words: string, type: string) => void;
}

/** One document to read and to decide on. Who decides on it has seen it as it is. */
export function OneDocument({ given: { report, actions, looked, last }, before = [], types, onDone }: Props) {
  const { t, name } = useWords();
  const look = useLook(report.id);
  const page: Tab = { id: 'page', words: t('signing.page'), content: () => <Paper report={report} /> };
  const slip: Tab = { id: 'slip', words: t('signing.slip'), content: () => <SlipRead report={report} /> };
  const tabs: Tab[] = [
    ...before,
    // whoever signs reads the slip first
    ...(last === null ? [page] : before.length === 0 ? [slip, page] : [page, slip]),
    ...(last === null ? [] : [{ id: 'changes', words: t('signing.changes'), content: () => <ChangesRead report={report} looked={looked} last={last} /> }]),
    ...(report.opinions.length === 0
      ? []
      : [{ id: 'opinions', words: t('signing.opinions'), badge: report.opinions.length, content: () => <OpinionTable report={report} /> }]),
  ];
  const [shown, show] = useState(tabs[0]?.id ?? '');
  const changed = last !== null && looked !== null && looked < last;
  return (
    <>
      <DocumentHead report={report} />
      {changed && shown !== 'changes' ? (
        <button type="button" className={css.since} onClick={() => show('changes')}>
          <Icon name="compare" size={18} /> {t('signing.changedSince')}
        </button>
      ) : null}
      <Tabs label={report.subject} tabs={tabs} shown={shown} onShow={show} />
      <Decisions
        report={report}
        actions={actions}
        types={types}
        onDone={(type) => {
          if (last !== null && looked !== last) look.mutate(last);
          onDone(t('queue.done', { event: name('event', type), subject: report.subject }), type);
        }}
      />
    </>
  );
}
