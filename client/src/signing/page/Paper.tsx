import { Loader } from '@mantine/core';
import { useState } from 'react';
import { documentAddress } from '../../api/package.js';
import type { Report } from '../../api/shapes.js';
import { PageText } from '../../report/PageText.js';
import { Notice } from '../../ui/Notice.js';
import tools from '../../ui/Tools.module.css';
import { useWords } from '../../words/useWords.js';
import { useWide } from '../Panes.js';
import { Files } from './Files.js';
import css from './Page.module.css';

/** The page as it is issued, or will be: the PDF itself where this browser shows one, else its words; the files beside. */
export function Paper({ report }: { report: Report }) {
  const { t } = useWords();
  const wide = useWide();
  const inView = report.documents.pdf && navigator.pdfViewerEnabled;
  const [view, setView] = useState<'pdf' | 'text'>(inView && wide ? 'pdf' : 'text');
  return (
    <>
      <div className={tools.tools}>
        {inView
          ? (['pdf', 'text'] as const).map((one) => (
              <button key={one} type="button" className={tools.tool} aria-pressed={view === one} onClick={() => setView(one)}>
                {t(one === 'pdf' ? 'paper.page' : 'paper.text')}
              </button>
            ))
          : null}
        <Files report={report} />
      </div>
      {report.documents.pdf ? null : <Notice tone="warn">{t('paper.noConverter')}</Notice>}
      {report.documents.issued ? null : <p className="small soft">{t('paper.draft')}</p>}
      {view === 'pdf' && inView ? <Framed key={report.seq} report={report} /> : <PageText report={report} />}
    </>
  );
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
