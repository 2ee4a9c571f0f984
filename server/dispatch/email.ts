import { createTransport } from 'nodemailer';
import { messageOf } from './message.js';
import { type Channel, recorded, type SendResult } from './port.js';
import { isMailAddress, type SmtpSettings } from './settings.js';

/** How long a server may stay silent, ms. */
export interface SmtpPatience {
  connectMs: number;
  silenceMs: number;
}
const usual: SmtpPatience = { connectMs: 15_000, silenceMs: 30_000 };
/** After our last word a server has so long to hang up, ms. */
const farewellMs = 1_000;

const notSetUp = {
  vi: 'máy chủ chưa được cấu hình gửi thư (SMTP); quản trị viên có thể bật, hoặc hãy giao bản giấy',
  en: 'the server is not set up to send mail (SMTP); an administrator can do that, or a paper copy can be handed over',
};

/** E-mail over SMTP, one connection a message. Every attempt carries the same Message-ID, so that the far side can drop a double. */
export function emailChannel(settings: SmtpSettings | null, { connectMs, silenceMs }: SmtpPatience = usual): Channel {
  const closing = new AbortController();
  const timeouts = {
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: silenceMs,
    socketCloseTimeout: farewellMs,
  };
  const transport = settings === null ? null : createTransport({ ...settings.transport, ...timeouts });
  return {
    name: 'email',
    unavailable: () => (settings === null ? notSetUp : null),
    async send(outgoing, signal) {
      if (settings === null || transport === null) return { outcome: 'failed', reason: recorded(notSetUp) };
      const { address } = outgoing.recipient;
      if (!isMailAddress(address)) return { outcome: 'refused', reason: `“${address}” không phải địa chỉ thư / is not an e-mail address` };
      try {
        const { messageId } = await transport.sendMail({ ...messageOf(outgoing, settings.from), signal: AbortSignal.any([signal, closing.signal]) });
        return { outcome: 'sent', reference: messageId };
      } catch (error) {
        return resultOf(error);
      }
    },
    async test({ name, address, agency }, signal) {
      if (settings === null || transport === null) return { outcome: 'failed', reason: recorded(notSetUp) };
      if (!isMailAddress(address)) return { outcome: 'refused', reason: `“${address}” không phải địa chỉ thư / is not an e-mail address` };
      try {
        const { messageId, response } = await transport.sendMail({
          from: settings.from,
          to: { name, address },
          subject: 'Trình Ký: thư thử kênh thư điện tử / e-mail test',
          text: `Thư này do quản trị viên của ${agency} gửi để thử kênh thư điện tử của Trình Ký. Nhận được thư là kênh hoạt động; không cần trả lời.

This message was sent by the administrator of ${agency} to try the e-mail channel of Trình Ký. That it arrived means that the channel works; there is no need to answer.
`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.any([signal, closing.signal]),
        });
        return { outcome: 'sent', reference: response === '' ? messageId : response };
      } catch (error) {
        return resultOf(error);
      }
    },
    async close() {
      closing.abort();
      transport?.close();
    },
  };
}

/** Answers that ask for other credentials: ours to mend, no word about the message. */
const credentials = [530, 534, 535, 538];

/** A 5xx answer to sender, recipient or message is the far side's last word; everything else may pass. */
export function resultOf(error: unknown): SendResult {
  const { message, code, responseCode, response } = told(error);
  const final = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500 && !credentials.includes(responseCode);
  return { outcome: final ? 'refused' : 'failed', reason: (response === '' ? message : response).replace(/\s+/gu, ' ').slice(0, 500) };
}

function told(error: unknown): { message: string; code: string; responseCode: number; response: string } {
  const fields = new Map<string, unknown>(typeof error === 'object' && error !== null ? Object.entries(error) : []);
  const text = (name: string): string => String(fields.get(name) ?? '');
  return {
    message: error instanceof Error ? error.message : String(error),
    code: text('code'),
    responseCode: Number(text('responseCode')),
    response: text('response'),
  };
}
