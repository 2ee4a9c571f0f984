import type { Store } from './port.js';
import { openSqliteStore } from './sqlite/index.js';

export type * from './audit.js';
export type * from './lists.js';
export * from './notices.js';
export type * from './papers.js';
export type * from './port.js';
export type * from './register.js';
export type * from './rooms.js';
export type * from './search.js';
export { openSqliteStore };

export interface StoreSettings {
  /** the folder of the SQLite store */
  dataDir: string;
  /** given: the store is on MongoDB, and the folder is not used for it */
  mongodbUri?: string | undefined;
  mongodbDatabase?: string | undefined;
}

/** Opens the store the settings name. Throws StoreError. */
export async function openStore({ dataDir, mongodbUri, mongodbDatabase }: StoreSettings): Promise<Store> {
  if (mongodbUri === undefined) return openSqliteStore({ dir: dataDir });
  // loaded only where it is used: the driver is a fifth of what a start takes
  const { openMongoStore } = await import('./mongodb/index.js');
  return openMongoStore({ uri: mongodbUri, ...(mongodbDatabase === undefined ? {} : { database: mongodbDatabase }) });
}
