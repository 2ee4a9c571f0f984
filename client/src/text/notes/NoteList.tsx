import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useWords } from '../../words/useWords.js';
import { Sign } from '../write/Sign.js';
import { type Inner, openInner, toEnd } from './inner.js';
import css from './NoteList.module.css';
import type { Note, Shelf } from './shelf.js';

interface Props {
  editor: Editor;
  shelf: Shelf;
  pasted: (html: string) => string;
}

/** The footnotes at the foot of the sheet, each written where it stands. */
export function NoteList({ editor, shelf, pasted }: Props) {
  const { t } = useWords();
  const notes = useSyncExternalStore(shelf.subscribe, shelf.notes);
  if (notes.length === 0) return null;
  return (
    <section className={css.notes} aria-label={t('text.footnotes')}>
      <ol>
        {notes.map((note, i) => (
          <NoteLine key={note.key} editor={editor} shelf={shelf} note={note} n={i + 1} pasted={pasted} />
        ))}
      </ol>
    </section>
  );
}

function NoteLine({ editor, shelf, note, n, pasted }: Props & { note: Note; n: number }) {
  const { t } = useWords();
  const mount = useRef<HTMLDivElement>(null);
  const [inner, setInner] = useState<Inner | null>(null);
  const label = t('text.note', { n });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor of a note lives as long as the note
  useEffect(() => {
    if (mount.current === null) return;
    const opened = openInner(mount.current, {
      outer: editor.view,
      note,
      label,
      undo: () => editor.commands.undo(),
      redo: () => editor.commands.redo(),
      leave: () => leaveNote(editor, note),
      remove: () => removeNote(editor, note),
      onFocus: shelf.setActive,
      onMove: shelf.touched,
      pasted,
    });
    setInner(opened);
    const unfollow = shelf.follow(note, opened.follow);
    const openIfAsked = () => {
      if (!shelf.taken(note)) return;
      toEnd(opened.view);
      opened.view.dom.scrollIntoView({ block: 'center' });
    };
    openIfAsked();
    const unsubscribe = shelf.subscribe(openIfAsked);
    return () => {
      unsubscribe();
      unfollow();
      opened.close();
    };
  }, [editor, note, shelf]);
  useEffect(() => inner?.setLabel(label), [inner, label]);

  return (
    <li>
      <button type="button" className={css.number} aria-label={t('text.noteBack', { n })} onClick={() => leaveNote(editor, note)}>
        {n}
      </button>
      <div ref={mount} />
      {editor.isEditable ? (
        <button
          type="button"
          className={css.remove}
          aria-label={t('text.noteRemove', { n })}
          title={t('text.noteRemove', { n })}
          onClick={() => removeNote(editor, note)}
        >
          <Sign name="bin" />
        </button>
      ) : null}
    </li>
  );
}

/** Into the text, behind the note's number. */
function leaveNote(editor: Editor, note: Note): void {
  const pos = note.pos();
  if (pos === undefined) return;
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos + note.node.nodeSize)).scrollIntoView());
  view.focus();
}

function removeNote(editor: Editor, note: Note): void {
  const pos = note.pos();
  if (pos === undefined) return;
  const tr = editor.state.tr.delete(pos, pos + note.node.nodeSize);
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos))).scrollIntoView());
  editor.view.focus();
}
