/** Hangs on its first job of all (a file remembers), and answers the second. */
import { existsSync, writeFileSync } from 'node:fs';
import { deserialize } from 'node:v8';

process.on('message', ({ id, input }) => {
  const mark = deserialize(input).package.subject;
  if (!existsSync(mark)) {
    writeFileSync(mark, String(process.pid));
    for (;;);
  }
  process.send?.({ id, ok: true, bytes: new Uint8Array([1, 2, 3]) });
});
