import { useState } from 'react';
import { useLook } from '../api/changes.js';
import { Decisions } from '../signing/Decisions.js';
import desk from '../signing/Desk.module.css';
import { DocumentHead } from '../signing/DocumentHead.js';
import { Paper } from '../signing/page/Paper.js';
import { ChangesRead, SlipRead } from '../signing/Reading.js';
import { type Tab, Tabs } from '../signing/Tabs.js';
import { type Given, WithReport } from '../signing/WithReport.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import { Checks } from './Checks.js';
import { OpinionTable } from './OpinionTable.js';

/** What was done in words, and whether the document left my hands with it: a section approved may be one of several. */
type Done = (words: string, left: boolean) => void;

/** One document under review: its text with the checks beside it, what was said of it, and what I decide. */
export function ReviewDocument({ id, onDone }: { id: string; onDone: Done }) {
  return <WithReport id={id}>{(given) => <Reviewed given={given} onDone={onDone} />}</WithReport>;
}

function Reviewed({ given: { report, actions, looked, last }, onDone }: { given: Given; onDone: Done }) {
  const { t, name } = useWords();
  const look = useLook(report.id);
  const [shown, show] = useState('text');
  const changed = last !== null && looked !== null && looked < last;
  const open = report.findings.filter(({ overridden }) => !overridden).length;
  const tabs: Tab[] = [
    { id: 'text', words: t('review.text'), badge: open, content: () => <Checks report={report} actions={actions} /> },
    { id: 'page', words: t('signing.page'), content: () => <Paper report={report} /> },
    ...(last === null
      ? []
      : [
          { id: 'slip', words: t('signing.slip'), content: () => <SlipRead report={report} /> },
          { id: 'changes', words: t('signing.changes'), content: () => <ChangesRead report={report} looked={looked} last={last} /> },
        ]),
    ...(report.opinions.length === 0
      ? []
      : [{ id: 'opinions', words: t('signing.opinions'), badge: report.opinions.length, content: () => <OpinionTable report={report} /> }]),
  ];
  return (
    <>
      <DocumentHead report={report} />
      {changed && shown !== 'changes' ? (
        <button type="button" className={desk.since} onClick={() => show('changes')}>
          <Icon name="compare" size={18} /> {t('signing.changedSince')}
        </button>
      ) : null}
      <Tabs label={report.subject} tabs={tabs} shown={shown} onShow={show} />
      <Decisions
        report={report}
        actions={actions}
        types={['INITIAL', 'APPROVE', 'ANSWER_OPINION', 'RETURN', 'TAKE_BACK']}
        onDone={(type) => {
          // who decided on it has seen it
          if (last !== null && looked !== last) look.mutate(last);
          onDone(t('queue.done', { event: name('event', type), subject: report.subject }), ['INITIAL', 'RETURN', 'TAKE_BACK'].includes(type));
        }}
      />
    </>
  );
}
