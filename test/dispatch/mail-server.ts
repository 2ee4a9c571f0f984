import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface MailServer {
  port: number;
  /** whole messages as they came, also those that were then refused */
  received: ParsedMail[];
  /** resolves when the last connection is gone */
  allGone(): Promise<void>;
  close(): Promise<void>;
}

type AtData = (mail: ParsedMail, answer: (error?: Error) => void, cut: () => void) => void;

export interface Manners extends Pick<SMTPServerOptions, 'onMailFrom' | 'onRcptTo' | 'onConnect' | 'onAuth' | 'secure'> {
  atData?: AtData;
  needsPassword?: boolean;
}

/** A real SMTP server in this process, with the manners a test wants. */
export async function aMailServer({ atData = (_, answer) => answer(), needsPassword = false, ...manners }: Manners = {}): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const open = new Set<string>();
  let nobodyLeft: (() => void)[] = [];
  const server = new SMTPServer({
    disabledCommands: needsPassword ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    ...manners,
    onConnect(session, answer) {
      open.add(session.id);
      if (manners.onConnect === undefined) answer();
      else manners.onConnect.call(server, session, answer);
    },
    onClose(session) {
      open.delete(session.id);
      if (open.size > 0) return;
      for (const tell of nobodyLeft) tell();
      nobodyLeft = [];
    },
    onData(stream: Readable, _session, answer) {
      const cut = () => {
        for (const connection of server.connections) (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
      };
      simpleParser(stream).then((mail) => {
        received.push(mail);
        atData(mail, answer, cut);
      }, answer);
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    allGone: () => (open.size === 0 ? Promise.resolve() : new Promise((resolve) => nobodyLeft.push(resolve))),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** An answer with its code, as a mail server gives it. */
export const saying = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });
