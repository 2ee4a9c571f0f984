import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, askText } from './http.js';
import { actionsShape, checksShape, type Entry, entriesShape, reportShape, stepShape } from './shapes.js';

/** A missing last entry leaves no hole to see, so an open report compares its head with the server's this often. */
const compareHeadsEvery = 5_000;
/** The most entries the server gives in one answer. */
const journalPage = 1_000;

const at = (id: string, rest = '') => `/api/reports/${encodeURIComponent(id)}${rest}`;

export const useReport = (id: string, wanted = true) =>
  useQuery({
    queryKey: ['report', id],
    queryFn: async ({ signal }) => (await ask(at(id), reportShape, { signal })).data,
    refetchInterval: compareHeadsEvery,
    enabled: wanted,
  });

/** What I can do in the report as it is at seq, and why not the rest. */
export const useActions = (id: string, seq: number | undefined) =>
  useQuery({
    queryKey: ['actions', id, seq],
    queryFn: async ({ signal }) => (await ask(at(id, '/actions'), actionsShape, { signal })).data,
    enabled: seq !== undefined,
    placeholderData: keepPreviousData,
  });

/** The same of one event, asked once. Throws Problem. */
export const actionsOf = async (id: string, type: string, target?: string) =>
  (await ask(at(id, `/actions?${new URLSearchParams({ type, ...(target === undefined ? {} : { target }) })}`), actionsShape)).data;

/** The whole journal; only what is new is fetched. */
export const useJournal = (id: string, seq: number | undefined) => {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['journal', id, seq],
    queryFn: async ({ signal }) => {
      const known = longestJournal(client, id);
      return [...known, ...(await entriesAfter(id, known.at(-1)?.seq ?? 0, signal))];
    },
    enabled: seq !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
};

function longestJournal(client: QueryClient, id: string): Entry[] {
  const kept = client.getQueriesData<Entry[]>({ queryKey: ['journal', id] });
  return kept.reduce<Entry[]>((longest, [, entries]) => (entries !== undefined && entries.length > longest.length ? entries : longest), []);
}

async function entriesAfter(id: string, after: number, signal: AbortSignal): Promise<Entry[]> {
  const found: Entry[] = [];
  for (;;) {
    const from = found.at(-1)?.seq ?? after;
    const { data } = await ask(at(id, `/journal?after=${from}`), entriesShape, { signal });
    found.push(...data);
    if (data.length < journalPage) return found;
  }
}

/** What the office's checks find in the text as it is now being written. */
export const useChecks = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: ['checks', id],
    queryFn: async ({ signal }) => (await ask(at(id, '/checks'), checksShape, { signal })).data.findings,
    enabled: wanted,
    placeholderData: keepPreviousData,
  });

/** The machine of the report as SVG, with `step`, its present state, marked. */
export const useDiagram = (id: string, step: string, language: 'vi' | 'en', wanted: boolean) =>
  useQuery({
    queryKey: ['diagram', id, step, language],
    queryFn: ({ signal }) => askText(at(id, `/diagram.svg?lang=${language}`), { signal, headers: { Accept: 'image/svg+xml, application/problem+json' } }),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });

export interface Step {
  type: string;
  target?: string;
  seen?: string;
  payload: Record<string, unknown>;
}

/** Does a step; the same key again gets the same answer, so a retry never does it twice. */
export async function doStep(id: string, step: Step, key: string): Promise<{ seq: number; state: string }> {
  const { payload, ...rest } = step;
  return (await ask(at(id, '/events'), stepShape, { method: 'POST', body: { ...payload, ...rest }, headers: { 'Idempotency-Key': key } })).data;
}
