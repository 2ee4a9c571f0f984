import type { ReactNode } from 'react';
import type { Mark, Report } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { When } from '../ui/When.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Report.module.css';

/** Initials, signature, number and date, and the document itself. */
export function Marks({ report }: { report: Report }) {
  const { t, language } = useWords();
  return (
    <section className="stack" aria-labelledby="marks">
      <h2 id="marks">{t('report.marks')}</h2>
      <div className="sheet pad stack">
        <dl className={css.marks}>
          <Fact term={t('report.contentInitial')}>{report.initials.content === null ? null : <By mark={report.initials.content} />}</Fact>
          <Fact term={t('report.formatInitial')}>{report.initials.format === null ? null : <By mark={report.initials.format} />}</Fact>
          <Fact term={t('report.signer')}>
            {[...report.signer.authority, report.signer.position].map((line) => (
              <div key={line}>{line}</div>
            ))}
            <strong>{report.signer.name}</strong>
          </Fact>
          <Fact term={t('report.signature')}>{report.signature === null ? null : <By mark={report.signature} />}</Fact>
          <Fact term={t('report.codeNumber')}>{report.codeNumber === null ? null : <span className="code">{report.codeNumber}</span>}</Fact>
          <Fact term={t('report.date')}>{report.date === null ? null : dayWords(report.date, language)}</Fact>
          {report.filed ? (
            <Fact term={t('report.filed')}>
              <strong>{report.filed.file}</strong>
              <div className="small soft">
                {report.filed.by}, <When at={report.filed.at} full />
              </div>
            </Fact>
          ) : null}
        </dl>
        <Files report={report} />
      </div>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <dt>{term}</dt>
      <dd>{children ?? <span className="soft">{t('report.notYet')}</span>}</dd>
    </>
  );
}

function By({ mark }: { mark: Mark }) {
  const { t } = useWords();
  return (
    <>
      {mark.name}
      {mark.onBehalfOf ? <span className="soft"> ({t('report.inPlaceOf', { name: mark.onBehalfOf.name })})</span> : null}, <When at={mark.at} full />
      {mark.opinion ? <div className={`small ${css.words}`}>{mark.opinion}</div> : null}
    </>
  );
}

function Files({ report }: { report: Report }) {
  const { t } = useWords();
  const { docx, pdf, issued } = report.documents;
  const what = t(issued ? 'report.original' : 'report.draft').toLowerCase();
  if (!docx && !pdf) return <p className="small soft">{t('report.noDocument')}</p>;
  return (
    <>
      <div className={css.files}>
        {docx ? <File href={`/api/reports/${report.id}/document.docx`} words={t('report.docx', { what })} /> : null}
        {pdf ? <File href={`/api/reports/${report.id}/document.pdf`} words={t('report.pdf', { what })} /> : null}
      </div>
      {pdf ? null : <p className="small soft">{t('report.noPdf')}</p>}
    </>
  );
}

const File = ({ href, words }: { href: string; words: string }) => (
  <a className={css.file} href={href} target="_blank" rel="noreferrer">
    <Icon name="doc" size={16} /> {words}
  </a>
);
