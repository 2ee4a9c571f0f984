import { createIdentity, type Identity, type OfficeFile, openFirstOffice, type Passwords } from '../../server/identity/index.js';
import { createArgon2id } from '../../server/identity/passwords.js';
import { type MemoryStore, memoryStore } from './memory-store.js';

/** Real argon2id, as cheap as it can be. */
export const cheapPasswords: Passwords = createArgon2id({ memoryCost: 8, timeCost: 1, parallelism: 1 });

/** Bytes that differ each time and are the same in every run. */
export function countedRandom(): (bytes: number) => Uint8Array {
  let n = 0;
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      n += 37;
      return n % 256;
    });
}

export const officeOfFive: OfficeFile = {
  agency: { parent: 'ỦY BAN NHÂN DÂN TỈNH ĐÔNG SƠN', name: 'SỞ XÂY DỰNG', symbol: 'SXD' },
  divisions: [
    { symbol: 'VP', name: 'Văn phòng Sở' },
    { symbol: 'QLN', name: 'Phòng Quản lý nhà' },
  ],
  people: [
    { account: 'giamdoc', password: 'song-nui-100001', name: 'Nguyễn Quốc Toản', title: 'GIÁM ĐỐC', memberships: [{ role: 'director', division: null }] },
    {
      account: 'pgd',
      password: 'song-nui-100002',
      name: 'Trần Thị Hòa',
      title: 'PHÓ GIÁM ĐỐC',
      memberships: [{ role: 'deputy', division: null }],
      fields: ['QLN'],
    },
    {
      account: 'cvp',
      password: 'song-nui-100003',
      name: 'Lê Văn Sáu',
      title: 'Chánh Văn phòng',
      memberships: [
        { role: 'head', division: 'VP' },
        { role: 'reviewer', division: null },
      ],
    },
    { account: 'qln', password: 'song-nui-100004', name: 'Phạm Thị Bảy', title: 'Trưởng phòng', memberships: [{ role: 'head', division: 'QLN' }] },
    { account: 'cv', password: 'song-nui-100005', name: 'Đỗ Văn Tám', title: 'Chuyên viên', memberships: [{ role: 'drafter', division: 'QLN' }] },
  ],
};

export interface OpenOffice {
  store: MemoryStore;
  identity: Identity;
  /** sets what the clock shows, ISO 8601, UTC */
  clock: { at: string };
}

/** An office of five, open, with a clock that stands still until it is set. */
export async function anOpenOffice(dataDir: string, officeFile: string, passwords: Passwords = cheapPasswords): Promise<OpenOffice> {
  const store = memoryStore();
  const clock = { at: '2026-03-02T01:00:00.000Z' };
  const random = countedRandom();
  await openFirstOffice({ store, dataDir, officeFile, random, passwords });
  return { store, clock, identity: identityOn(store, clock, random, passwords) };
}

/** One more server on the same store. */
export function identityOn(store: MemoryStore, clock: { at: string }, random = countedRandom(), passwords: Passwords = cheapPasswords): Identity {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `A${ids}`;
  };
  return createIdentity({ store, now: () => clock.at, newId, random, passwords });
}

export function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}
