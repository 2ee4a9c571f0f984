import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Field, fieldsOf } from '../../client/src/form/schema.js';
import { begin, fill, type Value, type Values } from '../../client/src/form/values.js';
import { currentVersion, lawOf } from '../../workflows/index.js';

const text = { type: 'string', minLength: 1, maxLength: 200 };
const words = { type: 'string', minLength: 1, maxLength: 2_000 };
const object = (properties: Record<string, unknown>, required = Object.keys(properties)) => ({ type: 'object', properties, required });
const kinds = (payload: unknown) => fieldsOf(payload).map(({ name, kind }) => [name, kind]);
const filled = (payload: unknown, change: Values = {}) => {
  const fields = fieldsOf(payload);
  return fill(fields, { ...begin(fields), ...change });
};

describe('a form made from the payload of an action', () => {
  test('gives each kind of value the field that fits it', () => {
    expect(
      kinds(
        object({
          name: text,
          reason: words,
          date: { type: 'string', format: 'date' },
          dueAt: { type: 'string', format: 'date-time' },
          outside: { type: 'boolean' },
          number: { type: 'integer', minimum: 1 },
          answer: { type: 'string', enum: ['agree', 'disagree'] },
          checks: { type: 'array', items: { enum: ['a', 'b'] } },
          sections: { type: 'array', items: { type: 'string' } },
          recipients: { type: 'array', items: object({ line: { type: 'integer' } }) },
          place: object({ room: text }),
          anything: {},
        }),
      ),
    ).toEqual([
      ['name', 'text'],
      ['reason', 'text'],
      ['date', 'date'],
      ['dueAt', 'moment'],
      ['outside', 'flag'],
      ['number', 'number'],
      ['answer', 'choice'],
      ['checks', 'choices'],
      ['sections', 'lines'],
      ['recipients', 'rows'],
      ['place', 'group'],
      ['anything', 'json'],
    ]);
  });

  test('gives long words a large field and a name a single line', () => {
    expect(fieldsOf(object({ name: text, reason: words })).map((field) => field.kind === 'text' && field.long)).toEqual([false, true]);
  });

  test('reads "this or nothing" and references inside the schema', () => {
    const schema = {
      ...object({ note: { anyOf: [words, { type: 'null' }] }, day: { $ref: '#/$defs/day' } }),
      $defs: { day: { type: 'string', format: 'date' } },
    };
    expect(fieldsOf(schema).map(({ kind, required }) => [kind, required])).toEqual([
      ['text', false],
      ['date', true],
    ]);
  });

  test('has no fields for what is no object schema', () => {
    expect(fieldsOf('nonsense')).toEqual([]);
  });

  test('opens with the defaults and sends them back unchanged', () => {
    const recipients = [{ line: 0, to: [{ channel: 'email', name: 'Sở Nội vụ', address: 'vt@snv.example' }] }];
    const to = { type: 'array', items: object({ channel: { enum: ['email', 'hand'] }, name: text, address: { type: 'string', maxLength: 300 } }) };
    const payload = object({
      recipients: { type: 'array', minItems: 1, items: object({ line: { type: 'integer' }, to }), default: recipients },
      date: { type: 'string', format: 'date', default: '2026-11-24' },
      number: { type: 'integer', default: 17 },
    });
    expect(filled(payload)).toEqual({ payload: { recipients, date: '2026-11-24', number: 17 } });
  });

  test('shows a deadline on the clock of Vietnam and sends it in UTC', () => {
    const payload = object({ dueAt: { type: 'string', format: 'date-time', default: '2026-11-27T10:00:00.000Z' } });
    expect(begin(fieldsOf(payload))).toEqual({ dueAt: '2026-11-27T17:00' });
    expect(filled(payload)).toEqual({ payload: { dueAt: '2026-11-27T10:00:00.000Z' } });
  });

  test('leaves out what may be left out and was left empty', () => {
    expect(filled(object({ opinion: words, sections: { type: 'array', items: text, minItems: 1 }, outside: { type: 'boolean' } }, []))).toEqual({
      payload: {},
    });
  });

  test('lets an address be empty where the schema does', () => {
    expect(filled(object({ address: { type: 'string', maxLength: 300 } }))).toEqual({ payload: { address: '' } });
  });

  test('names every field that cannot be sent yet, by its path', () => {
    const payload = object({ reason: words, number: { type: 'integer', minimum: 1 }, rows: { type: 'array', items: object({ name: text }) }, raw: {} });
    expect(filled(payload, { number: '0', rows: [{ name: 'a' }, { name: ' ' }], raw: '{' })).toEqual({
      faults: {
        reason: { word: 'required' },
        number: { word: 'tooSmall', min: 1 },
        'rows.1.name': { word: 'required' },
        raw: { word: 'notJson', reason: expect.any(String) },
      },
    });
  });

  test('says that "7 days" is no number and that words are too long', () => {
    expect(filled(object({ number: { type: 'integer' }, name: text }), { number: '7 ngày', name: 'a'.repeat(201) })).toEqual({
      faults: { number: { word: 'notANumber' }, name: { word: 'tooLong', max: 200 } },
    });
  });
});

/** A value that a person might give where there is no default. */
function answer(field: Field): Value {
  switch (field.kind) {
    case 'text':
      return 'Bổ sung số liệu';
    case 'date':
      return '2026-11-24';
    case 'moment':
      return '2026-11-27T17:00';
    case 'number':
      return '1';
    case 'choice':
      return field.options[0] ?? '';
    case 'choices':
    case 'lines':
      return ['2.1'];
    case 'rows':
      return [answers(field.of)];
    case 'group':
      return answers(field.of);
    case 'flag':
      return true;
    case 'json':
      return '{}';
  }
}
const answers = (fields: readonly Field[]): Values => Object.fromEntries(fields.map((field) => [field.name, answer(field)]));

describe('the forms of the law', () => {
  const events = Object.entries(lawOf(currentVersion).events).flatMap(([kind, definitions]) =>
    Object.entries(definitions).flatMap(([type, definition]) => (definition.system === true ? [] : [{ kind, type, payload: definition.payload }])),
  );

  test.each(events)('$type of a $kind can be filled in by hand, without JSON, and is accepted', ({ payload }) => {
    const fields = fieldsOf(z.toJSONSchema(payload, { io: 'input' }));
    expect(JSON.stringify(fields)).not.toContain('"kind":"json"');
    const result = fill(fields, answers(fields));
    expect(result).toHaveProperty('payload');
    expect(payload.safeParse('payload' in result ? result.payload : null).success).toBe(true);
  });
});
