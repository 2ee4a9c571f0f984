import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { Report, Section } from '../api/shapes.js';
import { Due } from '../ui/Due.js';
import { Icon } from '../ui/Icon.js';
import { StateMark } from '../ui/StateMark.js';
import { useWords } from '../words/useWords.js';
import { PageText } from './PageText.js';
import page from './PageText.module.css';
import css from './Text.module.css';

/** The document as one can read it from end to end, with its outline beside it. */
export function Text({ report }: { report: Report }) {
  const { t } = useWords();
  const own = (number: string) => report.sections.find((section) => section.number === number);
  return (
    <div className={css.text}>
      <Outline report={report} />
      <PageText
        report={report}
        parts={{
          place: placeOf,
          beside: ({ number }) =>
            own(number)?.writable ? (
              <Link
                to="/reports/$id/sections/$number"
                params={{ id: report.id, number }}
                className={page.edit ?? ''}
                title={t('reportPage.write', { number })}
                aria-label={t('reportPage.write', { number })}
              >
                <Icon name="pen" size={15} />
              </Link>
            ) : null,
          missing({ number }) {
            const section = own(number);
            const hasParts = report.sections.some((one) => one.number.startsWith(`${number}.`));
            if (hasParts || section?.state === 'notNeeded') return null;
            return <p className={page.missing}>{t('reportPage.missing', { division: section?.divisionName ?? section?.division ?? '' })}</p>;
          },
        }}
      />
    </div>
  );
}

const placeOf = (number: string): string => `section-${number.replaceAll('.', '-')}`;
const depthOf = (number: string): number => Math.min(number.split('.').length, 3);

/** Every section: whose it is, how far it has come, until when. */
function Outline({ report }: { report: Report }) {
  const { t } = useWords();
  const narrow = useMediaQuery('(max-width: 68rem)', false, { getInitialValueInEffect: false });
  const list = <Parts report={report} />;
  return (
    <nav className={css.outline} aria-label={t('reportPage.outline')}>
      {narrow ? (
        <details>
          <summary>{t('reportPage.outline')}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </nav>
  );
}

function Parts({ report }: { report: Report }) {
  return (
    <ol>
      {report.sections.map((section) => (
        <li key={section.number} data-depth={depthOf(section.number)}>
          <a
            href={`#${placeOf(section.number)}`}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(placeOf(section.number))?.scrollIntoView({ block: 'start' });
            }}
          >
            <span className="numbers">{section.number}.</span> {section.heading}
          </a>
          <Standing section={section} />
        </li>
      ))}
    </ol>
  );
}

function Standing({ section }: { section: Section }) {
  return (
    <span className={css.standing}>
      <span title={section.divisionName ?? section.division}>{section.division}</span>
      {section.state === 'notNeeded' ? null : <StateMark group="sectionState" state={section.state} />}
      {section.awaited && section.dueAt !== null ? <Due at={section.dueAt} urgency={section.urgency} /> : null}
    </span>
  );
}
