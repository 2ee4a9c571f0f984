import { useDocumentVisibility } from '@mantine/hooks';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useRead, useUnread } from '../api/notices.js';
import { useReport } from '../api/report.js';
import { attendance } from '../session/attendance.js';

/** Whoever has a document before their eyes has read what they were told of it, up to the entry it is shown at; a screen behind others, or that nobody is at, reads nothing. */
export function useReadHere(): void {
  const { id: page } = useParams({ strict: false });
  const { id: chosen } = useSearch({ strict: false });
  const id = page ?? chosen;
  const seq = useReport(id ?? '', id !== undefined).data?.seq;
  // with every new count anew: what an entry tells comes after the entry itself
  const unread = useUnread().data;
  const visible = useDocumentVisibility() === 'visible';
  const { mutate } = useRead();
  useEffect(() => {
    if (id === undefined || seq === undefined || unread === undefined || !visible) return;
    return attendance.whenAttended(() => mutate({ reportId: id, seq }));
  }, [id, seq, unread, visible, mutate]);
}
