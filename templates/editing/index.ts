/**
 * Texts while they are being written: the editor's schema, and the shared document behind it.
 * A door of its own, as it needs ProseMirror and Yjs: neither the first screen nor the workers that draw pages load it.
 */
export { misfitIn } from './check-shared.js';
export { editingForm } from './form.js';
export { editingSchema } from './schema.js';
export { changeYDoc, docToYDoc, textField, yDocToDoc } from './shared.js';
