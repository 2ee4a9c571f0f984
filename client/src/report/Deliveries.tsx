import type { Delivery, Report } from '../api/shapes.js';
import { StateMark } from '../ui/StateMark.js';
import { When } from '../ui/When.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
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
            <One delivery={delivery} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ delivery }: { delivery: Delivery }) {
  const { t, name, language } = useWords();
  const { receivedBy, postalNumber, leftOn, recall } = delivery;
  const how = [
    name('channel', delivery.channel),
    ...(delivery.attempt > 1 ? [t('report.attempt', { n: delivery.attempt })] : []),
    ...(leftOn ? [t('report.leftOn', { day: dayWords(leftOn, language) })] : []),
    ...(receivedBy ? [t('report.receivedBy', { name: receivedBy })] : []),
    ...(postalNumber ? [t('report.postalNumber', { number: postalNumber })] : []),
  ];
  return (
    <>
      <div className="row apart">
        <span className="grow">{delivery.name}</span>
        <StateMark group="deliveryState" state={delivery.state} />
      </div>
      <div className="small soft breaks">
        {how.join(' · ')}
        {delivery.at === null ? null : (
          <>
            {' · '}
            <When at={delivery.at} />
          </>
        )}
      </div>
      {delivery.note === null ? null : <div className={`small ${css.words}`}>{delivery.note}</div>}
      {/* that it was asked back at all, its state says */}
      {recall && recall.at !== null ? <Recall recall={recall} /> : null}
    </>
  );
}

/** How far asking this copy back has come. */
function Recall({ recall }: { recall: NonNullable<Delivery['recall']> }) {
  const { t, name } = useWords();
  return (
    <div className={`small ${css.words}`}>
      <strong>{name('recallState', recall.state)}</strong>
      {recall.by === null ? '' : ` · ${recall.by}`}
      {recall.at === null ? null : (
        <>
          {' · '}
          <When at={recall.at} />
        </>
      )}
      {recall.words === null ? null : <div>{recall.words}</div>}
      {recall.state === 'letterFailed' ? <div className="soft">{t('report.letterFailedHint')}</div> : null}
    </div>
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
