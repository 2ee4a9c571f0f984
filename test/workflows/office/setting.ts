import { hashOf } from '../../../server/engine/canonical.js';
import { vietnamCalendar } from '../../../workflows/calendar/vietnam.js';
import {
  type By,
  type Case,
  type CaseEvent,
  type Facts,
  type Json,
  reminderOf,
  type Signer,
  signedByTheHead,
  signerForTheHead,
  stateName,
  usualTerms,
  type WorkingCalendar,
  yearOf,
} from '../../../workflows/index.js';
import { divisions, duc, hanh, hoa } from './people.js';

/** What lies outside the law in a story: the office, what its checks find, what the register gives next, the texts being written. */
export interface Setting {
  /** the days on which the office works */
  calendar: WorkingCalendar;
  divisions: { symbol: string; name: string }[];
  /** active drafters of the lead division */
  drafters: { id: string; name: string }[];
  /** deputies of the lead division's field */
  deputies: { id: string; name: string; title: string }[];
  /** ids of the musts that the checks find when the report is submitted for review */
  findings: string[];
  /** the printed lines of recipients, and what each resolves to */
  printed: string[];
  proposed: Json;
  badAddress: { name: string; whyVi: string; whyEn: string } | null;
  nextNumber: number;
  /** other documents that can be replaced or corrected, with their numbers */
  formers: Record<string, string>;
}

export const usualSetting: Setting = {
  calendar: vietnamCalendar,
  divisions,
  drafters: [hanh, hoa].map(({ person: id, name }) => ({ id, name })),
  deputies: [{ id: duc.person, name: duc.name, title: 'PHÓ GIÁM ĐỐC' }],
  findings: [],
  printed: ['Như trên', 'Phòng Pháp chế', 'Lưu: VT, KH'],
  proposed: [
    { line: 0, to: [{ channel: 'email', name: 'Ủy ban nhân dân tỉnh', address: 'vanthu@tinh.example' }] },
    { line: 1, to: [{ channel: 'internal', name: 'Hoàng Thị Lan', address: 'lan' }] },
    { line: 2, to: [{ channel: 'hand', name: 'Văn thư', address: '' }] },
  ],
  badAddress: null,
  nextNumber: 17,
  formers: { R8: '3/BC-SKHĐT', R9: '5/BC-SKHĐT' },
};

type Texts = Record<string, string>;
const templateVersion = 'decree30/1';

/** Hash of what the document would be with these texts. */
export const contentHashOf = (kase: Case, texts: Texts): string => hashOf({ frame: kase.report.context.frameHash, texts });

const signedHashOf = (contentHash: string | null, signer: Signer, { printed }: Setting): string =>
  hashOf({ contentHash, signer: { ...signer }, recipients: printed, templateVersion });

/** The event with the facts that an engine adds before the law decides. */
export function withFacts(event: CaseEvent, kase: Case, texts: Texts, setting: Setting, by: By): CaseEvent {
  return { ...event, ...facts(event, kase, texts, setting, by) };
}

function facts(event: CaseEvent, kase: Case, texts: Texts, setting: Setting, by: By): Record<string, Json> {
  const nameOf = (symbol: Json | undefined) => setting.divisions.find((one) => one.symbol === symbol)?.name;
  switch (event.type) {
    case 'EDIT':
      return ofEdit(event, kase);
    case 'NAME_FORMER': {
      const named = [event.replaces, event.corrects].flat().map(String);
      return { codeNumbers: Object.fromEntries(Object.entries(setting.formers).filter(([report]) => named.includes(report))) };
    }
    case 'TAKE_BACK':
      return event.target === undefined ? {} : { textHash: texts[event.target] ?? null };
    case 'SUBMIT':
      return { textHash: texts[event.target ?? ''] ?? null };
    case 'SUBMIT_FOR_REVIEW': {
      const contentHash = contentHashOf(kase, texts);
      const signedHash = signedHashOf(contentHash, kase.report.context.signer, setting);
      return { contentHash, signedHash, templateVersion, texts, findings: setting.findings };
    }
    case 'CONFIRM_RECIPIENTS':
      return { printed: setting.printed, ...(setting.badAddress === null ? {} : { badAddress: setting.badAddress }) };
    case 'REASSIGN': {
      const divisionName = nameOf(event.division);
      return divisionName === undefined ? {} : { divisionName };
    }
    case 'ASK_OPINION': {
      const fromName = event.outside === true ? undefined : nameOf(event.from);
      return { ...(fromName === undefined ? {} : { fromName }), ...ofDeadline(event.dueAt, setting) };
    }
    case 'HAND_TO_DEPUTY':
      return ofHandingOver(event, kase, setting);
    case 'TAKE_FROM_DEPUTY': {
      const { contentHash, signer, handedFrom } = kase.report.context;
      return { signedHash: signedHashOf(contentHash, signedByTheHead(handedFrom ?? signer, by), setting) };
    }
    case 'CHANGE_DRAFTER': {
      const drafterName = setting.drafters.find(({ id }) => id === event.drafter)?.name;
      return drafterName === undefined ? {} : { drafterName };
    }
    case 'OPEN_INPUT':
    case 'EXTEND':
    case 'EXTEND_OPINION':
      return ofDeadline(event.dueAt, setting);
    case 'REOPEN_SECTION':
      return ofSectionsAgain(setting);
    case 'RETURN':
      return event.sections === undefined ? {} : ofSectionsAgain(setting);
    case 'ISSUE': {
      const n = Number(event.number ?? setting.nextNumber);
      return {
        series: kase.report.context.documentType,
        year: yearOf(String(event.date)),
        number: n,
        codeNumber: `${n}/${kase.report.context.documentType}-SKHĐT`,
      };
    }
    default:
      return {};
  }
}

const ofDeadline = (dueAt: Json | undefined, { calendar }: Setting): Record<string, Json> =>
  typeof dueAt === 'string' ? { remindAt: reminderOf(dueAt, calendar) } : {};

function ofSectionsAgain(setting: Setting): Record<string, Json> {
  const dueAt = '2026-04-01T10:00:00.000Z';
  return { dueAt, ...ofDeadline(dueAt, setting) };
}

const outlineOf = (kase: Case): Record<string, Json>[] =>
  kase.sections.map(({ value, context: { number, division, divisionName } }) => ({ number, division, divisionName, needed: value !== 'notNeeded' }));

/** A frame of these stories is its outline, and a word about what does not fit. */
function ofEdit(event: CaseEvent, kase: Case): Record<string, Json> {
  const { sections = outlineOf(kase), problem } = (event.frame ?? {}) as { sections?: Json; problem?: string };
  if (problem !== undefined) return { frame: {}, frameProblem: { path: problem, expectedVi: 'điều khác', expectedEn: 'something else' } };
  const frameHash = hashOf({ ...(event.frame as Record<string, Json>) });
  return { frame: { hash: frameHash }, frameHash, sections };
}

function ofHandingOver(event: CaseEvent, kase: Case, setting: Setting): Record<string, Json> {
  const { contentHash, signer } = kase.report.context;
  const found = setting.deputies.find(({ id }) => id === event.deputy);
  if (found === undefined) return {};
  const deputy = { person: found.id, name: found.name, position: found.title };
  const handed = signerForTheHead(signer, deputy, event.line === undefined ? undefined : String(event.line));
  return { deputyName: found.name, deputyPosition: found.title, signedHash: signedHashOf(contentHash, handed, setting) };
}

/** What an engine knows when it answers what a person can do now. */
export function factsFor(kase: Case, texts: Texts, setting: Setting, now: string): Facts {
  const state = stateName(kase.report.value);
  const writing = ['preparing', 'gathering', 'consolidating'].includes(state);
  return {
    now,
    calendar: setting.calendar,
    terms: usualTerms,
    divisions: setting.divisions,
    drafters: setting.drafters,
    deputies: setting.deputies.filter(({ id }) => id !== kase.report.context.signer.person).map(({ id, name }) => ({ id, name })),
    frame: { sections: outlineOf(kase) },
    workingTexts: writing ? texts : {},
    contentHash: writing ? contentHashOf(kase, texts) : kase.report.context.contentHash,
    nextNumber: state === 'issuing' ? setting.nextNumber : null,
    proposedRecipients: setting.proposed,
  };
}
