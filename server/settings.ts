import { z } from 'zod';
import { type ChannelSettings, channelSettings } from './dispatch/index.js';

const port = 'expected a port, 0–65535';
const proxies = 'expected how many proxies stand in front, 0–10';
const rate = 'expected requests a second for each session, 1–999999';
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, port)
    .transform(Number)
    .pipe(z.int().max(65_535, port))
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'expected mongodb://… or mongodb+srv://…')
    .optional(),
  MONGODB_DATABASE: z
    .string()
    .regex(/^[\w-]{1,63}$/, 'expected a name of at most 63 letters, digits, _ and -')
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'expected http://host or https://host' }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d{1,2}$/, proxies)
    .transform(Number)
    .pipe(z.int().max(10, proxies))
    .default(0),
  RATE_LIMIT: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, rate)
    .transform(Number)
    .default(200),
  LOG_LEVEL: z.enum(levels, `expected one of ${levels.join(', ')}`).default('info'),
  PUSH: z.enum(['on', 'off'], 'expected on or off').default('on'),
  PUSH_HOSTS: z
    .string()
    .transform((list) => list.split(',').map((host) => host.trim().toLowerCase()))
    .pipe(z.array(z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'expected names of hosts, a comma between them')))
    .optional(),
  OFFICE_FILE: z.string().min(1).optional(),
  NODE_ENV: z.string().optional(),
});

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  mongodbUri: string | undefined;
  mongodbDatabase: string | undefined;
  publicUrl: string | undefined;
  /** how many reverse proxies stand in front: so many of the last addresses in X-Forwarded-For were written by them */
  trustedProxies: number;
  /** requests a second each session may make for long; ten seconds' worth at once */
  rateLimit: number;
  logLevel: string;
  /** browser push, and push services beside those of the browsers there are; null: turned off */
  push: { hosts: readonly string[] } | null;
  /** an office to open at the first start in place of the demonstration office */
  officeFile: string | undefined;
  /** NODE_ENV=production: the first start opens no demonstration office */
  production: boolean;
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
  if (parsed.data.MONGODB_DATABASE !== undefined && parsed.data.MONGODB_URI === undefined) {
    throw new SettingsError('MONGODB_DATABASE: without MONGODB_URI no database is used');
  }
  if (parsed.data.PUSH === 'off' && parsed.data.PUSH_HOSTS !== undefined) {
    throw new SettingsError('PUSH_HOSTS: with PUSH=off nothing is sent to browsers');
  }
  const {
    PORT,
    HOST,
    DATA_DIR,
    MONGODB_URI,
    MONGODB_DATABASE,
    PUBLIC_URL,
    TRUSTED_PROXIES,
    RATE_LIMIT,
    LOG_LEVEL,
    PUSH,
    PUSH_HOSTS = [],
    OFFICE_FILE,
    NODE_ENV,
  } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    mongodbUri: MONGODB_URI,
    mongodbDatabase: MONGODB_DATABASE,
    publicUrl: PUBLIC_URL,
    trustedProxies: TRUSTED_PROXIES,
    rateLimit: RATE_LIMIT,
    logLevel: LOG_LEVEL,
    push: PUSH === 'off' ? null : { hosts: PUSH_HOSTS },
    officeFile: OFFICE_FILE,
    production: NODE_ENV === 'production',
    channels: channelsOf(given),
  };
}

function channelsOf(env: Record<string, string | undefined>): ChannelSettings {
  try {
    return channelSettings(env);
  } catch (error) {
    throw new SettingsError(error instanceof Error ? error.message : String(error));
  }
}
