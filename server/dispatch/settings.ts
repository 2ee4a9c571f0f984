import { z } from 'zod';

const yes = z.enum(['true', 'false', '1', '0'], 'expected true or false').transform((value) => value === 'true' || value === '1');

/** One address and nothing else: no second one, no display name. */
export const isMailAddress = (text: string): boolean => /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/u.test(text);

/** `vanthu@example.vn` or `Văn thư Sở <vanthu@example.vn>`. */
const isSender = (text: string): boolean => isMailAddress(/^[^<>]*<([^<>]+)>$/u.exec(text)?.[1] ?? text);

const smtp = z.object({
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'expected smtp://host or smtps://host' }).optional(),
  SMTP_HOST: z
    .string()
    .regex(/^[^\s/]+$/u, 'expected the name or address of a server')
    .optional(),
  SMTP_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'expected a port, 1–65535')
    .transform(Number)
    .pipe(z.int().min(1, 'expected a port, 1–65535').max(65_535, 'expected a port, 1–65535'))
    .optional(),
  SMTP_SECURE: yes.optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASS: z.string().optional(),
  SMTP_FROM: z.string().refine(isSender, 'expected an address: vanthu@example.vn or Văn thư <vanthu@example.vn>').optional(),
  EXCHANGE_DIR: z.string().optional(),
});

/** What nodemailer connects with. */
export type SmtpServer =
  | { url: string; requireTLS?: boolean }
  | { host: string; port: number; secure: boolean; requireTLS: boolean; auth?: { user: string; pass: string } };

export interface SmtpSettings {
  transport: SmtpServer;
  /** the sender, `Văn thư <vanthu@example.vn>` */
  from: string;
}

export interface ChannelSettings {
  smtp: SmtpSettings | null;
  /** folder a gateway takes deliveries from */
  exchangeDir: string | null;
}

/** Reads the channels' settings; an empty variable counts as absent. Throws an Error whose message is one line that names the variable. */
export function channelSettings(env: Readonly<Record<string, string | undefined>>): ChannelSettings {
  const parsed = smtp.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  return { smtp: smtpSettings(parsed.data), exchangeDir: parsed.data.EXCHANGE_DIR ?? null };
}

function smtpSettings({ EXCHANGE_DIR: _, ...given }: z.infer<typeof smtp>): SmtpSettings | null {
  const { SMTP_URL, SMTP_HOST, SMTP_PORT, SMTP_SECURE = SMTP_PORT === 465, SMTP_USER, SMTP_PASS, SMTP_FROM } = given;
  const names = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (SMTP_URL === undefined && SMTP_HOST === undefined) {
    if (names[0] !== undefined) throw new Error(`${names[0]}: without SMTP_URL or SMTP_HOST nothing is sent by e-mail`);
    return null;
  }
  const twice = SMTP_URL === undefined ? undefined : names.find((name) => name !== 'SMTP_URL' && name !== 'SMTP_FROM');
  if (twice !== undefined) throw new Error(`${twice}: SMTP_URL says it already; set one of the two`);
  if (SMTP_FROM === undefined) throw new Error('SMTP_FROM: e-mail needs a sender');
  if (SMTP_URL !== undefined) return { transport: { url: SMTP_URL, ...tlsOfUrl(new URL(SMTP_URL)) }, from: SMTP_FROM };
  if ((SMTP_USER === undefined) !== (SMTP_PASS === undefined))
    throw new Error(`${SMTP_USER === undefined ? 'SMTP_USER' : 'SMTP_PASS'}: user and password come together`);
  const auth = SMTP_USER === undefined || SMTP_PASS === undefined ? {} : { auth: { user: SMTP_USER, pass: SMTP_PASS } };
  const host = SMTP_HOST ?? '';
  const requireTLS = !SMTP_SECURE && SMTP_USER !== undefined && !isOwnMachine(host);
  return { transport: { host, port: SMTP_PORT ?? (SMTP_SECURE ? 465 : 587), secure: SMTP_SECURE, requireTLS, ...auth }, from: SMTP_FROM };
}

/** A password never travels in the clear, unless the URL itself says so (`?requireTLS=false`). */
function tlsOfUrl({ protocol, username, hostname, searchParams }: URL): { requireTLS?: boolean } {
  const left = protocol === 'smtps:' || username === '' || isOwnMachine(hostname) || searchParams.has('requireTLS') || searchParams.has('ignoreTLS');
  return left ? {} : { requireTLS: true };
}

const isOwnMachine = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/iu.test(host);
