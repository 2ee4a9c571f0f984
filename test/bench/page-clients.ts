/** Those who ask the office for pages, and one who meanwhile works at it; a process of its own. */
export interface Order {
  port: number;
  token: string;
  /** the report that is worked at */
  reportId: string;
  /** what is asked for, all at once; none: the office is quiet */
  documents: string[];
  /** how many answers to wait for at least */
  answers: number;
}
/** ms that each answer took */
export type Told = number[];

async function ask(port: number, token: string, path: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${token}` } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
}

process.on('message', async ({ port, token, reportId, documents, answers }: Order) => {
  let done = documents.length === 0;
  const rendering = Promise.all(documents.map((path) => ask(port, token, path))).then(() => {
    done = true;
  });
  const times: Told = [];
  while (!done || times.length < answers) {
    const began = performance.now();
    await ask(port, token, times.length % 2 === 0 ? `/api/reports/${reportId}` : `/api/reports/${reportId}/actions`);
    times.push(performance.now() - began);
    if (done && documents.length > 0) break;
  }
  await rendering;
  process.send?.(times);
});
process.send?.('ready');
