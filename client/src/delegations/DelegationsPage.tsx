import { Link } from '@tanstack/react-router';
import { type Colleague, type Delegation, useColleagues, useDelegations } from '../api/delegations.js';
import { useMe } from '../api/session.js';
import type { Me } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { useNow } from '../ui/useNow.js';
import { Waiting } from '../ui/Waiting.js';
import { todayOf } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Delegations.module.css';
import { GiveForm } from './GiveForm.js';
import { Line } from './Line.js';
import { type Standing, standingOf } from './standing.js';

/** Who exercises whose office, and when: mine to give and to end, all of them for an administrator. */
export function DelegationsPage() {
  const { t } = useWords();
  const me = useMe().data;
  const people = useColleagues();
  const delegations = useDelegations();
  const error = people.error ?? delegations.error;
  return (
    <>
      <Link to="/" search={{}} className="backLink">
        <Icon name="back" size={16} /> {t('app.back')}
      </Link>
      <div className="stack">
        <h1>{t('delegation.title')}</h1>
        <p className={`soft ${css.lead}`}>{t('delegation.lead')}</p>
      </div>
      {error === null ? null : <ProblemNotice error={error} onRetry={() => void Promise.all([people.refetch(), delegations.refetch()])} />}
      {me === undefined || people.data === undefined || delegations.data === undefined ? (
        error === null ? (
          <div className="sheet">
            <Waiting lines={4} />
          </div>
        ) : null
      ) : (
        <div className={css.columns}>
          <Lists me={me} people={people.data} delegations={delegations.data} />
          <GiveForm me={me} people={people.data} />
        </div>
      )}
    </>
  );
}

const standings: readonly Standing[] = ['inForce', 'coming', 'over'];

function Lists({ me, people, delegations }: { me: Me; people: readonly Colleague[]; delegations: readonly Delegation[] }) {
  const { t } = useWords();
  const today = todayOf(useNow());
  return (
    <div className={css.lists}>
      {delegations.length === 0 ? (
        <div className="sheet">
          <Empty title={t('delegation.none')} hint={t('delegation.noneHint')} />
        </div>
      ) : null}
      {standings.map((standing) => {
        const here = delegations.filter((one) => standingOf(one, today) === standing);
        if (here.length === 0) return null;
        const newestFirst = standing === 'over' ? here.toReversed() : here;
        return (
          <section key={standing} className="stack" aria-labelledby={`delegations-${standing}`}>
            <h2 id={`delegations-${standing}`}>{t(`delegation.${standing}`)}</h2>
            <ul className={`sheet ${css.list}`}>
              {newestFirst.map((one) => (
                <li key={one.id}>
                  <Line delegation={one} me={me} people={people} standing={standing} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
