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
import { type Given, WithReport } from './WithReport.js';

/** One document that waits for a signature: its slip, its page, what changed since I last looked, and what I decide. */
export function SignDocument({ id, onDone }: { id: string; onDone: (words: string) => void }) {
  return <WithReport id={id}>{(given) => <Waits given={given} onDone={onDone} />}</WithReport>;
}

function Waits({ given: { report, actions, looked, last }, onDone }: { given: Given; onDone: (words: string) => void }) {
  const { t, name } = useWords();
  const look = useLook(report.id);
  const [shown, show] = useState('slip');
  const changed = last !== null && looked !== null && looked < last;
  const tabs: Tab[] = [
    { id: 'slip', words: t('signing.slip'), content: () => <SlipRead report={report} /> },
    { id: 'page', words: t('signing.page'), content: () => <Paper report={report} /> },
    { id: 'changes', words: t('signing.changes'), content: () => <ChangesRead report={report} looked={looked} last={last} /> },
    ...(report.opinions.length === 0
      ? []
      : [{ id: 'opinions', words: t('signing.opinions'), badge: report.opinions.length, content: () => <OpinionTable report={report} /> }]),
  ];
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
        types={['SIGN', 'RETURN', 'HAND_TO_DEPUTY', 'TAKE_FROM_DEPUTY', 'TAKE_BACK']}
        onDone={(type) => {
          // who decided on it has seen it
          if (last !== null && looked !== last) look.mutate(last);
          onDone(t('queue.done', { event: name('event', type), subject: report.subject }));
        }}
      />
    </>
  );
}
