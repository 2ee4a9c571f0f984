import { createECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { aPackage, openOffice } from '../http/office.js';

describe('a browser that asked to be told', () => {
  test('is told by its push service, sealed and once, and forgotten when it is gone', async () => {
    const got: { headers: IncomingHttpHeaders; bytes: number; text: string }[] = [];
    let status = 201;
    const service = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = Buffer.concat(parts);
        got.push({ headers: request.headers, bytes: body.length, text: body.toString('utf8') });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}/send`;
    const office = await openOffice(undefined, {}, undefined, {
      // the real push service is outside: its address is kept, the request goes to this machine
      pushRequest: async (_endpoint, headers, body) => {
        const { 'Content-Length': _, ...rest } = headers;
        const answer = await fetch(url, { method: 'POST', headers: rest, body: new Blob([new Uint8Array(body)]) });
        await answer.body?.cancel();
        return { status: answer.status, retryAfter: null };
      },
    });
    try {
      const drafter = await office.signIn('kh.drafter');
      const reader = await office.signIn('cn.drafter');
      const keys = { p256dh: createECDH('prime256v1').generateKeys('base64url'), auth: randomBytes(16).toString('base64url') };
      await reader.send('POST', '/api/notifications/browsers', { endpoint: 'https://fcm.googleapis.com/fcm/send/abc', keys });
      const opened = async () => {
        const before = got.length;
        const { body } = await drafter.send<{ id: string }>('POST', '/api/reports', aPackage());
        await drafter.take(body.id, 'OPEN_INPUT');
        await office.settled();
        while (got.length === before) await new Promise((resolve) => setImmediate(resolve));
      };
      await opened();
      expect(got).toHaveLength(1);
      expect(got[0]?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'normal' });
      expect(got[0]?.headers['authorization']).toMatch(/^vapid t=.+, k=.+/);
      expect(got[0]?.headers['topic']).toMatch(/^[\w-]{32}$/);
      expect(got[0]?.text).not.toContain('Kết quả');
      status = 410;
      await opened();
      for (;;) {
        const { body } = await reader.get<{ push: { browsers: string[] } }>('/api/notifications/settings');
        if (body.push.browsers.length === 0) break;
      }
      expect(got).toHaveLength(2);
    } finally {
      await office.close();
      await new Promise((resolve) => service.close(resolve));
    }
  });
});
