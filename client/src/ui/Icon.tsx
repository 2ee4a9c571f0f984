import { Drawn } from './Drawn.js';

const paths = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 7v5l3.5 2M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17z',
  pen: 'M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19l-4 1zM14.5 6.5l3 3',
  cross: 'M6 6l12 12M18 6L6 18',
  warn: 'M12 4l9 16H3zM12 10v4.5M12 17.2v.3',
  back: 'M19 12H5M11 6l-6 6 6 6',
  down: 'M6 9l6 6 6-6',
  up: 'M6 15l6-6 6 6',
  swap: 'M4 8h13M13 4l4 4-4 4M20 16H7M11 12l-4 4 4 4',
  next: 'M9 6l6 6-6 6',
  plus: 'M12 5v14M5 12h14',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20',
  sun: 'M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  half: 'M12 3.5a8.5 8.5 0 1 0 0 17zM12 3.5a8.5 8.5 0 0 1 0 17',
  doc: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6',
  send: 'M4 12l16-8-6 16-3-7z',
  live: 'M12 10.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 0 0 0-3zM8 8a5.7 5.7 0 0 0 0 8M16 8a5.7 5.7 0 0 1 0 8M5 5a10 10 0 0 0 0 14M19 5a10 10 0 0 1 0 14',
  cut: 'M3 3l18 18M8 8a5.7 5.7 0 0 0 0 8M5 5a10 10 0 0 0 0 14M16 8a5.7 5.7 0 0 1 1 6.5M19 5a10 10 0 0 1 1.2 12',
  circle: 'M12 5a7 7 0 1 0 0 14a7 7 0 0 0 0-14z',
  dash: 'M6 12h12',
  undo: 'M9 7L4 12l5 5M4 12h10a6 5 0 0 1 0 10h-2',
  stop: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17zM6 6l12 12',
  key: 'M8 11a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM11 12l8.5-8.5M16 7l3 3',
  devices: 'M3 5h13v9H3zM6 18h7M18 9h3v10h-6v-2',
  tray: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1 2.5h4l1-2.5h5',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1',
  review: 'M5 4h14v9M5 4v16h7M8.5 8.5h7M8.5 12h4M14 18l2.5 2.5L21 16',
  stamp: 'M9.5 13V9.5a3 3 0 1 1 5 0V13M6 13h12v4H6zM5 20h14',
  book: 'M5 4.5h12.5V20H7a2 2 0 0 1-2-2zM5 18a2 2 0 0 1 2-2h10.5M9 8.5h5',
  gear: 'M12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6zM12 3v3M12 18v3M4.2 7.5l2.6 1.5M17.2 15l2.6 1.5M4.2 16.5L6.8 15M17.2 9l2.6-1.5',
  bell: 'M6 16.5V11a6 6 0 1 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  more: 'M5 12h.1M12 12h.1M19 12h.1',
  side: 'M4 5h16v14H4zM9.5 5v14',
  filter: 'M4 6h16M7 12h10M10 18h4',
  star: 'M12 4l2.4 5.1 5.6.7-4.1 3.9 1 5.5L12 16.5l-4.9 2.7 1-5.5L4 9.8l5.6-.7z',
  keys: 'M3 7h18v11H3zM6.5 10.5h.1M10 10.5h.1M13.5 10.5h.1M17 10.5h.1M7.5 14.5h9',
  clip: 'M18.5 11.5l-7 7a4.2 4.2 0 0 1-6-6l8-8a2.8 2.8 0 0 1 4 4l-8 8a1.4 1.4 0 0 1-2-2l7-7',
  compare: 'M4 5h6.5v14H4zM13.5 5H20v14h-6.5zM6 9h2.5M15.5 9H18M6 12h2.5M15.5 13H18',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8',
  out: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
} as const;
export type IconName = keyof typeof paths;

/** A sign of the house, by its name. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return <Drawn path={paths[name]} size={size} />;
}
