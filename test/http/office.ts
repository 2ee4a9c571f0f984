import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { type RunningServer, type Surroundings, startServer } from '../../server/compose.js';
import { readSettings } from '../../server/settings.js';
import type { Action, Membership } from '../../workflows/index.js';

const member = (role: Membership['role'], division: string | null = null): Membership => ({ role, division });
const person = (account: string, name: string, title: string, ...memberships: Membership[]) => ({
  account,
  name,
  title,
  memberships,
  fields: [] as string[],
  password: `${account}-password-1`,
});

/** A small office with everybody a walk needs: three divisions, their heads and specialists, leadership and office. */
export const smallOffice = {
  agency: { parent: 'ỦY BAN NHÂN DÂN TỈNH', name: 'SỞ THỬ NGHIỆM', symbol: 'STN' },
  divisions: [
    { symbol: 'KH', name: 'Phòng Kế hoạch' },
    { symbol: 'VP', name: 'Văn phòng Sở' },
    { symbol: 'CN', name: 'Phòng Công nghệ' },
  ],
  people: [
    person('kh.drafter', 'Trần Soạn Thảo', 'Chuyên viên', member('drafter', 'KH')),
    person('kh.head', 'Lê Trưởng Phòng', 'Trưởng phòng', member('head', 'KH')),
    person('cn.drafter', 'Phạm Chuyên Viên', 'Chuyên viên', member('drafter', 'CN')),
    person('cn.head', 'Hoàng Trưởng Phòng', 'Trưởng phòng', member('head', 'CN')),
    person('vp.drafter', 'Ngô Chuyên Viên', 'Chuyên viên', member('drafter', 'VP')),
    person('reviewer', 'Vũ Chánh Văn Phòng', 'Chánh Văn phòng', member('head', 'VP'), member('reviewer')),
    person('director', 'Nguyễn Giám Đốc', 'Giám đốc', member('director')),
    { ...person('deputy', 'Đặng Phó Giám Đốc', 'Phó Giám đốc', member('deputy')), fields: ['KH'] },
    person('clerk', 'Bùi Văn Thư', 'Văn thư', member('clerk')),
    person('dispatcher', 'Đỗ Gửi Đi', 'Nhân viên', member('dispatcher')),
    person('admin', 'Hồ Quản Trị', 'Quản trị', member('administrator')),
  ],
};

const paragraph = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** A report of this office with sections of the given divisions' symbols. */
export function aPackage({ sections = ['KH', 'CN'], ...changes }: { sections?: string[]; [field: string]: unknown } = {}) {
  return {
    documentType: 'BC',
    subject: 'Kết quả công tác quý III',
    place: 'Thử Nghiệm',
    agency: smallOffice.agency,
    divisions: smallOffice.divisions.map((division) => ({
      id: division.symbol.toLowerCase(),
      ...division,
      role: division.symbol === 'KH' ? 'lead' : 'contributor',
    })),
    drafter: { division: 'kh', initials: 'TST' },
    addressees: ['Ủy ban nhân dân tỉnh'],
    opening: paragraph('Sở báo cáo như sau:'),
    sections: sections.map((symbol, i) => ({
      number: String(i + 1),
      heading: `Việc thứ ${i + 1}`,
      division: symbol.toLowerCase(),
      content: paragraph(`Nội dung mục ${i + 1}.`),
    })),
    closing: paragraph('Trên đây là báo cáo của Sở./.'),
    recipients: [
      { text: 'Như trên', kind: 'external' },
      { text: 'Lãnh đạo Sở', kind: 'internal' },
    ],
    archive: { office: 'VT', division: 'KH', initials: 'TST' },
    signature: { authority: null, position: 'GIÁM ĐỐC', name: 'Nguyễn Giám Đốc' },
    ...changes,
  };
}

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}

/** Somebody who is signed in. */
export interface Caller {
  token: string;
  get<T = Record<string, unknown>>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
  send<T = Record<string, unknown>>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  /** takes a step as a program would: with what `actions` offers and nothing else */
  take(reportId: string, type: string, target?: string, words?: Record<string, unknown>): Promise<Answer<{ seq: number; state: string; code?: string }>>;
}

/** A real server on a free port with a store of its own in a temporary folder. */
export async function openOffice(
  office: unknown = smallOffice,
  environment: Record<string, string> = {},
  log: Logger = pino({ level: process.env.TEST_LOG ?? 'silent' }),
  surroundings: Partial<Surroundings> = {},
) {
  const dataDir = await mkdtemp(join(tmpdir(), 'trinhky-test-'));
  const officeFile = join(dataDir, 'office.json');
  await writeFile(officeFile, JSON.stringify(office));
  const settings = readSettings({ PORT: '0', DATA_DIR: dataDir, OFFICE_FILE: officeFile, LOG_LEVEL: 'silent', ...environment });
  let server: RunningServer = await startServer(settings, log, '0.0.0', surroundings);
  const accounts = JSON.parse(await readFile(join(dataDir, 'demo-accounts.json'), 'utf8')) as { account: string; password: string }[];

  async function request<T>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer<T>> {
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (json ? await response.json() : await response.arrayBuffer()) as T };
  }

  async function signIn(account: string): Promise<Caller> {
    const password = accounts.find((one) => one.account === account)?.password ?? '';
    const { body } = await request<{ token: string }>('POST', '/api/session', { account, password }, {});
    const headers = { authorization: `Bearer ${body.token}` };
    const caller: Caller = {
      token: body.token,
      get: (path, more = {}) => request('GET', path, undefined, { ...headers, ...more }),
      send: (method, path, sent, more = {}) => request(method, path, sent, { ...headers, ...more }),
      async take(reportId, type, target, words = {}) {
        const actions = (
          await caller.get<(Action & { payload: { required?: string[]; properties?: Record<string, { default?: unknown }> } })[]>(
            `/api/reports/${reportId}/actions`,
          )
        ).body;
        const action = actions.find((one) => one.type === type && one.target === target);
        const defaults = (action?.payload.required ?? []).map((field) => [field, action?.payload.properties?.[field]?.default ?? 'abc']);
        const event = {
          type,
          ...(target === undefined ? {} : { target }),
          ...Object.fromEntries(defaults),
          ...(action?.seen === undefined ? {} : { seen: action.seen }),
          ...words,
        };
        return caller.send('POST', `/api/reports/${reportId}/events`, event);
      },
    };
    return caller;
  }

  return {
    get url() {
      return server.url;
    },
    dataDir,
    request,
    signIn,
    settled: () => server.settled(),
    /** stops the server and starts it again on what it left */
    async restart() {
      await server.close();
      server = await startServer(settings, log, '0.0.0', surroundings);
    },
    async close() {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
export type Office = Awaited<ReturnType<typeof openOffice>>;
