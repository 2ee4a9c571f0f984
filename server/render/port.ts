/** Turning a package into pages, off the main thread. */
import type { ReportPackage } from '../../templates/index.js';

export interface RenderInput {
  package: ReportPackage;
  /** absent: a draft, with room for number and day */
  issue?: {
    /** as printed before the slash: `05`, `17` */
    number: string;
    /** `YYYY-MM-DD` */
    date: string;
  };
}

export interface Renderer {
  /** Pure in its input up to zip details. Throws RenderError on failure or when the time limit passes. */
  docx(input: RenderInput): Promise<Uint8Array>;
  /** The same document as PDF; null where there is no converter on this machine. Throws RenderError. */
  pdf(docx: Uint8Array): Promise<Uint8Array | null>;
  /** `LibreOffice 7.4` or null */
  converter(): Promise<string | null>;
  close(): Promise<void>;
}
