import { ActionIcon, Popover } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useUnread } from '../api/notices.js';
import { Icon } from '../ui/Icon.js';
import { lazyPart } from '../ui/lazyPart.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import css from './Bell.module.css';
import { useReadHere } from './useReadHere.js';

const Feed = lazyPart(async () => (await import('./Feed.js')).Feed, { waiting: <Waiting lines={3} /> });

/** What I am told: how much of it is new, and the list of it; on a phone the list is a page of its own. */
export function NotificationBell() {
  const { t } = useWords();
  const phone = useMediaQuery('(max-width: 48rem)') ?? false;
  const [open, setOpen] = useState(false);
  const unread = useUnread().data ?? 0;
  useReadHere();
  const words = unread === 0 ? t('notices.title') : `${t('notices.title')}: ${t('notices.unread', { count: unread })}`;
  const sign = (
    <>
      <Icon name="bell" size={20} />
      {unread === 0 ? null : (
        <span className={css.count} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </>
  );
  return (
    <>
      {phone ? (
        <ActionIcon
          renderRoot={(props) => <Link to="/notifications" {...props} />}
          className={css.bell ?? ''}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={words}
          title={words}
        >
          {sign}
        </ActionIcon>
      ) : (
        <Popover opened={open} onChange={setOpen} position="bottom-start" width={420} trapFocus returnFocus withinPortal shadow="md">
          <Popover.Target>
            <ActionIcon className={css.bell ?? ''} variant="subtle" color="gray" size="lg" aria-label={words} title={words} onClick={() => setOpen(!open)}>
              {sign}
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown p={0} className={css.drop ?? ''} aria-label={t('notices.title')}>
            <Feed onLeave={() => setOpen(false)} />
          </Popover.Dropdown>
        </Popover>
      )}
      <News unread={unread} />
    </>
  );
}

/** So long it is quiet before what came is said, ms: a burst is one sentence. */
const settles = 2_000;

/** Says politely that something new came; not that it was read. */
function News({ unread }: { unread: number }) {
  const { t } = useWords();
  const [known, setKnown] = useState<{ count: number; said: string } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setKnown((before) => {
        const more = before !== null && unread > before.count;
        return { count: unread, said: more ? t('notices.came', { count: unread }) : (before?.said ?? '') };
      });
    }, settles);
    return () => clearTimeout(timer);
  }, [unread, t]);
  return (
    <span className="heard" role="status">
      {known?.said}
    </span>
  );
}
