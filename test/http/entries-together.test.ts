import { describe, expect, test } from '@jest/globals';
import { entriesTogether } from '../../server/http/entries-together.js';
import { anEntry } from '../contract/builders.js';

/** A store whose reports have five entries each, and the questions it was asked. */
function aStore() {
  const questions: [string, number[]][] = [];
  const entryAt = entriesTogether(async (reportId, seqs) => {
    questions.push([reportId, [...seqs]]);
    return seqs.filter((seq) => seq <= 5).map((seq) => anEntry(reportId, seq));
  });
  return { questions, entryAt };
}

describe('the entries whose words a report shows', () => {
  test('are asked for in one question, each once', async () => {
    const { questions, entryAt } = aStore();
    const found = await Promise.all([3, 1, 3].map((seq) => entryAt('R1', seq)));
    expect(found).toEqual([anEntry('R1', 3), anEntry('R1', 1), anEntry('R1', 3)]);
    expect(questions).toEqual([['R1', [3, 1]]]);
  });

  test('of two reports are kept apart, and what is not there is null', async () => {
    const { questions, entryAt } = aStore();
    expect(await Promise.all([entryAt('R1', 2), entryAt('R2', 2), entryAt('R2', 9)])).toEqual([anEntry('R1', 2), anEntry('R2', 2), null]);
    expect(questions).toEqual([
      ['R1', [2]],
      ['R2', [2, 9]],
    ]);
  });

  test('are read anew when they are asked for later', async () => {
    const { questions, entryAt } = aStore();
    await entryAt('R1', 1);
    await entryAt('R1', 1);
    expect(questions).toHaveLength(2);
  });

  test('that cannot be read fail whoever asked, and nobody after them', async () => {
    let down = true;
    const entryAt = entriesTogether(async (reportId, seqs) => {
      if (down) throw new Error('the store is gone');
      return seqs.map((seq) => anEntry(reportId, seq));
    });
    const asked = await Promise.allSettled([entryAt('R1', 1), entryAt('R1', 2)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    down = false;
    expect(await entryAt('R1', 1)).toEqual(anEntry('R1', 1));
  });
});
