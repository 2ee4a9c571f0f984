import { Loader } from '@mantine/core';
import { useState } from 'react';
import { documentAddress } from '../../api/package.js';
import type { Report } from '../../api/shapes.js';
import { PageText } from '../../report/PageText.js';
import { Notice } from '../../ui/Notice.js';
import tools from '../../ui/Tools.module.css';
import { useWords } from '../../words/useWords.js';
import { Files } from './Files.js';
import css from './Page.module.css';

/** The page as it is issued, or will be: the PDF itself where this browser shows one and has room for it, else its words; the files beside. */
export function Paper({ report }: { report: Report }) {
  const { t } = useWords();
  const inView = report.documents.pdf && navigator.pdfViewerEnabled;
  const [view, setView] = useState<'pdf' | 'text'>(inView && window.matchMedia('(min-width: 48rem)').matches ? 'pdf' : 'text');
  return (
    <>
      <div className={tools.tools}>
        {inView
          ? (['pdf', 'text'] as const).map((one) => (
              <button key={one} type="button" className={tools.tool} aria-pressed={view === one} onClick={() => setView(one)}>
                {t(one === 'pdf' ? 'paper.show' : 'paper.text')}
              </button>
            ))
          : null}
        <Files report={report} />
      </div>
      {report.documents.pdf ? null : <Notice tone="warn">{t('paper.noConverter')}</Notice>}
      <Standing report={report} />
      {view === 'pdf' && inView ? <Framed key={report.seq} report={report} /> : <PageText report={report} />}
    </>
  );
}

/** What this page is until its original is there: a draft, signed, or numbered already. */
function Standing({ report: { documents, signature, codeNumber } }: { report: Report }) {
  const { t } = useWords();
  if (documents.issued) return null;
  const words = codeNumber !== null ? t('paper.numbered', { number: codeNumber }) : signature !== null ? t('paper.signed') : t('paper.draft');
  return <p className="small soft">{words}</p>;
}

/** Making a page takes a moment: what is going on is said until it is there. */
function Framed({ report }: { report: Report }) {
  const { t } = useWords();
  const [ready, setReady] = useState(false);
  return (
    <div className={css.frame} aria-busy={!ready}>
      <iframe src={`${documentAddress(report.id, 'pdf')}#view=FitH&navpanes=0&pagemode=none`} title={t('paper.page')} onLoad={() => setReady(true)} />
      {ready ? null : (
        <div className={css.making} role="status">
          <span className="row">
            <Loader size="sm" /> {t('paper.making')}
          </span>
        </div>
      )}
    </div>
  );
}
