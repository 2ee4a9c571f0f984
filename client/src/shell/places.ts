import type { IconName } from '../ui/Icon.js';

/** Where each desk that the server names has its screen. */
export interface Place {
  desk: string;
  to: string;
  icon: IconName;
}

/** In the order of the menu; the first few stand in the bar at the foot of a phone. */
export const places: readonly Place[] = [
  { desk: 'work', to: '/', icon: 'tray' },
  { desk: 'sign', to: '/sign', icon: 'pen' },
  { desk: 'review', to: '/review', icon: 'review' },
  { desk: 'issue', to: '/issue', icon: 'stamp' },
  { desk: 'dispatch', to: '/dispatch', icon: 'send' },
  { desk: 'search', to: '/search', icon: 'search' },
  { desk: 'register', to: '/register', icon: 'book' },
  { desk: 'delegations', to: '/delegations', icon: 'swap' },
  { desk: 'administration', to: '/admin', icon: 'gear' },
];

/** So many stand in the bar of a phone beside “more”. */
export const inBar = 4;

/** The places of a person: those of their desks that this page has a screen for. */
export const placesOf = (desks: readonly string[], hasScreen: (to: string) => boolean): Place[] =>
  places.filter(({ desk, to }) => desks.includes(desk) && hasScreen(to));
