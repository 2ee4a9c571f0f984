/** Turning a package into pages, off the main thread. */
import type { OpinionsPage, RenderInput, SlipPage } from '../../templates/index.js';

export type { RenderInput };

/** What a worker is given to write. */
export type RenderJob = RenderInput | { slip: SlipPage } | { opinions: OpinionsPage };

export interface Renderer {
  /** Pure in its input up to zip details. Throws RenderError on failure or when the time limit passes. */
  docx(input: RenderInput): Promise<Uint8Array>;
  /** The submission slip, in the same manner. */
  slip(slip: SlipPage): Promise<Uint8Array>;
  /** The consolidated table of opinions, in the same manner. */
  opinions(opinions: OpinionsPage): Promise<Uint8Array>;
  /** A DOCX as PDF; null where there is no converter on this machine. Throws RenderError. */
  pdf(docx: Uint8Array): Promise<Uint8Array | null>;
  /** `LibreOffice 7.4` or null */
  converter(): Promise<string | null>;
  close(): Promise<void>;
}
