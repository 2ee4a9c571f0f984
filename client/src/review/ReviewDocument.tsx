import { OneDocument } from '../signing/OneDocument.js';
import { type Given, WithReport } from '../signing/WithReport.js';
import { useWords } from '../words/useWords.js';
import { Checks, openIn, useChecked } from './Checks.js';

/** What was done in words, and whether the document left my hands with it: a section approved may be one of several. */
type Done = (words: string, left: boolean) => void;

const decisions = ['INITIAL', 'APPROVE', 'ANSWER_OPINION', 'RETURN', 'TAKE_BACK'];
const leaving = ['INITIAL', 'RETURN', 'TAKE_BACK'];

/** One document under review: its text with the checks beside it, what was said of it, and what I decide. */
export function ReviewDocument({ id, onDone }: { id: string; onDone: Done }) {
  return <WithReport id={id}>{(given) => <Reviewed given={given} onDone={onDone} />}</WithReport>;
}

function Reviewed({ given, onDone }: { given: Given; onDone: Done }) {
  const { t } = useWords();
  const { report, actions } = given;
  const checked = useChecked(report);
  const text = {
    id: 'text',
    words: t('review.text'),
    badge: openIn(checked.findings ?? []).length,
    content: () => <Checks report={report} actions={actions} checked={checked} />,
  };
  return <OneDocument given={given} before={[text]} types={decisions} onDone={(words, type) => onDone(words, leaving.includes(type))} />;
}
