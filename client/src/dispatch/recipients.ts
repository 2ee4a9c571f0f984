import { z } from 'zod/mini';

const destinationShape = z.object({ channel: z.string(), name: z.string(), address: z.string() });
const linesShape = z.array(z.object({ line: z.number(), to: z.array(destinationShape) }));
export type Destination = z.infer<typeof destinationShape>;
export type ResolvedLine = z.infer<typeof linesShape>[number];

/** Where the step's schema holds the proposal, and the channels it knows. */
const payloadShape = z.object({
  properties: z.object({
    recipients: z.object({
      default: z.optional(linesShape),
      items: z.object({
        properties: z.object({ to: z.object({ items: z.object({ properties: z.object({ channel: z.object({ enum: z.array(z.string()) }) }) }) }) }),
      }),
    }),
  }),
});

export interface Offered {
  lines: ResolvedLine[];
  channels: string[];
}

/** What the step offers: each printed line with whom it is proposed to go to. Null where it is offered in a form this page does not know. */
export function offeredRecipients(payload: unknown): Offered | null {
  const read = payloadShape.safeParse(payload);
  if (!read.success) return null;
  const { recipients } = read.data.properties;
  return { lines: recipients.default ?? [], channels: recipients.items.properties.to.items.properties.channel.enum };
}

const changed = (lines: readonly ResolvedLine[], at: number, to: (before: Destination[]) => Destination[]): ResolvedLine[] =>
  lines.map((one, i) => (i === at ? { ...one, to: to(one.to) } : one));

export const withDestination = (lines: readonly ResolvedLine[], at: number, index: number, next: Destination): ResolvedLine[] =>
  changed(lines, at, (to) => to.map((one, i) => (i === index ? next : one)));
export const withOneMore = (lines: readonly ResolvedLine[], at: number): ResolvedLine[] =>
  changed(lines, at, (to) => [...to, { channel: to.at(-1)?.channel ?? 'hand', name: '', address: '' }]);
export const withoutOne = (lines: readonly ResolvedLine[], at: number, index: number): ResolvedLine[] =>
  changed(lines, at, (to) => to.filter((_, i) => i !== index));

/** Another channel for every destination of these lines; an address belongs to its channel and goes with it. */
export const onChannel = (lines: readonly ResolvedLine[], at: ReadonlySet<number>, channel: string): ResolvedLine[] =>
  lines.map((one, i) => (at.has(i) ? { ...one, to: one.to.map((each) => (each.channel === channel ? each : { ...each, channel, address: '' })) } : one));

/** Whether its destination is still to be named: the server looks at the rest. */
export const isBare = ({ channel, name, address }: Destination): boolean => name.trim() === '' || (channel !== 'hand' && address.trim() === '');

export const destinationCount = (lines: readonly ResolvedLine[]): number => lines.reduce((sum, { to }) => sum + to.length, 0);
