/** SQLite as Node brings it (from 22.16), else its drop-in for older ones. The only place that knows there are two. */
type Driver = Pick<typeof import('@photostructure/sqlite'), 'DatabaseSync'>;
export type SqliteFile = InstanceType<Driver['DatabaseSync']>;

/** From 22.16 on it also tells whether a transaction is open, which group commit has to know. */
function isDriver(module: object | undefined): module is Driver {
  if (module === undefined || !('DatabaseSync' in module) || typeof module.DatabaseSync !== 'function') return false;
  return 'isTransaction' in module.DatabaseSync.prototype;
}

async function loadDriver(): Promise<Driver> {
  const builtIn = process.getBuiltinModule('node:sqlite');
  return isDriver(builtIn) ? builtIn : import('@photostructure/sqlite');
}

/** Opens or creates the file. */
export async function openFile(path: string): Promise<SqliteFile> {
  const { DatabaseSync } = await loadDriver();
  return new DatabaseSync(path);
}
