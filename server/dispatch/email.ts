import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Channel, Outgoing, SendResult } from './port.js';
import type { SmtpSettings } from './settings.js';

const connectMs = 15_000;
const silenceMs = 30_000;

/** E-mail over SMTP. Every attempt carries the same Message-ID, so that the far side can drop a double. */
export function emailChannel(settings: SmtpSettings | null): Channel {
  return {
    name: 'email',
    unavailable: () => (settings === null ? 'SMTP chưa được cấu hình / SMTP is not set up' : null),
    async send(outgoing, signal) {
      if (settings === null) return { outcome: 'failed', reason: 'SMTP is not set up' };
      const timeouts = { connectionTimeout: connectMs, greetingTimeout: connectMs, socketTimeout: silenceMs };
      const { transport: where } = settings;
      const transport = createTransport(typeof where === 'string' ? { url: where, ...timeouts } : { ...where, ...timeouts });
      const cut = () => transport.close();
      signal.addEventListener('abort', cut, { once: true });
      try {
        const { messageId } = await transport.sendMail(messageOf(outgoing, settings.from));
        return { outcome: 'sent', reference: messageId };
      } catch (error) {
        return resultOf(error);
      } finally {
        signal.removeEventListener('abort', cut);
        transport.close();
      }
    },
    close: async () => {},
  };
}

/** A 5xx answer to this message is the far side's last word; everything else may pass. Wrong credentials are ours to mend. */
function resultOf(error: unknown): SendResult {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string };
  const reason = message ?? String(error);
  const final = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return { outcome: final ? 'refused' : 'failed', reason };
}

export function messageOf(outgoing: Outgoing, from: string): SendMailOptions {
  const { document, recipient, files, documentId } = outgoing;
  const domain = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  const lines = [
    `Kính gửi: ${recipient.name}`,
    `${document.agency.name} gửi ${document.typeName.toLocaleLowerCase('vi')} số ${document.codeNumber} ngày ${document.date.split('-').reverse().join('/')}:`,
    document.subject,
    `Người ký: ${document.signer.name}, ${document.signer.position}`,
    'Văn bản ở tệp đính kèm. Đề nghị xác nhận đã nhận.',
  ];
  return {
    from,
    to: recipient.address,
    subject: `${document.codeNumber} – ${document.subject}`,
    messageId: `<${Buffer.from(documentId).toString('base64url')}@${domain}>`,
    text: lines.join('\n\n'),
    html: lines.map((line) => `<p>${escaped(line)}</p>`).join('\n'),
    headers: { 'X-Document-Id': Buffer.from(documentId).toString('base64url') },
    attachments: files.map(({ name, contentType, bytes }) => ({ filename: name, contentType, content: Buffer.from(bytes) })),
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
