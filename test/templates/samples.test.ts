import { describe, expect, test } from '@jest/globals';
import { readPackage } from '../../templates/package/index.js';
import { sample, samples } from '../../templates/samples/index.js';
import { typeOf } from '../../templates/types/index.js';
import { lackOf } from './types/lack.js';

const name = ({ documentType }: { documentType: string }): string => documentType;

describe('the project’s own documents', () => {
  test('are one of each type an office writes daily', () => {
    expect(samples.map(name)).toEqual(['BC', 'TTr', 'KH', 'QĐ', 'TB', 'CV', 'CTr', 'HD', 'GM', 'BB']);
    expect(sample('GM')?.subject).toMatch(/trồng rừng/);
    expect(sample('PG')).toBeNull();
  });

  describe.each(samples.map((one) => [name(one), one] as const))('%s', (_type, one) => {
    test('is a package that fits, word for word', () => {
      const input: unknown = JSON.parse(JSON.stringify(one));
      expect(readPackage(input)).toEqual({ ok: true, package: input, warnings: [] });
    });

    test('holds what its type must hold, and nothing it may not', () => {
      const type = typeOf(one);
      expect(lackOf(one, type)).toEqual([]);
    });

    test('numbers its sections as its type does', () => {
      const first = { decimal: /^\d/, articles: /^\d/, roman: /^[IVX]/ }[typeOf(one)?.headings ?? 'decimal'];
      for (const { number } of one.sections) expect(number).toMatch(first);
    });

    test('ends with the end mark, once', () => {
      expect(JSON.stringify(one).match(/\.\/\./g)).toHaveLength(1);
    });

    test('is the work of at least two divisions', () => {
      expect(new Set(one.sections.map(({ division }) => division)).size).toBeGreaterThan(1);
    });
  });
});
