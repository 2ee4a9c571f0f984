import type { Report } from '../api/shapes.js';
import { useWords } from '../words/useWords.js';
import { DeliveryFacts } from './DeliveryFacts.js';
import css from './Report.module.css';

/** Each copy on its way; before there is any, the lines that will be printed. */
export function Deliveries({ report }: { report: Report }) {
  const { t } = useWords();
  if (report.deliveries.length === 0) return <Recipients report={report} />;
  return (
    <section className="stack" aria-labelledby="deliveries">
      <h2 id="deliveries">{t('report.deliveries')}</h2>
      <ul className={`sheet ${css.list}`}>
        {report.deliveries.map((delivery) => (
          <li key={delivery.id}>
            <DeliveryFacts delivery={delivery} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Recipients({ report }: { report: Report }) {
  const { t, name } = useWords();
  return (
    <section className="stack" aria-labelledby="recipients">
      <h2 id="recipients">{t('report.recipients')}</h2>
      <ul className={`sheet ${css.list}`}>
        {report.recipients.map((recipient, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed line has no name but its place
          <li key={line}>
            <div className="row apart">
              <span className="grow">{recipient.text}</span>
              <span className="small soft">{name('value', recipient.kind)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
