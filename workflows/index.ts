export { dayOf, isDay, isWorkingDay, type WorkingCalendar, yearOf } from './calendar/days.js';
export { defaultDueAt, reminderOf, type Urgency } from './calendar/deadlines.js';
export { type CalendarYear, calendarOf, usualYear } from './calendar/vietnam.js';
export { type Action, type ActionFilter, actions } from './case/actions.js';
export { type Awaited, awaits } from './case/awaits.js';
export { type CreateEvent, createCase, isCreate } from './case/create.js';
export { dueSteps, isAwaited, nextDeadline, urgencyOf } from './case/deadlines.js';
export { type Decision, decide } from './case/decide.js';
export { type Chart, type ChartArrow, type ChartState, chartOf, diagramOf, innermost } from './case/diagram.js';
export type { EventDefinition, Facts } from './case/event-definition.js';
export type { Authorisation, By, CaseEvent, Effect, Entry, Json, Membership, Role, Substitution } from './case/journal.js';
export { roles } from './case/journal.js';
export { currentVersion, type Kind, lawOf, laws } from './case/law.js';
export { addresseeOf as addressee } from './case/migrate.js';
export { type Terms, usualDueAt, usualTerms } from './case/office-terms.js';
export { outlineStays } from './case/outline.js';
export { type PaperRefusal, whyNoPaper, whyNotRemoved } from './case/papers.js';
export { partOf } from './case/parts.js';
export {
  closedText,
  isBeingWritten,
  isDraft,
  isWriterOf,
  mayCreate,
  mayHaveSuccessor,
  mayRead,
  mayReadRegister,
  mayWrite,
  readersOf,
  statesBeforeSuccessor,
} from './case/reading.js';
export { refusalWords, sentence } from './case/refusal-words.js';
export { ReplayError, replay, replayOne } from './case/replay.js';
export type { Refusal, Words } from './case/rule.js';
export { type Case, type Part, stateName, statePath } from './case/situation.js';
export { type Slip, type SlipAct, type SlipRound, type SlipStep, slipOf } from './case/slip.js';
export { stateWords, wordsOfState } from './case/state-words.js';
export { type Round, roundsOf, type Version, versionsOf } from './case/versions.js';
export { whyNot } from './case/why-not.js';
export { isDeputyFor, kindOfLine, sameLine, signedByTheHead, signerForTheHead, uncoveredLine } from './people/authority.js';
export { type Desk, desks, desksOf } from './people/desks.js';
export { mayKeepImage, maySeeImage, sealImage } from './people/images.js';
export { mayAuthorise, mayKeepOffice, mayReadSeries } from './people/keeping.js';
export { audienceOf, holdsRole, systemPerson } from './people/standing.js';
export { asksForPassword, passwordSteps } from './people/unlock.js';
export type { Signer } from './report/v1/context.js';
