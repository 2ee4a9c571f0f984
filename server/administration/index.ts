/** What an administrator looks at and keeps: files of the data folder, channels, and how the server is. */
import type { ChannelsLook } from './channels.js';
import { createChannelsLook } from './channels.js';
import type { FilesLook } from './files.js';
import { createFiles } from './files.js';
import { createHealth, type Health, type HealthDeps } from './health.js';
import { createFilesKeeper, type FilesKeeper } from './keep-files.js';

export { type Beat, createBeat } from './health.js';

export interface Administration {
  files: FilesLook & FilesKeeper;
  channels: ChannelsLook;
  health: () => Promise<Health>;
}

export interface AdministrationDeps {
  files: Parameters<typeof createFiles>;
  channels: Parameters<typeof createChannelsLook>;
  health: HealthDeps;
}

export const createAdministration = ({ files, channels, health }: AdministrationDeps): Administration => ({
  files: { ...createFiles(...files), ...createFilesKeeper(files[0]) },
  channels: createChannelsLook(...channels),
  health: createHealth(health),
});
