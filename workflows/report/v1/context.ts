/** A mark a person set under the document: an initial or a signature, and the hash it stands on. */
export interface Mark {
  person: string;
  /** whose office it was set in, where it was not their own */
  onBehalfOf: { person: string; name: string } | null;
  at: string;
  /** of the entry that holds the words that went with it */
  seq: number;
  hash: string;
}

/** Who signs, and by what lines of authority: `[]` for the head, `['KT. GIÁM ĐỐC']` for a deputy, more for a stack. */
export interface Signer {
  person: string;
  name: string;
  authority: string[];
  position: string;
}

export interface IssuedNumber {
  series: string;
  year: number;
  n: number;
  /** `YYYY-MM-DD`, as printed */
  date: string;
  /** `17/BC-STTTT` */
  codeNumber: string;
}

/** A step and who took it; its words stand in the journal. */
export interface Note {
  person: string;
  at: string;
  seq: number;
}

/** Another document of the office, by its id and its number. */
export interface Former {
  report: string;
  codeNumber: string;
}

/** What stands on the content while it is reviewed. */
export type Pins = Pick<ReportContext, 'contentHash' | 'signedHash' | 'templateVersion' | 'findings' | 'overridden' | 'contentInitial' | 'formatInitial'>;

/** What the report machine remembers: ids, hashes and states; words stay in the journal and in the blobs. */
export interface ReportContext {
  documentType: string;
  leadDivision: string;
  leadDrafter: string;
  /** the package without the text of its sections */
  frameHash: string;
  signer: Signer;
  /** the head's own block, while a deputy is to sign in their place */
  handedFrom: Signer | null;
  /** pinned when the report is submitted for review, gone when it is opened again */
  contentHash: string | null;
  signedHash: string | null;
  templateVersion: string | null;
  /** ids of the remaining musts that the office's checks found, and of those overridden with a reason */
  findings: string[];
  overridden: { id: string; seq: number }[];
  contentInitial: Mark | null;
  formatInitial: Mark | null;
  signature: Mark | null;
  /** the state in which it was suspended, since when, and the entry that says why */
  suspended: { from: string; at: string; seq: number } | null;
  /** who may still take the last step back */
  lastStepBy: string | null;
  /** where that step was a return: from which state, and what stood there */
  returned: { from: string; pins: Pins } | null;
  /** issued documents that this one replaces or corrects, once it is issued itself */
  replaces: Former[];
  corrects: Former[];
  number: IssuedNumber | null;
  docxHash: string | null;
  pdfHash: string | null;
  /** the entry that asked for the document to be drawn */
  rendering: number | null;
  recipientsConfirmed: boolean;
  renderFailure: string | null;
  /** who asked it back, once it was sent */
  recall: Note | null;
  replacedBy: Former | null;
  correctedBy: Former[];
  /** in which file (hồ sơ) it was put */
  filed: Note | null;
}
