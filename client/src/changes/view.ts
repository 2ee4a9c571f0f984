import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

const key = 'trinh-ky.changes';

/** Whether two versions stand side by side or in one column: as chosen on this device, and in one column where there is little room. */
export function useView() {
  const roomy = useMediaQuery('(min-width: 62.5em), print and (min-width: 40em)', false, { getInitialValueInEffect: false });
  const [one, choose] = useState(() => localStorage.getItem(key) === 'one');
  const set = (isOne: boolean) => {
    localStorage.setItem(key, isOne ? 'one' : 'two');
    choose(isOne);
  };
  return { sideBySide: roomy && !one, mayChoose: roomy, setOne: set };
}
