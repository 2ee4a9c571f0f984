import { type By, type CaseEvent, systemPerson } from '../../workflows/index.js';
import { hashOf } from './canonical.js';

/** The system as the one who acts; the key makes a repeated effect find its own entry again. */
export const systemBy = (event: CaseEvent, key: string): By => ({
  person: systemPerson,
  name: systemPerson,
  memberships: [],
  fields: [],
  authorisations: [],
  request: { key, hash: hashOf(event) },
});
