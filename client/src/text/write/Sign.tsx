import { Drawn } from '../../ui/Drawn.js';

const paths = {
  undo: 'M8 7L4 11l4 4M4 11h10.5a5 5 0 0 1 0 10H11',
  redo: 'M16 7l4 4-4 4M20 11H9.5a5 5 0 0 0 0 10H13',
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z',
  italic: 'M10 5h8M6 19h8M14.5 5l-5 14',
  underline: 'M7 4v7a5 5 0 0 0 10 0V4M5 20.5h14',
  superscript: 'M4 8l8 11M12 8L4 19M16 4.5c.6-1.4 4-1.4 4 .6c0 1.6-4 2.4-4 4.4h4',
  subscript: 'M4 5l8 11M12 5L4 16M16 15.5c.6-1.4 4-1.4 4 .6c0 1.6-4 2.4-4 4.4h4',
  left: 'M4 6h16M4 10.7h10M4 15.3h16M4 20h10',
  center: 'M4 6h16M7 10.7h10M4 15.3h16M7 20h10',
  right: 'M4 6h16M10 10.7h10M4 15.3h16M10 20h10',
  justify: 'M4 6h16M4 10.7h16M4 15.3h16M4 20h16',
  bullets: 'M9.5 6H20M9.5 12H20M9.5 18H20M4.5 6h.6M4.5 12h.6M4.5 18h.6',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 5l1.3-1v5M3.8 9h3M3.9 15.4c.5-1.2 2.7-1 2.7.4c0 1.2-2.7 1.8-2.7 3.4h2.8',
  deeper: 'M4 5h16M11 10h9M11 14h9M4 19h16M4 9l3.2 3L4 15',
  higher: 'M4 5h16M11 10h9M11 14h9M4 19h16M7.2 9L4 12l3.2 3',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M9.5 5v14M14.7 5v14',
  note: 'M4 6h9M4 11h9M4 16h6M17 6.5l2-1.5v8M16 19h5',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 8.8v.4',
  find: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20',
  checks: 'M4 7h9M4 12h6M4 17h6M13.5 15.5l3 3 5-6',
  down: 'M6 9.5l6 6 6-6',
  next: 'M6 9l6 6 6-6',
  before: 'M6 15l6-6 6 6',
  cross: 'M6 6l12 12M18 6L6 18',
  bin: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
} as const;
export type SignName = keyof typeof paths;

/** The signs of the writing tools; the tool's name is beside it or in its label. */
export function Sign({ name, size = 18 }: { name: SignName; size?: number }) {
  return <Drawn path={paths[name]} size={size} />;
}
