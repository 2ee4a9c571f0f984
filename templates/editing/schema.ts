import { getSchema } from '@tiptap/core';
import { editingExtensions } from './extensions.js';

/** The ProseMirror schema of a text. */
export const editingSchema = getSchema(editingExtensions);
