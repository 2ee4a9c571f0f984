/** What a document is made from. */
import type { ReportPackage } from '../package/index.js';
import type { Profile } from './profile.js';

export interface RenderInput {
  package: ReportPackage;
  /** absent: a draft, with room for number and day */
  issue?: Issue;
  /** an agency's own measures; absent: those of the decree */
  profile?: Profile;
  /** where the document can be verified; printed as a code where the profile has a place for it */
  verifyAt?: string;
  /** what is made is an electronic copy (Decree 30/2020, Appendix I, cell 14) */
  copy?: Copy;
}

export interface Issue {
  /** as printed before the slash: `05`, `17` */
  number: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** the signer's signature, in the room there is for it (cell 7c) */
  signature?: SignedImage;
  /** the agency's seal, over a part of the signature (cell 8) */
  seal?: SignedImage;
}

/** An image with a transparent ground. */
export interface SignedImage {
  /** `data:image/png;base64,…` */
  src: string;
  /** mm; a seal's is its real one, a signature too large for its room is made smaller */
  width: number;
}

export interface Copy {
  form: 'SAO Y' | 'SAO LỤC' | 'TRÍCH SAO';
  /** the agency that makes the copy */
  agency: string;
  /** when it signed: an instant of ISO 8601, printed in the time of Vietnam */
  signedAt: string;
}
