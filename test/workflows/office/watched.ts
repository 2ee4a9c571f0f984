import { assign } from 'xstate';
import type { Kind, Law } from '../../../workflows/case/law.js';
import { redrawn } from './charts.js';

/** A way that a machine of a case has taken: whose (a section's number, an opinion's or a delivery's id, none for the report), and which. */
export interface Taken {
  kind: Kind;
  part: string;
  way: string;
}

/** The same law, rule for rule, with a witness beside every way of its charts. */
export function watched(law: Law, witness: (taken: Taken) => void): Law {
  const charts = Object.entries(law.charts).map(([kind, chart]) => {
    const watchedChart = redrawn(chart, ({ event, name, way }) => {
      const tell = assign(({ context: { number, id } }: { context: { number?: unknown; id?: unknown } }) => {
        witness({ kind: kind as Kind, part: kind === 'report' ? '' : String(number ?? id), way: name });
        return {};
      });
      return [event, { ...way, actions: [...[way.actions ?? []].flat(), tell] }];
    });
    return [kind, watchedChart] as const;
  });
  return { ...law, charts: Object.fromEntries(charts) as Law['charts'] };
}
