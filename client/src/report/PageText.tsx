import type { ReactNode } from 'react';
import { decree30 } from '../../../templates/decree30/profile.js';
import { type ReportPackage, usePackage } from '../api/package.js';
import type { Finding, Report } from '../api/shapes.js';
import { DocView } from '../text/DocView.js';
import type { Doc } from '../text/doc.js';
import { ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import { blockOf, worstAt } from './blocks.js';
import css from './PageText.module.css';

type Section = ReportPackage['sections'][number];

interface Props {
  report: Report;
  /** marked where they were found */
  findings?: readonly Finding[];
  /** the block that is pointed at, by its path */
  shown?: string | null;
  /** where each section stands, what goes with its heading, and what stands in the place of a text that is not there */
  parts?: { place: (number: string) => string; beside: (section: Section) => ReactNode; missing: (section: Section) => ReactNode };
}

const { nation, motto, number: numberLine } = decree30.head;

/** The document's words in the order of its page, for a screen too small for the page itself, and beside the checks. */
export function PageText({ report, findings = [], shown = null, parts }: Props) {
  const page = usePackage(report.id, report.seq);
  if (page.error !== null) return <ProblemNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (page.data === undefined)
    return (
      <div className="sheet">
        <Waiting lines={8} />
      </div>
    );
  return <Written page={page.data} report={report} findings={findings} shown={shown} parts={parts} />;
}

type WrittenProps = Required<Omit<Props, 'parts'>> & { page: ReportPackage; parts: Props['parts'] };

function Written({ page, report, findings, shown, parts }: WrittenProps) {
  const { t } = useWords();
  const { agency, signature } = page;
  const { type, notation, letter, titles } = report.page;
  const marked = (path: string): string => {
    const worst = worstAt(findings, path);
    return [css.block, worst === 'must' ? css.foundMust : worst === null ? '' : css.found, blockOf(shown ?? '') === path ? css.shown : ''].join(' ');
  };
  const block = (path: string, content: ReactNode) => (
    <div key={path} id={`at-${path}`} className={marked(path)} tabIndex={-1}>
      {content}
    </div>
  );
  const text = (path: string, doc: Doc | undefined) => doc?.content.map((node, i) => block(`${path}.content.${i}`, <DocView content={[node]} />));
  return (
    <article className={css.paper} lang="vi" aria-label={t('paper.text')}>
      <header className={css.head}>
        <div>
          {agency.parent === undefined ? null : <span className={css.caps}>{agency.parent}</span>}
          <strong className={`${css.caps} ${css.under}`}>{agency.name}</strong>
          <span>
            {numberLine.label}
            {report.codeNumber ?? `…/${notation}`}
          </span>
          {letter ? (
            <span>
              {decree30.head.letterSubject.label}
              {page.subject}
            </span>
          ) : null}
        </div>
        <div>
          <strong>{nation.text}</strong>
          <strong className={css.under}>{motto.text}</strong>
          <em>
            {page.place}, {report.page.day ?? 'ngày … tháng … năm …'}
          </em>
        </div>
      </header>
      {page.urgency === undefined ? null : <p className="code">{page.urgency}</p>}
      {letter
        ? null
        : block(
            'subject',
            <div className={css.title}>
              <strong className={css.caps}>{type}</strong>
              <strong>{page.subject}</strong>
            </div>,
          )}
      {page.addressees === undefined || page.addressees.length === 0 ? null : block('addressees', <p>Kính gửi: {page.addressees.join('; ')}</p>)}
      {page.bases?.map((base, i) => block(`bases.${i}`, <em>{base}</em>))}
      {text('opening', page.opening)}
      {page.sections.map((section, i) => (
        <section
          key={section.number}
          className={css.part}
          {...(parts === undefined ? {} : { id: parts.place(section.number), 'aria-label': `${section.number}. ${section.heading}` })}
        >
          {block(
            `sections.${i}.heading`,
            <h2 className={css.heading}>
              {section.number}. {section.heading}
              {section.headingTail ? ` ${section.headingTail}` : ''}
              {parts?.beside(section)}
            </h2>,
          )}
          {section.content.content.length > 0 ? text(`sections.${i}.content`, section.content) : parts?.missing(section)}
        </section>
      ))}
      {text('closing', page.closing)}
      <div className={css.end}>
        {block(
          'recipients',
          <div className={css.recipients}>
            <strong>
              <em>Nơi nhận:</em>
            </strong>
            {page.recipients.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a printed line has no name but its place
              <div key={i}>- {one.text};</div>
            ))}
            <div>
              - Lưu: {[page.archive.office, page.archive.division].join(', ')}
              {page.archive.initials === undefined ? '' : ` (${page.archive.initials})`}.
            </div>
          </div>,
        )}
        {block(
          'signature',
          <div className={css.signer}>
            {titles.map((line) => (
              <div key={line}>{line}</div>
            ))}
            <div className={css.room}>{report.signature === null ? null : <span className={css.signed}>{t('reportPage.signed')}</span>}</div>
            <div>{signature.name}</div>
          </div>,
        )}
      </div>
      {page.annexes?.map((annex, i) => (
        <section key={annex.title} className={css.annex}>
          {block(`annexes.${i}.title`, <p className={css.heading}>{annex.title}</p>)}
          {text(`annexes.${i}.content`, annex.content)}
        </section>
      ))}
    </article>
  );
}
