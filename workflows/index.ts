export type { Authorisation, By, CaseEvent, Effect, Entry, Json, Membership, Role } from './case/journal.js';
export { roles } from './case/journal.js';
