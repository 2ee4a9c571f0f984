/** Somebody at an editor: a real provider over the real line, writing as the editor does. */
import { HocuspocusProvider } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { textField, yDocToDoc } from '../../templates/editing/index.js';
import { isText, wordsOf } from './words.js';

export interface Said {
  type: string;
  [field: string]: unknown;
}

interface Comes {
  headers?: Record<string, string>;
  /** whose words it says it has */
  person?: string;
}

export function aWriter(url: string, room: string, token: string, document = new Y.Doc(), { headers = {}, person }: Comes = {}) {
  const heard: Said[] = [];
  const ends: string[] = [];
  const watchers = new Set<() => void>();
  const look = () => {
    for (const watcher of watchers) watcher();
  };
  class Line extends WebSocket {
    constructor(address: string) {
      super(address, { headers });
    }
  }
  const provider = new HocuspocusProvider({
    url: `${url.replace('http', 'ws')}/rooms${person === undefined ? '' : `?person=${person}`}`,
    name: room,
    document,
    token,
    // the machine's own answer to a line that was cut, without its patience
    ...{ delay: 20, minDelay: 20, maxDelay: 200, jitter: false, WebSocketPolyfill: Line },
    onStateless({ payload }) {
      heard.push(JSON.parse(payload));
      look();
    },
    onAuthenticationFailed({ reason }) {
      ends.push(reason);
      look();
    },
    onClose({ event }) {
      ends.push(event.reason);
      look();
    },
    onSynced: look,
    onUnsyncedChanges: look,
    onAwarenessChange: look,
  });
  document.on('update', look);

  /** Resolves when it is so; looked at whenever something happened. The test's own time limit ends it. */
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const watcher = () => {
        if (!isSo()) return;
        watchers.delete(watcher);
        resolve();
      };
      watchers.add(watcher);
      watcher();
    });

  return {
    provider,
    document,
    heard,
    ends,
    until,
    synced: () => until(() => provider.synced),
    /** everything written here is on the server's disk */
    saved: () => until(() => provider.synced && provider.unsyncedChanges === 0),
    hears: (type: string) => until(() => heard.some((said) => said.type === type)),
    isEnded: (reason: string) => until(() => ends.includes(reason)),
    text: () => wordsOf(yDocToDoc(document)),
    sees: (words: string) => until(() => wordsOf(yDocToDoc(document)).includes(words)),
    /** writes at the end of a line, as typing does */
    write(words: string, line = 0): void {
      const paragraph = document.getXmlFragment(textField).get(line);
      if (!(paragraph instanceof Y.XmlElement)) throw new Error(`There is no line ${line}`);
      const letters = paragraph.get(paragraph.length - 1);
      if (isText(letters)) letters.insert(letters.length, words);
      else paragraph.push([new Y.XmlText(words)]);
    },
    /** says this of the window of another, as no honest client does */
    speakFor(other: Y.Doc, state: Record<string, unknown>): void {
      const { awareness } = provider;
      awareness?.states.set(other.clientID, state);
      awareness?.meta.set(other.clientID, { clock: 1_000, lastUpdated: 0 });
      awareness?.emit('update', [{ added: [], updated: [other.clientID], removed: [] }, 'local']);
    },
    /** what this window has been told of another */
    toldOf: (other: Y.Doc): Record<string, unknown> | undefined => provider.awareness?.getStates().get(other.clientID),
    /** the line goes dead; what is written then waits here */
    cut: () => provider.disconnect(),
    heal: () => void provider.connect(),
    leave: () => provider.destroy(),
  };
}
export type Writer = ReturnType<typeof aWriter>;
