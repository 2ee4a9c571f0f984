import { z } from 'zod';
import { HttpProblem, problems, tooManyRequests } from '../problem.js';
import { createRateLimiter } from '../rate.js';
import { requireAdministrator } from './people.js';
import type { Routes } from './route.js';

const channel = z.object({
  channel: z.string(),
  ready: z.boolean(),
  testable: z.boolean(),
  settings: z.array(z.object({ name: z.string(), isSet: z.boolean(), value: z.string().nullable() })),
});
const tested = z.object({
  outcome: z.enum(['sent', 'failed', 'refused']),
  /** the address it went to, where it went to one */
  to: z.string().nullable(),
  /** what the far side said, or where it is now */
  words: z.string(),
});
const health = z.object({
  version: z.string(),
  node: z.string(),
  startedAt: z.string(),
  now: z.string(),
  memory: z.int(),
  items: z.array(
    z.object({ name: z.string(), state: z.enum(['good', 'warn', 'bad']), says: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
});

/** Three at once, then one every twenty seconds, for each administrator: a far side that is tried in a row shuts us out. */
const testRate = { perSecond: 1 / 20, burst: 3 };

const noAddress = () =>
  new HttpProblem(409, 'no_own_address', {
    vi: 'Bạn chưa có địa chỉ thư điện tử để nhận thư thử. Hãy ghi địa chỉ vào hồ sơ của bạn ở mục Con người.',
    en: 'You have no e-mail address to receive the test. Enter one in your own record under People.',
  });

/** The channels and how the server is: what an administrator looks at. */
export const administrationRoutes: Routes = ({ administration, identity, elapsed }) => {
  const waitOf = createRateLimiter(testRate, elapsed);
  return [
    {
      method: 'get',
      path: '/api/channels',
      doc: { summary: 'The channels, whether they are ready and by which settings; never a secret', tag: 'office', responses: { 200: z.array(channel) } },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        ctx.body = administration.channels.all() satisfies z.infer<typeof channel>[];
      },
    },
    {
      method: 'post',
      path: '/api/channels/:channel/test',
      doc: {
        summary: 'Try a channel: by e-mail a message to the caller’s own address, in the exchange folder a folder that is taken away again',
        tag: 'office',
        responses: { 200: tested },
      },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        const name = ctx.params.channel ?? '';
        const found = administration.channels.all().find((one) => one.channel === name);
        if (found === undefined || !found.testable) throw problems.notFound();
        const { person } = caller;
        const to = name === 'email' ? (person.email ?? null) : null;
        if (name === 'email' && found.ready && to === null) throw noAddress();
        const waitMs = waitOf(person.id);
        if (waitMs > 0) throw tooManyRequests(waitMs);
        const { agency } = await identity.office();
        const result = await administration.channels.test(name, { name: person.name, address: to ?? '', agency: agency.name });
        if (result === null) throw problems.notFound();
        const words = result.outcome === 'sent' ? result.reference : result.reason;
        const after = { outcome: result.outcome, words, ...(to === null ? {} : { to }) };
        await identity.audit.note(person.id, { what: 'channel.tested', of: { id: name, name }, before: null, after });
        ctx.body = { outcome: result.outcome, to, words } satisfies z.infer<typeof tested>;
      },
    },
    {
      method: 'get',
      path: '/api/health',
      doc: { summary: 'How the server is: store, disk, converter, queues, deadlines, backup', tag: 'health', responses: { 200: health } },
      async handle(ctx, caller) {
        requireAdministrator(caller);
        ctx.body = (await administration.health()) satisfies z.infer<typeof health>;
      },
    },
  ];
};
