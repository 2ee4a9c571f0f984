import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Line } from './catchUp.js';
import { newsDesk } from './news.js';
import { type Live, openLive } from './socket.js';

const LiveContext = createContext<Live | null>(null);

/** Holds the open line for as long as somebody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const desk = newsDesk(client);
    const opened = openLive({
      onEntry: desk.entry,
      onReportBehind: desk.reportBehind,
      onEverythingBehind: desk.everythingBehind,
      onInbox: desk.inbox,
      onRefused: desk.sessionMayBeOver,
    });
    setLive(opened);
    return () => opened.close();
  }, [client]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

const nothing = () => () => undefined;

/** Whether the line is up. */
export function useLink(): Line['link'] {
  const live = useContext(LiveContext);
  return useSyncExternalStore(live?.subscribe ?? nothing, () => live?.line().link ?? 'connecting');
}

/** Watches the reports on the screen from the entry each is shown at. */
export function useWatch(reports: readonly { id: string; seq: number }[]): void {
  const live = useContext(LiveContext);
  const ids = reports.map((report) => report.id).join(' ');
  // only who is watched matters to this effect; where each stands is told below
  useEffect(() => {
    if (live === null) return;
    const stops = reports.map((report) => live.watch(report.id, report.seq));
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, ids]);
  useEffect(() => {
    for (const report of reports) live?.seen(report.id, report.seq);
  });
}
