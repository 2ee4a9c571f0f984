import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Inbox, ReportPage } from '../api/shapes.js';
import type { Push } from './catchUp.js';

/** Entries come in bursts; what they touch is fetched once, this many ms after the first. */
const gather = 200;

/** Brings what is pushed onto the screen: the line at once, its content by fetching. */
export function newsDesk(client: QueryClient) {
  const stale = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const fetchSoon = (...keys: string[]) => {
    for (const key of keys) stale.add(key);
    if (timer !== null) return;
    timer = setTimeout(() => {
      const due = [...stale];
      stale.clear();
      timer = null;
      for (const key of due) void client.invalidateQueries({ queryKey: key.split(' ') });
    }, gather);
  };

  return {
    entry(push: Push) {
      client.setQueriesData<InfiniteData<ReportPage>>({ queryKey: ['reports'] }, (list) => moveReport(list, push));
      client.setQueryData<Inbox>(['inbox'], (inbox) => moveInbox(inbox, push));
      fetchSoon('reports', 'work', `report ${push.reportId}`);
    },
    reportBehind: (reportId: string) => fetchSoon(`report ${reportId}`, 'reports'),
    inbox: () => fetchSoon('inbox'),
    notices(unread: number) {
      client.setQueryData(['unread'], unread);
      fetchSoon('notices');
    },
    everythingBehind: () => void client.invalidateQueries(),
    sessionMayBeOver: () => fetchSoon('me'),
  };
}

const moved = <T extends { seq: number; state: string }>(row: T, push: Push): T => (push.seq > row.seq ? { ...row, seq: push.seq, state: push.state } : row);

function moveReport(list: InfiniteData<ReportPage> | undefined, push: Push): InfiniteData<ReportPage> | undefined {
  if (list === undefined) return list;
  const pages = list.pages.map((page) => ({ ...page, items: page.items.map((row) => (row.id === push.reportId ? moved(row, push) : row)) }));
  return { ...list, pages };
}

function moveInbox(inbox: Inbox | undefined, push: Push): Inbox | undefined {
  if (inbox === undefined) return inbox;
  return { ...inbox, items: inbox.items.map((row) => (row.reportId === push.reportId ? moved(row, push) : row)) };
}
