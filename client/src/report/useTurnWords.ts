import type { Turn } from '../api/shapes.js';
import { useWords } from '../words/useWords.js';

/** A person’s name, that of who alone has the role, `Trưởng đơn vị (CĐS)`, or a division. */
export function useTurnWords(divisions: readonly { symbol: string; name: string }[] = []): (turn: Turn) => string {
  const { name } = useWords();
  return ({ role, division, name: person, holder }) => {
    if (person !== null || holder) return person ?? holder ?? '';
    const own = divisions.find(({ symbol }) => symbol === division)?.name ?? division;
    if (role === null) return own ?? '';
    return division === null ? name('role', role) : `${name('role', role)} (${division})`;
  };
}
