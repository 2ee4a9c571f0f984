import { ActionIcon } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { Told } from '../api/notices.js';
import { Due } from '../ui/Due.js';
import { Icon, type IconName } from '../ui/Icon.js';
import { StateMark } from '../ui/StateMark.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Feed.module.css';

const signs: Record<string, IconName> = {
  waits: 'tray',
  returned: 'undo',
  deadline: 'clock',
  received: 'doc',
  answered: 'review',
  moved: 'stamp',
  delivery: 'warn',
  delegated: 'swap',
  delegationEnded: 'swap',
};

export interface FeedLineProps {
  item: Told;
  /** absent: it is read already, or over */
  onRead: ((id: string) => void) | undefined;
  onLeave: (() => void) | undefined;
}

/** One notice: what there is, of which document or delegation, and how that stands now. Opening it reads it. */
export function FeedLine({ item, onRead, onLeave }: FeedLineProps) {
  const { t } = useWords();
  const dueAt = item.over ? null : (item.steps.find((step) => step.dueAt !== null)?.dueAt ?? null);
  const place: LinkProps = item.reportId === null ? { to: '/delegations' } : { to: '/reports/$id', params: { id: item.reportId } };
  const open = () => {
    onRead?.(item.id);
    onLeave?.();
  };
  return (
    <li className={css.line} data-new={onRead !== undefined || undefined} data-urgent={(item.urgent && !item.over) || undefined}>
      <span className={css.sign}>
        <Icon name={signs[item.kind] ?? 'bell'} />
      </span>
      <Link {...place} className={css.link ?? ''} onClick={open}>
        <span className={css.title}>
          {onRead === undefined ? null : <span className="heard">{t('notices.isNew')}: </span>}
          {item.title}
        </span>
        <span className={css.subject}>{item.about}</span>
        {item.words === null ? null : <span className={css.words}>“{item.words}”</span>}
        <span className={css.meta}>
          {item.by === null ? null : <span>{item.onBehalfOf === null ? item.by : t('notices.inPlaceOf', { name: item.by, of: item.onBehalfOf })}</span>}
          <When at={item.at} />
          {item.over ? (
            <span className={css.done}>
              <Icon name="check" size={14} /> {t(item.reportId === null ? 'notices.ended' : 'notices.over')}
            </span>
          ) : item.state === null ? null : (
            <StateMark group="state" state={item.state} />
          )}
          <Due at={dueAt} />
        </span>
      </Link>
      {onRead === undefined ? null : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('notices.read')}: ${item.title}, ${item.about}`}
          title={t('notices.read')}
          onClick={() => onRead(item.id)}
        >
          <Icon name="check" size={16} />
        </ActionIcon>
      )}
    </li>
  );
}
