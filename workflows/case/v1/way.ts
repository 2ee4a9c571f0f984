import type { Ask } from '../rule.js';

/** A rule by its name, or with what it has to know; a list stands for all of its rules. */
export type Asked = string | Ask | readonly Asked[];

const asksOf = (asked: readonly Asked[]): Ask[] =>
  asked.flatMap((one) => {
    if (typeof one === 'string') return [{ rule: one }];
    return 'rule' in one ? [one] : asksOf(one);
  });

/** One way out of a state: who may take it and what must hold, where it leads, what it changes. */
export const way = <const To extends string, const Does = []>(asked: readonly Asked[], to: To, does?: Does) => ({
  guard: { type: 'may' as const, params: asksOf(asked) },
  target: to,
  actions: (does ?? []) as Does,
});

/** A step that leaves everything in its place, and changes something. */
export const stay = <const Does>(asked: readonly Asked[], does: Does) => ({ guard: { type: 'may' as const, params: asksOf(asked) }, actions: does });
