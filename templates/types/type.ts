/** What sets one type of document apart on the page. */
export interface DocumentType {
  /** as in the number: `BC`; `CV` for a letter, whose number shows none */
  abbreviation: string;
  /** as printed above the subject, and in lists: `BÁO CÁO` */
  name: string;
  /** for readers of English */
  englishName: string;
  /** a letter (công văn) has no type above its subject: `V/v …` stands under the number instead (Decree 30/2020, Appendix I, cell 5b) */
  letter: boolean;
}
