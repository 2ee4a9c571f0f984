import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useVersions } from '../api/changes.js';
import { Due } from '../ui/Due.js';
import { Flash } from '../ui/Flash.js';
import { Icon } from '../ui/Icon.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';
import type { DeskRoute } from './Panes.js';
import type { Queued } from './queue.js';
import type { Ticks } from './series/useTicks.js';

interface Props {
  route: DeskRoute;
  queue: readonly Queued[];
  chosen: string | null;
  /** where several can be taken in a row; only documents for which `mayTick` says so */
  ticks?: Ticks;
  mayTick?: (one: Queued) => boolean;
  note?: (one: Queued) => ReactNode;
}

/** The documents that wait, each a way to it, and a box to take it together with others. */
export function QueueList({ route, queue, chosen, ticks, mayTick = () => true, note }: Props) {
  const { t, name } = useWords();
  return (
    <ul className={`sheet lined ${css.queue}`}>
      {queue.map((one) => {
        const { reportId, subject, documentType, leadDivision, dueAt, urgency, since, seq } = one;
        const box = ticks !== undefined && mayTick(one);
        const refusal = ticks?.refused.get(reportId);
        return (
          <li key={reportId} className="flashes" data-chosen={reportId === chosen}>
            {box ? (
              // biome-ignore lint/a11y/noLabelWithoutControl: the box inside names itself; the label makes a target for a thumb
              <label className={css.tick}>
                <Checkbox
                  aria-label={t('queue.tick', { subject })}
                  checked={ticks.ticked.has(reportId) || ticks.asking.has(reportId)}
                  onChange={(event) => (event.currentTarget.checked ? void ticks.tick(reportId, seq) : ticks.untick(reportId))}
                />
              </label>
            ) : null}
            <Link
              to={route}
              search={{ id: reportId }}
              className={`${css.line} ${box ? '' : css.noTick}`}
              {...(reportId === chosen ? { 'aria-current': 'true' as const } : {})}
            >
              <span className="small soft">
                {name('documentType', documentType)} · {leadDivision}
              </span>
              <span className={css.subject}>{subject}</span>
              <span className={css.meta}>
                {note?.(one)}
                {dueAt === null ? (
                  <span>
                    {t('desk.since', { when: '' })}
                    <When at={since} />
                  </span>
                ) : (
                  <Due at={dueAt} urgency={urgency} />
                )}
              </span>
              {refusal === undefined ? null : (
                <span className="small fault" role="status">
                  {typeof refusal === 'string' && refusal !== '' ? refusal : t('queue.notNow')}
                </span>
              )}
            </Link>
            <Flash at={seq} />
          </li>
        );
      })}
    </ul>
  );
}

/** Whether I have seen the version that waits: new to me, changed since, or seen. */
export function LookMark({ id, seq }: { id: string; seq: number }) {
  const { t } = useWords();
  const versions = useVersions(id, seq).data;
  const last = versions?.versions.at(-1);
  if (versions === undefined || last === undefined) return null;
  if (versions.looked === null)
    return (
      <span className={`${css.mark} ${css.fresh}`}>
        <Icon name="circle" size={13} /> {t('queue.new')}
      </span>
    );
  if (versions.looked < last.seq)
    return (
      <span className={`${css.mark} ${css.changed}`}>
        <Icon name="compare" size={14} /> {t('queue.changed')}
      </span>
    );
  return (
    <span className={css.mark}>
      <Icon name="check" size={14} /> {t('queue.seen')}
    </span>
  );
}
