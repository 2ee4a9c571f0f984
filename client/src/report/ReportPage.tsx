import { getRouteApi, Link } from '@tanstack/react-router';
import { Actions } from '../actions/Actions.js';
import { Problem } from '../api/problem.js';
import { useActions, useJournal, useReport } from '../api/report.js';
import { useMe } from '../api/session.js';
import type { Entry, Report } from '../api/shapes.js';
import { useWatch } from '../live/LiveProvider.js';
import { Papers } from '../papers/Papers.js';
import { type Tab, Tabs } from '../signing/Tabs.js';
import { SlipCard } from '../slip/SlipCard.js';
import { Icon } from '../ui/Icon.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { StateMark } from '../ui/StateMark.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import { Deliveries } from './Deliveries.js';
import { Diagram } from './Diagram.js';
import { Fate } from './Fate.js';
import { Findings } from './Findings.js';
import { History } from './History.js';
import { Marks } from './Marks.js';
import { Opinions } from './Opinions.js';
import css from './Report.module.css';
import { Sections } from './Sections.js';
import { Text } from './Text.js';
import { viewIn } from './view.js';
import { Walk } from './Walk.js';

const route = getRouteApi('/reports/$id');

/** One document: where it stands, what it is made of, what I can do, what happened. */
export function ReportPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const found = useReport(id);
  const report = found.data;
  useWatch(report === undefined ? [] : [report]);
  const missing = found.error instanceof Problem && found.error.status === 404;
  return (
    <>
      <Link to="/" search={{}} className="backLink">
        <Icon name="back" size={16} /> {t('app.back')}
      </Link>
      {missing ? (
        <div className="sheet">
          <Empty page title={t('report.missing')} hint={t('report.missingHint')} />
        </div>
      ) : (
        <>
          {found.error === null ? null : <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
          {report === undefined ? (
            found.error === null ? (
              <div className="sheet">
                <Waiting lines={6} />
              </div>
            ) : null
          ) : (
            <Whole report={report} />
          )}
        </>
      )}
    </>
  );
}

function Whole({ report }: { report: Report }) {
  const { t } = useWords();
  const journal = useJournal(report.id, report.seq);
  const actions = useActions(report.id, report.seq);
  const me = useMe().data;
  const { tab = 'text' } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: string) => void navigate({ search: { ...viewIn({ tab: next }) }, replace: true, resetScroll: false });
  const view = (id: string, content: Tab['content']): Tab => ({ id, words: t(`reportPage.${id}`), content: () => <div className={css.body}>{content()}</div> });
  return (
    <>
      <div className={`sheet ${css.head}`}>
        <Title report={report} />
        <Walk report={report} journal={journal.data ?? []} />
        <Diagram report={report} />
      </div>
      <Fate report={report} />
      <div className={css.columns}>
        <div className={css.body}>
          <Tabs
            label={t('reportPage.views')}
            shown={tab}
            onShow={show}
            tabs={[
              view('text', () => <Text report={report} />),
              view('progress', () => <Progress report={report} journal={journal.data ?? []} />),
              view('history', () => <History journal={journal.data} report={report} error={journal.error} />),
            ]}
          />
        </div>
        <aside className={css.side} aria-label={t('actions.title')}>
          <Actions report={report} actions={actions.data} error={actions.error} divisions={me?.divisions ?? report.divisions} />
        </aside>
      </div>
    </>
  );
}

/** How far its parts have come, who said what, and where its copies are. */
function Progress({ report, journal }: { report: Report; journal: readonly Entry[] }) {
  return (
    <>
      <SlipCard report={report} journal={journal} />
      <Sections report={report} />
      <Opinions report={report} />
      <Findings report={report} />
      <Marks report={report} />
      <Deliveries report={report} />
      <Papers report={report} />
    </>
  );
}

function Title({ report }: { report: Report }) {
  const { t, name } = useWords();
  const lead = report.divisions.find((division) => division.symbol === report.leadDivision);
  return (
    <div className={css.title}>
      <div className="row">
        <span className="soft">{name('documentType', report.documentType)}</span>
        {report.codeNumber === null ? null : <span className="code">{report.codeNumber}</span>}
        <StateMark group="state" state={report.state} />
      </div>
      <h1 className="breaks">{report.subject}</h1>
      <div className={css.facts}>
        <span>
          {t('report.leadDivision')}: <strong>{lead?.name ?? report.leadDivision}</strong>
        </span>
        <span>
          {t('report.drafter')}: <strong>{report.drafter.name}</strong>
        </span>
        <span>
          {t('report.signer')}: <strong>{report.signer.name}</strong>
        </span>
      </div>
    </div>
  );
}
