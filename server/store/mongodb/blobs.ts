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

  /** The pieces as chunks of the usual size. What has another hash is taken away again, unless somebody else has brought the right bytes meanwhile. */
  async function storeStream(hash: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const seen = createHash('sha256');
    let [length, n, waiting] = [0, 0, Buffer.alloc(0)];
    const flush = async (size: number): Promise<void> => {
      await putChunks([{ files_id: hash, n, data: new Binary(Buffer.from(waiting.subarray(0, size))) }]);
      waiting = waiting.subarray(size);
      n += 1;
    };
    for await (const piece of bytes) {
      seen.update(piece);
      length += piece.length;
      waiting = Buffer.concat([waiting, piece]);
      while (waiting.length >= chunkSize) await flush(chunkSize);
    }
    if (waiting.length > 0) await flush(waiting.length);
    if (seen.digest('hex') !== hash) {
      if (!(await has(hash))) await chunks.deleteMany({ files_id: hash });
      throw new StoreError('blob_differs', hash);
    }
    await orThere(files.insertOne({ _id: hash, length, chunkSize, uploadDate: now(), filename: hash }));
  }

  async function* read(hash: string, from: number, before: number): AsyncGenerator<Uint8Array> {
    let left = before - from;
    for (let n = Math.floor(from / chunkSize); left > 0; n += 1) {
      const chunk = await ask(() => chunks.findOne({ files_id: hash, n }));
      if (chunk === null) throw new StoreError('blob_damaged', hash);
      const start = Math.max(0, from - n * chunkSize);
      const piece = chunk.data.buffer.subarray(0, chunk.data.length()).subarray(start, start + left);
      left -= piece.length;
      if (piece.length === 0) throw new StoreError('blob_damaged', hash);
      yield piece;
    }
  }

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
    putStream: (hash, bytes) =>
      ask(async () => {
        if (!(await has(hash))) await storeStream(hash, bytes);
      }),
    open: (hash) =>
      ask(async () => {
        const file = await files.findOne({ _id: hash });
        return file === null ? null : { size: file.length, read: (from = 0, before = file.length) => read(hash, from, before) };
      }),
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
