export interface AttemptLimits {
  /** wrong tries before the first wait */
  free: number;
  /** the first wait, ms; each further wrong try doubles it */
  firstWaitMs: number;
  longestWaitMs: number;
  /** silence after which everything is forgotten, ms */
  forgetMs: number;
}

/** A person mistypes; whoever guesses gets some 300 tries a day, which a password of the rules outlasts, and nobody is kept out for long by others' guesses. */
const ofAnAccount: AttemptLimits = { free: 10, firstWaitMs: 5_000, longestWaitMs: 5 * 60_000, forgetMs: 60 * 60_000 };
/** A whole office may come from one address. */
const ofAnAddress: AttemptLimits = { free: 100, firstWaitMs: 5_000, longestWaitMs: 5 * 60_000, forgetMs: 60 * 60_000 };
/** Keys remembered of each kind: made-up accounts fill no memory. */
const most = 20_000;

interface Tally {
  wrong: number;
  /** ms since the epoch */
  lastAt: number;
  openAt: number;
}

/** Counts wrong tries of one kind of key. */
function createTallies({ free, firstWaitMs, longestWaitMs, forgetMs }: AttemptLimits) {
  const tallies = new Map<string, Tally>();
  const waitAfter = (wrong: number): number => (wrong < free ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(wrong - free, 30)));

  function of(key: string, at: number): Tally {
    const known = tallies.get(key);
    const tally = known !== undefined && at - known.lastAt < forgetMs ? known : { wrong: 0, lastAt: at, openAt: at };
    // the one longest unused is the first to go
    tallies.delete(key);
    tallies.set(key, tally);
    if (tallies.size > most) tallies.delete(tallies.keys().next().value ?? '');
    return tally;
  }

  return {
    waitMs: (key: string, at: number): number => Math.max(0, (tallies.get(key)?.openAt ?? at) - at),
    count(key: string, at: number): void {
      const tally = of(key, at);
      tally.wrong += 1;
      tally.lastAt = at;
      tally.openAt = at + waitAfter(tally.wrong);
    },
    /** One try of these was no guess. */
    takeBack(key: string, at: number): void {
      const tally = tallies.get(key);
      if (tally === undefined) return;
      tally.wrong = Math.max(0, tally.wrong - 1);
      tally.openAt = at;
    },
    forget: (key: string): void => void tallies.delete(key),
  };
}

export type Attempt = { ok: true; right: () => void } | { ok: false; waitMs: number };
export type Attempts = ReturnType<typeof createAttempts>;

/** Holds off who guesses passwords: per account and per address, with waits that grow. Kept in this process; `now` is ISO 8601, UTC. */
export function createAttempts(now: () => string) {
  const accounts = createTallies(ofAnAccount);
  const addresses = createTallies(ofAnAddress);
  return {
    /** To be asked before a password is looked at; a try counts as wrong until `right` is called, so that many at once are no way round. */
    begin(account: string, address: string): Attempt {
      const at = Date.parse(now());
      const [who, where] = [account.trim().toLowerCase(), networkOf(address)];
      const waitMs = Math.max(accounts.waitMs(who, at), addresses.waitMs(where, at));
      if (waitMs > 0) return { ok: false, waitMs };
      accounts.count(who, at);
      addresses.count(where, at);
      return {
        ok: true,
        right() {
          accounts.forget(who);
          addresses.takeBack(where, Date.parse(now()));
        },
      };
    },
  };
}

/** One line of the Internet: an IPv4 address, or the /64 of an IPv6 one, of which a single machine has 2⁶⁴ addresses. */
function networkOf(address: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 !== undefined || !address.includes(':')) return v4 ?? address;
  const [left = '', right] = address.toLowerCase().split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const groups = [...head, ...Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
