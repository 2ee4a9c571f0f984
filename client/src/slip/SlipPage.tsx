import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { useReport } from '../api/report.js';
import type { Report } from '../api/shapes.js';
import { type Slip, useSlip } from '../api/slip.js';
import { useWatch } from '../live/LiveProvider.js';
import { Opinions } from '../report/Opinions.js';
import css from '../report/Report.module.css';
import { Icon } from '../ui/Icon.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import slipCss from './Slip.module.css';
import { SlipBody } from './SlipBody.js';
import { SlipFiles } from './SlipFiles.js';
import { Opinion } from './SlipLevels.js';

const route = getRouteApi('/reports/$id/slip');

/** The submission slip: what the signer reads before signing. */
export function SlipPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const found = useReport(id);
  const report = found.data;
  const slip = useSlip(id, report?.seq);
  useWatch(report === undefined ? [] : [report]);
  const error = found.error ?? slip.error;
  const missing = found.error instanceof Problem && found.error.status === 404;
  return (
    <>
      <Link to="/reports/$id" params={{ id }} className="backLink">
        <Icon name="back" size={16} /> <span className="breaks">{report?.subject ?? id}</span>
      </Link>
      {missing ? (
        <div className="sheet">
          <Empty page title={t('report.missing')} hint={t('report.missingHint')} />
        </div>
      ) : error !== null ? (
        <ProblemNotice error={error} onRetry={() => void slip.refetch()} />
      ) : report === undefined || slip.data === undefined ? (
        <div className="sheet">
          <Waiting lines={6} />
        </div>
      ) : (
        <Whole report={report} slip={slip.data} />
      )}
    </>
  );
}

function Whole({ report, slip }: { report: Report; slip: Slip }) {
  return (
    <div className={slipCss.page}>
      <Matter report={report} slip={slip} />
      <SlipBody slip={slip} decision={<Decision slip={slip} />} opinions={<Opinions report={report} />} />
    </div>
  );
}

function Matter({ report, slip }: { report: Report; slip: Slip }) {
  const { t, name } = useWords();
  const submitted = slip.rounds.at(-1)?.submitted;
  const numbers = (formers: Slip['replaces']) => (formers.length === 0 ? null : formers.map(({ codeNumber }) => codeNumber).join('; '));
  return (
    <section className="stack" aria-labelledby="matter">
      <div className={css.title}>
        <span className="soft">{t('slip.title')}</span>
        <h1 id="matter" className="breaks">
          {report.subject}
        </h1>
      </div>
      <div className="sheet pad stack">
        <dl className={css.marks}>
          <Fact term={t('slip.type')}>{name('documentType', report.documentType)}</Fact>
          <Fact term={t('slip.urgency')}>{slip.urgency === null ? null : <strong className={slipCss.urgent}>{slip.urgency}</strong>}</Fact>
          <Fact term={t('report.leadDivision')}>{slip.leadDivision.name}</Fact>
          <Fact term={t('report.drafter')}>{slip.drafter.name}</Fact>
          <Fact term={t('report.signer')}>
            {[...slip.signer.authority, slip.signer.position].join(', ')} {slip.signer.name}
          </Fact>
          <Fact term={t('slip.round', { n: slip.rounds.length })}>{submitted === undefined ? null : <When at={submitted.at} full />}</Fact>
          <Fact term={t('slip.replaces')}>{numbers(slip.replaces)}</Fact>
          <Fact term={t('slip.corrects')}>{numbers(slip.corrects)}</Fact>
        </dl>
        <div className={css.files}>
          <SlipFiles report={report} />
        </div>
      </div>
    </section>
  );
}

/** A fact that is not there takes no line. */
function Fact({ term, children }: { term: string; children: ReactNode }) {
  return children === null ? null : (
    <>
      <dt>{term}</dt>
      <dd className="breaks">{children}</dd>
    </>
  );
}

function Decision({ slip: { decision } }: { slip: Slip }) {
  const { t, name } = useWords();
  return (
    <section className="stack" aria-labelledby="decision">
      <h2 id="decision">{t('slip.decision')}</h2>
      <div className="sheet pad stack">
        {decision === null ? (
          <p className="soft">{t('slip.undecided')}</p>
        ) : (
          <>
            <div>
              <strong>{name('slipKind', decision.kind)}</strong> · {decision.by.name} · <When at={decision.at} full />
            </div>
            <Opinion step={decision} />
          </>
        )}
      </div>
    </section>
  );
}
