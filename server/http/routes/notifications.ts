import { z } from 'zod';
import { noticeSettingsSchema, subscriptionInput } from '../../notify/index.js';
import { bodyOf, queryOf } from '../input.js';
import { languageOf } from '../language.js';
import { noticeSchema, presentNotice } from '../presenters/notices.js';
import { HttpProblem, problems } from '../problem.js';
import type { Routes } from './route.js';

const feedQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
const feed = z.object({ items: z.array(noticeSchema), cursor: z.string().nullable(), unread: z.int() });
const readInput = z.union([
  z.strictObject({ ids: z.array(z.string().min(1).max(200)).min(1).max(200) }),
  z.strictObject({ through: z.iso.datetime() }),
  /** what was told of this document up to the entry its reader has seen */
  z.strictObject({ reportId: z.string().min(1).max(40), seq: z.int().min(1) }),
]);
const unread = z.object({ unread: z.int() });

/** `unavailable`: why that way is not open to the caller, in their language; null: it is. */
const settings = z.object({
  settings: noticeSettingsSchema,
  mail: z.object({ address: z.string().nullable(), unavailable: z.string().nullable() }),
  push: z.object({ key: z.string().nullable(), unavailable: z.string().nullable(), browsers: z.array(z.string()) }),
});

const words = {
  noMail: {
    vi: 'Máy chủ chưa được cấu hình gửi thư (SMTP). Quản trị viên có thể bật.',
    en: 'The server is not set up to send mail (SMTP). An administrator can do that.',
  },
  noAddress: {
    vi: 'Hồ sơ của bạn chưa có địa chỉ thư điện tử. Quản trị viên có thể thêm.',
    en: 'Your record has no e-mail address. An administrator can add it.',
  },
  noPush: { vi: 'Cơ quan đã tắt thông báo trên trình duyệt (PUSH=off).', en: 'The office has turned browser notifications off (PUSH=off).' },
};
const pushIsOff = () => new HttpProblem(409, 'push_is_off', words.noPush);
const unknownService = () =>
  new HttpProblem(422, 'unknown_push_service', {
    vi: 'Máy chủ chưa biết dịch vụ thông báo của trình duyệt này. Quản trị viên có thể thêm tên máy vào PUSH_HOSTS.',
    en: 'The server does not know the push service of this browser. An administrator can name its host in PUSH_HOSTS.',
  });

/** What I am told of, and how. */
export const notificationRoutes: Routes = ({ notifications }) => [
  {
    method: 'get',
    path: '/api/notifications',
    doc: {
      summary: 'What I am told: what is new first, then newest first',
      tag: 'notifications',
      query: { cursor: 'from a former page', limit: '1–100, usually 30' },
      responses: { 200: feed },
    },
    async handle(ctx, { by }) {
      const { cursor, limit } = queryOf(ctx, feedQuery);
      const found = await notifications.feed(by, limit, cursor);
      const language = languageOf(ctx);
      ctx.body = { ...found, items: found.items.map((item) => presentNotice(item, language)) } satisfies z.infer<typeof feed>;
    },
  },
  {
    method: 'post',
    path: '/api/notifications/read',
    doc: {
      summary: 'I have read these, all told up to a moment, or all told of a document I have open',
      tag: 'notifications',
      request: readInput,
      responses: { 200: unread },
    },
    async handle(ctx, { person }) {
      ctx.body = { unread: await notifications.read(person.id, bodyOf(ctx, readInput)) } satisfies z.infer<typeof unread>;
    },
  },
  {
    method: 'get',
    path: '/api/notifications/settings',
    doc: { summary: 'How I am told, and which ways are open', tag: 'notifications', responses: { 200: settings } },
    async handle(ctx, { person }) {
      const language = languageOf(ctx);
      const { hasMail, pushKey } = notifications;
      const whyNoMail = hasMail ? (person.email === undefined ? words.noAddress[language] : null) : words.noMail[language];
      ctx.body = {
        settings: await notifications.settingsOf(person.id),
        mail: { address: person.email ?? null, unavailable: whyNoMail },
        push: { key: pushKey, unavailable: pushKey === null ? words.noPush[language] : null, browsers: await notifications.browsersOf(person.id) },
      } satisfies z.infer<typeof settings>;
    },
  },
  {
    method: 'put',
    path: '/api/notifications/settings',
    doc: { summary: 'Choose how I am told', tag: 'notifications', request: noticeSettingsSchema, responses: { 200: noticeSettingsSchema } },
    async handle(ctx, { person }) {
      const chosen = bodyOf(ctx, noticeSettingsSchema);
      await notifications.keepSettings(person.id, chosen);
      ctx.body = chosen;
    },
  },
  {
    method: 'post',
    path: '/api/notifications/browsers',
    doc: {
      summary: 'Tell this browser too, while no screen is open: its PushSubscription',
      tag: 'notifications',
      request: subscriptionInput,
      responses: { 201: z.object({ id: z.string() }) },
    },
    async handle(ctx, { person, sessionId }) {
      if (notifications.pushKey === null) throw pushIsOff();
      const id = await notifications.subscribe(bodyOf(ctx, subscriptionInput), person.id, sessionId);
      if (id === null) throw unknownService();
      ctx.status = 201;
      ctx.body = { id };
    },
  },
  {
    method: 'delete',
    path: '/api/notifications/browsers/:id',
    doc: {
      summary: 'Tell that browser no more; its id is the SHA-256 of its endpoint, in hexadecimal digits',
      tag: 'notifications',
      responses: { 204: 'nothing' },
    },
    async handle(ctx, { person }) {
      if (!(await notifications.unsubscribe(ctx.params.id ?? '', person.id))) throw problems.notFound();
      ctx.status = 204;
    },
  },
];
