import { type By, type CaseEvent, systemPerson } from '../../workflows/index.js';
import { hashOf } from './canonical.js';

/** The system as the one who acts; the key makes a repeated effect find its own entry again. */
export const systemBy = (event: CaseEvent, key: string): By => ({
  person: systemPerson,
  name: systemPerson,
  memberships: [],
  fields: [],
  authorisations: [],
  // a space keeps the system's keys apart from those people send
  request: { key: `system ${key}`, hash: hashOf(event) },
});
