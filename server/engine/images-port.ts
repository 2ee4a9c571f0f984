import type { SignedImage } from '../../templates/index.js';

/** Where the images of seal and signatures come from. */
export interface ImagesPort {
  /** What is printed at a moment: of the seal, or of a person's signature. The same moment gets the same answer for ever. */
  at(of: string, moment: string): Promise<SignedImage | null>;
}
