/** Answers with its own process id, when the file it is given is there. */
import { existsSync } from 'node:fs';
import { deserialize } from 'node:v8';

process.on('message', ({ id, input }) => {
  const wait = setInterval(() => {
    if (!existsSync(deserialize(input).package.subject)) return;
    clearInterval(wait);
    process.send?.({ id, ok: true, bytes: new TextEncoder().encode(String(process.pid)) });
  }, 5);
});
