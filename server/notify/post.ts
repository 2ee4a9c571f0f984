import { createTransport } from 'nodemailer';
import { resultOf } from '../dispatch/email.js';
import { isMailAddress } from '../dispatch/index.js';
import type { SmtpSettings } from '../dispatch/settings.js';
import type { Post } from './mailer.js';

/** How long a server may stay silent, ms; a try is over well before its lease is. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, dnsTimeout: 15_000, socketTimeout: 30_000 };

/** Mail to people of the office, by the server that carries deliveries; null where none is set up. */
export function createPost(settings: SmtpSettings | null): (Post & { close(): void }) | null {
  if (settings === null) return null;
  const { from } = settings;
  const transport = createTransport({ ...settings.transport, ...patience });
  return {
    from,
    async send({ name, address }, { messageId, subject, text, html }) {
      if (!isMailAddress(address)) return { outcome: 'refused', reason: `“${address}” không phải địa chỉ thư / is not an e-mail address` };
      try {
        // what goes in bulk from a system is not answered by a holiday notice (RFC 3834)
        const headers = { 'Auto-Submitted': 'auto-generated' };
        const { messageId: reference } = await transport.sendMail({ from, to: { name, address }, subject, messageId, text, html, headers });
        return { outcome: 'sent', reference };
      } catch (error) {
        return resultOf(error);
      }
    },
    close: () => transport.close(),
  };
}
