import { describe, expect, test } from '@jest/globals';
import { readSettings, SettingsError } from '../server/settings.js';

const names = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'MONGODB_URI',
  'MONGODB_DATABASE',
  'PUBLIC_URL',
  'TRUSTED_PROXIES',
  'RATE_LIMIT',
  'LOG_LEVEL',
  'OFFICE_FILE',
  'NODE_ENV',
  'SMTP_URL',
  'SMTP_HOST',
  'SMTP_FROM',
  'EXCHANGE_DIR',
  'PUSH',
  'PUSH_HOSTS',
];

const defaults = {
  port: 3000,
  host: '127.0.0.1',
  dataDir: './data',
  mongodbUri: undefined,
  mongodbDatabase: undefined,
  publicUrl: undefined,
  trustedProxies: 0,
  rateLimit: 200,
  logLevel: 'info',
  officeFile: undefined,
  production: false,
  channels: { smtp: null, exchangeDir: null },
  push: { hosts: [] },
};

/** What stops a start with such an environment. */
function lineOf(env: Record<string, string>): string {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'starts';
}

describe('the settings', () => {
  test('are all optional: on this machine alone, port 3000, everything in ./data', () => {
    expect(readSettings({})).toEqual(defaults);
  });

  test('that are empty count as absent', () => {
    expect(readSettings(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(defaults);
  });

  test('are taken as they are given, and other variables are none of ours', () => {
    const env = {
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/trinh-ky',
      MONGODB_URI: 'mongodb+srv://db.example',
      MONGODB_DATABASE: 'so_khcn',
      PUBLIC_URL: 'https://trinhky.example',
      TRUSTED_PROXIES: '2',
      RATE_LIMIT: '50',
      LOG_LEVEL: 'debug',
      OFFICE_FILE: 'office.json',
      NODE_ENV: 'production',
      EXCHANGE_DIR: '/srv/exchange',
      PUSH_HOSTS: 'push.example, push2.example',
      PATH: '/bin',
    };
    expect(readSettings(env)).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/srv/trinh-ky',
      mongodbUri: 'mongodb+srv://db.example',
      mongodbDatabase: 'so_khcn',
      publicUrl: 'https://trinhky.example',
      trustedProxies: 2,
      rateLimit: 50,
      logLevel: 'debug',
      officeFile: 'office.json',
      production: true,
      channels: { smtp: null, exchangeDir: '/srv/exchange' },
      push: { hosts: ['push.example', 'push2.example'] },
    });
  });

  test('turn what is told to browsers off', () => {
    expect(readSettings({ PUSH: 'off' }).push).toBeNull();
    expect(lineOf({ PUSH: 'off', PUSH_HOSTS: 'push.example' })).toBe('PUSH_HOSTS: with PUSH=off nothing is sent to browsers');
  });

  test('take port 0 as any free port', () => {
    expect(readSettings({ PORT: '0' }).port).toBe(0);
    expect(readSettings({ PORT: '65535' }).port).toBe(65_535);
  });
});

describe('a wrong setting stops the start with one line that names it and says what is expected', () => {
  test.each([
    ['PORT', 'abc', 'expected a port, 0–65535'],
    ['PORT', '65536', 'expected a port, 0–65535'],
    ['PORT', '-1', 'expected a port, 0–65535'],
    ['PORT', '80.5', 'expected a port, 0–65535'],
    ['PORT', '0x50', 'expected a port, 0–65535'],
    ['PORT', ' ', 'expected a port, 0–65535'],
    ['MONGODB_URI', 'localhost:27017', 'expected mongodb://… or mongodb+srv://…'],
    ['PUBLIC_URL', 'trinhky.example', 'expected http://host or https://host'],
    ['PUBLIC_URL', 'ftp://trinhky.example', 'expected http://host or https://host'],
    ['TRUSTED_PROXIES', 'all', 'expected how many proxies stand in front, 0–10'],
    ['TRUSTED_PROXIES', '11', 'expected how many proxies stand in front, 0–10'],
    ['RATE_LIMIT', '0', 'expected requests a second for each session, 1–999999'],
    ['LOG_LEVEL', 'loud', 'expected one of fatal, error, warn, info, debug, trace, silent'],
    ['PUSH', 'maybe', 'expected on or off'],
    ['SMTP_URL', 'mail.example', 'expected smtp://host or smtps://host'],
  ])('%s=%s', (name, value, expected) => {
    expect(lineOf({ [name]: value })).toBe(`${name}: ${expected}`);
  });

  test('a database that cannot have this name, or would not be used', () => {
    expect(lineOf({ MONGODB_URI: 'mongodb://db.example', MONGODB_DATABASE: 'a/b' })).toMatch(/^MONGODB_DATABASE: expected a name [^\n]*$/);
    expect(lineOf({ MONGODB_DATABASE: 'trinhky' })).toBe('MONGODB_DATABASE: without MONGODB_URI no database is used');
  });

  test('the first of several is named', () => {
    expect(lineOf({ LOG_LEVEL: 'loud', PORT: 'abc' })).toMatch(/^PORT: [^\n]*$/);
  });

  test('e-mail without a sender', () => {
    expect(lineOf({ SMTP_HOST: 'mail.example' })).toBe('SMTP_FROM: e-mail needs a sender');
  });

  test('no password is ever shown', () => {
    expect(lineOf({ MONGODB_URI: 'mongo://u:bimat@db.example' })).not.toContain('bimat');
    expect(lineOf({ SMTP_HOST: 'mail.example', SMTP_FROM: 'a@b.example', SMTP_PASS: 'bimat' })).toMatch(/^SMTP_USER: [^\n]*together$/);
  });
});
