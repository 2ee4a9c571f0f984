import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';

export type DeskRoute = '/sign' | '/review' | '/issue' | '/dispatch';

/** Whether there is room for a queue and a document beside each other. */
export const useWide = (): boolean => useMediaQuery('(min-width: 62.0625rem)', window.matchMedia('(min-width: 62.0625rem)').matches) ?? false;

interface PanesProps {
  route: DeskRoute;
  open: boolean;
  /** leaves the document more room */
  narrow?: boolean;
  side: ReactNode;
  children: ReactNode;
}

/** A queue and the document chosen in it: side by side, or on a phone the one that is asked for. */
export function Panes({ route, open, narrow = false, side, children }: PanesProps) {
  const { t } = useWords();
  return (
    <div className={css.panes} data-open={open} data-narrow={narrow}>
      <div className={css.side}>{side}</div>
      <div className={css.main}>
        <Link to={route} search={{}} className={css.toList ?? ''}>
          <Icon name="back" size={16} /> {t('queue.back')}
        </Link>
        {children}
      </div>
    </div>
  );
}
