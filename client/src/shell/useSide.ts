import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

const key = 'trinh-ky.side';

/** Whether the list of desks shows words or signs alone: as chosen on this device, and signs alone where there is little room. */
export function useSide() {
  const cramped = useMediaQuery('(max-width: 68rem)') ?? false;
  const [chosen, choose] = useState(() => localStorage.getItem(key) === 'narrow');
  const turn = () => {
    localStorage.setItem(key, chosen ? 'wide' : 'narrow');
    choose(!chosen);
  };
  return { narrow: cramped || chosen, mayTurn: !cramped, turn };
}
