/** As much as the server takes of one file, in bytes: more is not even read. */
export const mostBytes = 1_048_576;

export type ReadFile = { ok: true; json: unknown } | { ok: false; fault: 'tooLarge' | 'notUtf8' | 'notJson'; reason: string };

/** What a chosen file says, or why nothing can be read of it; `reason`: where the text stops being JSON, in the browser's words. */
export async function readJsonFile(file: Blob): Promise<ReadFile> {
  if (file.size > mostBytes) return { ok: false, fault: 'tooLarge', reason: '' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { ok: false, fault: 'notUtf8', reason: '' };
  }
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch (error) {
    return { ok: false, fault: 'notJson', reason: error instanceof Error ? error.message : '' };
  }
}
