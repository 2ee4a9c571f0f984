import { opinionPaper } from '../api/opinions.js';
import type { Opinion, Report } from '../api/shapes.js';
import { Due } from '../ui/Due.js';
import { Icon } from '../ui/Icon.js';
import { StateMark } from '../ui/StateMark.js';
import tools from '../ui/Tools.module.css';
import { useWords } from '../words/useWords.js';
import css from './Report.module.css';

/** Who was asked, what they said, and what became of it. */
export function Opinions({ report }: { report: Report }) {
  const { t } = useWords();
  if (report.opinions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="opinions">
      <div className="row apart">
        <h2 id="opinions">{t('report.opinions')}</h2>
        <a className={tools.tool} href={opinionPaper(report.id)}>
          <Icon name="doc" size={16} /> {t('opinions.docx')}
        </a>
      </div>
      <ul className={`sheet ${css.list}`}>
        {report.opinions.map((opinion) => (
          <li key={opinion.id}>
            <Asked opinion={opinion} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Asked({ opinion }: { opinion: Opinion }) {
  const { t, name } = useWords();
  return (
    <>
      <div className="row apart">
        <strong>
          {opinion.fromName}
          {opinion.outside ? <span className="soft"> ({t('report.outside')})</span> : null}
        </strong>
        <StateMark group="opinionState" state={opinion.state} />
      </div>
      <div>{opinion.question}</div>
      {opinion.state === 'asked' ? (
        <span className="small">
          <Due at={opinion.dueAt} urgency={opinion.urgency} />
        </span>
      ) : null}
      {opinion.answer === null && opinion.words === null ? null : (
        <div className={css.words}>
          {opinion.answer === null ? null : <strong>{name('value', opinion.answer)}</strong>}
          {opinion.words === null ? null : <div>{opinion.words}</div>}
        </div>
      )}
      {opinion.settlement === null ? null : (
        <div className="small soft">
          {t('report.settlement')}: {name('value', opinion.settlement)}
          {opinion.explanation ? `. ${opinion.explanation}` : ''}
        </div>
      )}
    </>
  );
}
