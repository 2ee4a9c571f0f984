import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Told, useNotices, useRead } from '../api/notices.js';
import { Icon } from '../ui/Icon.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import css from './Feed.module.css';
import { FeedLine } from './FeedLine.js';

const isNew = ({ read, over }: Told): boolean => !read && !over;

/** What I am told: what is new, then what was. `page`: it is a page of its own, with the page's heading. */
export function Feed({ page = false, onLeave }: { page?: boolean; onLeave?: () => void }) {
  const { t } = useWords();
  const notices = useNotices();
  const read = useRead();
  const items = [...new Map((notices.data?.pages ?? []).flatMap((one) => one.items).map((item) => [item.id, item])).values()];
  const fresh = items.filter(isNew);
  // by the server's time, not by this computer's: what came after the newest shown stays new
  const newest =
    fresh
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? '';
  const Heading = page ? 'h1' : 'h2';
  return (
    <section className={css.feed} data-page={page || undefined} aria-labelledby="notices">
      <header className={css.head}>
        <Heading id="notices">{t('notices.title')}</Heading>
        <div className={css.tools}>
          {fresh.length === 0 ? null : (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<Icon name="check" size={16} />}
              loading={read.isPending && 'through' in read.variables}
              onClick={() => read.mutate({ through: newest })}
            >
              {t('notices.readAll')}
            </Button>
          )}
          <ActionIcon
            renderRoot={(props) => <Link to="/settings" {...props} />}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('noticeSettings.title')}
            title={t('noticeSettings.title')}
            onClick={onLeave}
          >
            <Icon name="gear" />
          </ActionIcon>
        </div>
      </header>
      <div className={css.body}>
        {notices.error === null ? null : <ProblemNotice error={notices.error} onRetry={() => void notices.refetch()} />}
        {read.error === null ? null : <ProblemNotice error={read.error} />}
        {notices.data === undefined ? (
          notices.error === null ? (
            <Waiting lines={4} />
          ) : null
        ) : items.length === 0 ? (
          <Empty title={t('notices.none')} hint={t('notices.noneHint')} />
        ) : null}
        <Lines title={t('notices.new')} items={fresh} page={page} onRead={(id) => read.mutate({ ids: [id] })} onLeave={onLeave} />
        <Lines title={t('notices.earlier')} items={items.filter((item) => !isNew(item))} page={page} onLeave={onLeave} />
        {notices.hasNextPage ? (
          <div className={css.more}>
            <Button variant="default" size="xs" loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
              {t('app.more')}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}

interface LinesProps {
  title: string;
  items: readonly Told[];
  page: boolean;
  /** absent: there is nothing to be read */
  onRead?: (id: string) => void;
  onLeave: (() => void) | undefined;
}

function Lines({ title, items, page, onRead, onLeave }: LinesProps) {
  if (items.length === 0) return null;
  // one level below the list's own heading
  const Heading = page ? 'h2' : 'h3';
  return (
    <>
      <Heading className={css.part}>{title}</Heading>
      <ul className="plain">
        {items.map((item) => (
          <FeedLine key={item.id} item={item} onRead={onRead} onLeave={onLeave} />
        ))}
      </ul>
    </>
  );
}
