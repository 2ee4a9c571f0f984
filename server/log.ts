import pino, { type DestinationStream, type Logger } from 'pino';

/** Fields whose content is nobody's business but its owner's, wherever they come up. */
const personal = ['account', 'password', 'oldPassword', 'newPassword', 'passwordHash', 'token', 'cookie', 'authorization', 'name', 'email', 'subject', 'text'];

/** The log of the server: what happened and where, and no word of a document or about a person. */
export function createLog(level: string, to?: DestinationStream): Logger {
  const options = { level, redact: { paths: personal.flatMap((field) => [field, `*.${field}`]), censor: '…' }, serializers: { err: errorInLog } };
  return to === undefined ? pino(options) : pino(options, to);
}

/** What an error says of the program: databases quote in their messages, and beside them, the record they were given. */
function errorInLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? { code: error.code } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...code,
    message: withoutQuotes(error.message),
    stack: frames.join('\n'),
    ...(error.cause instanceof Error ? { cause: errorInLog(error.cause) } : {}),
  };
}

/** Quoted words and records are left out; paths of files stay. */
function withoutQuotes(message: string): string {
  const quotes = /"(?!\/)[^"\n]*"|'(?!\/)[^'\n]*'|“[^”]*”|‘[^’]*’|\{.*\}|\[.*\]/gsu;
  return message.replace(quotes, (quoted) => `${quoted[0]}…${quoted.at(-1)}`).slice(0, 1_000);
}
