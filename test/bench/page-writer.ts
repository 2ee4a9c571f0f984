/** A process that writes one document and tells how much memory it took at most. */
import { renderDocx } from '../../templates/index.js';
import { bareDocx } from './page-bare.js';
import { reportOf } from './page-content.js';

export interface Order {
  by: 'ours' | 'floor';
  pages: number;
}
/** MB */
export type Peak = number;

process.on('message', async ({ by, pages }: Order) => {
  const report = reportOf(pages);
  await (by === 'ours' ? renderDocx({ package: report }) : bareDocx(report));
  process.send?.(process.resourceUsage().maxRSS / 1_024);
});
process.send?.('ready');
