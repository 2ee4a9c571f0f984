import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { aPackage, type Caller, type Office, openOffice } from './office.js';

let office: Office;
const people: Record<string, Caller> = {};
const who = (account: string): Caller => {
  const caller = people[account];
  if (caller === undefined) throw new Error(`${account} is not signed in`);
  return caller;
};

beforeAll(async () => {
  office = await openOffice();
  for (const account of ['kh.drafter', 'kh.head', 'cn.drafter', 'cn.head', 'vp.drafter', 'reviewer', 'director', 'deputy', 'clerk', 'dispatcher', 'admin'])
    people[account] = await office.signIn(account);
});
afterAll(() => office.close());

async function open(changes = {}): Promise<string> {
  const { status, body } = await who('kh.drafter').send<{ id: string }>('POST', '/api/reports', aPackage(changes));
  expect([status, body]).toEqual([201, expect.objectContaining({ state: 'preparing' })]);
  return body.id;
}
const stateOf = async (id: string) => (await who('director').get<{ state: string }>(`/api/reports/${id}`)).body.state;

async function toSigning(id: string): Promise<void> {
  await who('kh.drafter').take(id, 'OPEN_INPUT');
  for (const [section, division] of [
    ['1', 'kh'],
    ['2', 'cn'],
  ] as const) {
    await who(`${division}.drafter`).take(id, 'ACCEPT', section);
    await who(`${division}.drafter`).take(id, 'SUBMIT', section);
    await who(`${division}.head`).take(id, 'APPROVE', section);
  }
  await who('kh.drafter').take(id, 'CLOSE_INPUT');
  await who('kh.drafter').take(id, 'SUBMIT_FOR_REVIEW');
  await who('kh.head').take(id, 'INITIAL');
  await who('reviewer').take(id, 'INITIAL');
}

describe('a program that knows only actions and events', () => {
  test('walks a report from first draft to last recipient', async () => {
    const id = await open();
    await toSigning(id);
    expect(await stateOf(id)).toBe('signing');
    expect((await who('director').take(id, 'SIGN')).body.state).toBe('issuing');
    expect((await who('clerk').take(id, 'ISSUE')).status).toBe(200);
    await office.settled();
    expect(await stateOf(id)).toBe('dispatching');
    expect((await who('dispatcher').take(id, 'CONFIRM_RECIPIENTS')).status).toBe(200);
    await office.settled();
    const { body } = await who('dispatcher').get<{ deliveries: { id: string; channel: string; state: string }[]; codeNumber: string }>(`/api/reports/${id}`);
    expect(body.codeNumber).toBe('01/BC-STN');
    const byHand = body.deliveries.filter(({ channel }) => channel === 'hand');
    expect(byHand).toHaveLength(1);
    expect((await who('dispatcher').take(id, 'HAND_OVER', byHand[0]?.id)).body.state).toBe('completed');

    const journal = (await who('director').get<{ seq: number; state: string; event: { type: string } }[]>(`/api/reports/${id}/journal`)).body;
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, i) => i + 1));
    expect(journal.at(-1)?.state).toBe('completed');
    const register = (await who('clerk').get<{ codeNumber: string; status: string; signer: string }[]>('/api/register')).body;
    expect(register).toEqual([expect.objectContaining({ codeNumber: '01/BC-STN', status: 'issued', signer: 'Nguyễn Giám Đốc' })]);
    const csv = new TextDecoder().decode((await who('clerk').get<ArrayBuffer>('/api/register.csv')).body);
    expect(csv).toContain('"01/BC-STN"');
    const xlsx = await JSZip.loadAsync((await who('clerk').get<ArrayBuffer>('/api/register.xlsx')).body);
    expect(await xlsx.file('xl/sharedStrings.xml')?.async('string')).toContain('01/BC-STN');
    expect((await who('cn.drafter').get('/api/register')).status).toBe(403);
  });

  test('is told what the law makes of where a report stands, and asks no state for it', async () => {
    interface Told {
      state: string;
      isDraft: boolean;
      outlineStays: boolean;
      mayHaveSuccessor: boolean;
      sections: { awaited: boolean }[];
    }
    const id = await open();
    const told: string[] = [];
    const look = async () => {
      const { state, sections, ...report } = (await who('director').get<Told>(`/api/reports/${id}`)).body;
      const yes = (['isDraft', 'outlineStays', 'mayHaveSuccessor'] as const).filter((one) => report[one]);
      told.push(`${state}: ${[...yes, ...sections.map(({ awaited }) => (awaited ? 'awaited' : '–'))].join(' ')}`);
    };
    await look();
    await who('kh.drafter').take(id, 'OPEN_INPUT');
    await look();
    await who('kh.drafter').take(id, 'SUBMIT', '1');
    await who('kh.head').take(id, 'APPROVE', '1');
    await who('cn.drafter').take(id, 'SUBMIT', '2');
    await look();
    await who('kh.drafter').take(id, 'SUSPEND', undefined, { reason: 'Chờ số liệu.' });
    await look();
    await who('kh.drafter').take(id, 'RESUME');
    await who('cn.head').take(id, 'APPROVE', '2');
    await who('kh.drafter').take(id, 'CLOSE_INPUT');
    await look();
    await who('kh.drafter').take(id, 'SUBMIT_FOR_REVIEW');
    await look();
    await who('kh.head').take(id, 'INITIAL');
    await who('reviewer').take(id, 'INITIAL');
    await who('director').take(id, 'SIGN');
    await who('clerk').take(id, 'ISSUE');
    await office.settled();
    await look();
    expect(told).toEqual([
      'preparing: isDraft – –',
      'gathering: isDraft outlineStays awaited awaited',
      'gathering: isDraft outlineStays – awaited',
      'suspended: outlineStays – –',
      'consolidating: isDraft outlineStays – –',
      'contentReview: outlineStays – –',
      'dispatching: outlineStays mayHaveSuccessor – –',
    ]);
  });

  test('finds in every payload a default for each required field that is not free words', async () => {
    const id = await open();
    await who('kh.drafter').take(id, 'OPEN_INPUT');
    const freeWords = new Set(['reason', 'question', 'words', 'receivedBy']);
    for (const account of Object.keys(people)) {
      const { status, body } = await who(account).get<
        { allowed: boolean; type: string; payload: { required?: string[]; properties?: Record<string, { default?: unknown }> } }[]
      >(`/api/reports/${id}/actions`);
      if (status === 404) continue;
      for (const { allowed, type, payload } of body) {
        if (!allowed) continue;
        const missing = (payload.required ?? []).filter((field) => payload.properties?.[field]?.default === undefined && !freeWords.has(field));
        expect({ account, type, missing }).toEqual({ account, type, missing: [] });
      }
    }
  });
});

describe('what a person may not do', () => {
  test('is refused with the reason in their language: not yours 403, not now 409', async () => {
    const id = await open();
    await who('kh.drafter').take(id, 'OPEN_INPUT');
    const early = await who('kh.drafter').send<{ code: string; detail: string }>('POST', `/api/reports/${id}/events`, { type: 'CLOSE_INPUT' });
    expect([early.status, early.body.code]).toEqual([409, 'section_not_settled']);
    expect(early.body.detail).toBe('Phòng Kế hoạch chưa nộp xong mục 1.');
    const english = await who('kh.drafter').send<{ detail: string }>('POST', `/api/reports/${id}/events`, { type: 'CLOSE_INPUT' }, { 'accept-language': 'en' });
    expect(english.body.detail).toBe('Phòng Kế hoạch has not contributed section 1 yet.');
    const foreign = await who('cn.drafter').send<{ code: string }>('POST', `/api/reports/${id}/events`, { type: 'CLOSE_INPUT' });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'not_lead_drafter']);
    expect(early.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  test('is answered 404 where they may not even read it', async () => {
    const id = await open();
    for (const path of ['', '/actions', '/journal', '/package', '/sections/1/text', '/document.docx']) {
      expect([path, (await who('vp.drafter').get(`/api/reports/${id}${path}`)).status]).toEqual([path, 404]);
    }
    expect((await who('vp.drafter').send('POST', `/api/reports/${id}/events`, { type: 'WITHDRAW', reason: 'x' })).status).toBe(404);
    const { body } = await who('vp.drafter').get<{ items: { id: string }[] }>('/api/reports');
    expect(body.items.map((one) => one.id)).not.toContain(id);
  });

  test('is refused with the place where a text is broken', async () => {
    const id = await open();
    const broken = await who('kh.drafter').send<{ field: string }>('POST', `/api/reports/${id}/events`, '{"type":"WITHDRAW","reason":"\\ud800"}', {
      'content-type': 'application/json',
    });
    expect([broken.status, broken.body.field]).toEqual([422, 'reason']);
  });

  test('cannot be taken in the name of the system', async () => {
    const id = await open();
    await toSigning(id);
    await who('director').take(id, 'SIGN');
    await who('clerk').take(id, 'ISSUE');
    const forged = await who('admin').send<{ code: string }>('POST', `/api/reports/${id}/events`, { type: 'RENDERED', docxHash: 'x' });
    expect(forged.status).toBeGreaterThanOrEqual(400);
    await office.settled();
  });

  test('is refused as stale when what they saw has changed, and only then', async () => {
    const id = await open();
    await who('kh.drafter').take(id, 'OPEN_INPUT');
    const seenOf = async () =>
      (await who('cn.drafter').get<{ type: string; target?: string; seen?: string }[]>(`/api/reports/${id}/actions?type=SUBMIT&target=2`)).body[0]?.seen;
    const seen = await seenOf();
    const text = await who('cn.drafter').get(`/api/reports/${id}/sections/2/text`);
    const changed = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nội dung khác.' }] }] };
    const saved = await who('cn.drafter').send('PUT', `/api/reports/${id}/sections/2/text`, changed, { 'if-match': text.headers.get('etag') ?? '' });
    expect(saved.status).toBe(200);
    const stale = await who('cn.drafter').send<{ code: string }>('POST', `/api/reports/${id}/events`, { type: 'SUBMIT', target: '2', seen });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
    const unseen = await who('cn.drafter').send<{ code: string }>('POST', `/api/reports/${id}/events`, { type: 'SUBMIT', target: '2' });
    expect([unseen.status, unseen.body.code]).toEqual([422, 'seen_missing']);
    // another section moves meanwhile: divisions side by side never collide
    const now = await seenOf();
    await who('kh.drafter').take(id, 'SUBMIT', '1');
    expect((await who('cn.drafter').send('POST', `/api/reports/${id}/events`, { type: 'SUBMIT', target: '2', seen: now })).status).toBe(200);
  });
});

describe('an Idempotency-Key', () => {
  test('gets the same answer again, and takes the step once', async () => {
    const id = await open();
    const dueAt = new Date(Date.now() + 86_400_000).toISOString();
    const event = { type: 'OPEN_INPUT', dueAt };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => who('kh.drafter').send('POST', `/api/reports/${id}/events`, event, { 'idempotency-key': 'once' })),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect((await who('kh.drafter').get<unknown[]>(`/api/reports/${id}/journal`)).body).toHaveLength(2);
    const other = await who('kh.drafter').send<{ code: string }>(
      'POST',
      `/api/reports/${id}/events`,
      { type: 'WITHDRAW', reason: 'x' },
      { 'idempotency-key': 'once' },
    );
    expect([other.status, other.body.code]).toEqual([422, 'key_reused']);
  });

  test('opens a report once', async () => {
    const sent = aPackage({ subject: 'Mở một lần' });
    const [first, second] = await Promise.all(
      [1, 2].map(() => who('kh.drafter').send<{ id: string }>('POST', '/api/reports', sent, { 'idempotency-key': 'open-once' })),
    );
    expect(first?.status).toBe(201);
    expect(second?.body).toEqual(first?.body);
  });
});

describe('a package', () => {
  const post = (changes: Record<string, unknown>) => who('kh.drafter').send<{ field: string; code: string }>('POST', '/api/reports', aPackage(changes));

  test.each([
    ['another agency', { agency: { name: 'SỞ KHÁC', symbol: 'STN' } }, 'agency.name'],
    ['a signer nobody knows', { signature: { authority: null, position: 'GIÁM ĐỐC', name: 'Không Ai' } }, 'signature.name'],
    ['a deputy signing as the head', { signature: { authority: null, position: 'GIÁM ĐỐC', name: 'Đặng Phó Giám Đốc' } }, 'signature.name'],
    ['an unknown type', { documentType: 'XYZ' }, 'documentType'],
    ['an unknown key', { surprise: true }, 'surprise'],
  ])('of %s is refused with the field named', async (_, changes, field) => {
    const { status, body } = await post(changes);
    expect([status, body.field]).toEqual([422, field]);
  });

  test('is opened by a drafter of its lead division only', async () => {
    expect((await who('cn.drafter').send('POST', '/api/reports', aPackage())).status).toBe(403);
    expect((await who('director').send('POST', '/api/reports', aPackage())).status).toBe(403);
  });

  test('may be signed for the director by the deputy who has its field', async () => {
    expect((await post({ signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Đặng Phó Giám Đốc' } })).status).toBe(201);
  });

  test('signed by authorisation needs one recorded first', async () => {
    const signature = { authority: 'TUQ. GIÁM ĐỐC', position: 'CHÁNH VĂN PHÒNG', name: 'Vũ Chánh Văn Phòng' };
    expect((await post({ signature })).body.field).toBe('signature.authority');
    const people_ = (await who('director').get<{ id: string; name: string }[]>('/api/people')).body;
    const holder = people_.find(({ name }) => name === signature.name)?.id;
    const grant = { kind: 'TUQ', line: 'TUQ. GIÁM ĐỐC', holder, document: '01/GUQ-STN', from: '2020-01-01', until: '2099-12-31', documentTypes: ['BC'] };
    expect((await who('kh.head').send('POST', '/api/authorisations', grant)).status).toBe(403);
    expect((await who('director').send('POST', '/api/authorisations', { ...grant, until: null })).status).toBe(422);
    expect((await who('director').send('POST', '/api/authorisations', grant)).status).toBe(201);
    expect((await post({ signature })).status).toBe(201);
  });
});

describe('a section text', () => {
  test('is saved where the writer saw the present one, and conflicts lose nothing', async () => {
    const id = await open();
    await who('kh.drafter').take(id, 'OPEN_INPUT');
    const path = `/api/reports/${id}/sections/2/text`;
    const doc = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
    const etag = (await who('cn.drafter').get(path)).headers.get('etag') ?? '';
    expect((await who('cn.drafter').get(path)).headers.get('allow')).toBe('GET, PUT');
    expect((await who('kh.drafter').get(path)).headers.get('allow')).toBe('GET');
    expect((await who('cn.drafter').send('PUT', path, doc('Một'))).status).toBe(428);
    expect((await who('cn.drafter').send('PUT', path, doc('Một'), { 'if-match': etag })).status).toBe(200);
    expect((await who('cn.head').send('PUT', path, doc('Hai'), { 'if-match': etag })).status).toBe(412);
    expect((await who('cn.drafter').get(path)).body).toEqual(doc('Một'));
    expect((await who('kh.drafter').send('PUT', path, doc('Ba'), { 'if-match': '*' })).status).toBe(409);
    expect((await who('director').send('PUT', path, doc('Ba'), { 'if-match': '*' })).status).toBe(403);
    expect((await who('cn.drafter').send('PUT', path, { type: 'doc', content: [{ type: 'video' }] }, { 'if-match': '*' })).status).toBe(422);
  });
});

describe('the doors', () => {
  test('ask for a session, and tell it in Vietnamese or English', async () => {
    const vi = await office.request<{ code: string; title: string }>('GET', '/api/me', undefined, {});
    expect([vi.status, vi.body.code, vi.body.title]).toEqual([401, 'unauthenticated', 'Hãy đăng nhập.']);
    expect((await office.request<{ title: string }>('GET', '/api/me', undefined, { 'accept-language': 'en' })).body.title).toBe('Sign in first.');
    expect((await office.request('POST', '/api/session', { account: 'director', password: 'wrong' }, {})).status).toBe(401);
  });

  test('answer what is not JSON, not there, or not allowed with a problem', async () => {
    expect((await office.request<{ code: string }>('POST', '/api/session', '{"account":', {})).body.code).toBe('not_json');
    expect((await who('director').get<{ code: string }>('/api/nothing')).body.code).toBe('no_such_route');
    expect((await who('director').send<{ code: string }>('DELETE', '/api/me')).status).toBe(405);
    expect((await who('director').get<{ code: string }>('/api/reports/R999999')).body.code).toBe('not_found');
  });

  test('let a cookie change things only from our own pages', async () => {
    const signedIn = await office.request('POST', '/api/session', { account: 'clerk', password: 'clerk-password-1' }, {});
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(signedIn.headers.get('set-cookie')).toMatch(/httponly/i);
    expect((await office.request('GET', '/api/me', undefined, { cookie })).status).toBe(200);
    expect((await office.request<{ code: string }>('DELETE', '/api/session', undefined, { cookie })).body.code).toBe('cross_site');
    expect((await office.request('DELETE', '/api/session', undefined, { cookie, 'x-requested-with': 'trinh-ky' })).status).toBe(204);
    expect((await office.request('GET', '/api/me', undefined, { cookie })).status).toBe(401);
  });

  test('describe themselves: OpenAPI 3.1 with every route, and a page that asks no other site', async () => {
    const { body } = await office.request<{ openapi: string; paths: Record<string, unknown> }>('GET', '/api/openapi.json', undefined, {});
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/api/session', '/api/reports/{id}/events', '/api/reports/{id}/sections/{number}/text', '/metrics']),
    );
    const page = await (await fetch(`${office.url}/docs`)).text();
    expect(page).not.toMatch(/https?:\/\//);
    expect((await fetch(`${office.url}/docs/swagger-ui-bundle.js`)).status).toBe(200);
    expect((await fetch(`${office.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${office.url}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${office.url}/metrics`)).text()).toContain('trinhky_steps_total{event="CREATE"}');
  });
});

describe('a server that stops and starts again', () => {
  test('has everything it acknowledged', async () => {
    const id = await open();
    await toSigning(id);
    const before = (await who('director').get(`/api/reports/${id}/journal`)).body;
    await office.restart();
    expect((await who('director').get(`/api/reports/${id}/journal`)).body).toEqual(before);
    expect((await who('director').take(id, 'SIGN')).status).toBe(200);
  });
});
