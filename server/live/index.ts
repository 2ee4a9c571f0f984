export { type Session, type Sessions, tokenOf } from './handshake.js';
export { createLive, type Live, type LiveDeps, type LiveLimits } from './live.js';
export type { DropReason, LiveProblem, Push } from './messages.js';
