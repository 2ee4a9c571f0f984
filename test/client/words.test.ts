import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actWords, auditFieldWords, auditValueWords } from '../../server/http/presenters/audit-words.js';
import { documentTypes } from '../../templates/types/index.js';
import { currentVersion, lawOf, roles, stateWords } from '../../workflows/index.js';

type Tree = { [key: string]: string | Tree };
const source = join(import.meta.dirname, '../../client/src');
const read = (language: string): Tree => JSON.parse(readFileSync(join(source, `words/${language}.json`), 'utf8'));
const flat = (tree: Tree, under = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[under + key, value] as [string, string]] : flat(value, `${under + key}.`)));

const readAdmin = (language: string): Tree => JSON.parse(readFileSync(join(source, `admin/words/${language}.json`), 'utf8'));

// the administrator's words come with those screens alone
const vi = new Map([...flat(read('vi')), ...flat(readAdmin('vi'))]);
const en = new Map([...flat(read('en')), ...flat(readAdmin('en'))]);
const both = [
  ['Vietnamese', vi],
  ['English', en],
] as const;

describe('the words of the screens', () => {
  test('are the same in both languages, key by key', () => {
    expect([...en.keys()].toSorted()).toEqual([...vi.keys()].toSorted());
  });

  test('leave nothing empty, and fill in the same values in both', () => {
    const blanks = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
    for (const [key, words] of vi) {
      expect([key, words.trim()]).not.toEqual([key, '']);
      expect([key, blanks(en.get(key) ?? '')]).toEqual([key, blanks(words)]);
    }
  });

  test('are there for every key that a screen asks for', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const asked = files.flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key]) => key));
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => key !== undefined && !vi.has(key))).toEqual([]);
  });

  test.each(both)('name every state of the law as the law does, in %s', (language, words) => {
    const groups = { report: 'state', section: 'sectionState', opinion: 'opinionState', delivery: 'deliveryState' } as const;
    const said = Object.entries(groups).flatMap(([kind, group]) =>
      Object.entries(stateWords[kind as keyof typeof groups]).map(([state, law]) => {
        const key = state.includes('.') ? `step.${state}` : `${group}.${state}`;
        return [key, words.get(key), language === 'English' ? law.en : law.vi];
      }),
    );
    expect(said.filter(([, screen, law]) => screen !== law)).toEqual([]);
  });

  test('name every type of document as the templates do', () => {
    for (const { abbreviation, name, englishName } of documentTypes) {
      expect(vi.get(`documentType.${abbreviation}`)?.toLocaleUpperCase('vi')).toBe(name);
      expect(en.get(`documentType.${abbreviation}`)?.toLowerCase()).toBe(englishName);
    }
  });

  test.each(both)('name every event and role in %s', (_, words) => {
    const events = Object.values(lawOf(currentVersion).events).flatMap((definitions) => Object.keys(definitions));
    expect(['CREATE', ...events].filter((event) => !words.has(`event.${event}`))).toEqual([]);
    expect(roles.filter((role) => !words.has(`role.${role}`))).toEqual([]);
  });

  test.each(both)('say of the audit what its file says, in %s', (language, words) => {
    const short = language === 'English' ? 'en' : 'vi';
    const file = (group: typeof actWords) => Object.fromEntries(Object.entries(group).map(([name, said]) => [name, said[short]]));
    const under = (prefix: string) =>
      Object.fromEntries([...words].filter(([key]) => key.startsWith(prefix)).map(([key, said]) => [key.slice(prefix.length), said.replaceAll("'", '’')]));
    expect(file(actWords)).toEqual(under('admin.act.'));
    expect(file(auditFieldWords)).toEqual(under('admin.field.'));
    expect(file(auditValueWords)).toMatchObject({ ...under('role.'), ...under('admin.channel.') });
  });
});
