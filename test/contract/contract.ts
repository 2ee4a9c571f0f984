import { auditContract } from './audit.js';
import { deskContract } from './desk.js';
import { journalContract } from './journal.js';
import { listsContract } from './lists.js';
import { noticesContract } from './notices.js';
import { numbersContract } from './numbers.js';
import { papersContract } from './papers.js';
import type { Subject } from './place.js';
import { roomsContract } from './rooms.js';
import { searchContract } from './search.js';
import { thingsContract } from './things.js';

/** What every store promises; to be called in a `describe`. */
export function storeContract(subject: Subject): void {
  journalContract(subject);
  numbersContract(subject);
  listsContract(subject);
  deskContract(subject);
  thingsContract(subject);
  searchContract(subject);
  papersContract(subject);
  roomsContract(subject);
  noticesContract(subject);
  auditContract(subject);
}
