import type { By } from '../../../workflows/index.js';
import { authorised, cuong, diep, duc, dung, everybody, giang, hanh, hoa, inPlaceOf, khanh, lan, phuc, tam, thao, tuan, van } from './people.js';

/** Thảo holds a written authorisation. */
export const authorisedThao = authorised(thao, 'TUQ. GIÁM ĐỐC');

const inTheirOwnRight: By[] = everybody.map((by) => (by.person === thao.person ? authorisedThao : by));

/** Those who hold somebody else's office: with and without a limit to a division, for a while only, several at once, and on their own work. */
export const substitutes: By[] = [
  inPlaceOf(khanh, lan),
  inPlaceOf(khanh, hoa, { division: 'KH' }),
  inPlaceOf(khanh, hanh),
  inPlaceOf(khanh, cuong, { until: '2026-03-03' }),
  inPlaceOf(cuong, tuan),
  inPlaceOf(thao, inPlaceOf(cuong, tam, { division: 'CNTT' })),
  inPlaceOf(hanh, hoa),
  inPlaceOf(dung, duc),
  inPlaceOf(dung, diep, { until: '2026-03-04' }),
  inPlaceOf(dung, authorisedThao, { division: 'KH' }),
  inPlaceOf(phuc, khanh),
  inPlaceOf(phuc, van, { from: '2026-03-03' }),
  inPlaceOf(van, giang),
  inPlaceOf(giang, phuc, { until: '2026-03-02' }),
];

/** Everybody as they are, and again as the substitutes some of them are. */
export const people: By[] = [...inTheirOwnRight, ...substitutes];
