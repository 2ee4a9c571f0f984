import { z } from 'zod';

const yes = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');

const smtp = z.object({
  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'expected smtp://… or smtps://…').optional(),
  SMTP_HOST: z.string().min(1).optional(),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  SMTP_SECURE: yes.optional(),
  SMTP_USER: z.string().min(1).optional(),
  SMTP_PASS: z.string().min(1).optional(),
  SMTP_FROM: z.string().min(3).optional(),
  EXCHANGE_DIR: z.string().min(1).optional(),
});

export interface SmtpSettings {
  /** a URL, or host and port */
  transport: string | { host: string; port: number; secure: boolean; auth?: { user: string; pass: string } };
  /** the sender, `Văn thư <vanthu@example.vn>` */
  from: string;
}

export interface ChannelSettings {
  smtp: SmtpSettings | null;
  /** folder a gateway takes deliveries from */
  exchangeDir: string | null;
}

/** Reads the channels' settings. Throws an Error whose message is one line that names the variable. */
export function channelSettings(env: Readonly<Record<string, string | undefined>>): ChannelSettings {
  const parsed = smtp.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { SMTP_URL, SMTP_HOST, SMTP_PORT, SMTP_SECURE = false, SMTP_USER, SMTP_PASS, SMTP_FROM, EXCHANGE_DIR } = parsed.data;
  const exchangeDir = EXCHANGE_DIR ?? null;
  if (SMTP_URL === undefined && SMTP_HOST === undefined) {
    const alone = Object.keys(parsed.data).find((name) => name.startsWith('SMTP_') && env[name] !== undefined);
    if (alone !== undefined) throw new Error(`${alone}: without SMTP_URL or SMTP_HOST nothing is sent by e-mail`);
    return { smtp: null, exchangeDir };
  }
  if (SMTP_URL !== undefined && SMTP_HOST !== undefined) throw new Error('SMTP_HOST: SMTP_URL is set already; set one of the two');
  if (SMTP_FROM === undefined) throw new Error('SMTP_FROM: e-mail needs a sender');
  if ((SMTP_USER === undefined) !== (SMTP_PASS === undefined)) throw new Error(`${SMTP_USER === undefined ? 'SMTP_USER' : 'SMTP_PASS'}: user and password come together`);
  if (SMTP_URL !== undefined) return { smtp: { transport: SMTP_URL, from: SMTP_FROM }, exchangeDir };
  const auth = SMTP_USER === undefined || SMTP_PASS === undefined ? {} : { auth: { user: SMTP_USER, pass: SMTP_PASS } };
  const transport = { host: SMTP_HOST ?? '', port: SMTP_PORT ?? (SMTP_SECURE ? 465 : 587), secure: SMTP_SECURE, ...auth };
  return { smtp: { transport, from: SMTP_FROM }, exchangeDir };
}
