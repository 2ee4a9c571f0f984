import { describe, expect, test } from '@jest/globals';
import { desksOf } from '../../workflows/index.js';
import { an, dung, giang, hanh, inPlaceOf, khanh, oanh, phuc, stranger, van } from './office/index.js';

describe('the desks a person has', () => {
  test('are those of their roles, beside what is everybody’s', () => {
    expect(desksOf(stranger)).toEqual(['work', 'search', 'delegations']);
    expect(desksOf(hanh)).toEqual(['work', 'drafting', 'search', 'delegations']);
    expect(desksOf(khanh)).toEqual(['work', 'search', 'review', 'delegations']);
    expect(desksOf(phuc)).toEqual(['work', 'search', 'review', 'register', 'delegations']);
    expect(desksOf(dung)).toEqual(['work', 'search', 'sign', 'register', 'delegations']);
    expect(desksOf(van)).toEqual(['work', 'search', 'issue', 'register', 'delegations']);
    expect(desksOf(giang)).toEqual(['work', 'search', 'dispatch', 'register', 'delegations']);
    expect(desksOf(oanh)).toEqual(['work', 'search', 'register', 'delegations']);
    expect(desksOf(an)).toEqual(['work', 'search', 'register', 'delegations', 'administration']);
  });

  test('are those of who is away as well, while their place is taken', () => {
    expect(desksOf(inPlaceOf(dung, hanh))).toEqual(['work', 'drafting', 'search', 'sign', 'register', 'delegations']);
  });

  test('hold no drafting and no administration for another', () => {
    expect(desksOf(inPlaceOf(hanh, khanh))).not.toContain('drafting');
    expect(desksOf(inPlaceOf(an, khanh))).not.toContain('administration');
  });

  test('hold the signer’s for whoever may sign by order', () => {
    const period = { from: '2026-01-01', until: null, documentTypes: [], divisions: [] };
    expect(desksOf({ ...khanh, authorisations: [{ id: 'A1', kind: 'TL', line: 'TL. GIÁM ĐỐC', holder: 'khanh', document: '1/QĐ', ...period }] })).toContain(
      'sign',
    );
  });
});
