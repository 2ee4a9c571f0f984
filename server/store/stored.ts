/**
 * JSON text that a store of ours has written, read back as what it was written from.
 * The one place where a shape is taken on trust: nothing but the stores writes there, and `npm run verify` checks what matters by its hash.
 */
export const fromStored = <T>(text: string): T => JSON.parse(text);
