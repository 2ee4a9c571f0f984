import { useState } from 'react';
import { actionsOf } from '../../api/report.js';
import type { Action } from '../../api/shapes.js';

/** A step as it was offered, and where its document stood then. */
export interface Ticked {
  action: Action;
  seq: number;
}

/** What a person has ticked for a series: each with the step as it was offered at that moment, so that what they saw is what they confirm. */
export function useTicks(type: string) {
  const [ticked, setTicked] = useState<ReadonlyMap<string, Ticked>>(new Map());
  const [refused, setRefused] = useState<ReadonlyMap<string, unknown>>(new Map());
  const [asking, setAsking] = useState<ReadonlySet<string>>(new Set());

  async function tick(id: string, seq: number): Promise<void> {
    setAsking((before) => new Set(before).add(id));
    try {
      const action = (await actionsOf(id, type)).find((one) => !one.target);
      if (action?.allowed) setTicked((before) => new Map(before).set(id, { action, seq }));
      setRefused((before) => {
        const next = new Map(before);
        if (action?.allowed) next.delete(id);
        else next.set(id, action?.refusal?.message ?? '');
        return next;
      });
    } catch (error) {
      setRefused((before) => new Map(before).set(id, error));
    } finally {
      setAsking((before) => new Set([...before].filter((one) => one !== id)));
    }
  }
  const untick = (id: string) => setTicked((before) => new Map([...before].filter(([one]) => one !== id)));
  const clear = () => setTicked(new Map());
  return { ticked, refused, asking, tick, untick, clear };
}
export type Ticks = ReturnType<typeof useTicks>;
