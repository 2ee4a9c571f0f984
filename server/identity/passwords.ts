import { hash, verify } from '@node-rs/argon2';

export interface Passwords {
  hash(password: string): Promise<string>;
  matches(hashed: string, password: string): Promise<boolean>;
}

export interface Argon2Cost {
  /** KiB */
  memoryCost: number;
  /** passes */
  timeCost: number;
  /** lanes */
  parallelism: number;
}

/** argon2id; letters typed composed or decomposed are the same password. */
export const createArgon2id = (cost: Argon2Cost): Passwords => ({
  hash: (password) => hash(password.normalize('NFC'), cost),
  matches: (hashed, password) => verify(hashed, password.normalize('NFC')),
});

/** The first choice of the OWASP cheat sheet: 19 MiB, two passes, one lane. */
export const argon2id: Passwords = createArgon2id({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });

const words = ['hoa', 'sen', 'mai', 'tre', 'lua', 'song', 'nui', 'bien', 'trang', 'sao', 'may', 'gio', 'nang', 'mua', 'que', 'dao', 'cam', 'che', 'tam', 'lan'];

/** A password that is easy to type: `hoa-sen-482197`, about 28 bits, for demonstration accounts. */
export function spokenPassword(random: (bytes: number) => Uint8Array): string {
  const bytes = random(5);
  const pick = (i: number) => words[(bytes[i] ?? 0) % words.length] ?? '';
  const number = ((bytes[2] ?? 0) * 65_536 + (bytes[3] ?? 0) * 256 + (bytes[4] ?? 0)) % 1_000_000;
  return `${pick(0)}-${pick(1)}-${String(number).padStart(6, '0')}`;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that is read off once and typed once: `k7mp-x2ra-9tzq-hc4w`, about 79 bits. */
export function oneTimePassword(random: (bytes: number) => Uint8Array): string {
  const picked: string[] = [];
  while (picked.length < 16) {
    // bytes at the top would make the first letters likelier
    for (const byte of random(32)) if (byte < 248 && picked.length < 16) picked.push(letters[byte % letters.length] ?? '');
  }
  return [0, 4, 8, 12].map((at) => picked.slice(at, at + 4).join('')).join('-');
}
