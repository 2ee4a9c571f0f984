import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLog } from '../../server/log.js';
import { aPackage, type Caller, type Office, openOffice } from './office.js';

const lines: string[] = [];
interface Line {
  requestId: string;
  method: string;
  route: string;
  status: number;
  ms: number;
  level: number;
}
let office: Office;
let drafter: Caller;
beforeAll(async () => {
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  office = await openOffice(undefined, { PUBLIC_URL: 'https://vanban.example.vn' }, log);
  drafter = await office.signIn('kh.drafter');
});
afterAll(() => office.close());

/** The line of the log about the request with this id: it is written when the answer is out, which may be a moment later. */
async function lineOf(id: string | null): Promise<Line> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = lines.find((line) => line.includes(id ?? 'none'));
    if (found !== undefined) return JSON.parse(found) as Line;
    await office.request('GET', '/healthz', undefined, {});
  }
  throw new Error(`No line about ${id}`);
}

describe('a request', () => {
  test('gets an id of ours, and a line in the log under it: what, which route, which answer, how long', async () => {
    const opened = await drafter.send<{ id: string }>('POST', '/api/reports', aPackage({ subject: 'Chuyện riêng của ông Bảy' }), { 'x-request-id': 'theirs' });
    const id = opened.headers.get('x-request-id');
    expect(id).not.toBe('theirs');
    expect(await lineOf(id)).toMatchObject({ level: 30, method: 'POST', route: '/api/reports', status: 201, ms: expect.any(Number) });
    const read = await drafter.get(`/api/reports/${opened.body.id}?q=riêng`);
    expect(await lineOf(read.headers.get('x-request-id'))).toMatchObject({ level: 20, method: 'GET', route: '/api/reports/:id', status: 200 });
    const strange = await drafter.get('/api/ong-bay');
    expect(await lineOf(strange.headers.get('x-request-id'))).toMatchObject({ route: 'none', status: 404 });
  });

  test('leaves no name, account, word or secret in the log', async () => {
    await office.request('POST', '/api/session', { account: 'ong.bay', password: 'bi-mat-cua-bay' }, {});
    await lineOf((await drafter.get('/api/me')).headers.get('x-request-id'));
    const log = lines.join('');
    for (const word of ['riêng', 'Bảy', 'bay', 'bi-mat', 'Trần Soạn Thảo', 'kh.drafter', drafter.token, 'R1']) expect(log).not.toContain(word);
  });

  test('is measured by its route, whatever its address', async () => {
    const metrics = await (await fetch(`${office.url}/metrics`)).text();
    expect(metrics).toMatch(/trinhky_http_request_duration_seconds_count\{method="POST",route="\/api\/reports",status="201"\} 1/);
    expect(metrics).toMatch(/trinhky_http_request_duration_seconds_bucket\{le="0.5",method="GET",route="\/api\/reports\/:id"/);
    expect(metrics).not.toContain('ong-bay');
  });

  test('by a method the address does not take is told which it does', async () => {
    const { status, headers } = await drafter.send('DELETE', '/api/me');
    expect([status, headers.get('allow')]).toEqual([405, 'HEAD, GET']);
  });
});

describe('an answer', () => {
  test.each(['/api/me', '/healthz', '/docs', '/api/nothing', '/nothing'])('of %s tells browsers how to guard it', async (path) => {
    const { headers } = await office.request('GET', path, undefined, {});
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'strict-transport-security': 'max-age=31536000',
    });
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('asks for TLS only where the office is reached by it', async () => {
    const plain = await openOffice();
    try {
      expect((await plain.request('GET', '/healthz', undefined, {})).headers.get('strict-transport-security')).toBeNull();
    } finally {
      await plain.close();
    }
  });
});

test('A session that asks without end is asked to wait; the others are not', async () => {
  // so slow a rate that a busy machine does not keep to it by itself
  const strict = await openOffice(undefined, { RATE_LIMIT: '2' });
  try {
    const [greedy, other] = [await strict.signIn('clerk'), await strict.signIn('clerk')];
    const answers = await Promise.all(Array.from({ length: 150 }, () => greedy.get<{ code: string; detail: string }>('/api/me')));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ code: 'too_many_requests', detail: 'Quá nhiều yêu cầu cùng lúc. Hãy thử lại sau 1 giây.' });
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(20);
    expect((await other.get('/api/me')).status).toBe(200);
  } finally {
    await strict.close();
  }
});
