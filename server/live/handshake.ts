import type { IncomingHttpHeaders } from 'node:http';
import type { By } from '../../workflows/index.js';

export interface Session {
  sessionId: string;
  by: By;
}
/** The session of a token with the facts about its person now; null where it is unknown or over. */
export type Sessions = (token: string) => Promise<Session | null>;

export interface Handshake {
  auth: Record<string, unknown>;
  headers: IncomingHttpHeaders;
}

const longestToken = 1_000;

/** The token a connection comes with: the one it names, else the session's cookie, which counts only from our own pages. Null where there is none. */
export function tokenOf({ auth, headers }: Handshake, cookieName: string, publicUrl: string | undefined): string | null {
  const named = auth['token'] ?? null;
  const token = named ?? (fromOwnPage(headers, publicUrl) ? cookieOf(headers.cookie ?? '', cookieName) : null);
  return typeof token === 'string' && token !== '' && token.length <= longestToken ? token : null;
}

/** Browsers say where a connection comes from; WebSockets know no same-origin policy, so this is the only thing that holds other sites off. */
function fromOwnPage(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const { host, origin } = headers;
  if (origin !== undefined) {
    const from = urlOf(origin);
    if (from === null) return false;
    return from.host === host || (publicUrl !== undefined && from.origin === urlOf(publicUrl)?.origin);
  }
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function cookieOf(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
