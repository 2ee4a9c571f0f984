/** The states in which nobody waits for an opinion any more. */
export const settledOpinion: readonly string[] = ['accepted', 'explained', 'lapsed', 'cancelled'];
