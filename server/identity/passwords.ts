import { hash, verify } from '@node-rs/argon2';

export interface Passwords {
  hash(password: string): Promise<string>;
  matches(hashed: string, password: string): Promise<boolean>;
}

/** argon2id with the first choice of the OWASP cheat sheet: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const argon2id: Passwords = {
  hash: (password) => hash(password, parameters),
  matches: (hashed, password) => verify(hashed, password),
};

const words = ['hoa', 'sen', 'mai', 'tre', 'lua', 'song', 'nui', 'bien', 'trang', 'sao', 'may', 'gio', 'nang', 'mua', 'que', 'dao', 'cam', 'che', 'tam', 'lan'];

/** A password that is easy to type: `hoa-sen-482197`, about 28 bits, for demonstration accounts. */
export function spokenPassword(random: (bytes: number) => Uint8Array): string {
  const bytes = random(6);
  const pick = (i: number) => words[(bytes[i] ?? 0) % words.length] ?? '';
  const number = ((bytes[2] ?? 0) * 65_536 + (bytes[3] ?? 0) * 256 + (bytes[4] ?? 0)) % 1_000_000;
  return `${pick(0)}-${pick(1)}-${String(number).padStart(6, '0')}`;
}
