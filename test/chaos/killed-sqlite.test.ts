import { expect, test } from '@jest/globals';
import { announceRest, effort } from './effort.js';
import { killAtEveryWrite } from './killed-at-every-write.js';
import { tell } from './told.js';

const every = effort().sqlite;
announceRest('SQLite', every);

test('a server on SQLite, killed before and after the writes of a walk, loses nothing it acknowledged, and every walk goes on to its end', async () => {
  const killed = await killAtEveryWrite({ settings: {}, writes: 'port', every, walks: every === 1 ? 8 : 2 });
  tell('SQLite', killed);
  // before and after each, but for the renaming of a blob: after it stands what stands after the blob's write
  const renamings = killed.writes.filter((name) => name.endsWith(' rename'));
  expect(killed.died).toHaveLength(Math.ceil((2 * killed.writes.length - renamings.length) / every));
  expect(killed.writes.length).toBeGreaterThan(60);
}, 900_000);
