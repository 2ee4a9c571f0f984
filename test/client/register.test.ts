import { describe, expect, test } from '@jest/globals';
import { type Asked, addressOf, askedIn, filterOf, withDays } from '../../client/src/register/asked.js';

const present = '2026';
const nothing = { series: '', year: '2026', from: '', to: '', q: '' };

describe('what of the register is looked for', () => {
  test('is this year’s book, until the address says otherwise', () => {
    expect(filterOf({}, present)).toEqual(nothing);
    expect(filterOf({ year: 'all' }, present)).toEqual({ ...nothing, year: '' });
    expect(addressOf(nothing, present)).toEqual({});
  });

  test.each<Asked>([
    { year: '2025' },
    { year: 'all' },
    { from: '2025-12-01' },
    { from: '2025-12-01', to: '2026-01-31', year: '2026' },
    { series: 'QĐ', q: 'mưa' },
  ])('stands in the address as it was asked for: %j', (asked) => {
    expect(addressOf(filterOf(askedIn(asked), present), present)).toEqual(asked);
  });

  test('leaves out of an address what nobody could mean', () => {
    expect(askedIn({ year: 'never', from: '2026-02-30', to: 'soon', q: '', more: 1 })).toEqual({});
    // a year in an address is read as a number
    expect(askedIn({ year: 2025 })).toEqual({ year: '2025' });
  });

  test('is looked for in every year once days are named, unless a year was chosen', () => {
    const named = withDays(nothing, { from: '2025-12-01' }, present);
    expect(named).toEqual({ ...nothing, year: '', from: '2025-12-01' });
    expect(withDays(named, { from: '' }, present)).toEqual(nothing);
    expect(withDays({ ...nothing, year: '2025' }, { to: '2025-06-30' }, present)).toEqual({ ...nothing, year: '2025', to: '2025-06-30' });
  });
});
