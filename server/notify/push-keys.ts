import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import webPush from 'web-push';
import { z } from 'zod';
import type { Store } from '../store/port.js';

/** VAPID (RFC 8292): by these keys push services know who sends. A browser's subscription is bound to the public one. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}
const shape = z.strictObject({ publicKey: z.string().min(1), privateKey: z.string().min(1) });
const fileName = 'push-keys.json';
const recordId = 'push-keys';

/** The keys of this office, made on first use: in the data folder, readable by nobody else; in the database where several servers share it. */
export async function pushKeys(store: Pick<Store, 'name' | 'records'>, dataDir: string): Promise<PushKeys> {
  if (store.name === 'mongodb') {
    const records = store.records<PushKeys>('meta');
    const known = await records.get(recordId);
    if (known !== null) return known;
    const made = webPush.generateVAPIDKeys();
    return (await records.add(recordId, made)) === 'added' ? made : pushKeys(store, dataDir);
  }
  const path = join(dataDir, fileName);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return read(text, path);
  const made = webPush.generateVAPIDKeys();
  await writeFile(path, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: 'wx' });
  return made;
}

function read(text: string, path: string): PushKeys {
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} holds no keys of browser push; move it away, and new ones are made (every browser is then asked again)`, { cause });
  }
}
