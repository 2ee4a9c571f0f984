/** What a document is made from. */
import type { ReportPackage } from '../package/index.js';

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
