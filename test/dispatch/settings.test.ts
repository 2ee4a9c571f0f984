import { describe, expect, test } from '@jest/globals';
import { channelSettings } from '../../server/dispatch/index.js';

const from = { SMTP_FROM: 'vanthu@skhcn.example' };

describe('the settings of the channels', () => {
  test('are all optional, and an empty one counts as absent', () => {
    expect(channelSettings({})).toEqual({ smtp: null, exchangeDir: null });
    expect(channelSettings({ SMTP_HOST: '', SMTP_USER: '', EXCHANGE_DIR: '' })).toEqual({ smtp: null, exchangeDir: null });
  });

  test('take a mail server by its host', () => {
    expect(channelSettings({ ...from, SMTP_HOST: 'mail.example' }).smtp?.transport).toEqual({
      host: 'mail.example',
      port: 587,
      secure: false,
      requireTLS: false,
    });
    expect(channelSettings({ ...from, SMTP_HOST: 'mail.example', SMTP_PORT: '465' }).smtp?.transport).toMatchObject({ port: 465, secure: true });
    expect(channelSettings({ ...from, SMTP_HOST: 'mail.example', SMTP_SECURE: 'true' }).smtp?.transport).toMatchObject({ port: 465, secure: true });
  });

  test('let no password travel in the clear, except on this machine or where the URL says so', () => {
    const password = { SMTP_USER: 'vanthu', SMTP_PASS: 'x' };
    expect(channelSettings({ ...from, ...password, SMTP_HOST: 'mail.example' }).smtp?.transport).toMatchObject({
      requireTLS: true,
      auth: { user: 'vanthu', pass: 'x' },
    });
    expect(channelSettings({ ...from, ...password, SMTP_HOST: '127.0.0.1' }).smtp?.transport).toMatchObject({ requireTLS: false });
    expect(channelSettings({ ...from, SMTP_URL: 'smtp://u:p@mail.example' }).smtp?.transport).toEqual({ url: 'smtp://u:p@mail.example', requireTLS: true });
    expect(channelSettings({ ...from, SMTP_URL: 'smtp://u:p@mail.example?requireTLS=false' }).smtp?.transport).not.toHaveProperty('requireTLS');
    expect(channelSettings({ ...from, SMTP_URL: 'smtps://u:p@mail.example' }).smtp?.transport).not.toHaveProperty('requireTLS');
  });

  test.each<[string, Record<string, string>]>([
    ['SMTP_PORT', { ...from, SMTP_HOST: 'mail.example', SMTP_PORT: '99999' }],
    ['SMTP_PORT', { ...from, SMTP_HOST: 'mail.example', SMTP_PORT: '25a' }],
    ['SMTP_SECURE', { ...from, SMTP_HOST: 'mail.example', SMTP_SECURE: 'yes' }],
    ['SMTP_URL', { ...from, SMTP_URL: 'http://mail.example' }],
    ['SMTP_URL', { ...from, SMTP_URL: 'mail.example' }],
    ['SMTP_HOST', { ...from, SMTP_URL: 'smtp://mail.example', SMTP_HOST: 'mail.example' }],
    ['SMTP_USER', { ...from, SMTP_URL: 'smtp://mail.example', SMTP_USER: 'vanthu' }],
    ['SMTP_HOST', { ...from, SMTP_HOST: 'smtp://mail.example' }],
    ['SMTP_FROM', { SMTP_HOST: 'mail.example' }],
    ['SMTP_FROM', { SMTP_HOST: 'mail.example', SMTP_FROM: 'Văn thư' }],
    ['SMTP_PASS', { ...from, SMTP_HOST: 'mail.example', SMTP_USER: 'vanthu' }],
    ['SMTP_USER', { SMTP_USER: 'vanthu' }],
  ])('name %s in one line where it cannot be used', (name, env) => {
    expect(() => channelSettings(env)).toThrow(new RegExp(`^${name}: [^\\n]+$`));
  });

  test('never print a password', () => {
    const thrown = (env: Record<string, string>): string => {
      try {
        channelSettings(env);
      } catch (error) {
        return String(error);
      }
      return '';
    };
    expect(thrown({ SMTP_URL: 'smtp://u:bimat@mail.example' })).toContain('SMTP_FROM');
    expect(thrown({ SMTP_URL: 'smtp://u:bimat@mail.example' })).not.toContain('bimat');
    expect(thrown({ SMTP_PASS: 'bimat' })).not.toContain('bimat');
  });
});
