/** Where the server listens, and what it serves beside the interface. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Settings, SettingsError } from './settings.js';

/** Throws SettingsError, with the setting, where it cannot listen there. */
export function listen(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new SettingsError(`PORT: ${host}:${port} is in use already`)
          : new SettingsError(`HOST: cannot listen on ${host}:${port} (${error.code ?? error.message})`),
      );
    });
    server.listen(port, host, () => resolve());
  });
}

export function urlOf(server: Server, { host }: Settings): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** The built client beside the compiled server; null where only the server was built. */
export function clientDir(): string | null {
  const dir = fileURLToPath(new URL('../client', import.meta.url));
  return existsSync(`${dir}/index.html`) ? dir : null;
}
