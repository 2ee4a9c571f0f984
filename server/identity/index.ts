export { type Act, actOf } from './acts.js';
export type { Attempt } from './attempts.js';
export type { Note } from './audit.js';
export { calendarYearSchema, yearSchema } from './calendar.js';
export { type Delegation, delegationInput, delegationSchema } from './delegations.js';
export { type FirstAccount, type FirstOfficeDeps, openFirstOffice } from './first-office.js';
export { createIdentity, type Identity, type IdentityDeps } from './identity.js';
export { divisionChangeSchema, officeChangeSchema, personChangeSchema } from './office-change.js';
export type { OfficeFile } from './office-file.js';
export type { Passwords } from './passwords.js';
export { createRemember } from './remembered.js';
export {
  agencySchema,
  authorisationInput,
  authorisationSchema,
  divisionSchema,
  houseRulesSchema,
  isThereOn,
  membershipSchema,
  type OfficeRecord,
  officePersonSchema,
  type Person,
  termsSchema,
} from './shapes.js';
export type { ChangeResult, OfficeChanged } from './staff.js';
