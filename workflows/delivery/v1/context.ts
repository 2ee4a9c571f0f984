export interface DeliveryContext {
  id: string;
  /** index of the printed line of recipients, from 0 */
  line: number;
  channel: 'internal' | 'email' | 'folder' | 'hand';
  name: string;
  /** person id, e-mail address, organ code; empty by hand */
  address: string;
  /** of sending, from 1; 0 before the first */
  attempt: number;
  reference: string | null;
  /** entry that holds the last outcome's words */
  outcomeSeq: number | null;
  /** day on which it left the office, `YYYY-MM-DD`: sent, or handed over */
  leftOn: string | null;
  /** entry that holds the last word about asking it back */
  recallSeq: number | null;
}
