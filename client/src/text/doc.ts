import { z } from 'zod/mini';

const mark = z.looseObject({ type: z.string() });

/** A node of a ProseMirror document: a block, or words inside one. */
export const nodeShape = z.looseObject({
  type: z.string(),
  text: z.optional(z.string()),
  attrs: z.optional(z.record(z.string(), z.unknown())),
  marks: z.optional(z.array(mark)),
  get content() {
    return z.optional(z.array(nodeShape));
  },
});
export type DocNode = z.infer<typeof nodeShape>;

export const docShape = z.object({ type: z.literal('doc'), content: z.array(nodeShape) });
/** The text of a section. */
export type Doc = z.infer<typeof docShape>;
