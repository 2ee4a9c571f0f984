import type { ReactNode } from 'react';
import { type PagePackage, usePage } from '../../api/page.js';
import type { Finding, Report } from '../../api/shapes.js';
import { DocView } from '../../text/DocView.js';
import type { Doc } from '../../text/doc.js';
import { ProblemNotice } from '../../ui/Notice.js';
import { Waiting } from '../../ui/Waiting.js';
import { dayWords } from '../../words/dates.js';
import { useWords } from '../../words/useWords.js';
import { blockOf, worstAt } from './blocks.js';
import css from './Page.module.css';

interface Props {
  report: Report;
  /** marked where they were found */
  findings?: readonly Finding[];
  /** the block that is pointed at, by its path */
  shown?: string | null;
}

/** The document's words in the order of its page, for a screen too small for the page itself, and beside the checks. */
export function PageText({ report, findings = [], shown = null }: Props) {
  const page = usePage(report.id, report.seq);
  if (page.error !== null) return <ProblemNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (page.data === undefined)
    return (
      <div className="sheet">
        <Waiting lines={8} />
      </div>
    );
  return <Written page={page.data} report={report} findings={findings} shown={shown} />;
}

function Written({ page, report, findings, shown }: Required<Props> & { page: PagePackage }) {
  const { t, name, language } = useWords();
  const { agency, signature } = page;
  const authority = signature.authority === null ? [] : [signature.authority].flat();
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
          <span>Số: {report.codeNumber ?? `…/${page.documentType}-${agency.symbol}`}</span>
        </div>
        <div>
          <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
          <strong className={css.under}>Độc lập - Tự do - Hạnh phúc</strong>
          <em>
            {page.place}, {report.date === null ? 'ngày … tháng … năm …' : `ngày ${dayWords(report.date, 'vi')}`}
          </em>
        </div>
      </header>
      {page.urgency === undefined ? null : <p className="code">{page.urgency}</p>}
      {block(
        'subject',
        <div className={css.title}>
          <strong className={css.caps}>{language === 'vi' ? name('documentType', page.documentType) : page.documentType}</strong>
          <strong>{page.subject}</strong>
        </div>,
      )}
      {page.addressees === undefined || page.addressees.length === 0 ? null : block('addressees', <p>Kính gửi: {page.addressees.join('; ')}</p>)}
      {page.bases?.map((base, i) => block(`bases.${i}`, <em>{base}</em>))}
      {text('opening', page.opening)}
      {page.sections.map((section, i) => (
        <section key={section.number}>
          {block(
            `sections.${i}.heading`,
            <p className={css.heading}>
              {section.number}. {section.heading}
              {section.headingTail ?? ''}
            </p>,
          )}
          {text(`sections.${i}.content`, section.content)}
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
            {[...authority, ...(authority.at(-1) === signature.position ? [] : [signature.position])].map((line) => (
              <div key={line} className={css.caps}>
                {line}
              </div>
            ))}
            <div className={css.room} />
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
