import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { problemsOf } from '../../server/engine/zod-problems.js';

const told = (schema: z.ZodType, value: unknown, reportInput = true) => {
  const { error } = schema.safeParse(value, { reportInput });
  return error === undefined ? [] : problemsOf(error).map(({ path, expected }) => [path, expected.vi]);
};

describe('what does not fit is told in Vietnamese', () => {
  test.each<[unknown, string]>([
    [z.string(), 'cần chữ, nhận được số'],
    [z.number(), 'cần số'],
    [z.boolean(), 'cần true hoặc false'],
    [z.array(z.string()), 'cần danh sách'],
    [z.object({}), 'cần đối tượng JSON'],
  ])('by the kind that is wanted, whether it is missing or another', (schema, words) => {
    expect(told(schema as z.ZodType, schema instanceof z.ZodString ? 7 : undefined)).toEqual([['', words]]);
  });

  test('by the kind that came, where it is known', () => {
    const wanted = z.strictObject({ name: z.string(), count: z.int() });
    expect(told(wanted, { name: null, count: ['1'] })).toEqual([
      ['name', 'cần chữ, nhận được null'],
      ['count', 'cần số, nhận được danh sách'],
    ]);
    expect(told(wanted, { name: 1, count: 1.5 }, false)).toEqual([
      ['name', 'cần chữ'],
      ['count', 'cần số nguyên'],
    ]);
  });

  test('by how much there may be', () => {
    const wanted = z.object({
      word: z.string().min(1).max(5),
      key: z.string().min(3),
      list: z.array(z.int()).max(1),
      count: z.int().min(1).max(9),
      part: z.number().gt(0).lt(1),
    });
    expect(told(wanted, { word: '', key: 'ab', list: [1, 2], count: 0, part: 0 })).toEqual([
      ['word', 'không để trống'],
      ['key', 'cần ít nhất 3 ký tự'],
      ['list', 'cần nhiều nhất 1 phần tử'],
      ['count', 'cần số từ 1 trở lên'],
      ['part', 'cần số lớn hơn 0'],
    ]);
    expect(told(wanted, { word: 'x'.repeat(6), key: 'abc', list: [], count: 10, part: 1 })).toEqual([
      ['word', 'cần nhiều nhất 5 ký tự'],
      ['count', 'cần số từ 9 trở xuống'],
      ['part', 'cần số nhỏ hơn 1'],
    ]);
  });

  test('by the rules of our own, each of which has its words', () => {
    const sources = ['server/identity/shapes.ts', 'server/identity/office-file.ts', 'workflows/case/payload.ts'];
    const text = sources.map((file) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')).join('\n');
    const sentences = [...text.matchAll(/(?:refine\([^\n]*, |regex\([^\n]*, |message: )'([^']+)'/g)]
      .map(([, sentence]) => sentence ?? '')
      .filter((sentence) => sentence.includes(' '));
    expect(sentences.length).toBeGreaterThan(7);
    for (const sentence of sentences) {
      const rule = z.string().refine(() => false, sentence);
      expect([sentence, told(rule, 'x')[0]?.[1]]).not.toEqual([sentence, sentence]);
    }
  });

  test('without a word of English, whatever the rule', () => {
    const rules: [z.ZodType, unknown][] = [
      [z.strictObject({}), { more: 1 }],
      [z.enum(['a', 'b']), 'c'],
      [z.literal('a'), 'c'],
      [z.email(), 'c'],
      [z.iso.datetime(), 'c'],
      [z.iso.date(), 'c'],
      [z.record(z.string().max(1), z.string()), { long: 'x' }],
      [z.number().multipleOf(2), 3],
      [z.union([z.string(), z.number()]), true],
      [z.discriminatedUnion('type', [z.object({ type: z.literal('a') })]), { type: 'c' }],
      [z.string().regex(/^\d$/), 'c'],
      [z.string().startsWith('x'), 'c'],
    ];
    for (const [schema, value] of rules) {
      const words = told(schema, value).map(([, vi]) => vi);
      expect(words).toHaveLength(1);
      expect(words[0]).not.toMatch(/\b(expected|received|string|number|array|object|record|boolean|undefined|invalid)\b/i);
    }
  });
});
