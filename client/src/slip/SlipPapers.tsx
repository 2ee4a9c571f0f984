import { papersAddress } from '../api/papers.js';
import type { Slip } from '../api/slip.js';
import css from '../report/Report.module.css';
import { Icon } from '../ui/Icon.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';

type Section = Slip['sections'][number];

/** The sections with who approved them, and the papers that brought opinions from outside. */
export function SlipPapers({ slip }: { slip: Slip }) {
  const { t } = useWords();
  const sections = slip.sections.filter(({ state }) => state !== 'notNeeded');
  const brought = slip.opinions.filter(({ paper }) => paper !== null);
  return (
    <section className="stack" aria-labelledby="papers">
      <h2 id="papers">{t('slip.papers')}</h2>
      <div className="sheet">
        <table className={css.table}>
          <thead className="named">
            <tr>
              <th scope="col">{t('report.heading')}</th>
              <th scope="col">{t('report.division')}</th>
              <th scope="col">{t('slip.approvedBy')}</th>
            </tr>
          </thead>
          <tbody>
            {sections.map((section) => (
              <tr key={section.number}>
                <td className={css.wide}>
                  {section.number}. {section.heading}
                </td>
                <td>{section.divisionName}</td>
                <td>
                  <Approval section={section} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {brought.length === 0 ? null : (
        <p>
          <span className="soft">{t('slip.brought')}:</span> {brought.map(({ paper, fromName }) => `${paper} (${fromName})`).join('; ')}
        </p>
      )}
      <AttachedPapers slip={slip} />
    </section>
  );
}

/** What was attached to the document, to be opened from here. */
function AttachedPapers({ slip: { id: report, papers = [] } }: { slip: Slip }) {
  const { t } = useWords();
  if (papers.length === 0) return null;
  return (
    <div>
      <span className="soft">{t('papers.onSlip')}:</span>
      <ul className="plain">
        {papers.map(({ id, name, section }) => (
          <li key={id}>
            <a className={`breaks ${css.file}`} href={papersAddress(report, id)} download={name}>
              <Icon name="clip" size={16} /> {name}
              {section === null ? '' : ` (${t('actions.section', { number: section })})`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Approval({ section: { approved, waived, state } }: { section: Section }) {
  const { t, name } = useWords();
  if (approved === null) {
    return (
      <>
        {name('sectionState', state)}
        {waived?.words ? `: ${waived.words}` : ''}
      </>
    );
  }
  return (
    <>
      {approved.by.name}
      {approved.onBehalfOf === null ? '' : ` (${t('slip.inPlaceOf', { name: approved.onBehalfOf.name })})`},{' '}
      <span className="soft">
        <When at={approved.at} full />
      </span>
      {approved.words === null ? null : <div className={`small ${css.words}`}>{approved.words}</div>}
    </>
  );
}

/** Checks of form that were let pass in the present round. */
export function SlipOverridden({ slip }: { slip: Slip }) {
  const { t } = useWords();
  const passed = slip.rounds.at(-1)?.overridden ?? [];
  if (passed.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="overridden">
      <h2 id="overridden">{t('slip.overridden')}</h2>
      <ul className={`sheet ${css.list}`}>
        {passed.map((one) => (
          <li key={one.finding}>
            {one.section === null ? null : <span className="small soft">{t('actions.section', { number: one.section })}</span>}
            <div>{one.message ?? one.finding}</div>
            <div className={`small ${css.words}`}>
              {one.words} ({one.by.name})
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
