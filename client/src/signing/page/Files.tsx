import { documentAddress } from '../../api/package.js';
import type { Report } from '../../api/shapes.js';
import { Icon } from '../../ui/Icon.js';
import css from '../../ui/Tools.module.css';
import { useWords } from '../../words/useWords.js';

/** The document as files: the page to look at, where the office makes one, and the one to work on. */
export function Files({ report: { id, documents } }: { report: Report }) {
  const { t } = useWords();
  return (
    <>
      {documents.pdf ? (
        <a className={css.tool} href={documentAddress(id, 'pdf')} target="_blank" rel="noreferrer">
          <Icon name="doc" size={16} /> {t('paper.openPdf')}
        </a>
      ) : null}
      <a className={css.tool} href={documentAddress(id, 'docx')}>
        <Icon name="doc" size={16} /> {t('paper.docx')}
      </a>
    </>
  );
}
