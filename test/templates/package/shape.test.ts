import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readPackage } from '../../../templates/index.js';
import { packageJsonSchema, seedIsThere, seedPackage, whySeedIsNot } from '../../fixtures/packages/seed.js';
import { trapPackage } from '../../fixtures/packages/torture.js';
import { describeIf } from '../../setup/skip.js';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Every place of a package, one for each kind of place (`sections.*.heading`). */
function placesOf(value: Json): (string | number)[][] {
  const seen = new Set<string>();
  const places: (string | number)[][] = [];
  function walk(here: Json, path: (string | number)[]): void {
    const kind = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
    if (seen.has(kind) && typeof here !== 'object') return;
    if (!seen.has(kind)) places.push(path);
    seen.add(kind);
    if (typeof here === 'object' && here !== null)
      for (const [key, inner] of Object.entries(here)) walk(inner, [...path, Array.isArray(here) ? Number(key) : key]);
  }
  walk(value, []);
  return places;
}

/** A copy in which that place is changed: replaced, taken away, or (an object) given one more field. */
function changed(value: Json, path: (string | number)[], change: 'number' | 'gone' | 'extra' | 'list'): Json {
  const copy: Json = structuredClone(value);
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce<Json>((at, step) => (at as Record<string | number, Json>)[step] ?? null, copy);
  if (last === undefined || typeof parent !== 'object' || parent === null) return change === 'extra' && typeof copy === 'object' ? { ...copy, extra: 1 } : 7;
  const holder = parent as Record<string | number, Json>;
  const old = holder[last] ?? null;
  if (change === 'number') holder[last] = -7.5;
  if (change === 'list') holder[last] = ['x'];
  if (change === 'gone') Array.isArray(parent) ? parent.splice(Number(last), 1) : delete holder[last];
  if (change === 'extra') holder[last] = typeof old === 'object' && old !== null && !Array.isArray(old) ? { ...old, extra: 1 } : `${old}`;
  return copy;
}

describeIf(seedIsThere, 'the shape is the one the project fixed', whySeedIsNot, () => {
  const accepts = seedIsThere ? new Ajv2020({ strict: false }).compile(packageJsonSchema()) : () => false;

  test('the real report fits both', () => {
    expect(accepts(seedPackage())).toBe(true);
    expect(readPackage(seedPackage())).toMatchObject({ ok: true, warnings: [] });
  });

  describe.each([
    ['the real report', seedIsThere ? (seedPackage() as Json) : null],
    ['the package of traps', JSON.parse(JSON.stringify(trapPackage())) as Json],
  ])('%s, changed in one place', (_which, original) => {
    test.each(['number', 'gone', 'extra', 'list'] as const)('(%s) is refused wherever the fixed shape refuses it', (change) => {
      const wrong = placesOf(original)
        .map((path) => ({ path: path.join('.'), input: changed(original, path, change) }))
        .filter(({ input }) => !accepts(input) && readPackage(input).ok)
        .map(({ path }) => path);
      expect(wrong).toEqual([]);
    });
  });
});
