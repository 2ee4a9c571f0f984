/** A mark a person set under the document: an initial or a signature, and the hash it stands on. */
export interface Mark {
  person: string;
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
  number: IssuedNumber | null;
  docxHash: string | null;
  pdfHash: string | null;
  recipientsConfirmed: boolean;
  renderFailure: string | null;
}
