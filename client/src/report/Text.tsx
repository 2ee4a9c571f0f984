import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { type ReportPackage, usePackage } from '../api/package.js';
import type { Report, Section } from '../api/shapes.js';
import { DocView } from '../text/DocView.js';
import type { Doc } from '../text/doc.js';
import { Due } from '../ui/Due.js';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { StateMark } from '../ui/StateMark.js';
import { Waiting } from '../ui/Waiting.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Text.module.css';

/** The document as one can read it from end to end, with its outline beside it. */
export function Text({ report }: { report: Report }) {
  const found = usePackage(report.id, report.seq);
  return (
    <div className={css.text}>
      <Outline report={report} />
      {found.error === null ? null : <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data === undefined ? (
        found.error === null ? (
          <div className={`sheet ${css.page}`}>
            <Waiting lines={8} />
          </div>
        ) : null
      ) : (
        <Page report={report} pack={found.data} />
      )}
    </div>
  );
}

const open = new Set(['planned', 'assigned', 'writing', 'submitted', 'declined']);
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
      {open.has(section.state) && section.dueAt !== null ? <Due at={section.dueAt} urgency={section.urgency} /> : null}
    </span>
  );
}

function Page({ report, pack }: { report: Report; pack: ReportPackage }) {
  const { t, name } = useWords();
  const isLetter = pack.documentType === 'CV';
  return (
    <article className={`sheet ${css.page}`} aria-label={t('reportPage.page')} lang="vi">
      <Letterhead report={report} pack={pack} isLetter={isLetter} />
      {isLetter ? null : (
        <header className={css.title}>
          <p className={css.type}>{name('documentType', pack.documentType)}</p>
          <p className={css.subject}>{pack.subject}</p>
        </header>
      )}
      {(pack.addressees ?? []).length === 0 ? null : <p className={css.addressees}>Kính gửi: {(pack.addressees ?? []).join('; ')}</p>}
      {(pack.bases ?? []).map((base) => (
        <p key={base} className={css.base}>
          {base}
        </p>
      ))}
      <Words doc={pack.opening} />
      {pack.sections.map((section) => (
        <Part key={section.number} report={report} section={section} />
      ))}
      <Words doc={pack.closing} />
      <footer className={css.foot}>
        <div>
          <p className={css.recipientsWord}>Nơi nhận:</p>
          <ul>
            {pack.recipients.map(({ text }) => (
              <li key={text}>- {text};</li>
            ))}
          </ul>
        </div>
        <div className={css.signer}>
          {[pack.signature.authority ?? []].flat().map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{pack.signature.position}</p>
          <p className={css.signed}>{report.signature === null ? '' : t('reportPage.signed')}</p>
          <p>{pack.signature.name}</p>
        </div>
      </footer>
      {(pack.annexes ?? []).map(({ title, content }) => (
        <section key={title} className={css.annex}>
          <p className={css.type}>{title}</p>
          <Words doc={content} />
        </section>
      ))}
    </article>
  );
}

function Letterhead({ report, pack, isLetter }: { report: Report; pack: ReportPackage; isLetter: boolean }) {
  const { language } = useWords();
  return (
    <header className={css.head}>
      <div>
        {pack.agency.parent ? <p>{pack.agency.parent}</p> : null}
        <p>
          <strong>{pack.agency.name}</strong>
        </p>
        <p className={css.number}>Số: {report.codeNumber ?? `…/${isLetter ? '' : `${pack.documentType}-`}${pack.agency.symbol}`}</p>
        {isLetter ? <p className={css.about}>V/v {pack.subject}</p> : null}
        {pack.urgency === undefined ? null : <p className={css.urgency}>{pack.urgency}</p>}
      </div>
      <div>
        <p>
          <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
        </p>
        <p>
          <strong>Độc lập - Tự do - Hạnh phúc</strong>
        </p>
        <p className={css.place}>
          {pack.place}, {report.date === null ? 'ngày … tháng … năm …' : dayWords(report.date, language)}
        </p>
      </div>
    </header>
  );
}

function Part({ report, section }: { report: Report; section: ReportPackage['sections'][number] }) {
  const { t } = useWords();
  const own = report.sections.find(({ number }) => number === section.number);
  const hasParts = report.sections.some(({ number }) => number.startsWith(`${section.number}.`));
  return (
    <section id={placeOf(section.number)} className={css.part} aria-label={`${section.number}. ${section.heading}`}>
      <h2 data-depth={depthOf(section.number)}>
        {section.number}. {section.heading}
        {section.headingTail ? ` ${section.headingTail}` : ''}
        <Link
          to="/reports/$id/sections/$number"
          params={{ id: report.id, number: section.number }}
          className={css.edit ?? ''}
          title={t('reportPage.open', { number: section.number })}
          aria-label={t('reportPage.open', { number: section.number })}
        >
          <Icon name="pen" size={15} />
        </Link>
      </h2>
      {section.content.content.length > 0 ? (
        <Words doc={section.content} />
      ) : hasParts || own?.state === 'notNeeded' ? null : (
        <p className={css.missing}>{t('reportPage.missing', { division: own?.divisionName ?? own?.division ?? '' })}</p>
      )}
    </section>
  );
}

const Words = ({ doc }: { doc: Doc | undefined }) => (doc === undefined || doc.content.length === 0 ? null : <DocView content={doc.content} />);
