/** Opens the store in the folder named and writes until the file system takes no more (its files are limited by whoever starts this); says what it was told. */
import { openSqliteStore } from '../../../server/store/sqlite/index.js';
import { aStep } from '../builders.js';

// without a listener the system would end the process at its limit, before anyone can be told
process.on('SIGXFSZ', () => undefined);

const [dir = ''] = process.argv.slice(2);
const { journal, blobs, close } = await openSqliteStore({ dir });

/**
 * What a try came to: null where it was kept.
 * @param {Promise<unknown>} attempt
 */
async function told(attempt) {
  try {
    await attempt;
    return null;
  } catch (error) {
    const { name, code } = Object(error);
    return { name, code };
  }
}

let kept = 0;
let refused = null;
for (; refused === null; kept += refused === null ? 1 : 0) refused = await told(journal.append(aStep(`R${kept + 1}`, 1, { snapshot: 'x'.repeat(100_000) })));
const blob = await told(blobs.put(Buffer.alloc(40_000_000, 'y')));
await close().catch(() => undefined);
console.log(JSON.stringify({ kept, refused, blob }));
