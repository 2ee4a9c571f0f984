import { randomUUID } from 'node:crypto';
import type { CaseEvent, Entry, Json } from '../../../workflows/index.js';

/** An answer of the API that is not what was asked for. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, body: { code?: string; detail?: string }) {
    super(body.detail ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? '';
  }
}

export interface OfferedAction {
  type: string;
  target?: string;
  allowed: boolean;
  refusal?: { code: string; message: string };
  payload: { required?: string[]; properties?: Record<string, { default?: Json }> };
  seen?: string;
}

export interface ReportView {
  id: string;
  seq: number;
  state: string;
  step: string;
  sections: { number: string; division: string; state: string }[];
  opinions: { id: string; state: string }[];
  findings: { id: string; severity: string; message: string; overridden: unknown }[];
  deliveries: { id: string; name: string; channel: string; state: string }[];
  documents: { docx: boolean; pdf: boolean; issued: boolean };
  codeNumber: string | null;
  renderFailure: string | null;
}

/** One person of the office, signed in and acting as themselves over HTTP. */
export class Person {
  readonly name: string;
  readonly id: string;
  readonly token: string;
  readonly #url: string;
  readonly #ask: typeof fetch;
  readonly #language: string;

  private constructor(url: string, ask: typeof fetch, language: string, name: string, id: string, token: string) {
    this.#url = url;
    this.#ask = ask;
    this.#language = language;
    this.name = name;
    this.id = id;
    this.token = token;
  }

  /** `ask` is how the server at `url` is reached. Throws Refused. */
  static async signIn(url: string, language: string, account: string, password: string, ask: typeof fetch = fetch): Promise<Person> {
    const response = await ask(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ account, password }),
    });
    const body = (await response.json()) as { person: { id: string; name: string }; token: string };
    if (!response.ok) throw new Refused(response.status, body as object);
    return new Person(url, ask, language, body.person.name, body.person.id, body.token);
  }

  async bytes(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.#fetch('GET', path)).arrayBuffer());
  }

  async get<T>(path: string): Promise<T> {
    return (await this.#fetch('GET', path)).json() as Promise<T>;
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return (await this.#fetch('POST', path, body)).json() as Promise<T>;
  }

  report = (id: string): Promise<ReportView> => this.get(`/api/reports/${id}`);
  journal = (id: string, after: number, limit = 1_000): Promise<Entry[]> => this.get(`/api/reports/${id}/journal?after=${after}&limit=${limit}`);

  /** What the law offers for this event, filled in with its defaults and the hash to be named; `words` answers what has no default. */
  async take(id: string, type: string, target: string | null, words: Record<string, Json> = {}): Promise<{ seq: number; state: string }> {
    const asked = `type=${type}${target === null ? '' : `&target=${encodeURIComponent(target)}`}`;
    const actions = await this.get<OfferedAction[]>(`/api/reports/${id}/actions?${asked}`);
    const offered = actions.find((action) => (action.target ?? null) === target);
    if (offered === undefined) throw new Error(`The law does not know ${type} of ${target ?? 'the report'}`);
    const defaults = (offered.payload.required ?? [])
      .map((field) => [field, offered.payload.properties?.[field]?.default])
      .filter(([, value]) => value !== undefined);
    const event: CaseEvent = {
      type,
      ...(target === null ? {} : { target }),
      ...Object.fromEntries(defaults),
      ...words,
      ...(offered.seen === undefined ? {} : { seen: offered.seen }),
    };
    return this.post(`/api/reports/${id}/events`, event);
  }

  async #fetch(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await this.#ask(`${this.#url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        'accept-language': this.#language,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Refused(response.status, (await response.json().catch(() => ({}))) as object);
    return response;
  }
}
