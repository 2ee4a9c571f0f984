import type { SignedImage } from '../../templates/index.js';
import { dayOf, sealImage } from '../../workflows/index.js';
import { type Act, actOf, type Note } from '../identity/index.js';
import type { BlobStore, RecordStore } from '../store/port.js';

/** An image of the seal or of a signature, or that from then on there is none. None is ever changed or taken away: documents were drawn with it. */
export interface PrintedImage {
  id: string;
  /** `seal`, or the id of the person whose signature it is */
  of: string;
  /** SHA-256 of the PNG; null: nothing is printed from then on */
  blob: string | null;
  /** mm, as printed; 0 where there is none */
  width: number;
  /** printed on what is issued from this moment on; never before it was recorded */
  validFrom: string;
  /** who recorded it, and when */
  by: string;
  at: string;
}

export interface PrintedImagesDeps {
  records: RecordStore<PrintedImage>;
  blobs: BlobStore;
  newId: () => string;
  /** the audit's note in the name of this person */
  notesOf: (by: string) => Promise<Note>;
  /** whose the image is, as it is told: of a seal the agency */
  nameOf: (whose: string) => Promise<string>;
}

export type PrintedImages = ReturnType<typeof createPrintedImages>;

const newestFirst = (a: PrintedImage, b: PrintedImage): number => b.validFrom.localeCompare(a.validFrom) || b.at.localeCompare(a.at);

/** hexadecimal digits of an image's SHA-256 that tell it from any other of an office; the record has them all */
const toldDigits = 12;

/** `seal.recorded`, `signature.replaced`, `signature.removed` …: what the new record makes of what was in force until its day. */
function actOfImage(before: PrintedImage | null, after: PrintedImage, name: string): Act {
  const did = after.blob === null ? 'removed' : before === null ? 'recorded' : 'replaced';
  const told = ({ blob, width, validFrom }: PrintedImage) => ({
    image: blob?.slice(0, toldDigits) ?? null,
    width: blob === null ? null : width,
    from: dayOf(validFrom),
  });
  return actOf(`${after.of === sealImage ? 'seal' : 'signature'}.${did}`, { id: after.of, name }, before === null ? null : told(before), told(after));
}

/** Images of seal and signatures, found by a moment alone: what is drawn once more gets the image it had. */
export function createPrintedImages({ records, blobs, newId, notesOf, nameOf }: PrintedImagesDeps) {
  const of = async (whose: string): Promise<PrintedImage[]> => (await records.all()).filter((one) => one.of === whose).toSorted(newestFirst);

  /** The record in force at that moment; null where none is, or where it says that there is none. */
  async function inForce(whose: string, moment: string): Promise<PrintedImage | null> {
    const found = (await of(whose)).find(({ validFrom, at }) => validFrom <= moment && at <= moment);
    return found?.blob == null ? null : found;
  }

  const bytesOf = async ({ blob }: PrintedImage): Promise<Uint8Array | null> => (blob === null ? null : blobs.get(blob));

  return {
    /** Everything that was recorded of one seal or signature, newest first. */
    of,
    inForce,
    bytesOf,
    /** What the page prints; null where nothing is in force. Throws where the stored image is gone. */
    async at(whose: string, moment: string): Promise<SignedImage | null> {
      const found = await inForce(whose, moment);
      if (found === null) return null;
      const bytes = await bytesOf(found);
      if (bytes === null) throw new Error(`The image ${found.id} is not in the store`);
      return { src: `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`, width: found.width };
    },
    async record(given: { of: string; png: Uint8Array | null; width: number; validFrom: string; by: string; at: string }): Promise<PrintedImage> {
      const { png, ...rest } = given;
      const recorded: PrintedImage = { id: newId(), blob: png === null ? null : await blobs.put(png), ...rest, width: png === null ? 0 : given.width };
      const [note, name, before] = [await notesOf(given.by), await nameOf(given.of), await inForce(given.of, given.validFrom)];
      await Promise.all([note(actOfImage(before, recorded, name)), records.put(recorded.id, recorded)]);
      return recorded;
    },
  };
}
