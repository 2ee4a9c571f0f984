import { Fragment } from 'react';
import { type OpinionLine, opinionPaper, opinionSheet, useOpinionTable } from '../api/opinions.js';
import type { Report } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import records from '../ui/Records.module.css';
import { StateMark } from '../ui/StateMark.js';
import tools from '../ui/Tools.module.css';
import { Waiting } from '../ui/Waiting.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Opinions.module.css';

const groups = ['division', 'agency'] as const;
const totals = ['asked', 'answered', 'agree', 'agreeWithChanges', 'disagree', 'accepted', 'explained', 'lapsed', 'waiting'] as const;

/** The consolidated table: who was asked, what they said, and what became of it; to be printed, or taken as a paper or a spreadsheet. */
export function OpinionTable({ report }: { report: Report }) {
  const { t } = useWords();
  const table = useOpinionTable(report.id, report.seq);
  if (table.error !== null) return <ProblemNotice error={table.error} onRetry={() => void table.refetch()} />;
  if (table.data === undefined)
    return (
      <div className="sheet">
        <Waiting lines={4} />
      </div>
    );
  const { lines, totals: counts } = table.data;
  if (lines.length === 0)
    return (
      <div className="sheet">
        <Empty title={t('opinions.none')} hint={t('opinions.noneHint')} />
      </div>
    );
  return (
    <>
      <div className={tools.tools}>
        <a className={tools.tool} href={opinionPaper(report.id)}>
          <Icon name="doc" size={16} /> {t('opinions.docx')}
        </a>
        <a className={tools.tool} href={opinionSheet(report.id)}>
          <Icon name="list" size={16} /> {t('opinions.xlsx')}
        </a>
        <button type="button" className={tools.tool} onClick={() => window.print()}>
          <Icon name="print" size={16} /> {t('opinions.print')}
        </button>
      </div>
      <div className="sheet">
        <table className={`${records.table} ${css.table}`}>
          <caption className="heard">{t('opinions.title', { subject: report.subject })}</caption>
          <thead className="named">
            <tr>
              <th scope="col">{t('opinions.from')}</th>
              <th scope="col">{t('opinions.question')}</th>
              <th scope="col">{t('opinions.opinion')}</th>
              <th scope="col">{t('opinions.settled')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => {
              const here = lines.filter((line) => line.group === group);
              if (here.length === 0) return null;
              return (
                <Fragment key={group}>
                  <tr className={css.group}>
                    <th colSpan={4} scope="rowgroup">
                      {t(group === 'division' ? 'opinions.inside' : 'opinions.outside')} ({here.length})
                    </th>
                  </tr>
                  {here.map((line) => (
                    <Row key={line.id} line={line} />
                  ))}
                </Fragment>
              );
            })}
          </tbody>
        </table>
        <div className={css.totals}>
          {totals.map((of) =>
            (counts[of] ?? 0) === 0 && of !== 'asked' ? null : (
              <span key={of}>
                {t(`opinions.total.${of}`)}: <b>{counts[of] ?? 0}</b>
              </span>
            ),
          )}
        </div>
      </div>
    </>
  );
}

function Row({ line }: { line: OpinionLine }) {
  const { t, name } = useWords();
  return (
    <tr>
      <td>
        <strong>{line.from}</strong>
        {line.answeredBy === null ? null : <div className="soft">{line.answeredBy}</div>}
        {line.paper === null ? null : <div className="soft">{line.paper}</div>}
      </td>
      <td data-label={t('opinions.question')}>{line.question}</td>
      <td data-label={t('opinions.opinion')}>
        {line.answer === null ? <StateMark group="opinionState" state={line.state} /> : <strong>{name('value', line.answer)}</strong>}
        {line.words === null ? null : <div className={css.words}>{line.words}</div>}
        {line.answeredAt === null ? null : (
          <div className="small soft">
            <When at={line.answeredAt} />
          </div>
        )}
      </td>
      <td data-label={t('opinions.settled')}>
        {line.settlement === null ? <span className="soft">{t('opinions.unsettled')}</span> : <strong>{name('value', line.settlement)}</strong>}
        {line.explanation === null ? null : <div className={css.words}>{line.explanation}</div>}
      </td>
    </tr>
  );
}
