import { system } from './people.js';
import type { Fields, Walk } from './walk.js';

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

const former = { report: 'R7', codeNumber: '9/BC-SKHĐT', date: '2026-03-09' };

/** What the system would do now, right or out of turn; the number chooses. Where the law refuses it, nothing has happened. */
export function theSystemsTurn(walk: Walk, what: number): Walk {
  const told = (later: Walk, type: string, fields: Fields): Walk => later.when(system, type, fields).walk ?? walk;
  if (what % 23 === 0) return told(walk, 'REPLACED_BY', former);
  if (what % 11 === 0) return told(walk, 'CORRECTED_BY', former);
  if (what % 13 === 0) return told(walk, 'PDF_ADDED', { pdfHash: `e${what}` });
  if (walk.path === 'issuing.rendering') {
    const late = what % 5 === 0 ? { rendering: 1 } : {};
    return what % 4 === 0 ? told(walk, 'RENDER_FAILED', { reason: 'Lỗi', ...late }) : told(walk, 'RENDERED', { docxHash: 'd', ...late });
  }
  const delivery = pick(walk.kase.deliveries, what)?.context;
  if (delivery !== undefined) {
    const attempt = delivery.attempt + (what % 7 === 0 ? 2 : 0);
    const [type, fields] = pick(outcomesOf(attempt), Math.floor(what / 3)) ?? ['SENT', {}];
    return told(walk, type, { target: delivery.id, ...fields });
  }
  const part = pick([...walk.kase.sections, ...walk.kase.opinions], what)?.context;
  if (part === undefined || part.dueAt === null) return walk;
  const target = 'number' in part ? part.number : part.id;
  const [type, moment] = what % 3 === 0 ? ['DEADLINE_NEAR', part.remindAt ?? part.dueAt] : ['DEADLINE_PASSED', part.dueAt];
  const dueAt = what % 7 === 0 ? '2026-03-19T10:00:00.000Z' : part.dueAt;
  return told(what % 2 === 0 && moment > walk.now ? walk.at(moment) : walk, type, { target, dueAt });
}

const outcomesOf = (attempt: number): [string, Fields][] => [
  ['SEND_STARTED', { attempt: attempt + 1 }],
  ['SENT', { attempt, reference: 'thu' }],
  ['SEND_FAILED', { attempt, reason: 'Lỗi' }],
  ['SEND_REFUSED', { attempt, reason: 'Không nhận' }],
  ['RECALL_SENT', { reference: 'thu-hoi' }],
  ['RECALL_FAILED', { reason: 'Lỗi' }],
];
