import type { InboxLine } from '../api/shapes.js';

/** A document that waits for me, with what it waits for. */
export interface Queued extends Pick<InboxLine, 'reportId' | 'subject' | 'documentType' | 'leadDivision' | 'state' | 'seq' | 'since' | 'dueAt' | 'urgency'> {
  waits: { event: string; target: string | null; action: string | undefined }[];
}

/** The documents of these events, each once, in the order in which they wait: soonest due first. */
export function queueOf(lines: readonly InboxLine[], events: readonly string[]): Queued[] {
  const found = new Map<string, Queued>();
  for (const { event, target, action, ...line } of lines) {
    if (!events.includes(event)) continue;
    const known = found.get(line.reportId);
    if (known === undefined) found.set(line.reportId, { ...line, waits: [{ event, target, action }] });
    else known.waits.push({ event, target, action });
  }
  return [...found.values()];
}

/** The document after this one, else the one before it; null where it is alone. */
export function nextAfter(queue: readonly Pick<Queued, 'reportId'>[], id: string): string | null {
  const index = queue.findIndex((one) => one.reportId === id);
  return (queue[index + 1] ?? queue[index - 1])?.reportId ?? null;
}
