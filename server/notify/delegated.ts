import type { Delegation } from '../identity/index.js';
import type { DelegationNotice, DelegationNoticeKind, Notice, NoticeStore, Sending } from '../store/notices.js';
import type { NoticeSettings } from './settings.js';

export interface DelegatedDeps {
  notices: Pick<NoticeStore, 'tell'>;
  delegations: () => Promise<readonly Delegation[]>;
  /** does this person work here */
  isHere: (person: string) => Promise<boolean>;
  settingsOf: (person: string) => Promise<NoticeSettings>;
  /** what is to go to somebody's browsers by this notice */
  pushesFor: (notice: Notice, settings: NoticeSettings) => Promise<Sending[]>;
  /** these people's notices are other ones now */
  changed: (people: ReadonlySet<string>) => void;
  /** ISO 8601, UTC */
  now: () => string;
}

/** What was done longer ago than this is told no more, ms: far less than notices are kept, so that none that was forgotten comes again. */
const lateMs = 7 * 24 * 3_600_000;

/** Whom a delegation tells what: who holds and who gives it, that it was recorded and that it was ended; nobody what they did themself. */
export function noticesOfDelegation({ id, of, to, recordedAt, recordedBy, endedAt, endedBy }: Delegation): Omit<DelegationNotice, 'shown'>[] {
  const tell = (kind: DelegationNoticeKind, at: string | undefined, by: string | null | undefined, overAt: string | null) =>
    at === undefined
      ? []
      : [to, of].flatMap((person) =>
          person === by
            ? []
            : [
                {
                  id: `delegation/${id}/${person}/${kind}`,
                  kind,
                  person,
                  at,
                  reportId: null,
                  seq: null,
                  about: id,
                  urgent: false,
                  steps: [],
                  readAt: null,
                  overAt,
                },
              ],
        );
  // who has not read that it was given need not once it was ended
  return [...tell('delegated', recordedAt, recordedBy, endedAt ?? null), ...tell('delegationEnded', endedAt, endedBy, null)];
}

/**
 * Tells people of delegations from the records themselves, which are kept for ever: what a crash leaves out is told in the next round, and what is told
 * twice is the same notice.
 */
export function createDelegatedTeller({ notices, delegations, isHere, settingsOf, pushesFor, changed, now }: DelegatedDeps) {
  /** what has been told already, so that the store is not asked again */
  const had = new Set<string>();

  async function tell(delegation: Delegation, since: string): Promise<void> {
    const drafts = noticesOfDelegation(delegation);
    const found: DelegationNotice[] = [];
    const sendings: Sending[] = [];
    for (const draft of drafts) {
      if (draft.at < since || !(await isHere(draft.person))) continue;
      const settings = await settingsOf(draft.person);
      const notice: DelegationNotice = { ...draft, shown: settings.kinds[draft.kind].app };
      found.push(notice);
      if (notice.overAt === null) sendings.push(...(await pushesFor(notice, settings)));
    }
    const over = drafts.filter(({ overAt }) => overAt !== null);
    const fresh = await notices.tell({ slot: null, notices: found, over: { ids: over.map(({ id }) => id), at: delegation.endedAt ?? now() }, sendings });
    const people = new Set([...fresh, ...over].map(({ person }) => person));
    if (people.size > 0) changed(people);
  }

  return {
    /** Tells what is new. */
    async run(): Promise<void> {
      const since = new Date(Date.parse(now()) - lateMs).toISOString();
      for (const one of await delegations()) {
        const name = `${one.id}/${one.endedAt ?? ''}`;
        if (had.has(name) || (one.endedAt ?? one.recordedAt ?? '') < since) continue;
        await tell(one, since);
        had.add(name);
      }
    },
  };
}
