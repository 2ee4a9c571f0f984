/** A footnote's own small editor: a view of one node of the text, whose steps are taken in the text. */
import { baseKeymap, toggleMark } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { EditorView } from '@tiptap/pm/view';
import { carried } from './clipboard.js';
import type { Note } from './shelf.js';

interface Around {
  outer: EditorView;
  note: Note;
  label: string;
  undo: () => boolean;
  redo: () => boolean;
  /** back into the text, behind the note's number */
  leave: () => void;
  remove: () => void;
  onFocus: (view: EditorView | null) => void;
  onMove: () => void;
  pasted: (html: string) => string;
}

export interface Inner {
  view: EditorView;
  /** takes over what changed from outside */
  follow(): void;
  setLabel(label: string): void;
  close(): void;
}

export function openInner(mount: HTMLElement, { outer, note, label, undo, redo, leave, remove, onFocus, onMove, pasted }: Around): Inner {
  const { marks } = outer.state.schema;
  const toggle = (name: string) => {
    const mark = marks[name];
    return mark === undefined ? () => false : toggleMark(mark);
  };
  const isEmpty = (state: EditorState) => state.doc.childCount === 1 && state.doc.textContent === '' && (state.doc.firstChild?.childCount ?? 0) === 0;
  let name = label;
  const goBack = () => {
    leave();
    return true;
  };
  const removeEmpty = (state: EditorState) => {
    if (!isEmpty(state)) return false;
    remove();
    return true;
  };

  const view = new EditorView(
    { mount },
    {
      state: EditorState.create({
        doc: note.node,
        plugins: [
          keymap({
            'Mod-z': undo,
            'Mod-y': redo,
            'Mod-Shift-z': redo,
            'Mod-b': toggle('bold'),
            'Mod-i': toggle('italic'),
            'Mod-u': toggle('underline'),
            Escape: goBack,
            Backspace: removeEmpty,
          }),
          keymap(baseKeymap),
        ],
      }),
      attributes: () => ({ role: 'textbox', 'aria-multiline': 'true', 'aria-label': name, class: 'noteText' }),
      editable: () => outer.editable,
      decorations: () => note.marks,
      transformPastedHTML: (html) => carried(pasted(html)),
      transformPasted: withoutNotes,
      dispatchTransaction,
      handleDOMEvents: {
        focus: () => {
          onFocus(view);
          return false;
        },
        blur: () => {
          onFocus(null);
          return false;
        },
      },
    },
  );

  function dispatchTransaction(tr: Transaction) {
    const { state, transactions } = view.state.applyTransaction(tr);
    view.updateState(state);
    onMove();
    const pos = note.pos();
    if (tr.getMeta('fromOutside') || pos === undefined) return;
    const moved = StepMap.offset(pos + 1);
    const outerTr = outer.state.tr;
    for (const { steps } of transactions)
      for (const step of steps) {
        const mapped = step.map(moved);
        if (mapped !== null) outerTr.step(mapped);
      }
    if (outerTr.docChanged) outer.dispatch(outerTr);
  }

  return {
    view,
    follow() {
      const { state } = view;
      const start = note.node.content.findDiffStart(state.doc.content);
      if (start === null) {
        // the words are the same; the marks of finding and checking may not be
        view.updateState(state);
        return;
      }
      const end = note.node.content.findDiffEnd(state.doc.content);
      if (end === null) return;
      const overlap = Math.max(0, start - Math.min(end.a, end.b));
      view.dispatch(state.tr.replace(start, end.b + overlap, note.node.slice(start, end.a + overlap)).setMeta('fromOutside', true));
    },
    setLabel(next) {
      if (next === name) return;
      name = next;
      view.setProps({});
    },
    close() {
      onFocus(null);
      view.destroy();
    },
  };
}

/** A note in a note is none: it goes, the words around it stay. */
function withoutNotes(slice: Slice): Slice {
  const kept = (content: Fragment): Fragment => {
    const nodes: Node[] = [];
    content.forEach((node) => {
      if (node.type.name !== 'footnote') nodes.push(node.isText ? node : node.copy(kept(node.content)));
    });
    return Fragment.fromArray(nodes);
  };
  return new Slice(kept(slice.content), slice.openStart, slice.openEnd);
}

/** The cursor to the end of what a view shows. */
export function toEnd(view: EditorView): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)).setMeta('fromOutside', true));
  view.focus();
}
