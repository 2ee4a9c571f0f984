/** `npm run draw`: draws the charts of the law into README.md and docs/charts.md, from the machines themselves. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chartsPage, withWalk } from './charts.js';

const root = new URL('../../../', import.meta.url);
const file = (name: string): string => fileURLToPath(new URL(name, root));

await writeFile(file('README.md'), withWalk(await readFile(file('README.md'), 'utf8')));
await writeFile(file('docs/charts.md'), chartsPage());
