import { createHash } from 'node:crypto';
import { Binary, MongoBulkWriteError } from 'mongodb';
import { StoreError } from '../errors.js';
import type { BlobStore } from '../port.js';
import type { ChunkDoc, Collections, FileDoc } from './collections.js';
import { ask, duplicateKey, isDuplicate } from './errors.js';

/** GridFS's usual size, bytes. */
const chunkSize = 255 * 1024;
/** Chunks that go in one message: 4 MB. */
const together = 16;

/**
 * Bodies in GridFS's own layout, the hash as id; any GridFS tool reads them.
 * The driver's upload stream is not used: under one id, two uploads of the same bytes would end each other, and one that broke off would be in the way of the next.
 * Here a chunk is put where it belongs whoever brings it, and the file is there once its line in `files` is.
 */
export function createBlobs({ files, chunks }: Collections, now: () => Date): BlobStore {
  const has = (hash: string): Promise<boolean> => ask(async () => (await files.countDocuments({ _id: hash }, { limit: 1 })) > 0);

  async function store(hash: string, bytes: Uint8Array): Promise<void> {
    const count = Math.ceil(bytes.length / chunkSize);
    for (let first = 0; first < count; first += together) {
      const some = Array.from({ length: Math.min(together, count - first) }, (_, i) => first + i);
      await putChunks(some.map((n) => ({ files_id: hash, n, data: new Binary(bytes.subarray(n * chunkSize, (n + 1) * chunkSize)) })));
    }
    const file: FileDoc = { _id: hash, length: bytes.length, chunkSize, uploadDate: now(), filename: hash };
    await orThere(files.insertOne(file));
  }

  /** All of them are tried; those that are there have the same bytes, since their name is the hash. */
  const putChunks = (docs: ChunkDoc[]): Promise<void> => orThere(chunks.insertMany(docs, { ordered: false }));

  return {
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (await has(hash)) return hash;
      await ask(() => store(hash, bytes));
      return hash;
    },
    get: (hash) =>
      ask(async () => {
        const file = await files.findOne({ _id: hash });
        if (file === null) return null;
        const parts = await chunks.find({ files_id: hash }).sort({ n: 1 }).toArray();
        const bytes = Buffer.concat(parts.map(({ data }) => data.buffer.subarray(0, data.length())));
        if (bytes.length !== file.length) throw new StoreError('blob_damaged', hash);
        return bytes;
      }),
    has,
  };
}

/** What is there already need not be brought. Throws what else went wrong, also where it went wrong for one of many. */
async function orThere(insert: Promise<unknown>): Promise<void> {
  try {
    await insert;
  } catch (error) {
    const others = error instanceof MongoBulkWriteError ? [error.writeErrors].flat().filter(({ code }) => code !== duplicateKey) : [];
    if (!isDuplicate(error) || others.length > 0) throw error;
  }
}
