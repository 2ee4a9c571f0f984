import type { Report } from '../api/shapes.js';
import { slipAddress } from '../api/slip.js';
import css from '../report/Report.module.css';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';

/** The slip to be printed; the PDF only where the server can make one. */
export function SlipFiles({ report }: { report: Report }) {
  const { t } = useWords();
  const kinds = report.documents.pdf ? (['.docx', '.pdf'] as const) : (['.docx'] as const);
  return kinds.map((kind) => (
    <a key={kind} className={css.file} href={slipAddress(report.id, kind)} target="_blank" rel="noreferrer">
      <Icon name="doc" size={16} /> {kind === '.docx' ? t('slip.docx') : t('slip.pdf')}
    </a>
  ));
}
