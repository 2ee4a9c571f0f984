import { createHash } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
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

  async function store(hash: string, bytes: Uint8Array): Promise<void> {
    if (await exists(pathOf(hash))) return;
    const folder = folderOf(hash);
    if ((await mkdir(folder, { recursive: true })) !== undefined) {
      await syncFolder(root);
      await syncFolder(dir);
    }
    await mkdir(unfinishedIn(root), { recursive: true });
    const temporary = join(unfinishedIn(root), hash);
    try {
      await writeSynced(temporary, bytes);
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
