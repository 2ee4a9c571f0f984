import { Button, Checkbox, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/useWords.js';
import { Sign } from '../write/Sign.js';
import css from './FindBar.module.css';
import { foundIn, goTo, lookFor, replaceHits } from './plugin.js';

/** Finds and replaces in the whole section, footnotes too. */
export function FindBar({ editor, focusAt, onClose }: { editor: Editor; focusAt: number; onClose: () => void }) {
  const { t } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(() => selectedWords(editor));
  const [by, setBy] = useState('');
  const [how, setHow] = useState({ diacritics: true, capitals: false });
  const [done, setDone] = useState<number | null>(null);
  const { count, at } = useEditorState({
    editor,
    selector: ({ editor: one }) => {
      const found = foundIn(one.state);
      return { count: found.hits.length, at: found.at };
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the field has the cursor again
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [focusAt]);
  useEffect(() => {
    editor.view.dispatch(lookFor(editor.state.tr, { words, ...how }));
    setDone(null);
  }, [editor, words, how]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(lookFor(editor.state.tr, null));
    },
    [editor],
  );

  const show = (next: number) => {
    const hit = foundIn(editor.state).hits[next];
    if (hit === undefined) return;
    editor.view.dispatch(goTo(editor.state.tr, next));
    document.querySelector('.foundHere')?.scrollIntoView({ block: 'center' });
  };
  const move = (by: number) => show(count === 0 ? -1 : (at + by + count) % count);
  const replace = (which: 'here' | 'all') => {
    const { tr } = editor.state;
    const replaced = replaceHits(tr, foundIn(editor.state), by, which);
    if (replaced === 0) return;
    // it is taken back by itself, not together with what was written just before or after
    const apart = () => yUndoPluginKey.getState(editor.state)?.undoManager.stopCapturing();
    apart();
    editor.view.dispatch(tr);
    apart();
    // a button that can do nothing more loses the caret: where nothing is left to replace, the words to look for have it
    if (foundIn(editor.state).hits.length === 0) field.current?.focus();
    if (which === 'all') setDone(replaced);
    else show(foundIn(editor.state).at);
  };
  const close = () => {
    const hit = foundIn(editor.state).hits[at];
    if (hit !== undefined && hit.line.notes.length === 0)
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, hit.from, hit.to)));
    onClose();
    editor.view.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'F3' || (event.key === 'Enter' && event.target === field.current)) move(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const tally =
    done !== null
      ? t('text.find.replaced', { n: done })
      : words === ''
        ? ''
        : count === 0
          ? t('text.find.none')
          : t('text.find.count', { at: at + 1, n: count });
  const mayWrite = editor.isEditable;

  return (
    <search className={css.bar} aria-label={t('text.find.title')} onKeyDown={onKeyDown}>
      <div className={css.line}>
        <TextInput
          ref={field}
          className={css.field ?? ''}
          size="xs"
          aria-label={t('text.find.words')}
          placeholder={t('text.find.words')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <span className={`${css.tally} small soft numbers`} role="status">
          {tally}
        </span>
        <Tool sign="before" label={t('text.find.before')} onClick={() => move(-1)} disabled={count === 0} />
        <Tool sign="next" label={t('text.find.next')} onClick={() => move(1)} disabled={count === 0} />
        <Tool sign="cross" label={t('text.find.close')} onClick={close} />
      </div>
      {mayWrite ? (
        <div className={css.line}>
          <TextInput
            className={css.field ?? ''}
            size="xs"
            aria-label={t('text.find.by')}
            placeholder={t('text.find.by')}
            value={by}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" disabled={count === 0} onClick={() => replace('here')}>
            {t('text.find.replace')}
          </Button>
          <Button size="xs" variant="default" disabled={count === 0} onClick={() => replace('all')}>
            {t('text.find.replaceAll')}
          </Button>
        </div>
      ) : null}
      <div className={css.line}>
        <Checkbox
          size="xs"
          label={t('text.find.diacritics')}
          checked={how.diacritics}
          onChange={(event) => setHow({ ...how, diacritics: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('text.find.capitals')}
          checked={how.capitals}
          onChange={(event) => setHow({ ...how, capitals: event.currentTarget.checked })}
        />
      </div>
    </search>
  );
}

const Tool = ({ sign, label, ...rest }: { sign: 'before' | 'next' | 'cross'; label: string; onClick: () => void; disabled?: boolean }) => (
  <button type="button" className={css.tool} aria-label={label} title={label} {...rest}>
    <Sign name={sign} size={16} />
  </button>
);

/** A few words that are selected are what one looks for. */
function selectedWords(editor: Editor): string {
  const { from, to } = editor.state.selection;
  const words = editor.state.doc.textBetween(from, to, '\n', '\n');
  return words.length <= 100 && !words.includes('\n') ? words : '';
}
