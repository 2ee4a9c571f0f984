import type { Slip, SlipRound, SlipStep } from '../api/slip.js';
import css from '../report/Report.module.css';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import slipCss from './Slip.module.css';

/** What each level said in the present round, in order; former rounds below, folded. */
export function SlipLevels({ slip }: { slip: Slip }) {
  const { t } = useWords();
  const present = slip.rounds.at(-1);
  const former = slip.rounds.slice(0, -1).toReversed();
  return (
    <section className="stack" aria-labelledby="levels">
      <h2 id="levels">{t('slip.levels')}</h2>
      {present === undefined ? null : <Round slip={slip} round={present} />}
      {former.length === 0 ? null : (
        <details className={slipCss.former}>
          <summary>{t('slip.former', { count: former.length })}</summary>
          <div className="stack">
            {former.map((round) => (
              <div key={round.n} className="stack">
                <h3>
                  {t('slip.round', { n: round.n })}{' '}
                  <span className="small soft">
                    <When at={round.submitted.at} full />
                  </span>
                </h3>
                {round.submitted.words === null ? null : <p className={css.words}>{round.submitted.words}</p>}
                <Round slip={slip} round={round} />
              </div>
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Round({ slip, round }: { slip: Slip; round: SlipRound }) {
  const { t } = useWords();
  if (round.steps.length === 0) return <p className="sheet pad soft">{t('slip.nobodyYet')}</p>;
  return (
    <ol className={`sheet ${css.list}`}>
      {round.steps.map((step) => (
        <li key={step.seq} className={step.stands ? '' : (slipCss.void ?? '')}>
          <Level slip={slip} step={step} />
        </li>
      ))}
    </ol>
  );
}

function Level({ slip, step }: { slip: Slip; step: SlipStep }) {
  const { t, name } = useWords();
  const office =
    step.level === 'leadHead'
      ? `${name('slipLevel', step.level)} (${slip.leadDivision.name})`
      : signsAs(step)
        ? (step.signer?.position ?? '')
        : name('slipLevel', step.level);
  return (
    <>
      <div className="row apart">
        <span className="breaks">
          <strong>{step.by.name}</strong>
          {step.onBehalfOf === null ? null : <span className="soft"> ({t('slip.inPlaceOf', { name: step.onBehalfOf.name })})</span>}
        </span>
        <strong className="small">
          {name('slipKind', step.kind)}
          {step.stands ? '' : ` (${t('slip.void')})`}
        </strong>
      </div>
      <div className="small soft">
        {office} · <When at={step.at} full />
      </div>
      <Opinion step={step} />
    </>
  );
}

const signsAs = ({ level, kind }: SlipStep): boolean => level === 'signer' && kind !== 'handToDeputy' && kind !== 'takeFromDeputy';

/** What was said; a step that asks for no opinion says nothing. */
export function Opinion({ step }: { step: SlipStep }) {
  const { t } = useWords();
  const { kind, signer, sections, words } = step;
  const said = [
    ...(kind === 'handToDeputy' && signer !== null ? [t('slip.handed', { position: signer.position, name: signer.name })] : []),
    ...(sections.length === 0 ? [] : [t('slip.returned', { sections: sections.join(', ') })]),
    ...(words === null ? [] : [words]),
  ];
  if (said.length > 0) return <div className={css.words}>{said.join(' ')}</div>;
  return ['initial', 'sign', 'return'].includes(kind) ? <div className="small soft">{t('slip.noWords')}</div> : null;
}
