import { describe, expect, test } from '@jest/globals';
import { createLog } from '../server/log.js';

function written(fields: object): string {
  const lines: string[] = [];
  createLog('info', { write: (line) => void lines.push(line) }).info(fields, 'Something happened');
  return lines.join('');
}

describe('the log', () => {
  test('tells of an error where and what it was, not the record it was about', () => {
    const error = Object.assign(new Error('E11000 duplicate key error collection: people dup key: { name: "Trần Thị Hòa" } near “bí mật”'), {
      code: 11_000,
      keyValue: { name: 'Trần Thị Hòa' },
    });
    const line = written({ err: error });
    expect(JSON.parse(line)).toMatchObject({
      err: { type: 'Error', code: 11_000, message: 'E11000 duplicate key error collection: people dup key: {…} near “…”' },
    });
    expect(line).toContain('log.test');
    for (const word of ['Hòa', 'bí mật']) expect(line).not.toContain(word);
  });

  test('names the file that could not be read', () => {
    expect(written({ err: new Error("ENOENT: no such file, open '/srv/data/blobs/ab'") })).toContain('/srv/data/blobs/ab');
  });

  test('shows no field that holds a secret or a word of somebody’s', () => {
    const line = written({ password: 'bi-mat', request: { token: 'bi-mat', account: 'bay' }, person: { name: 'bay', email: 'bay@example.vn' } });
    for (const word of ['bi-mat', 'bay']) expect(line).not.toContain(word);
  });

  test('keeps of an error behind an error the same', () => {
    const line = written({ err: new Error('It failed', { cause: new Error('because of "bi-mat"') }) });
    expect(line).toContain('because of');
    expect(line).not.toContain('bi-mat');
  });
});
