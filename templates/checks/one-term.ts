/** One term written in two ways in one document. */
import { type Check, type Edit, type Found, foundAt } from './finding.js';
import { capitals } from './terms/capitals.js';
import { foreign } from './terms/foreign.js';
import { iOrY } from './terms/i-or-y.js';
import { numbered } from './terms/numbered.js';
import { pairs } from './terms/pairs.js';
import type { Use } from './terms/use.js';

export const oneTerm: Check = {
  name: 'one-term',
  severity: 'should',
  finds: {
    vi: 'Một từ viết hai cách: kì/kỳ, Internet/internet, phòng chống/phòng, chống, “Đề án 12” sau “Đề án số 12”, Lãnh đạo sở/Sở.',
    en: 'One term in two writings: kì/kỳ, Internet/internet, phòng chống/phòng, chống, “Đề án 12” after “Đề án số 12”, Lãnh đạo sở/Sở.',
  },
  why: {
    vi: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 6 và Phụ lục II: dùng từ, viết hoa thống nhất trong toàn văn bản.',
    en: 'Decree 30/2020/NĐ-CP, Appendix I, cell 6 and Appendix II: words and capitals are used in one manner throughout.',
  },
  find(_report, passages) {
    return [iOrY, foreign, numbered, pairs, capitals].flatMap((read) => read(passages)).flatMap(twoWays);
  },
};

/** The rarer writing is the one to mend, all places in one step; of two as frequent the one that is not preferred, else the later. */
function twoWays(uses: readonly Use[]): Found[] {
  const byWriting = new Map<string, Use[]>();
  for (const use of uses) byWriting.set(use.writing, [...(byWriting.get(use.writing) ?? []), use]);
  const [most, ...others] = [...byWriting.values()].sort((a, b) => rank(b) - rank(a));
  return (most === undefined ? [] : others).flatMap((rarer): Found[] => {
    const [first] = rarer;
    const usual = most?.[0];
    if (first === undefined || usual === undefined) return [];
    const times = rarer.length === 1 ? { vi: '', en: '' } : { vi: ` (${rarer.length} chỗ)`, en: ` (${rarer.length} times)` };
    const message = {
      vi: `Viết không thống nhất: “${first.written}”${times.vi}, nơi khác viết “${usual.written}”.`,
      en: `Two writings of one term: “${first.written}”${times.en}, elsewhere “${usual.written}”.`,
    };
    const isMended = rarer.every(({ instead }) => instead !== undefined);
    const fix = rarer.map(
      ({ paragraph, at, written, instead }): Edit => ({ path: paragraph.path, offset: at, length: written.length, text: instead?.(usual) ?? written }),
    );
    return [foundAt(first.passage, first.paragraph, first.at, first.written.length, message, isMended ? fix : undefined)];
  });
}

const rank = (uses: readonly Use[]): number => uses.length + (uses.some(({ isPreferred }) => isPreferred === true) ? 10_000 : 0);
