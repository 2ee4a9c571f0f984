import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useMe } from '../api/session.js';
import type { InboxLine } from '../api/shapes.js';
import { leadsTo } from './leadsTo.js';

type Which = Pick<InboxLine, 'reportId' | 'event' | 'target'>;

/** Opens a line where its work is done; `addressOf`: the address it leads to. */
export function useOpenLine(): { open: (line: Which) => void; addressOf: (line: Which) => string } {
  const desks = useMe().data?.desks;
  const navigate = useNavigate();
  const addressOf = useCallback((line: Which) => leadsTo(line, desks ?? []), [desks]);
  return { open: useCallback((line) => void navigate({ href: addressOf(line) }), [navigate, addressOf]), addressOf };
}
