import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { ActionDialog } from '../actions/ActionDialog.js';
import { doables } from '../actions/group.js';
import type { Action, Delivery, Report } from '../api/shapes.js';
import { offersOf } from '../form/offers.js';
import { DeliveryFacts } from '../report/DeliveryFacts.js';
import { Series } from '../signing/series/Series.js';
import type { Asked } from '../signing/series/SeriesDialog.js';
import { Icon } from '../ui/Icon.js';
import { Empty } from '../ui/Notice.js';
import tools from '../ui/Tools.module.css';
import { useWords } from '../words/useWords.js';
import css from './Dispatch.module.css';
import { actionsByDelivery, countsOf, type DeliveryFilter, fits, together } from './deliveries.js';

/** Steps that say the same of many copies. */
const many = ['RETRY', 'HAND_OVER', 'ACKNOWLEDGE', 'RECALL_AGREED'];
/** What belongs to one copy alone. */
const own = ['postalNumber'];

/** Every copy with its state, found by state and channel; one step on one or on many. */
export function DeliveryList({ report, actions }: { report: Report; actions: readonly Action[] }) {
  const { t, name } = useWords();
  const [filter, setFilter] = useState<DeliveryFilter>({ state: '', channel: '' });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<Action | null>(null);
  const [series, setSeries] = useState<Asked | null>(null);
  const can = actionsByDelivery(actions);
  const shown = report.deliveries.filter((one) => fits(one, filter));
  const doable = shown.filter(({ id }) => can.get(id)?.some(({ type }) => many.includes(type)));
  const all = doable.length > 0 && doable.every(({ id }) => ticked.has(id));
  const groups = together([...ticked], can, many);
  const titleOf = (id: string | null | undefined) => report.deliveries.find((one) => one.id === id)?.name ?? id ?? '';

  return (
    <section className="stack" aria-labelledby="copies">
      <h3 id="copies">{t('dispatch.copies', { count: report.deliveries.length })}</h3>
      <Progress deliveries={report.deliveries} />
      <Filters deliveries={report.deliveries} filter={filter} onFilter={setFilter} />
      {doable.length === 0 ? null : (
        <div className="row">
          <Checkbox
            label={t('dispatch.allShown', { count: doable.length })}
            checked={all}
            indeterminate={!all && doable.some(({ id }) => ticked.has(id))}
            onChange={() => setTicked(all ? new Set() : new Set(doable.map(({ id }) => id)))}
          />
          {groups.map(({ type, actions: here }) => (
            <Button
              key={type}
              variant="light"
              onClick={() =>
                setSeries({
                  type,
                  papers: here.map((action) => ({
                    key: action.target ?? '',
                    reportId: report.id,
                    title: titleOf(action.target),
                    seq: report.seq,
                    action,
                  })),
                  own,
                })
              }
            >
              {t('series.start', { event: name('event', type), count: here.length })}
            </Button>
          ))}
        </div>
      )}
      <div className="sheet">
        {shown.length === 0 ? <Empty title={t('dispatch.noneShown')} hint={t('dispatch.noneShownHint')} /> : null}
        <ul className={`lined ${css.list}`}>
          {shown.map((delivery) => {
            const here = can.get(delivery.id) ?? [];
            return (
              <li key={delivery.id}>
                {here.some(({ type }) => many.includes(type)) ? (
                  // biome-ignore lint/a11y/noLabelWithoutControl: the box inside names itself; the label makes a target for a thumb
                  <label className={css.tick}>
                    <Checkbox
                      aria-label={t('dispatch.tick', { name: delivery.name })}
                      checked={ticked.has(delivery.id)}
                      onChange={(event) =>
                        setTicked(event.currentTarget.checked ? new Set(ticked).add(delivery.id) : new Set([...ticked].filter((one) => one !== delivery.id)))
                      }
                    />
                  </label>
                ) : (
                  <span />
                )}
                <div className={css.what}>
                  <DeliveryFacts delivery={delivery} />
                  <Does name={delivery.name} actions={here} onDo={setDoing} />
                </div>
              </li>
            );
          })}
        </ul>
      </div>
      {doing === null ? null : (
        <ActionDialog
          report={report}
          type={doing.type}
          actions={actions.filter(({ type, target, allowed }) => type === doing.type && target === doing.target && allowed)}
          offers={offersOf(report, [])}
          divisions={[]}
          onClose={() => setDoing(null)}
          onDone={() => setDoing(null)}
        />
      )}
      <Series
        asked={series}
        onAnswered={() => {
          setSeries(null);
          setTicked(new Set());
        }}
      />
    </section>
  );
}

/** What can be done to one copy, what moves it on first: on a row of their own, so that its name has room; on a phone more than two behind one button. */
function Does({ name: of, actions, onDo }: { name: string; actions: readonly Action[]; onDo: (action: Action) => void }) {
  const { t, name } = useWords();
  const small = useMediaQuery('(max-width: 48rem)');
  const more = useRef<HTMLButtonElement>(null);
  const ordered = doables(actions).flatMap(({ actions: all }) => all);
  const [shown, others] = small && ordered.length > 2 ? [ordered.slice(0, 1), ordered.slice(1)] : [ordered, []];
  if (ordered.length === 0) return null;
  return (
    <div className={css.does} style={{ justifyContent: 'flex-start', paddingLeft: 0 }}>
      {shown.map((action) => (
        <Button key={action.type} variant="default" size="xs" onClick={() => onDo(action)}>
          {name('event', action.type)}
        </Button>
      ))}
      {others.length === 0 ? null : (
        <Menu withinPortal>
          <Menu.Target>
            <ActionIcon ref={more} variant="default" size="2.75rem" aria-label={t('dispatch.others', { name: of })}>
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((action) => (
              <Menu.Item
                key={action.type}
                onClick={() => {
                  // the dialog gives the caret back to this button: its entry is gone by then
                  more.current?.focus();
                  onDo(action);
                }}
              >
                {name('event', action.type)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

/** Nothing more of it waits in the office: it was sent, handed over, or is not to leave at all. */
const outOfHand = new Set(['sent', 'handedOver', 'received', 'givenBack', 'notSent', 'kept']);
const stuck = new Set(['returned', 'refused', 'givenUp']);

/** How many copies have left the office, and how many are stuck. */
function Progress({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t } = useWords();
  const good = deliveries.filter(({ state }) => outOfHand.has(state)).length;
  const bad = deliveries.filter(({ state }) => stuck.has(state)).length;
  const of = deliveries.length;
  return (
    <div className="stack" style={{ gap: 'var(--s-2)' }}>
      <div className={css.bar} role="progressbar" aria-label={t('dispatch.progressLabel')} aria-valuemin={0} aria-valuemax={of} aria-valuenow={good}>
        <span className={css.good} style={{ width: `${(good / of) * 100}%` }} />
        <span className={css.bad} style={{ width: `${(bad / of) * 100}%` }} />
      </div>
      <p className="small soft" role="status">
        {t('dispatch.progress', { done: good, of })} {bad === 0 ? '' : t('dispatch.stuck', { count: bad })}
      </p>
    </div>
  );
}

function Filters({ deliveries, filter, onFilter }: { deliveries: readonly Delivery[]; filter: DeliveryFilter; onFilter: (filter: DeliveryFilter) => void }) {
  const { t, name } = useWords();
  const states = countsOf(deliveries, 'state');
  const channels = countsOf(deliveries, 'channel');
  const chip = (by: 'state' | 'channel', value: string, words: string, count: number) => (
    <button
      key={`${by} ${value}`}
      type="button"
      className={`${tools.tool} ${tools.round}`}
      aria-pressed={filter[by] === value}
      onClick={() => onFilter({ ...filter, [by]: filter[by] === value ? '' : value })}
    >
      {words} <b className="numbers">{count}</b>
    </button>
  );
  if (states.length < 2 && channels.length < 2) return null;
  return (
    <section className={tools.tools} aria-label={t('dispatch.filter')}>
      {states.length < 2 ? null : states.map(([state, count]) => chip('state', state, name('deliveryState', state), count))}
      {channels.length < 2 ? null : channels.map(([channel, count]) => chip('channel', channel, name('channel', channel), count))}
    </section>
  );
}
