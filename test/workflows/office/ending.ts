import { audienceOf } from '../../../workflows/index.js';
import { system } from './people.js';
import { sendFilled } from './program.js';
import { people } from './substitutes.js';
import type { Walk } from './walk.js';

/** Where a report's walk may end. */
export const ends = ['completed', 'withdrawn', 'recalled', 'replaced'];

/** Does what waits, step by step, as people and system would; null where it never comes to an end. */
export function broughtToItsEnd(from: Walk): Walk | null {
  let walk = from;
  for (let steps = 0; steps < 300; steps += 1) {
    if (ends.includes(walk.state)) return walk;
    const next = systemGoesOn(walk) ?? somebodyGoesOn(walk);
    if (next === null) return null;
    walk = next;
  }
  return null;
}

function systemGoesOn(walk: Walk): Walk | null {
  if (walk.path === 'issuing.rendering') return walk.and(system, 'RENDERED', { docxHash: 'd' });
  const delivery = walk.kase.deliveries.find(({ value, context }) => value === 'sending' || (value === 'queued' && context.channel !== 'hand'))?.context;
  if (delivery === undefined) return null;
  const { id: target, attempt } = delivery;
  return walk.and(system, 'SEND_STARTED', { target, attempt: attempt + 1 }).and(system, 'SENT', { target, attempt: attempt + 1, reference: 'thu' });
}

function somebodyGoesOn(from: Walk): Walk | null {
  for (const { event, target, audience } of from.awaits) {
    const walk = event === 'SUBMIT' && target !== null ? from.writing(target, 'Đã viết xong') : from;
    for (const by of people.filter((one) => audienceOf(one).some((key) => audience.includes(key)))) {
      const [action] = walk.actionsOf(by, target === null ? { type: event } : { type: event, target });
      if (action?.allowed) return sendFilled(walk, by, action).walk;
    }
  }
  return null;
}
