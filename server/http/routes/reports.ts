import { z } from 'zod';
import { readPackage, reportPackageSchema, withoutType } from '../../../templates/index.js';
import { audienceOf, type By, mayCreate, mayRead, mayWrite, statesBeforeSuccessor, stateWords } from '../../../workflows/index.js';
import { draftingOf, leadOf } from '../../engine/index.js';
import { foldWords } from '../../store/fold.js';
import { actingBy, readable } from '../context.js';
import { entriesTogether } from '../entries-together.js';
import { queryOf } from '../input.js';
import { languageOf } from '../language.js';
import { answerOutcome } from '../outcome.js';
import { type BegunFrom, begunFromSchema, presentBegunFrom } from '../presenters/begun-from.js';
import { presentReport, reportLine, reportLineSchema, reportSchema } from '../presenters/report.js';
import { returnsIn } from '../presenters/returned.js';
import { invalidProblem, problems } from '../problem.js';
import { known } from './known.js';
import type { Routes } from './route.js';

const listQuery = z.strictObject({
  q: z.string().max(500).optional(),
  state: z.string().max(50).optional(),
  former: z.enum(['true', 'false']).optional(),
  division: z.string().max(50).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const createQuery = z.strictObject({ begunFrom: z.string().max(50).optional() });
/** A report as its own page shows it. */
const shown = reportSchema.extend({ begunFrom: begunFromSchema });
const list = z.object({ items: z.array(reportLineSchema), cursor: z.string().nullable() });
const created = z.object({
  id: z.string(),
  seq: z.int(),
  state: z.string(),
  warnings: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

const aReadReport = { vi: 'một văn bản bạn được xem, như R12', en: 'a report you may read, such as R12' };
const states = Object.keys(stateWords.report).filter((state) => !state.includes('.'));

/** What a list is narrowed to: one state, those in which another document may replace or correct it, or both. */
function statesOf(state: string | undefined, former: boolean): { states?: string[] } {
  if (state === undefined || state === '') return former ? { states: [...statesBeforeSuccessor] } : {};
  return { states: former && !statesBeforeSuccessor.includes(state) ? [] : [state] };
}

export const reportRoutes: Routes = (deps) => {
  const { engine, identity, store, now, newKey } = deps;
  const begun = store.records<BegunFrom>('begunFrom');

  /** Throws 422 where the report that this one was begun from is none, or none the person may read. */
  async function requireFormer(asked: string | undefined, by: By): Promise<string | null> {
    if (asked === undefined || asked === '') return null;
    const row = await store.index.get(asked);
    if (row === null || !mayRead(row.readers, by)) throw invalidProblem([{ path: 'begunFrom', expected: aReadReport }]);
    return asked;
  }

  const presenting = {
    engine,
    entry: entriesTogether(store.journal.entriesAt),
    entries: store.journal.entries,
    personName: async (id: string) => (await identity.person(id))?.name ?? id,
    people: identity.people,
    returns: (reportId: string, seq: number) => returnsIn(store.journal, reportId, seq),
    hasConverter: async () => (await deps.renderer.converter()) !== null,
  };
  return [
    {
      method: 'get',
      path: '/api/reports',
      doc: {
        summary: 'The reports I may read, newest change first',
        tag: 'reports',
        query: {
          q: 'words, with or without diacritics',
          state: 'a state',
          former: 'true: documents that went out and that another may replace or correct',
          division: 'a symbol',
          cursor: 'from the page before',
          limit: '1–200',
        },
        responses: { 200: list },
      },
      async handle(ctx, { by }) {
        const { q, state, former, division, cursor, limit } = queryOf(ctx, listQuery);
        const { divisions } = await identity.office();
        const unknown = [
          ...known('state', state, states),
          ...known(
            'division',
            division,
            divisions.map(({ symbol }) => symbol),
          ),
        ];
        if (unknown.length > 0) throw invalidProblem(unknown);
        const page = await store.index.list({
          audience: audienceOf(by),
          limit,
          ...(q === undefined ? {} : { words: foldWords(q) }),
          ...statesOf(state, former === 'true'),
          ...(division === undefined || division === '' ? {} : { division }),
          ...(cursor === undefined ? {} : { cursor }),
        });
        ctx.body = { items: page.items.map(reportLine), cursor: page.cursor };
      },
    },
    {
      method: 'post',
      path: '/api/reports',
      body: 'text',
      doc: {
        summary: 'Open a report from a package; whoever opens it is its lead drafter',
        tag: 'reports',
        request: reportPackageSchema,
        query: { begunFrom: 'the report it was begun from: the checks look for what was left of that one' },
        headers: { 'Idempotency-Key': 'the same key opens the report once' },
        responses: { 201: created },
      },
      async handle(ctx, caller) {
        const former = await requireFormer(queryOf(ctx, createQuery).begunFrom, caller.by);
        const read = readPackage(ctx.request.body, engine.types);
        if (!read.ok) throw invalidProblem(read.problems);
        const matched = await identity.matchPackage(read.package, now());
        if (!matched.ok) throw invalidProblem(matched.problems);
        const [lead, drafting] = [leadOf(read.package), draftingOf(read.package)];
        if (!mayCreate(caller.by, { leadDivision: lead.symbol, drafterDivision: drafting.symbol })) throw problems.mayNotCreate();
        const outcome = await engine.create(read.package, matched.signer, actingBy(ctx, caller, { create: read.package }, newKey));
        const entry = answerOutcome(outcome);
        if (former !== null) await begun.add(entry.reportId, { report: former, at: entry.at });
        const language = languageOf(ctx);
        ctx.status = 201;
        ctx.set('location', `/api/reports/${entry.reportId}`);
        ctx.body = {
          id: entry.reportId,
          seq: entry.seq,
          state: entry.state,
          ...(read.warnings.length === 0 ? {} : { warnings: read.warnings.map(({ path, message }) => ({ path, message: message[language] })) }),
        };
      },
    },
    {
      method: 'get',
      path: '/api/reports/:id',
      doc: { summary: 'One report: where it stands and who did what', tag: 'reports', responses: { 200: shown } },
      async handle(ctx, { by }) {
        const loaded = await readable(engine, ctx.params.id ?? '', by);
        const mayOpen = async (reportId: string) => mayRead((await store.index.get(reportId))?.readers ?? [], by);
        const writes = (section: string) => mayWrite(loaded.case, section, by);
        const [report, begunFrom] = await Promise.all([
          presentReport(presenting, loaded, { language: languageOf(ctx), writes, mayOpen }),
          presentBegunFrom(store, loaded.case.reportId, by),
        ]);
        ctx.body = { ...report, begunFrom } satisfies z.infer<typeof shown>;
      },
    },
    {
      method: 'get',
      path: '/api/reports/:id/package',
      doc: { summary: 'The report as a package, with its present texts', tag: 'reports', responses: { 200: reportPackageSchema } },
      async handle(ctx, { by }) {
        ctx.body = withoutType(await engine.packageOf(await readable(engine, ctx.params.id ?? '', by)));
      },
    },
  ];
};
