import { Decisions } from '../signing/Decisions.js';
import { DocumentHead } from '../signing/DocumentHead.js';
import { Paper } from '../signing/page/Paper.js';
import { type Given, WithReport } from '../signing/WithReport.js';
import { IssueForm } from './IssueForm.js';
import { Making } from './Making.js';

/** One document to be issued: the number and the foot of its page, or how far its original is; and the page. */
export function IssueDocument({ id, onIssued }: { id: string; onIssued: () => void }) {
  return <WithReport id={id}>{(given) => <Issued given={given} onIssued={onIssued} />}</WithReport>;
}

function Issued({ given: { report, actions }, onIssued }: { given: Given; onIssued: () => void }) {
  const issue = actions?.find(({ type, allowed }) => type === 'ISSUE' && allowed);
  return (
    <>
      <DocumentHead report={report} />
      {issue === undefined ? null : <IssueForm key={report.seq} report={report} action={issue} onDone={onIssued} />}
      {report.codeNumber === null ? null : <Making report={report} />}
      <Paper report={report} />
      <Decisions report={report} actions={actions?.filter(({ target }) => !target)} types={['RETRY', 'RETURN_TO_SIGNING']} quiet onDone={() => undefined} />
    </>
  );
}
