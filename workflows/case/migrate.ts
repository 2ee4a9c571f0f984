import { z } from 'zod';
import type { EventDefinition } from './event-definition.js';
import type { CaseEvent } from './journal.js';
import { addressee, type Kind, type Law, laws } from './law.js';
import { firstRefusal, type Refusal } from './rule.js';
import type { Case, Situation } from './situation.js';

/** The versions a document of this version can be moved to. */
const waysOn = (version: string): Law[] => Object.values(laws).filter(({ from }) => Object.hasOwn(from, version));

/** The one step that no chart knows: a document, which stays on the version of the law it began with, is moved to another. */
export const migration: EventDefinition = {
  words: { vi: 'Chuyển phiên bản quy trình', en: 'Move to another version of the law' },
  payload: z.strictObject({ from: z.string().min(1).max(20), to: z.string().min(1).max(20) }),
  defaults: ({ case: { version } }) => ({ from: version, to: waysOn(version).at(-1)?.version ?? version }),
};

export const isMigration = ({ type, target }: { type: string; target?: string }): boolean => type === 'MIGRATE' && target === undefined;

/** Which machine an event is for, and its definition: see `addressee`; a migration is the report's, whatever its law. */
export const addresseeOf = (law: Law, event: { type: string; target?: string }, kase?: Case): { kind: Kind; definition: EventDefinition } | null =>
  isMigration(event) ? { kind: 'report', definition: migration } : addressee(law, event, kase);

/** Is there a version this document could be moved to? */
export const canMigrate = ({ version }: Case): boolean => waysOn(version).length > 0;

/** Why a document may not be moved; null where it may. Only an administrator moves one. */
export function whyNotMigrate(law: Law, situation: Situation, withPayload: boolean): Refusal | null {
  const { case: kase, event } = situation;
  const refusal = firstRefusal(law.rules, [{ rule: 'actsAs', role: 'administrator' }], situation);
  if (refusal !== null) return refusal;
  if (!withPayload && canMigrate(kase)) return null;
  const isThere = event.from === kase.version && waysOn(kase.version).some(({ version }) => version === event.to);
  return isThere ? null : { code: 'no_such_migration', kind: 'payload', params: { from: event.from ?? kase.version, to: event.to ?? '' } };
}

/** The case under the version the event names; nothing else of it changes but what that version says. */
export function migrated(kase: Case, event: CaseEvent): Case {
  const to = String(event.to);
  const move = laws[to]?.from[kase.version];
  if (move === undefined) throw new Error(`Nothing leads from version ${kase.version} of the law to ${to}`);
  return { ...move(kase), version: to };
}
