import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface WholeFile {
  text: string;
  /** who may read and write it, as `chmod` has it */
  mode: number;
  /** done once all of it is on the disk and before it is there under its name; where it fails, nothing is there */
  first?: () => Promise<void>;
}

/** Writes a file that is there whole or not at all; one there is already stays until then. */
export async function writeWhole(file: string, { text, mode, first }: WholeFile): Promise<void> {
  const half = `${file}.new`;
  await rm(half, { force: true });
  try {
    await writeFile(half, text, { mode, flush: true });
    await first?.();
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(file));
}

/** Names that came and went are on the disk too. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file system keeps names by itself
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
