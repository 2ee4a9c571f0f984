import { describe, expect, test } from '@jest/globals';
import { sha256 } from '../../server/engine/canonical.js';
import type { Paper } from '../../server/store/papers.js';
import { moment } from './builders.js';
import type { Subject } from './place.js';

const aPaper = (id: string, more: Partial<Paper> = {}): Paper => ({
  id,
  reportId: 'R1',
  section: null,
  name: 'Tờ trình số 5.pdf',
  type: 'application/pdf',
  size: 3,
  hash: 'a'.repeat(64),
  by: { id: 'P1', name: 'Nguyễn Thị An' },
  at: moment(1),
  seq: 1,
  removedBy: null,
  removedAt: null,
  ...more,
});

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function gathered(pieces: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces ?? []) all.push(piece);
  return Buffer.concat(all);
}

export function papersContract({ store, reopen }: Subject): void {
  describe('attached papers', () => {
    test('belong to a report, in the order they came, and stay listed when they are removed', async () => {
      const { papers } = store();
      await papers.add(aPaper('a', { at: moment(1) }));
      await papers.add(aPaper('b', { at: moment(2), section: '2.1' }));
      await papers.add(aPaper('c', { at: moment(3), reportId: 'R10' }));
      const by = { id: 'P2', name: 'Lê Văn Bình' };
      expect(await papers.remove('R10', 'a', by, moment(4))).toBe(false);
      expect(await papers.remove('R1', 'a', by, moment(4))).toBe(true);
      expect(await papers.remove('R1', 'a', by, moment(5))).toBe(false);
      const opened = await reopen();
      expect(await opened.papers.of('R1')).toEqual([aPaper('a', { removedBy: by, removedAt: moment(4) }), aPaper('b', { at: moment(2), section: '2.1' })]);
      expect(await opened.papers.of('R2')).toEqual([]);
    });
  });

  describe('blobs that come in pieces', () => {
    const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, i) => (i * 7) % 251));
    const hash = sha256(bytes);

    test('are the same as those that come whole, and can be read from any place', async () => {
      await Promise.all([store().blobs.putStream(hash, inPieces(bytes, 65_536)), store().blobs.putStream(hash, inPieces(bytes, 1_000))]);
      const { blobs } = await reopen();
      expect(Buffer.compare(Buffer.from((await blobs.get(hash)) ?? []), bytes)).toBe(0);
      const there = await blobs.open(hash);
      expect(there?.size).toBe(bytes.length);
      expect(Buffer.compare(await gathered(there?.read()), bytes)).toBe(0);
      for (const [from, before] of [
        [0, 1],
        [261_119, 261_121],
        [600_000, 700_000],
        [5, 5],
      ] as const)
        expect(Buffer.compare(await gathered(there?.read(from, before)), bytes.subarray(from, before))).toBe(0);
      expect(await blobs.open('b'.repeat(64))).toBeNull();
    });

    test('are not kept where they are others than was said, nor where their source breaks off', async () => {
      const { blobs } = store();
      await expect(blobs.putStream(hash, inPieces(Buffer.from('other'), 2))).rejects.toMatchObject({ code: 'blob_differs' });
      const broken = (async function* () {
        yield bytes.subarray(0, 300_000);
        throw new Error('The line was cut');
      })();
      await expect(blobs.putStream(hash, broken)).rejects.toThrow('The line was cut');
      expect(await blobs.has(hash)).toBe(false);
      await blobs.putStream(hash, inPieces(bytes, 100_000));
      expect(Buffer.compare(Buffer.from((await blobs.get(hash)) ?? []), bytes)).toBe(0);
    });

    test('may be empty', async () => {
      const nothing = sha256('');
      await store().blobs.putStream(nothing, inPieces(Buffer.alloc(0), 1));
      const there = await store().blobs.open(nothing);
      expect(there?.size).toBe(0);
      expect(await gathered(there?.read())).toHaveLength(0);
    });
  });
}
