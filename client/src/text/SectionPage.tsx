import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../api/problem.js';
import { useReport } from '../api/report.js';
import { useMe } from '../api/session.js';
import { type SectionText, useText } from '../api/text.js';
import { useWatch } from '../live/LiveProvider.js';
import { Icon } from '../ui/Icon.js';
import { Empty, Notice, ProblemNotice } from '../ui/Notice.js';
import { StateMark } from '../ui/StateMark.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import { DocView } from './DocView.js';
import { dropDraft, keptDraft } from './draft.js';
import { Editor } from './Editor.js';

const route = getRouteApi('/reports/$id/sections/$number');

/** One section: its text to read, and to write where that is mine. */
export function SectionPage() {
  const { t } = useWords();
  const { id, number } = route.useParams();
  const report = useReport(id).data;
  const text = useText(id, number);
  useWatch(report === undefined ? [] : [report]);
  const missing = text.error instanceof Problem && text.error.status === 404;
  const section = report?.sections.find((one) => one.number === number);
  return (
    <>
      <Link to="/reports/$id" params={{ id }} className="backLink">
        <Icon name="back" size={16} /> <span className="breaks">{report?.subject ?? id}</span>
      </Link>
      <div className="stack">
        <div className="row">
          <span className="soft">{t('text.title', { number })}</span>
          {section === undefined ? null : (
            <>
              <StateMark group="sectionState" state={section.state} />
              <span className="soft small">
                {section.division} · {t('report.round')} {section.round}
              </span>
            </>
          )}
        </div>
        <h1 className="breaks">{section?.heading ?? ''}</h1>
      </div>
      {missing ? (
        <div className="sheet">
          <Empty page title={t('report.missing')} hint={t('report.missingHint')} />
        </div>
      ) : text.error === null ? null : (
        <ProblemNotice error={text.error} onRetry={() => void text.refetch()} />
      )}
      {text.data === undefined ? (
        text.error === null ? (
          <div className="sheet">
            <Waiting lines={4} />
          </div>
        ) : null
      ) : (
        <Text key={`${id} ${number}`} id={id} number={number} text={text.data} />
      )}
    </>
  );
}

function Text({ id, number, text }: { id: string; number: string; text: SectionText }) {
  const { t } = useWords();
  const person = useMe().data?.person.id ?? '';
  const [editing, setEditing] = useState(() => keptDraft(localStorage, person, id, number) !== null);
  // where the server does not say who may write, its refusal will
  const mayWrite = text.allow === null || text.allow.includes('PUT');
  if (editing && mayWrite) return <Editor person={person} id={id} number={number} text={text} onLeave={() => setEditing(false)} />;
  return (
    <>
      {mayWrite ? null : <Unsaved person={person} id={id} number={number} />}
      <article className="sheet pad">
        {text.doc.content.length === 0 ? <p className="soft">{t('text.empty')}</p> : <DocView content={text.doc.content} />}
      </article>
      {mayWrite ? (
        <div>
          <Button leftSection={<Icon name="pen" size={16} />} onClick={() => setEditing(true)}>
            {t('text.edit')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** What was being written when the section stopped being mine to write. */
function Unsaved({ person, id, number }: { person: string; id: string; number: string }) {
  const { t } = useWords();
  const [kept, setKept] = useState(() => keptDraft(localStorage, person, id, number));
  if (kept === null) return null;
  const drop = () => {
    dropDraft(localStorage, person, id, number);
    setKept(null);
  };
  return (
    <Notice tone="warn" title={t('text.shut')}>
      <p>{t('text.shutHint')}</p>
      <div className="sheet pad" style={{ margin: '0.6rem 0' }}>
        <DocView content={kept.doc.content} />
      </div>
      <Button size="xs" variant="default" onClick={drop}>
        {t('text.drop')}
      </Button>
    </Notice>
  );
}
