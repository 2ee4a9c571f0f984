import { describe, expect, test } from '@jest/globals';
import { argon2id, spokenPassword } from '../../server/identity/passwords.js';
import { countedRandom } from './an-office.js';

describe('passwords', () => {
  test('are kept as argon2id with 19 MiB and two passes, salted', async () => {
    const [one, other] = await Promise.all([argon2id.hash('hoa-sen-482197'), argon2id.hash('hoa-sen-482197')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await argon2id.matches(one, 'hoa-sen-482197')).toBe(true);
    expect(await argon2id.matches(one, 'hoa-sen-482198')).toBe(false);
  });

  test('with Vietnamese letters are the same however a keyboard composes them', async () => {
    const hashed = await argon2id.hash('mật khẩu dài'.normalize('NFC'));
    expect(await argon2id.matches(hashed, 'mật khẩu dài'.normalize('NFD'))).toBe(true);
  });

  test('of the demonstration are easy to type and differ', () => {
    const random = countedRandom();
    const made = Array.from({ length: 20 }, () => spokenPassword(random));
    for (const password of made) expect(password).toMatch(/^[a-z]+-[a-z]+-\d{6}$/);
    expect(new Set(made).size).toBe(20);
  });
});
