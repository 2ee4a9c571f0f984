import type { Channel, ChannelName, ChannelSettings, SendResult } from '../dispatch/index.js';
import { testChannel } from '../dispatch/index.js';

/** A setting a channel is made ready by; secrets are never told, only that they are there. */
export interface ChannelSetting {
  name: string;
  isSet: boolean;
  value: string | null;
}
export interface ChannelLook {
  channel: ChannelName;
  ready: boolean;
  settings: ChannelSetting[];
  /** there is a way that can be tried */
  testable: boolean;
}

const testLimitMs = 60_000;

export type ChannelsLook = ReturnType<typeof createChannelsLook>;

/** The channels as they are set up, and a way to try each. */
export function createChannelsLook(channels: Record<ChannelName, Channel>, settings: ChannelSettings) {
  return {
    all: (): ChannelLook[] =>
      Object.values(channels).map((channel) => ({
        channel: channel.name,
        ready: channel.unavailable() === null,
        settings: settingsOf(channel.name, settings),
        testable: channel.test !== undefined,
      })),
    /** Null where there is no such channel, or nothing on its way that could fail. */
    test: async (name: string, to: { name: string; address: string; agency: string }): Promise<SendResult | null> => {
      const channel = Object.values(channels).find((one) => one.name === name);
      return channel === undefined ? null : testChannel(channel, to, { hardLimitMs: testLimitMs });
    },
  };
}

const told = (name: string, value: string | null | undefined): ChannelSetting => ({ name, isSet: value !== null && value !== undefined, value: value ?? null });
const secret = (name: string, isSet: boolean): ChannelSetting => ({ name, isSet, value: null });

function settingsOf(channel: ChannelName, { smtp, exchangeDir }: ChannelSettings): ChannelSetting[] {
  if (channel === 'folder') return [told('EXCHANGE_DIR', exchangeDir)];
  if (channel !== 'email') return [];
  if (smtp === null) return [told('SMTP_URL', null), told('SMTP_HOST', null), told('SMTP_FROM', null)];
  const { transport, from } = smtp;
  const sender = told('SMTP_FROM', from);
  if ('url' in transport) {
    const { protocol, host, username, password } = new URL(transport.url);
    return [told('SMTP_URL', `${protocol}//${username === '' && password === '' ? '' : '…@'}${host}`), sender];
  }
  const { host, port, secure, auth } = transport;
  return [
    told('SMTP_HOST', host),
    told('SMTP_PORT', String(port)),
    told('SMTP_SECURE', String(secure)),
    told('SMTP_USER', auth?.user),
    secret('SMTP_PASS', auth !== undefined),
    sender,
  ];
}
