export type { Attempt } from './attempts.js';
export { type FirstAccount, type FirstOfficeDeps, openFirstOffice } from './first-office.js';
export { createIdentity, type Identity, type IdentityDeps } from './identity.js';
export { officeChangeSchema, personChangeSchema } from './office-change.js';
export type { Passwords } from './passwords.js';
export {
  authorisationInput,
  authorisationSchema,
  divisionSchema,
  houseRulesSchema,
  membershipSchema,
  type OfficeFile,
  type OfficeRecord,
  officePersonSchema,
  type Person,
} from './shapes.js';
export type { ChangeResult, OfficeChanged } from './staff.js';
