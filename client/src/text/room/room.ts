/**
 * The room of a section's round, as docs/rooms.md describes it: the shared document, kept on this device, joined with everyone else's
 * as often as the line allows. Everything a screen has to know of it is one value, anew at every change.
 */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { z } from 'zod/mini';
import { isSameRoom, type Kept, keepRoom, noteUnsent, type RoomName, unsentRooms } from './device.js';
import { canHold } from './locks.js';
import { colorOf, othersIn, type Present } from './people.js';
import type { Known, Shut } from './standing.js';

export interface RoomState extends Known {
  others: readonly Present[];
  /** how often the server told that words of mine were kept aside */
  aside: number;
  /** when everything was last on the server's disk, ms since the epoch */
  savedAt: number | null;
}

export interface Room {
  doc: Y.Doc;
  provider: HocuspocusProvider;
  state(): RoomState;
  subscribe(onChange: () => void): () => void;
  /** tries again where the session had ended: its person has signed in anew */
  enterAnew(): void;
  close(): void;
  /** drops what this device kept of it, where no other window needs it; after closing */
  forget(): Promise<void>;
}

const messageShape = z.union([
  z.object({ type: z.literal('rights'), write: z.boolean(), why: z.string() }),
  z.object({ type: z.literal('aside'), id: z.string() }),
  z.object({ type: z.literal('refused'), code: z.string() }),
]);

/** After these the room is entered again, and everything is sent anew. */
const passing = new Set(['out_of_step', 'too_fast', 'unavailable', 'too_many']);
const enterAgainAfter = 2_000;
/** A line that may be cut is asked; no answer within this many ms means that it is. */
const answersWithin = 4_000;
/** Whoever types nothing for so many ms is at a pause. */
const quietAfter = 2_000;
/** After these nobody waits for the line. */
const final: ReadonlySet<Shut | null> = new Set<Shut>(['session', 'missing', 'broken', 'uncopied']);

interface Options {
  name: RoomName;
  /** as the others see me */
  me: { person: string; name: string };
  now: () => number;
  /** my words became no text here (a broken client, a text too large): the caller keeps a copy, and tells whether it could */
  onLost: (doc: Y.Doc) => boolean;
}

export function openRoom({ name, me, now, onLost }: Options): Room {
  const doc = new Y.Doc();
  const readers = new Set<() => void>();
  let kept: Kept | null = null;
  let closed = false;
  let isOpening = true;
  /** as the room last said */
  let rights: Shut | null = null;
  let state: RoomState = { connected: false, drawn: false, unsent: false, kept: false, shut: null, others: [], aside: 0, savedAt: null };

  const say = (change: Partial<RoomState>) => {
    state = { ...state, ...change };
    for (const read of readers) read();
  };

  const line = new HocuspocusProviderWebsocket({
    // the cookie is the browser's: whoever signs in in another window is not to send what was typed here
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rooms?person=${encodeURIComponent(name.person)}`,
    // what this device kept is read first
    autoConnect: false,
    delay: 500,
    factor: 1.5,
    minDelay: 300,
    maxDelay: 5_000,
  });
  const provider = new HocuspocusProvider({
    websocketProvider: line,
    name: `${name.report}/${name.section}/${name.round}`,
    document: doc,
    // the session's cookie goes with the connection
    token: '',
  });
  provider.attach();

  const shut = (why: Shut) => {
    say({ shut: why, connected: false });
    line.disconnect();
  };
  /** Gives the line up at once, also where it would only find out later that it is cut, and opens another. */
  const enterAgain = (after = enterAgainAfter) => {
    line.shouldConnect = false;
    line['emit']('close', { event: new CloseEvent('close', { code: 4408, reason: 'forced' }) });
    say({ connected: false });
    setTimeout(() => {
      if (!final.has(state.shut)) void line.connect();
    }, after);
  };

  const refused = (code: string) => {
    if (passing.has(code)) return enterAgain();
    const isCopied = onLost(doc);
    if (isCopied && kept === null) noteUnsent(localStorage, name, false);
    else if (isCopied) void kept?.forget();
    shut(isCopied ? 'broken' : 'uncopied');
  };

  line.on('open', () => {
    // what was typed meanwhile is sent as one difference; the queue of single letters is not needed beside it
    line['messageQueue'] = [];
  });
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => {
    if (passing.has(reason)) enterAgain();
    else shut(reason === 'not_found' ? 'missing' : 'session');
  });
  provider.on('stateless', ({ payload }: { payload: string }) => {
    const message = messageShape.safeParse(json(payload));
    if (!message.success) return;
    const said = message.data;
    if (said.type === 'aside') say({ aside: state.aside + 1 });
    else if (said.type === 'refused') refused(said.code);
    else {
      kept?.note('mayWrite', said.write);
      rights = said.write ? null : said.why === 'closed' ? 'closed' : 'not_yours';
      say({ shut: rights });
    }
  });
  provider.on('synced', () => {
    kept?.note('begun', true);
    say({ drawn: true, connected: true });
  });
  // words of mine that the server has not acknowledged: typed here, or kept from another day
  let hasOwnWords = unsentRooms(localStorage).some((one) => isSameRoom(one, name));
  // every letter of the document, whoever typed it and whenever
  let isAllSent = false;
  // on this device, as sent; by another window, too
  let mayBeMarked = true;
  /**
   * Another window in the room may have words that are not sent: then its mention stays, and costs no more than one look too many.
   * What one left here that is closed now goes from here.
   */
  const noteSent = async () => {
    if (closed || !isAllSent || (await kept?.isShared())) return;
    const left = (await kept?.leftBehind()) ?? null;
    if (closed || !isAllSent) return;
    if (left !== null) return Y.applyUpdate(doc, left, 'left behind');
    noteUnsent(localStorage, name, false);
    kept?.note('sent', true);
  };
  // at a pause, not at every letter: it reads what is kept
  let pause: ReturnType<typeof setTimeout> | undefined;
  const noteSentSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(() => void noteSent(), quietAfter);
  };
  provider.on('unsyncedChanges', ({ number }: { number: number }) => {
    if (number > 0) {
      if (hasOwnWords && !state.unsent) say({ unsent: true });
      return;
    }
    isAllSent = true;
    mayBeMarked = true;
    // what is kept nowhere is left by nobody
    if (kept === null && !isOpening) noteUnsent(localStorage, name, false);
    else noteSentSoon();
    say({ unsent: false, connected: true, ...(hasOwnWords ? { savedAt: now() } : {}) });
    hasOwnWords = false;
  });
  provider.on('disconnect', () => say({ connected: false }));
  provider.on('close', ({ event }: { event: { reason: string } }) => {
    if (event.reason === 'session_ended') shut('session');
    else if (event.reason === 'not_found') shut('missing');
    else if (event.reason === 'unavailable') enterAgain();
    else say({ connected: false });
  });

  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    isAllSent = false;
    if (isFromDevice(origin)) return;
    if (mayBeMarked) kept?.note('sent', false);
    mayBeMarked = false;
    hasOwnWords = true;
    noteUnsent(localStorage, name, true);
    if (!state.unsent) say({ unsent: true });
  });

  provider.setAwarenessField('user', { ...me, color: colorOf(me.person) });
  provider.on('awarenessChange', () => {
    const states: ReadonlyMap<number, unknown> = provider.awareness?.getStates() ?? new Map();
    say({ others: othersIn(states, { client: doc.clientID, person: me.person }) });
  });

  // it was kept here at first, and is no more
  let isGone = false;
  const keeping = keepRoom(name, doc, () => {
    isGone = true;
    say({ kept: false });
  }).catch(() => null);
  void keeping.then((found) => {
    kept = found;
    isOpening = false;
    if (closed) return end();
    say({ kept: found !== null, unsent: hasOwnWords, ...(found?.begun ? { drawn: true, shut: found.mayWrite ? null : 'not_yours' } : {}) });
    void line.connect();
  });

  const ask = () => {
    const asked = now();
    // what is on its way will be answered, and must not be taken for answered before
    if (!provider.hasUnsyncedChanges) provider.forceSync();
    setTimeout(() => {
      if (!final.has(state.shut) && line.shouldConnect && line.lastMessageReceived < asked) enterAgain(0);
    }, answersWithin);
  };
  window.addEventListener('online', ask);
  window.addEventListener('offline', ask);

  const end = () => {
    clearTimeout(pause);
    readers.clear();
    window.removeEventListener('online', ask);
    window.removeEventListener('offline', ask);
    provider.destroy();
    line.destroy();
    // a device that keeps no room may still have room for a copy
    if ((kept === null || isGone) && !isAllSent && hasOwnWords) onLost(doc);
    if (isAllSent && canHold()) void kept?.forget();
    else kept?.close();
    doc.destroy();
  };

  return {
    doc,
    provider,
    state: () => state,
    subscribe(onChange) {
      readers.add(onChange);
      return () => readers.delete(onChange);
    },
    enterAnew() {
      if (state.shut !== 'session' || closed) return;
      say({ shut: rights });
      void line.connect();
    },
    close() {
      if (closed) return;
      closed = true;
      readers.clear();
      provider.setAwarenessField('user', null);
      // what this device keeps is let go once it is held
      if (isOpening) return;
      // the writer goes on to another page: what is on its way still gets there
      const isOnItsWay = () => state.unsent && !final.has(state.shut);
      if (isOnItsWay()) readers.add(() => (isOnItsWay() ? undefined : end()));
      else end();
    },
    forget: async () => kept?.forget(),
  };
}

/** IndexedDB fills the document under its own name. */
const isFromDevice = (origin: unknown): boolean => typeof origin === 'object' && origin !== null && 'whenSynced' in origin;

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
