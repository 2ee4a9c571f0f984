import type { RoomKey } from '../store/index.js';

/** The room a client names: `<report>/<section number>/<round>`; null where it is no name of a room. */
export function roomOf(name: string): RoomKey | null {
  const found = /^(R\d{1,12})\/([^/]{1,40})\/([1-9]\d{0,4})$/.exec(name);
  if (found === null) return null;
  const [, reportId = '', section = '', round = ''] = found;
  return { reportId, section, round: Number(round) };
}

export const nameOf = ({ reportId, section, round }: RoomKey): string => `${reportId}/${section}/${round}`;
