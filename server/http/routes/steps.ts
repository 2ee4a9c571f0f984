import { z } from 'zod';
import { asksForPassword, type CaseEvent, type Entry, sentence } from '../../../workflows/index.js';
import { actingBy, type Caller, readable } from '../context.js';
import { bodyOf, queryOf } from '../input.js';
import { languageOf } from '../language.js';
import { answerOutcome, stepSchema } from '../outcome.js';
import { problems } from '../problem.js';
import type { Routes } from './route.js';

const anyEvent = z.looseObject({
  type: z.string().min(1).max(60),
  target: z.string().min(1).max(200).optional(),
  seen: z.string().max(200).optional(),
});
const action = z.object({
  type: z.string(),
  target: z.string().optional(),
  allowed: z.boolean(),
  refusal: z.object({ code: z.string(), message: z.string() }).optional(),
  payload: z.record(z.string(), z.unknown()),
  seen: z.string().optional(),
});
const entry = z.object({
  reportId: z.string(),
  seq: z.int(),
  version: z.string(),
  event: z.looseObject({ type: z.string() }),
  by: z.looseObject({ person: z.string() }),
  at: z.string(),
  effects: z.array(z.looseObject({ type: z.string() })),
  stateHash: z.string(),
  previousHash: z.string().nullable(),
  hash: z.string(),
  state: z.string(),
});
const actionsQuery = z.strictObject({ type: z.string().max(60).optional(), target: z.string().max(200).optional() });
const journalQuery = z.strictObject({ after: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(1_000).default(1_000) });

export const stepRoutes: Routes = ({ engine, identity, store, newKey }) => {
  /** Throws 403 where the office wants the password once more before this step. A program holds a token of its own, which a browser left open does not give away. */
  async function requireUnlocked({ sessionId, door }: Caller, type: string): Promise<void> {
    if (door === 'bearer' || !asksForPassword(type) || (await identity.office()).houseRules.unlockToSign !== true) return;
    if ((await identity.unlocks.until(sessionId)) === null) throw problems.locked();
  }

  return [
    {
      method: 'get',
      path: '/api/reports/:id/actions',
      doc: {
        summary: 'What I can do now, with what to fill in, and why not yet',
        tag: 'steps',
        query: { type: 'only this event', target: 'only on this part' },
        responses: { 200: z.array(action) },
      },
      async handle(ctx, { by }) {
        const loaded = await readable(engine, ctx.params.id ?? '', by);
        const language = languageOf(ctx);
        ctx.body = (await engine.actionsFor(loaded, by, queryOf(ctx, actionsQuery))).map(({ refusal, ...rest }) => ({
          ...rest,
          ...(refusal === undefined ? {} : { refusal: { code: refusal.code, message: sentence(refusal, language) } }),
        }));
      },
    },
    {
      method: 'post',
      path: '/api/reports/:id/events',
      body: 'step',
      doc: {
        summary: 'Take a step',
        tag: 'steps',
        request: anyEvent,
        headers: { 'Idempotency-Key': 'the same key gets the same answer' },
        responses: { 200: stepSchema },
      },
      async handle(ctx, caller) {
        const id = ctx.params.id ?? '';
        await readable(engine, id, caller.by);
        const event = bodyOf(ctx, anyEvent);
        await requireUnlocked(caller, event.type);
        const taken: Entry = answerOutcome(await engine.send(id, event as CaseEvent, actingBy(ctx, caller, { report: id, event }, newKey)));
        ctx.body = { seq: taken.seq, state: taken.state };
      },
    },
    {
      method: 'get',
      path: '/api/reports/:id/journal',
      doc: {
        summary: 'Every step, as it is hashed and chained',
        tag: 'steps',
        query: { after: 'entries with a greater seq', limit: 'at most 1,000' },
        responses: { 200: z.array(entry) },
      },
      async handle(ctx, { by }) {
        const loaded = await readable(engine, ctx.params.id ?? '', by);
        const { after, limit } = queryOf(ctx, journalQuery);
        ctx.body = await store.journal.entries(loaded.case.reportId, after, limit);
      },
    },
  ];
};
