/** Turning a package into pages, off the main thread. */
import type { RenderInput } from '../../templates/index.js';

export type { RenderInput };

export interface Renderer {
  /** Pure in its input up to zip details. Throws RenderError on failure or when the time limit passes. */
  docx(input: RenderInput): Promise<Uint8Array>;
  /** The same document as PDF; null where there is no converter on this machine. Throws RenderError. */
  pdf(docx: Uint8Array): Promise<Uint8Array | null>;
  /** `LibreOffice 7.4` or null */
  converter(): Promise<string | null>;
  close(): Promise<void>;
}
