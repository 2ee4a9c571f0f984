import { createHash } from 'node:crypto';
import { access, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fieldOf, messageOf, StoreError } from '../errors.js';
import type { BlobStore } from '../port.js';

/** Bodies as files named by their hash, `blobs/ab/abcd…`. The folder is ours alone (see lock.ts), so one temporary name a hash suffices. */
export function createBlobs(dir: string) {
  const root = join(dir, 'blobs');
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
    const temporary = join(folder, `${hash}.tmp`);
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, pathOf(hash));
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
