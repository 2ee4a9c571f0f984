import type { Section } from '../api/shapes.js';

const underway = new Set(['planned', 'assigned', 'writing', 'submitted', 'declined']);

/** Whether its deadline still says something: one that has been contributed or waived keeps it as a fact alone. */
export const isUnderway = ({ state }: Pick<Section, 'state'>): boolean => underway.has(state);
