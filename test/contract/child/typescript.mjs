/** `node --import …/typescript.mjs file.ts`: runs TypeScript sources as they are, so that a process of its own tries what is being tested and not what was built. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
