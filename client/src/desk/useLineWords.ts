import { useCallback } from 'react';
import type { DeskLine } from '../api/gathered.js';
import { returnedWords } from '../report/returned.js';
import { useWords } from '../words/useWords.js';

export interface LineWords {
  /** what is to be done, and to how many */
  action: string;
  /** why it is here again, or of what it is */
  about: string;
  isReturned: boolean;
}

/** What a line of the desk says beside its subject. */
export function useLineWords(): (line: DeskLine) => LineWords {
  const { t, name } = useWords();
  return useCallback(
    (line) => {
      const { event, target, count = 1, instead, inPlaceOf, returned, documentType, leadDivision } = line;
      const taken = t(`waits.${event}`, { defaultValue: line.action ?? name('event', event) });
      const possible = (instead ?? []).map((one, index) => {
        const words = name('event', one.event);
        return index === 0 ? words : words.charAt(0).toLocaleLowerCase() + words.slice(1);
      });
      const action = possible.length > 0 ? possible.join(` ${t('work.or')} `) : taken + (count > 1 ? ` (${count})` : partOf(target));
      const place = inPlaceOf ? t('report.inPlaceOf', { name: inPlaceOf.name }) : '';
      const of = count > 1 ? '' : (line.name ?? '');
      const about = [place, ...(returned ? [returnedWords(returned, t)] : [of, name('documentType', documentType), leadDivision])];
      return { action, about: about.filter(Boolean).join(' · '), isReturned: Boolean(returned) };
    },
    [t, name],
  );
}

/** A section is known by its number; opinions (O1), deliveries (D1) and findings have ids that mean nothing here. */
const partOf = (target: string | null): string => (target !== null && /^[\dIVXa-zđ][\d.]*$/i.test(target) && !/^[DO]\d+$/.test(target) ? ` ${target}` : '');
