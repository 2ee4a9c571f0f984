import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useShut } from '../session/shut.js';
import type { Line } from './catchUp.js';
import { newsDesk } from './news.js';
import { type Live, openLive } from './socket.js';

const LiveContext = createContext<Live | null>(null);

/** Holds the open line for as long as somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const shut = useShut();
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const desk = newsDesk(client);
    const opened = openLive({
      onEntry: desk.entry,
      onReportBehind: desk.reportBehind,
      onEverythingBehind: desk.everythingBehind,
      onInbox: desk.inbox,
      onNotices: desk.notices,
      onRefused: desk.sessionMayBeOver,
    });
    setLive(opened);
    const deaf = client.getQueryCache().subscribe((news) => {
      if (news.type !== 'updated' || news.action.type !== 'success') return;
      const [what, id] = news.query.queryKey;
      if (what === 'report') opened.read(String(id));
      else if (what === 'reports' || what === 'work') opened.read(null);
    });
    return () => {
      deaf();
      opened.close();
    };
  }, [client]);
  useEffect(() => live?.gate(shut), [live, shut]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

const nothing = () => () => undefined;

/** Whether the line is up. */
export function useLink(): Line['link'] {
  const live = useContext(LiveContext);
  return useSyncExternalStore(live?.subscribe ?? nothing, () => live?.line().link ?? 'connecting');
}

/** Watches the reports on the screen, each from the entry it is shown at, for as long as it is shown. */
export function useWatch(reports: readonly { id: string; seq: number }[]): void {
  const live = useContext(LiveContext);
  const held = useRef(new Map<string, () => void>());
  useEffect(() => {
    if (live === null) return;
    const shown = new Set(reports.map((report) => report.id));
    for (const [id, stop] of held.current) {
      if (shown.has(id)) continue;
      stop();
      held.current.delete(id);
    }
    for (const { id, seq } of reports) {
      if (held.current.has(id)) live.seen(id, seq);
      else held.current.set(id, live.watch(id, seq));
    }
  });
  useEffect(() => {
    const stops = held.current;
    if (live === null) return;
    return () => {
      for (const stop of stops.values()) stop();
      stops.clear();
    };
  }, [live]);
}
