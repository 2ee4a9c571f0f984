/** The states in which the report no longer waits for a section. */
export const settledSection: readonly string[] = ['contributed', 'waived', 'notNeeded'];
