/** How much a package may hold. Letters are UTF-16 units; what is no rule of the decree is room that no real document needs. */
export const limits = {
  /** Decree 30/2020, Appendix VI: Subject <= 500 */
  subject: 500,
  name: 200,
  symbol: 30,
  heading: 2_000,
  base: 5_000,
  divisions: 200,
  sections: 500,
  addressees: 1_000,
  bases: 500,
  annexes: 100,
  recipients: 1_000,
  authorityLines: 10,
  /** all texts together, in bytes of UTF-8; images are counted apart */
  textBytes: 5_000_000,
  /** all images together, in letters of base64 */
  imageLetters: 40_000_000,
  /** lists and objects inside one another: 20 levels of lists */
  depth: 100,
  /** lists and objects in all */
  nodes: 400_000,
  /** Word opens no table with more */
  tableColumns: 63,
} as const;
