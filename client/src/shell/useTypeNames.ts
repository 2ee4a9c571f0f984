import { useEffect } from 'react';
import { typeTitle, useTypes } from '../newReport/types.js';
import { nameTypes } from '../words/index.js';
import { useWords } from '../words/useWords.js';

/** Types that the office has added are called by their names on every screen. */
export function useTypeNames(): void {
  const { language } = useWords();
  const types = useTypes().data;
  useEffect(() => {
    if (types !== undefined) nameTypes(language, Object.fromEntries(types.map((type) => [type.abbreviation, typeTitle(type, language)])));
  }, [types, language]);
}
