import { papersAddress } from '../api/papers.js';
import { Problem, readProblem, unreachable } from '../api/problem.js';
import { keepsForPerson } from '../session/forget.js';

/** A file on its way. It belongs to the page, not to a screen: whoever leaves the report and comes back finds it. */
export interface Upload {
  key: number;
  report: string;
  section: string | null;
  file: File;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  /** bytes that have left */
  sent: number;
  problem: Problem | null;
}

/** Sends one file; `sent` hears of its progress. Rejects with a Problem. */
export type Send = (upload: Upload, sent: (bytes: number) => void, signal: AbortSignal) => Promise<void>;

/** Files are sent one after the other; each keeps its place in the list until it is done or dropped. */
export function createUploads(send: Send) {
  let all: readonly Upload[] = [];
  let keys = 0;
  let sending: { key: number; cut: AbortController } | null = null;
  const readers = new Set<() => void>();

  const set = (next: readonly Upload[]) => {
    all = next;
    for (const read of readers) read();
  };
  const change = (key: number, how: Partial<Upload>) => set(all.map((one) => (one.key === key ? { ...one, ...how } : one)));

  async function next(): Promise<void> {
    const upload = all.find(({ state }) => state === 'waiting');
    if (sending !== null || upload === undefined) return;
    const { key } = upload;
    const cut = new AbortController();
    sending = { key, cut };
    change(key, { state: 'sending', sent: 0, problem: null });
    try {
      await send(upload, (bytes) => change(key, { sent: bytes }), cut.signal);
      change(key, { state: 'done', sent: upload.file.size });
    } catch (error) {
      if (!cut.signal.aborted)
        change(key, { state: 'failed', problem: error instanceof Problem ? error : new Problem({ status: 0, code: unreachable, title: '' }) });
    }
    sending = null;
    await next();
  }

  return {
    /** Puts files into the line. */
    add(report: string, section: string | null, files: readonly File[]): void {
      const from = keys + 1;
      keys += files.length;
      set([...all, ...files.map((file, i): Upload => ({ key: from + i, report, section, file, state: 'waiting', sent: 0, problem: null }))]);
      void next();
    },
    again(key: number): void {
      change(key, { state: 'waiting', sent: 0, problem: null });
      void next();
    },
    /** Takes it out of the line; one that is being sent is cut off. */
    drop(key: number): void {
      if (sending?.key === key) sending.cut.abort();
      set(all.filter((one) => one.key !== key));
    },
    /** Those that are done have their place among the papers by now. */
    forgetDone: (report: string): void => {
      if (all.some((one) => one.report === report && one.state === 'done')) set(all.filter((one) => one.report !== report || one.state !== 'done'));
    },
    /** Drops all of them. */
    clear(): void {
      sending?.cut.abort();
      if (all.length > 0) set([]);
    },
    all: (): readonly Upload[] => all,
    subscribe(read: () => void): () => void {
      readers.add(read);
      return () => readers.delete(read);
    },
  };
}
export type Uploads = ReturnType<typeof createUploads>;

/** By XMLHttpRequest, which alone tells how much has left. */
const sendOverHttp: Send = ({ report, section, file }, sent, signal) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ name: file.name, ...(section === null ? {} : { section }) });
    request.open('POST', `${papersAddress(report)}?${query}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', document.documentElement.lang === 'en' ? 'en' : 'vi');
    request.setRequestHeader('X-Requested-With', 'trinh-ky');
    request.upload.onprogress = ({ loaded }) => sent(loaded);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve();
      reject(readProblem(request.status, jsonOrNull(request.responseText), { retryAfter: request.getResponseHeader('Retry-After'), now: Date.now() }));
    };
    request.onerror = () => reject(new Problem({ status: 0, code: unreachable, title: '' }));
    request.onabort = () => reject(new Problem({ status: 0, code: 'aborted', title: '' }));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The line of this page. */
export const uploads = createUploads(sendOverHttp);
keepsForPerson(uploads.clear);

/** Leaving the page would cut off what is on its way: the browser asks first. */
const warn = (event: BeforeUnloadEvent) => event.preventDefault();
let warned = false;
uploads.subscribe(() => {
  const busy = uploads.all().some(({ state }) => state === 'waiting' || state === 'sending');
  if (busy === warned) return;
  warned = busy;
  if (busy) addEventListener('beforeunload', warn);
  else removeEventListener('beforeunload', warn);
});
