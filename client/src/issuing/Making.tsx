import { Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Report } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { Notice } from '../ui/Notice.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Issuing.module.css';

/** How far the original is: numbered, drawn, ready to be sent. It goes on when this screen is left, and is found again here. */
export function Making({ report }: { report: Report }) {
  const { t, language } = useWords();
  const failed = report.step === 'issuing.failed';
  const drawn = report.documents.issued;
  return (
    <section className="sheet pad stack" aria-labelledby="making" aria-live="polite">
      <h3 id="making">{t('issuing.making')}</h3>
      <ol className={css.steps}>
        <Step done words={t('issuing.numbered', { number: report.codeNumber ?? '', day: report.date === null ? '' : dayWords(report.date, language) })} />
        <Step done={drawn} busy={!drawn && !failed} bad={failed} words={t(drawn ? 'issuing.drawn' : failed ? 'issuing.failed' : 'issuing.drawing')} />
        <Step done={drawn && report.documents.pdf} words={t(drawn ? (report.documents.pdf ? 'issuing.pdf' : 'issuing.pdfLater') : 'issuing.pdfNext')} />
      </ol>
      {failed ? (
        <Notice tone="bad" title={t('issuing.failedTitle')}>
          {report.renderFailure ?? ''} {t('issuing.failedHint')}
        </Notice>
      ) : drawn ? (
        <Link to="/dispatch" search={{ id: report.id }}>
          {t('issuing.toDispatch')}
        </Link>
      ) : (
        <p className="small soft">{t('issuing.mayLeave')}</p>
      )}
    </section>
  );
}

function Step({ done = false, busy = false, bad = false, words }: { done?: boolean; busy?: boolean; bad?: boolean; words: string }): ReactNode {
  return (
    <li className={bad ? css.bad : done ? css.past : css.ahead}>
      {busy ? <Loader size={18} /> : <Icon name={bad ? 'warn' : done ? 'check' : 'circle'} size={18} />}
      {words}
    </li>
  );
}
