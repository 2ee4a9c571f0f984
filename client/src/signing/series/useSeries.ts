import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { doStep } from '../../api/report.js';
import { type Line, linesOf, type Paper, runSeries } from './series.js';

/** A series of steps on its way: one result a line, and those whose answer did not come can be tried again under the same key. */
export function useSeries() {
  const client = useQueryClient();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  async function run(open: readonly Line[]): Promise<void> {
    // a second press while the first is on its way changes nothing
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setLines(open);
    try {
      await runSeries({ lines: open, take: ({ paper, step, idempotency }) => doStep(paper.reportId, step, idempotency), changed: setLines });
    } finally {
      running.current = false;
      setBusy(false);
      for (const key of ['inbox', 'reports', 'report', 'actions', 'journal', 'unlock']) void client.invalidateQueries({ queryKey: [key] });
    }
  }
  return {
    lines,
    busy,
    start: (papers: readonly Paper[], payloadOf: (paper: Paper) => Record<string, unknown>) => run(linesOf(papers, payloadOf, () => crypto.randomUUID())),
    again: () => run(lines),
  };
}
