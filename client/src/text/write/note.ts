import type { Editor } from '@tiptap/core';
import type { Shelf } from '../notes/shelf.js';

/** Puts a footnote behind the selection and opens it; false where none can stand. */
export function insertNote(editor: Editor | null, shelf: Shelf): boolean {
  if (editor === null || !editor.isEditable) return false;
  const { state, view } = editor;
  const { footnote, paragraph } = state.schema.nodes;
  const { $to, to } = state.selection;
  if (footnote === undefined || paragraph === undefined || !$to.parent.inlineContent) return false;
  view.dispatch(state.tr.insert(to, footnote.create(null, paragraph.create())).scrollIntoView());
  shelf.ask(to);
  return true;
}
