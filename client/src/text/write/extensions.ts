/** The schema of a text (templates/editing) with what a screen adds to it: cursors of others, numbers of footnotes, marks of finding and checking. */
import { Extension, type Extensions, type KeyboardShortcutCommand } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { GapCursor } from '@tiptap/pm/gapcursor';
import { Plugin } from '@tiptap/pm/state';
// its schema alone: the door beside it brings the server's reading of texts with it
import { editingExtensions } from '../../../../templates/editing/extensions.js';
import { checksPlugin } from '../checks/plugin.js';
import { findPlugin } from '../find/plugin.js';
import { carried, carrier, copying, whole } from '../notes/clipboard.js';
import type { Shelf } from '../notes/shelf.js';
import { colorOf } from '../room/people.js';
import type { Room } from '../room/room.js';

interface Options {
  room: Room;
  me: { person: string; name: string };
  shelf: Shelf;
  words: { note: (n: number) => string; placeholder: string };
  onFinding: (id: string) => void;
}

export function extensionsFor({ room, me, shelf, words, onFinding }: Options): Extensions {
  return [
    ...editingExtensions.map((one) => {
      if (one.name === 'table') return one.configure({ resizable: true, cellMinWidth: 40, lastColumnResizable: false });
      if (one.name === 'paragraph') return one.extend({ parseHTML: () => [{ tag: 'p' }, { tag: carrier }] });
      if (one.name === 'footnote') return one.extend({ atom: true, addNodeView: () => shelf.nodeView(words.note) });
      return one;
    }),
    Collaboration.configure({ document: room.doc }),
    CollaborationCaret.configure({
      provider: room.provider,
      user: { ...me, color: colorOf(me.person) },
      render: cursorOf,
      // a style of its own would lie over what finding marks
      selectionRender: (user) => ({ nodeName: 'span', class: 'theirs', style: `--theirs: ${colorOfUser(user)}` }),
    }),
    Dropcursor.configure({ color: false, class: 'dropHere' }),
    Gapcursor,
    Placeholder.configure({ placeholder: words.placeholder, showOnlyWhenEditable: true }),
    Extension.create({
      name: 'office',
      onBeforeCreate() {
        // a note holds paragraphs in the middle of a line: ProseMirror would fit pasted paragraphs into the line as a note that nobody wrote,
        // were it not told that a note is never made of itself
        const { footnote } = this.editor.schema.nodes;
        if (footnote !== undefined) footnote.hasRequiredAttrs = () => true;
      },
      addKeyboardShortcuts() {
        return { 'Mod-Home': pastTable('start'), 'Mod-End': pastTable('end') };
      },
      addProseMirrorPlugins() {
        return [
          findPlugin(),
          checksPlugin(onFinding),
          new Plugin({ props: { clipboardSerializer: copying(this.editor.schema), transformPastedHTML: carried, transformPasted: whole } }),
          new Plugin({ view: () => ({ update: (view, before) => void (view.state.doc.eq(before.doc) || shelf.number(words.note)) }) }),
        ];
      },
    }),
  ];
}

/** To the start or the end of a text that a table starts or ends: beside the table, where a browser would stay in it or turn back. */
function pastTable(side: 'start' | 'end'): KeyboardShortcutCommand {
  return ({ editor: { state, view } }) => {
    const { doc, tr } = state;
    const outermost = side === 'start' ? doc.firstChild : doc.lastChild;
    if (outermost?.type.name !== 'table') return false;
    view.dispatch(tr.setSelection(new GapCursor(doc.resolve(side === 'start' ? 0 : doc.content.size))).scrollIntoView());
    return true;
  };
}

/** A cursor says by name whose it is; the colour is beside it. What another client says of its colour is not used. */
function cursorOf(user: Record<string, unknown>): HTMLElement {
  const name = typeof user['name'] === 'string' ? user['name'] : '';
  const color = colorOfUser(user);
  const cursor = document.createElement('span');
  cursor.className = 'caret';
  cursor.style.borderColor = color;
  const label = document.createElement('span');
  label.className = 'caretName';
  label.style.backgroundColor = color;
  label.textContent = name;
  cursor.append(label);
  return cursor;
}

function colorOfUser({ person, name }: Record<string, unknown>): string {
  return colorOf(typeof person === 'string' ? person : typeof name === 'string' ? name : '');
}
