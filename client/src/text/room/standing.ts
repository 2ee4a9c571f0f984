/** Where the text stands, in one word: what is known of a room, told to its writer at every moment. */

/** Why nothing can be written: as the room says (`closed`: submitted or gone on; `not_yours`), or what became of the line. */
export type Shut = 'closed' | 'not_yours' | 'session' | 'missing' | 'broken' | 'uncopied';

export interface Known {
  /** the line is open and the room let me in */
  connected: boolean;
  /** the document is there to be drawn */
  drawn: boolean;
  /** changes the server has not put on its disk yet */
  unsent: boolean;
  /** this device keeps what is typed */
  kept: boolean;
  shut: Shut | null;
}

export type Standing = 'opening' | 'saved' | 'saving' | 'offline' | 'offlineUnsent' | 'offlineUnkept' | Shut;

/** A shut room comes first: no word about a line would help there. */
export function standingOf({ connected, drawn, unsent, kept, shut }: Known): Standing {
  if (shut !== null) return shut;
  if (!drawn) return 'opening';
  if (!connected) return unsent ? (kept ? 'offlineUnsent' : 'offlineUnkept') : 'offline';
  return unsent ? 'saving' : 'saved';
}

/** How it is said: with which sign and tone, and whether aloud to who listens to the page (saving at every letter is not). */
export const looks: Record<Standing, { tone: 'quiet' | 'good' | 'warn' | 'bad'; icon: 'check' | 'clock' | 'cut' | 'stop' | 'warn'; aloud: boolean }> = {
  opening: { tone: 'quiet', icon: 'clock', aloud: false },
  saved: { tone: 'good', icon: 'check', aloud: false },
  saving: { tone: 'quiet', icon: 'clock', aloud: false },
  offline: { tone: 'warn', icon: 'cut', aloud: true },
  offlineUnsent: { tone: 'warn', icon: 'cut', aloud: true },
  offlineUnkept: { tone: 'bad', icon: 'warn', aloud: true },
  closed: { tone: 'warn', icon: 'stop', aloud: true },
  not_yours: { tone: 'quiet', icon: 'stop', aloud: true },
  session: { tone: 'bad', icon: 'warn', aloud: true },
  missing: { tone: 'bad', icon: 'warn', aloud: true },
  broken: { tone: 'bad', icon: 'warn', aloud: true },
  uncopied: { tone: 'bad', icon: 'warn', aloud: true },
};
