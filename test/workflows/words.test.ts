import { describe, expect, test } from '@jest/globals';
import { say } from '../../workflows/case/rule.js';
import { rules } from '../../workflows/case/v1/rules.js';
import { generalRefusals } from '../../workflows/case/why-not.js';
import { refusalWords, sentence } from '../../workflows/index.js';
import { aReport, dung, khanh, type Walk } from './office/index.js';
import { neverMet, refusalsMet } from './office/refusals.js';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

describe('the words of a refusal', () => {
  const met = refusalsMet();

  test('belong to one code each', () => {
    const codes = [...Object.values(rules).map(({ code }) => code), ...Object.keys(generalRefusals)];
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(Object.keys(refusalWords).sort()).toEqual([...codes].sort());
  });

  test('are there in Vietnamese and in English, and end as sentences', () => {
    for (const [code, { vi, en }] of Object.entries(refusalWords)) {
      expect([code, vi.trim()]).toEqual([code, expect.stringMatching(/[.]$/)]);
      expect([code, en.trim()]).toEqual([code, expect.stringMatching(/[.]$/)]);
      expect(en.replaceAll(/[“”]/g, '')).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test('are met, each of them but those that nobody can meet', () => {
    const codes = new Set(met.map(({ code }) => code));
    expect(
      Object.keys(refusalWords)
        .filter((code) => !codes.has(code))
        .sort(),
    ).toEqual(Object.keys(neverMet).sort());
  });

  test('leave nothing open: what they speak of is always given', () => {
    for (const { code, params } of met) {
      const words = refusalWords[code];
      const wanted = new Set([...placeholders(words?.vi ?? ''), ...placeholders(words?.en ?? '')]);
      expect([code, [...wanted].filter((name) => params[name] === undefined || params[name] === null)]).toEqual([code, []]);
    }
  });

  test('leave nothing open where no walk can meet the rule either', () => {
    const situation = (walk: Walk) => ({ case: walk.kase, event: { type: 'ANY' }, by: khanh, at: walk.now });
    const contributor = aReport().dispatching();
    const delivery = rules.everyDeliverySettled?.check(situation(contributor), { rule: 'everyDeliverySettled' });
    const opinion = rules.everyOpinionSettled?.check(situation(aReport().consulting()), { rule: 'everyOpinionSettled' });
    expect(sentence({ code: 'delivery_not_settled', kind: 'when', params: delivery ?? {} }, 'en')).toBe(
      'The delivery to Ủy ban nhân dân tỉnh is not settled yet.',
    );
    expect(sentence({ code: 'opinion_not_settled', kind: 'when', params: opinion ?? {} }, 'vi')).toBe(
      'Ý kiến của TC chưa được trả lời hoặc chưa được tiếp thu, giải trình.',
    );
    for (const code of ['not_explained', 'no_section_named', 'initials_missing', 'not_your_initial'])
      expect(placeholders(`${refusalWords[code]?.vi} ${refusalWords[code]?.en}`)).toEqual([]);
  });

  test('do not differ in what they speak of by more than the language', () => {
    const bare = (text: string) => new Set(placeholders(text).map((name) => name.replace(/(Vi|En)$/, '')));
    for (const [code, { vi, en }] of Object.entries(refusalWords)) expect([code, bare(vi)]).toEqual([code, bare(en)]);
  });

  test('fill in each name as it is, even one that looks like a placeholder', () => {
    expect(say({ vi: '{a}', en: '{a} and {b}' }, 'en', { a: '{b}', b: '$&' })).toBe('{b} and $&');
  });

  test('of the signer’s gate name the signer, in both languages', () => {
    const { refusal } = aReport().inSigning().when(khanh, 'SIGN');
    expect(refusal === null ? [] : [sentence(refusal, 'vi'), sentence(refusal, 'en')]).toEqual([
      `Văn bản này do ${dung.name} ký.`,
      `This document is signed by ${dung.name}.`,
    ]);
  });
});
