import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Channel, type Outgoing, type OutgoingFile, recorded, type SendResult } from './port.js';

const descriptionName = 'document.json';
const notSetUp = {
  vi: 'máy chủ chưa có thư mục trao đổi (EXCHANGE_DIR); quản trị viên có thể đặt, hoặc hãy giao bản giấy',
  en: 'the server has no exchange folder (EXCHANGE_DIR); an administrator can set one, or a paper copy can be handed over',
};

/**
 * A folder a delivery for an exchange gateway: the files, and `document.json` with the data of an outgoing document
 * by the decree's own names (Decree 30/2020, Appendix VI). Whole or not there at all; repeated, it is the same folder.
 */
export function folderChannel(exchangeDir: string | null): Channel {
  return {
    name: 'folder',
    unavailable: () => (exchangeDir === null ? notSetUp : null),
    async send(outgoing, signal) {
      if (exchangeDir === null) return { outcome: 'failed', reason: recorded(notSetUp) };
      const name = outgoing.documentId.replace(/[^\p{L}\p{N}._@-]+/gu, '-').replace(/^\.+/u, '');
      const folder = join(exchangeDir, name);
      const there = await alreadyThere(folder, name, outgoing);
      if (there !== null) return there;
      // a name of its own: two servers may be at it at once
      const half = join(exchangeDir, `.${name}.${randomUUID()}`);
      try {
        await mkdir(half, { recursive: true });
        for (const { name: file, bytes } of filesOf(outgoing)) await writeFile(join(half, file), bytes, { flush: true, signal });
        await writeFile(join(half, descriptionName), `${JSON.stringify(descriptionOf(outgoing), null, 2)}\n`, { flush: true, signal });
        await syncFolder(half);
        signal.throwIfAborted();
        await rename(half, folder);
        await syncFolder(exchangeDir);
        return { outcome: 'sent', reference: name };
      } catch (error) {
        await rm(half, { recursive: true, force: true });
        const won = signal.aborted ? null : await alreadyThere(folder, name, outgoing);
        if (won !== null) return won;
        throw error;
      }
    },
    async test(_, signal) {
      if (exchangeDir === null) return { outcome: 'failed', reason: recorded(notSetUp) };
      // gateways pass by names that begin with a dot: a delivery has such a name until it is whole
      const trial = join(exchangeDir, `.trinhky-${randomUUID()}`);
      try {
        await mkdir(trial);
        await writeFile(join(trial, descriptionName), '{}\n', { flush: true, signal });
        await rename(trial, `${trial}.whole`);
        await syncFolder(exchangeDir);
        return { outcome: 'sent', reference: exchangeDir };
      } finally {
        await rm(trial, { recursive: true, force: true });
        await rm(`${trial}.whole`, { recursive: true, force: true });
      }
    },
    close: async () => {},
  };
}

/** What marks a delivery: the same in every attempt at it, and in no other. */
const identity = ['DocumentId', 'CodeNumber', 'CodeNotation', 'IssuedDate', 'OrganName', 'To'];

/** The result where the folder is there: ours from a former attempt, or somebody else's, which is never taken for ours. Null where it is not. */
async function alreadyThere(folder: string, reference: string, outgoing: Outgoing): Promise<SendResult | null> {
  let text: string;
  try {
    text = await readFile(join(folder, descriptionName), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  if (marks(text) === marks(JSON.stringify(descriptionOf(outgoing)))) return { outcome: 'sent', reference };
  return { outcome: 'failed', reason: `${folder} đã chứa một văn bản khác / holds another document already` };
}

function marks(text: string): string | null {
  try {
    const description: unknown = JSON.parse(text);
    if (typeof description !== 'object' || description === null) return null;
    const fields = new Map(Object.entries(description));
    return JSON.stringify(identity.map((name) => fields.get(name)));
  } catch {
    return null;
  }
}

const isMissing = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file system keeps names by itself
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Files under names that stay inside the folder, and are not that of the description. */
const filesOf = ({ files }: Outgoing): OutgoingFile[] =>
  files.map((file) => {
    const name = file.name.replace(/[/\\\p{Cc}]+/gu, '-').replace(/^\.+/u, '');
    return { ...file, name: name === descriptionName || name === '' ? `_${name}` : name };
  });

const priorities: Record<string, number> = { KHẨN: 1, 'THƯỢNG KHẨN': 2, 'HỎA TỐC': 3 };

/** Decree 30/2020, Appendix VI: the data of an outgoing document. */
export function descriptionOf(outgoing: Outgoing): Record<string, unknown> {
  const { documentId, recipient, document, recall } = outgoing;
  const { codeNumber, date, typeName, subject, agency, place, signer, urgency, recipients } = document;
  const [number = '', notation = ''] = codeNumber.split(/\/(.*)/su);
  return {
    DocumentId: documentId,
    CodeNumber: number,
    CodeNotation: notation,
    IssuedDate: date,
    Place: place,
    OrganName: agency.name,
    TypeName: typeName,
    Subject: subject,
    Language: 'vi',
    SignerInfo: { Position: signer.position, FullName: signer.name },
    To: [{ OrganId: recipient.address, OrganName: recipient.name }],
    ToPlaces: recipients,
    ...(recall === undefined ? {} : { Business: { DocType: 'recall', Reason: recall.reason } }),
    Priority: urgency === undefined ? 0 : (priorities[urgency] ?? 0),
    Attachments: filesOf(outgoing).map(({ name, contentType, bytes }) => ({
      AttachmentName: name,
      ContentType: contentType,
      Bytes: bytes.length,
      Sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
}
