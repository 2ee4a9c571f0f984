import { describe, expect, test } from '@jest/globals';
import { Problem } from '../../client/src/api/problem.js';
import { sizeWords, unfit } from '../../client/src/papers/size.js';
import { createUploads, type Send } from '../../client/src/papers/uploads.js';

interface Sending {
  name: string;
  sent: (bytes: number) => void;
  done: () => void;
  fail: (error: Problem) => void;
  signal: AbortSignal;
}

/** A line whose files arrive when the test says so. */
function aLine() {
  const sendings: Sending[] = [];
  const send: Send = ({ file }, sent, signal) =>
    new Promise((resolve, reject) => {
      sendings.push({ name: file.name, sent, done: resolve, fail: reject, signal });
      signal.addEventListener('abort', () => reject(new Problem({ status: 0, code: 'aborted', title: '' })));
    });
  const line = createUploads(send);
  const seen = () => line.all().map(({ file, state, sent }) => `${file.name} ${state}${state === 'sending' ? ` ${sent}` : ''}`);
  const at = (i: number): Sending => {
    const one = sendings[i];
    if (one === undefined) throw new Error(`No file ${i} is being sent`);
    return one;
  };
  return { line, sendings, seen, at };
}
const file = (name: string, text = 'abc') => new File([text], name);
/** lets what was answered come home */
const home = () => new Promise(setImmediate);

describe('files on their way', () => {
  test('are sent one after the other, each with its progress', async () => {
    const { line, sendings, seen, at } = aLine();
    line.add('R1', null, [file('a.pdf'), file('b.pdf')]);
    expect(seen()).toEqual(['a.pdf sending 0', 'b.pdf waiting']);
    at(0).sent(2);
    expect(seen()[0]).toBe('a.pdf sending 2');
    at(0).done();
    await home();
    expect(seen()).toEqual(['a.pdf done', 'b.pdf sending 0']);
    at(1).done();
    await home();
    expect(sendings).toHaveLength(2);
    line.forgetDone('R2');
    expect(line.all()).toHaveLength(2);
    line.forgetDone('R1');
    expect(line.all()).toEqual([]);
  });

  test('that fail say why, hold up no other, and can be sent again', async () => {
    const { line, seen, at } = aLine();
    line.add('R1', '2', [file('a.pdf'), file('b.pdf')]);
    at(0).fail(new Problem({ status: 415, code: 'paper_type_differs', title: 'Tên tệp nói là .pdf' }));
    await home();
    expect(seen()).toEqual(['a.pdf failed', 'b.pdf sending 0']);
    expect(line.all()[0]?.problem?.code).toBe('paper_type_differs');
    line.again(line.all()[0]?.key ?? 0);
    at(1).done();
    await home();
    expect(seen()).toEqual(['a.pdf sending 0', 'b.pdf done']);
    expect(line.all()[0]?.problem).toBeNull();
  });

  test('that are dropped are cut off and leave nothing behind', async () => {
    const { line, seen, at } = aLine();
    line.add('R1', null, [file('a.pdf'), file('b.pdf'), file('c.pdf')]);
    line.drop(line.all()[1]?.key ?? 0);
    line.drop(line.all()[0]?.key ?? 0);
    await home();
    expect(at(0).signal.aborted).toBe(true);
    expect(seen()).toEqual(['c.pdf sending 0']);
  });

  test('are all dropped when somebody else comes: none of them is sent in their name', async () => {
    const { line, sendings, at } = aLine();
    line.add('R1', null, [file('a.pdf'), file('b.pdf')]);
    line.clear();
    await home();
    expect(at(0).signal.aborted).toBe(true);
    expect([line.all(), sendings.length]).toEqual([[], 1]);
  });
});

describe('a file', () => {
  test('is looked at before it is sent, by what the server has said', () => {
    const limits = { bytes: 5, ends: ['pdf', 'txt'] };
    const why = (name: string, text: string) => unfit(file(name, text), limits);
    expect([why('a.PDF', 'abc'), why('a.exe', 'abc'), why('pdf', 'abc'), why('a.pdf', 'abcdef'), why('a.txt', '')]).toEqual([
      null,
      'wrongEnd',
      'wrongEnd',
      'tooLarge',
      'empty',
    ]);
  });

  test('has its size in the reader’s form', () => {
    expect([sizeWords(14, 'vi'), sizeWords(1_500, 'vi'), sizeWords(2_000_000, 'vi'), sizeWords(52_428_800, 'en')]).toEqual([
      '14 B',
      '1,5 kB',
      '1,9 MB',
      '50 MB',
    ]);
  });
});
