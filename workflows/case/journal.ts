/** What a journal holds. Times are ISO 8601 in UTC. */

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A role held, in a division where the role belongs to one. */
export interface Membership {
  role: Role;
  /** a division's symbol; null for roles of the whole office */
  division: string | null;
}

export const roles = ['drafter', 'head', 'reviewer', 'deputy', 'director', 'clerk', 'dispatcher', 'administrator', 'observer'] as const;
export type Role = (typeof roles)[number];

/** A rule (TL.) or a written authorisation (TUQ.) by which a person signs a line of authority. */
export interface Authorisation {
  id: string;
  /** KT. stands for the office of another by standing rule, TL. by order, TUQ. by written authorisation */
  kind: 'KT' | 'TL' | 'TUQ';
  /** the line as printed: `TL. GIÁM ĐỐC` */
  line: string;
  /** person id of the holder */
  holder: string;
  /** the document it rests on */
  document: string;
  /** first and last day, `YYYY-MM-DD`; null: without end */
  from: string;
  until: string | null;
  /** abbreviations of document types it covers; empty: all */
  documentTypes: string[];
  /** symbols of the lead divisions whose matters it covers; empty: all */
  divisions: string[];
}

/** The office of somebody who is away, exercised for a period by a substitute: what the law has to know of it. */
export interface Substitution {
  /** id of the delegation it rests on */
  delegation: string;
  /** whose office it is: person id and name */
  person: string;
  name: string;
  /** the offices they hold themselves; what they hold for others, and what they are authorised to sign, is never passed on */
  memberships: Membership[];
  fields: string[];
  /** only in matters of this division (symbol); null: in everything */
  division: string | null;
  /** the paper that says so */
  document: string;
  /** first and last day, `YYYY-MM-DD` */
  from: string;
  until: string;
}

/** The facts about who acts, as they were at that moment: replay asks nobody about today's staff. */
export interface By {
  /** person id, or `system` */
  person: string;
  name: string;
  memberships: Membership[];
  /** divisions whose matters a deputy is assigned (symbols); empty for others */
  fields: string[];
  /** authorisations in force at that moment */
  authorisations: Authorisation[];
  /** offices of others they exercised on that day; absent where there are none */
  substitutions?: Substitution[];
  /** in a step of the journal: whose office it was that they exercised in it; absent where they acted in their own right */
  onBehalfOf?: { person: string; name: string; delegation: string; document: string };
  /** the request it came with: the same key with the same hash gets the same answer */
  request?: { key: string; hash: string };
}

/** A follow-up of a committed step; run after it, at least once. */
export type Effect =
  | { type: 'render' }
  | { type: 'deliver'; delivery: string }
  /** asks a recipient to give the document back */
  | { type: 'recall'; delivery: string }
  /** tells a document of the office that this one, now issued, replaces or corrects it */
  | { type: 'tellFormer'; report: string; event: 'REPLACED_BY' | 'CORRECTED_BY' }
  /** the number stays in the register, void with its reason */
  | { type: 'voidNumber'; series: string; year: number; n: number; reason: string };

export type CaseEvent = { type: string; target?: string; [field: string]: Json | undefined };

/** One line of a journal. `hash` is SHA-256 (hex) over the RFC 8785 JSON of everything but `hash` and `state`. */
export interface Entry {
  reportId: string;
  /** from 1 */
  seq: number;
  /** released version of the law, `v1` */
  version: string;
  event: CaseEvent;
  by: By;
  at: string;
  effects: Effect[];
  /** SHA-256 (hex) of the case after this step */
  stateHash: string;
  previousHash: string | null;
  hash: string;
  /** the report's state after this step; not hashed, replay gives it */
  state: string;
}
