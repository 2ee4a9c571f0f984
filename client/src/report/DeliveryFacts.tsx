import type { Delivery } from '../api/shapes.js';
import { StateMark } from '../ui/StateMark.js';
import { When } from '../ui/When.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Report.module.css';

/** One copy on its way: to whom, how, what became of it, and how far asking it back has come. */
export function DeliveryFacts({ delivery }: { delivery: Delivery }) {
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
        <span className="grow breaks">{delivery.name}</span>
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
