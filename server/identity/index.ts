export type { Attempt } from './attempts.js';
export { type FirstAccount, type FirstOfficeDeps, openFirstOffice } from './first-office.js';
export { createIdentity, type Identity, type IdentityDeps } from './identity.js';
export type { Passwords } from './passwords.js';
export { authorisationInput, authorisationSchema, type OfficeFile, type OfficeRecord, type Person } from './shapes.js';
