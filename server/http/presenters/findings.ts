import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type CheckOptions, checkPackage, type Finding, placeInWords } from '../../../templates/index.js';
import { dayOf } from '../../../workflows/index.js';
import type { Engine, Loaded } from '../../engine/index.js';
import type { Language } from '../language.js';

const text = z.string();

/** One finding of the office's checks. Offsets and lengths are UTF-16 units; a footnote counts nothing, a line break one. */
export const findingSchema = z.object({
  id: text,
  check: text,
  severity: z.enum(['must', 'should']),
  section: text.nullable(),
  message: text,
  /** the rule, with its source */
  why: text,
  /** names the paragraph, or the field, in the package: `sections.3.content.content.0` */
  path: text,
  place: z.object({
    section: text.nullable(),
    where: text,
    footnote: z.int().nullable(),
    inTable: z.boolean(),
    /** from 1; 0 where a part as a whole is meant */
    paragraph: z.int(),
    offset: z.int(),
    length: z.int(),
    /** the same for a person */
    words: text,
  }),
  /** ranges to be replaced, all as they stand now; null where it takes judgement */
  fix: z.array(z.object({ path: text, offset: z.int(), length: z.int(), text })).nullable(),
});

/** The one place where a finding becomes JSON. */
export function presentFinding({ id, check, severity, section, message, why, path, place, fix }: Finding, language: Language): z.infer<typeof findingSchema> {
  return {
    id,
    check,
    severity,
    section,
    message: message[language],
    why: why[language],
    path,
    place: { ...place, words: placeInWords(place)[language] },
    fix: fix ?? null,
  };
}

/** The texts last checked, newest last: an open report is asked for every few seconds, and its text seldom changes. */
const kept = new WeakMap<Engine, Map<string, Finding[]>>();
const mostKept = 64;

type Asked = Pick<CheckOptions, 'begunFrom' | 'onBroken'>;

/** What the checks find in the present text. A text that did not change is not checked again. */
export async function findingsIn(engine: Engine, loaded: Loaded, { begunFrom, onBroken }: Asked = {}): Promise<Finding[]> {
  const report = await engine.packageOf(loaded);
  const options = { on: dayOf(loaded.index.updatedAt), begunFrom };
  const key = createHash('sha256')
    .update(JSON.stringify([report, options]))
    .digest('hex');
  const cache = kept.get(engine) ?? new Map<string, Finding[]>();
  kept.set(engine, cache);
  const found = cache.get(key) ?? checkPackage(report, { ...options, onBroken });
  cache.delete(key);
  cache.set(key, found);
  const [oldest] = cache.keys();
  if (cache.size > mostKept && oldest !== undefined) cache.delete(oldest);
  return found;
}
