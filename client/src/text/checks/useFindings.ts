import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { checkText } from '../../api/text.js';
import type { Room } from '../room/room.js';
import { saidBy } from './placed.js';
import { showFindings } from './plugin.js';

/** A pause in typing after which the checks are asked, ms. */
const pause = 1_500;
/** While one's words are still on their way to the server, it is asked again after this, ms. */
const again = 400;
/** A check that takes long is asked less often: as many times its length lies between two. */
const rest = 8;

export type Asking = 'waiting' | 'asking' | 'known' | 'failed';

/** Asks for the office's checks when the writer pauses, and marks in the editor what they find. The server is asked: the checks read the whole report. */
export function useFindings(editor: Editor | null, room: Room, id: string, section: string): { asking: Asking; askNow: () => void } {
  const [asking, setAsking] = useState<Asking>('waiting');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const abort = useRef<AbortController>(undefined);
  const lastTook = useRef({ at: 0, ms: 0 });

  const ask = useCallback(
    async (isTold: boolean) => {
      if (editor === null || editor.isDestroyed) return;
      const later = (ms: number) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void ask(isTold), ms);
      };
      const { connected, unsent } = room.state();
      if (!connected || document.hidden) return;
      if (unsent) return later(again);
      const wait = isTold ? 0 : lastTook.current.at + lastTook.current.ms * rest - performance.now();
      if (wait > 0) return later(wait);
      abort.current?.abort();
      const mine = new AbortController();
      abort.current = mine;
      const from = performance.now();
      setAsking('asking');
      const outcome = await check(editor, mine.signal, { id, section });
      if (outcome !== 'dropped') setAsking(outcome);
      lastTook.current = { at: performance.now(), ms: performance.now() - from };
    },
    [editor, room, id, section],
  );

  useEffect(() => {
    if (editor === null) return;
    const soon = (ms: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void ask(false), ms);
    };
    const onUpdate = () => soon(pause);
    const onVisible = () => soon(again);
    let wasConnected = room.state().connected;
    const unsubscribe = room.subscribe(() => {
      const { connected } = room.state();
      // the line is back: what was typed meanwhile has not been checked
      if (connected && !wasConnected) soon(again);
      wasConnected = connected;
    });
    editor.on('update', onUpdate);
    document.addEventListener('visibilitychange', onVisible);
    soon(again);
    return () => {
      clearTimeout(timer.current);
      abort.current?.abort();
      unsubscribe();
      editor.off('update', onUpdate);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [editor, room, ask]);

  return { asking, askNow: useCallback(() => void ask(true), [ask]) };
}

async function check(editor: Editor, signal: AbortSignal, { id, section }: { id: string; section: string }): Promise<'known' | 'failed' | 'dropped'> {
  const { doc } = editor.state;
  try {
    const findings = await checkText(id, signal);
    if (editor.isDestroyed || signal.aborted) return 'dropped';
    editor.view.dispatch(showFindings(editor.state.tr, { findings: findings.filter((one) => one.section === section), said: saidBy(doc) }));
    return 'known';
  } catch {
    return signal.aborted ? 'dropped' : 'failed';
  }
}
