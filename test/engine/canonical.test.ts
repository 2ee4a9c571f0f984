import { expect, test } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from '../../server/engine/canonical.js';

test('what is hashed is the JSON of RFC 8785, as another program writes it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
  );
});

test('fields come in the order of their code units, numbers as ECMAScript writes them, letters as they are', () => {
  expect(canonicalJson({ 10: 1, 2: 2, '\u20ac': 1e21, đ: -0, 'a"\n': 0.1 + 0.2, '\ud83d\ude00': 'Số', '\ufb33': [] })).toBe(
    '{"10":1,"2":2,"a\\"\\n":0.30000000000000004,"đ":0,"€":1e+21,"😀":"Số","\ufb33":[]}',
  );
});

test('a field that is not there and one that is undefined hash alike; in a list something is missing', () => {
  expect(canonicalJson({ a: undefined, b: [undefined, null] })).toBe('{"b":[null,null]}');
  expect(canonicalJson({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
});

test.each([
  ['no number', Number.NaN],
  ['no end', { a: [Number.POSITIVE_INFINITY] }],
  ['half a letter', 'a\ud83d'],
  ['half a letter in a name', { '\ude00': 1 }],
  ['an integer of any size', 1n],
  ['nothing', undefined],
  ['a function', () => 1],
])('what JSON cannot hold is refused: %s', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});
