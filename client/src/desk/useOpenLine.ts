import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useMe } from '../api/session.js';
import type { InboxLine } from '../api/shapes.js';
import { addressOf, leadsTo } from './leadsTo.js';

type Which = Pick<InboxLine, 'reportId' | 'event' | 'target'>;

/** Opens a line where its work is done; `addressOf`: the address it leads to. */
export function useOpenLine(): { open: (line: Which) => void; addressOf: (line: Which) => string } {
  const desks = useMe().data?.desks;
  const navigate = useNavigate();
  const screenOf = useCallback((line: Which) => leadsTo(line, desks ?? []), [desks]);
  return {
    open: useCallback(
      (line) => {
        const { reportId: id } = line;
        const screen = screenOf(line);
        void (screen === '/reports/$id' ? navigate({ to: screen, params: { id } }) : navigate({ to: screen, search: { id } }));
      },
      [navigate, screenOf],
    ),
    addressOf: (line) => addressOf(screenOf(line), line.reportId),
  };
}
