import { z } from 'zod';
import { type ChannelSettings, channelSettings } from './dispatch/index.js';

const port = z.coerce.number().int().min(0).max(65_535).default(3000);

const schema = z.object({
  PORT: port,
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'expected mongodb://… or mongodb+srv://…')
    .optional(),
  MONGODB_DATABASE: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  OFFICE_FILE: z.string().min(1).optional(),
});

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  mongodbUri: string | undefined;
  mongodbDatabase: string | undefined;
  publicUrl: string | undefined;
  logLevel: string;
  /** an office to open at the first start in place of the demonstration office */
  officeFile: string | undefined;
  channels: ChannelSettings;
}

/** A setting that cannot be used: one line that names it. */
export class SettingsError extends Error {
  constructor(line: string) {
    super(line);
    this.name = 'SettingsError';
  }
}

/** Reads the environment. An empty variable counts as absent. Throws SettingsError, which names the first wrong one. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SettingsError(`${issue?.path.join('.') ?? 'A setting'}: ${issue?.message ?? 'cannot be used'}`);
  }
  const { PORT, HOST, DATA_DIR, MONGODB_URI, MONGODB_DATABASE, PUBLIC_URL, LOG_LEVEL, OFFICE_FILE } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    mongodbUri: MONGODB_URI,
    mongodbDatabase: MONGODB_DATABASE,
    publicUrl: PUBLIC_URL,
    logLevel: LOG_LEVEL,
    officeFile: OFFICE_FILE,
    channels: channelSettings(given),
  };
}
