import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel, Outgoing } from './port.js';

/**
 * A folder a delivery for an exchange gateway: the files, and `document.json` with the data of an outgoing document
 * by the decree's own names (Decree 30/2020, Appendix VI). Whole or not there at all; repeated, it is the same folder.
 */
export function folderChannel(exchangeDir: string | null): Channel {
  return {
    name: 'folder',
    unavailable: () => (exchangeDir === null ? 'EXCHANGE_DIR chưa được đặt / EXCHANGE_DIR is not set' : null),
    async send(outgoing, signal) {
      if (exchangeDir === null) return { outcome: 'failed', reason: 'EXCHANGE_DIR is not set' };
      const name = outgoing.documentId.replace(/[^\p{L}\p{N}._@-]+/gu, '-');
      const folder = join(exchangeDir, name);
      if (await isThere(folder)) return { outcome: 'sent', reference: name };
      const half = join(exchangeDir, `.${name}.${outgoing.attempt}`);
      await rm(half, { recursive: true, force: true });
      await mkdir(half, { recursive: true });
      for (const file of outgoing.files) await writeFile(join(half, file.name), file.bytes, { flush: true, signal });
      await writeFile(join(half, 'document.json'), `${JSON.stringify(descriptionOf(outgoing), null, 2)}\n`, { flush: true, signal });
      await syncFolder(half);
      await rename(half, folder);
      await syncFolder(exchangeDir);
      return { outcome: 'sent', reference: name };
    },
    close: async () => {},
  };
}

const isThere = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; its file system keeps names by itself
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

const priorities: Record<string, number> = { KHẨN: 1, 'THƯỢNG KHẨN': 2, 'HỎA TỐC': 3 };

/** Decree 30/2020, Appendix VI: the data of an outgoing document. */
export function descriptionOf({ documentId, recipient, document, files }: Outgoing): Record<string, unknown> {
  const { codeNumber, date, typeName, subject, agency, place, signer, urgency, recipients } = document;
  const [number = '', notation = ''] = codeNumber.split(/\/(.*)/s);
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
    Priority: urgency === undefined ? 0 : (priorities[urgency] ?? 0),
    Attachments: files.map(({ name, contentType, bytes }) => ({ AttachmentName: name, ContentType: contentType, Bytes: bytes.length })),
  };
}
