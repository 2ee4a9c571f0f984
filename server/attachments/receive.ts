import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that has come, until `drop` takes it away. */
export interface Received {
  path: string;
  /** bytes */
  size: number;
  /** SHA-256, hex */
  hash: string;
  drop(): Promise<void>;
}

/** Writes what comes into a file of its own in `folder`, never more than a piece of it in memory; null where it is longer than `most` bytes. Nothing is left of what breaks off. */
export async function receive(bytes: AsyncIterable<Uint8Array>, folder: string, most: number): Promise<Received | null> {
  const path = join(folder, `trinhky-paper-${randomUUID()}`);
  const drop = () => rm(path, { force: true });
  const file = await open(path, 'wx', 0o600);
  let kept = false;
  try {
    const seen = createHash('sha256');
    let size = 0;
    for await (const piece of bytes) {
      size += piece.length;
      if (size > most) return null;
      seen.update(piece);
      await file.writeFile(piece);
    }
    kept = true;
    return { path, size, hash: seen.digest('hex'), drop };
  } finally {
    await file.close();
    if (!kept) await drop();
  }
}
