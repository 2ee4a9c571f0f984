/** One adapter a channel, all behind this port. */

export type ChannelName = 'internal' | 'email' | 'folder' | 'hand';

/** A file that goes to a recipient. */
export interface OutgoingFile {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** What every channel needs to know of a delivery. */
export interface Outgoing {
  reportId: string;
  delivery: string;
  attempt: number;
  /** the same for every attempt: `R7.D3@STTTT`, lets the far side drop a double */
  documentId: string;
  recipient: {
    name: string;
    /** person id (internal), address (email), organ code or name (folder) */
    address: string;
  };
  document: {
    typeName: string;
    subject: string;
    /** `17/BC-STTTT` */
    codeNumber: string;
    /** `YYYY-MM-DD` */
    date: string;
    agency: { parent?: string; name: string; symbol: string };
    place: string;
    signer: { position: string; name: string };
    urgency?: string;
    /** the other data of Decree 30, Appendix VI, where known */
    recipients: string[];
  };
  files: OutgoingFile[];
  /** the errand is to ask the document back, with the reason; absent: to bring it */
  recall?: { reason: string };
}

export type SendResult =
  | { outcome: 'sent'; reference: string }
  /** try again later */
  | { outcome: 'failed'; reason: string }
  /** the far side said no for good */
  | { outcome: 'refused'; reason: string };

/** A reason in the languages of the office. */
export interface Why {
  vi: string;
  en: string;
}
/** As a record has it, which is read in both. */
export const recorded = ({ vi, en }: Why): string => `${vi} / ${en}`;

/** Who tries a channel: the message goes to nobody else. */
export interface TestRecipient {
  name: string;
  /** e-mail address; empty where they have none */
  address: string;
  /** of the agency, as the message says it */
  agency: string;
}

export interface Channel {
  name: ChannelName;
  /** null: ready; else why it cannot be used here, and what can be done instead */
  unavailable(): Why | null;
  /** At least once; must be safe to repeat with the same documentId. `signal` aborts at the hard time limit. */
  send(outgoing: Outgoing, signal: AbortSignal): Promise<SendResult>;
  /** Tries the way without a document, to this person; absent where there is nothing on the way that could fail. */
  test?(to: TestRecipient, signal: AbortSignal): Promise<SendResult>;
  close(): Promise<void>;
}
