import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldOf, messageOf, StoreError } from '../errors.js';
import type { BlobStore } from '../port.js';

/** Where blobs are while they are being written. */
const unfinishedIn = (root: string): string => join(root, 'unfinished');

/**
 * Bodies as files named by their hash, `blobs/ab/abcd…`. The folder is ours alone (see lock.ts), so one temporary name a hash suffices;
 * what a process that was killed left half-written is removed first. Throws StoreError.
 */
export async function openBlobs(dir: string) {
  const root = join(dir, 'blobs');
  await rm(unfinishedIn(root), { recursive: true, force: true }).catch((error: unknown) => {
    throw storeErrorOfFile(error);
  });
  const writing = new Map<string, Promise<void>>();
  let closed = false;

  const folderOf = (hash: string): string => join(root, hash.slice(0, 2));
  const pathOf = (hash: string): string => join(folderOf(hash), hash);

  const store = (hash: string, bytes: Uint8Array): Promise<void> => place(hash, hash, (path) => writeSynced(path, bytes));

  /** Brings what `write` puts into a temporary file to its place; nothing is left of it where that fails. */
  async function place(hash: string, temporaryName: string, write: (path: string) => Promise<void>): Promise<void> {
    if (await exists(pathOf(hash))) return;
    const folder = folderOf(hash);
    if ((await mkdir(folder, { recursive: true })) !== undefined) {
      await syncFolder(root);
      await syncFolder(dir);
    }
    await mkdir(unfinishedIn(root), { recursive: true });
    const temporary = join(unfinishedIn(root), temporaryName);
    try {
      await write(temporary);
      await rename(temporary, pathOf(hash));
    } catch (error) {
      // on a full disk half a file would be in the way of everybody
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    await syncFolder(folder);
  }

  const blobs: BlobStore = {
    async put(bytes) {
      if (closed) throw new StoreError('store_closed');
      const hash = createHash('sha256').update(bytes).digest('hex');
      // who comes second waits for the sync of who came first
      const underWay = writing.get(hash) ?? store(hash, bytes).finally(() => writing.delete(hash));
      writing.set(hash, underWay);
      await underWay.catch((error: unknown) => {
        throw storeErrorOfFile(error);
      });
      return hash;
    },
    async get(hash) {
      if (!isHash(hash)) return null;
      try {
        return await readFile(pathOf(hash));
      } catch (error) {
        if (fileCode(error) === 'ENOENT') return null;
        throw storeErrorOfFile(error);
      }
    },
    has: async (hash) => isHash(hash) && exists(pathOf(hash)),
    async putStream(hash, bytes) {
      if (closed) throw new StoreError('store_closed');
      // whoever else brings the same bytes reads from a source of their own
      const name = `${hash}.${randomUUID()}`;
      const underWay = place(hash, name, (path) => writeStream(path, hash, bytes)).finally(() => writing.delete(name));
      writing.set(name, underWay);
      await underWay.catch((error: unknown) => {
        throw storeErrorOfFile(error);
      });
    },
    async open(hash) {
      if (!isHash(hash)) return null;
      try {
        const { size } = await stat(pathOf(hash));
        return { size, read: (from = 0, before = size) => (from >= before ? nothing() : createReadStream(pathOf(hash), { start: from, end: before - 1 })) };
      } catch (error) {
        if (fileCode(error) === 'ENOENT') return null;
        throw storeErrorOfFile(error);
      }
    },
  };

  /** Resolves when nothing is being written; takes no more. */
  async function close(): Promise<void> {
    closed = true;
    await Promise.allSettled(writing.values());
  }

  return { blobs, close };
}

export type Blobs = Awaited<ReturnType<typeof openBlobs>>;

/** Anything else is no name of ours, and must not lead out of the folder. */
const isHash = (hash: string): boolean => /^[0-9a-f]{64}$/.test(hash);

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (fileCode(error) === 'ENOENT') return false;
    throw storeErrorOfFile(error);
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function writeStream(path: string, hash: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    const seen = createHash('sha256');
    for await (const piece of bytes) {
      seen.update(piece);
      await file.writeFile(piece);
    }
    if (seen.digest('hex') !== hash) throw new StoreError('blob_differs', hash);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** A new name is on the disk only when its folder is. Windows cannot sync folders and does not need to. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function fileCode(error: unknown): string | null {
  const code = fieldOf(error, 'code');
  return typeof code === 'string' && fieldOf(error, 'syscall') !== undefined ? code : null;
}

/** What the file system said, as an error of the store. */
export function storeErrorOfFile(error: unknown): unknown {
  switch (fileCode(error)) {
    case null:
      return error;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new StoreError('disk_full', messageOf(error), error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return new StoreError('data_folder_unusable', messageOf(error), error);
    default:
      return new StoreError('store_failed', messageOf(error), error);
  }
}
