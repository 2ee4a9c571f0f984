import { Fate } from '../report/Fate.js';
import { Decisions } from '../signing/Decisions.js';
import { DocumentHead } from '../signing/DocumentHead.js';
import { Files } from '../signing/page/Files.js';
import { type Given, WithReport } from '../signing/WithReport.js';
import tools from '../ui/Tools.module.css';
import { ConfirmRecipients } from './ConfirmRecipients.js';
import { DeliveryList } from './DeliveryList.js';

/** One document on its way out: whom it goes to, each copy with its state, and asking it back. */
export function DispatchDocument({ id }: { id: string }) {
  return <WithReport id={id}>{(given) => <Sent given={given} />}</WithReport>;
}

function Sent({ given: { report, actions } }: { given: Given }) {
  const confirm = actions?.find(({ type, allowed }) => type === 'CONFIRM_RECIPIENTS' && allowed);
  return (
    <>
      <DocumentHead report={report} />
      <Fate report={report} />
      <div className={tools.tools}>
        <Files report={report} />
      </div>
      {confirm === undefined ? null : <ConfirmRecipients report={report} action={confirm} />}
      {report.deliveries.length === 0 ? null : <DeliveryList report={report} actions={actions ?? []} />}
      <Decisions
        report={report}
        actions={actions?.filter(({ target }) => !target)}
        types={['CONFIRM_RECALL', 'FILE', 'RECALL']}
        quiet
        onDone={() => undefined}
      />
    </>
  );
}
