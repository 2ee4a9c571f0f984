import type { Finding } from '../api/shapes.js';

/**
 * The block of the page that a path of the package lies in: a paragraph, a table, or a field as a whole.
 * `sections.3.content.content.2.content.0` → `sections.3.content.content.2`; `recipients.1.text` → `recipients`.
 */
export function blockOf(path: string): string {
  const inText = /^((?:opening|closing|(?:sections|annexes)\.\d+\.content)\.content\.\d+)(?:\.|$)/.exec(path);
  if (inText?.[1] !== undefined) return inText[1];
  const part = /^(?:(sections)\.(\d+)|(annexes)\.(\d+)|(bases)\.(\d+))/.exec(path);
  if (part?.[1] !== undefined) return `sections.${part[2]}.heading`;
  if (part?.[3] !== undefined) return `annexes.${part[4]}.title`;
  if (part?.[5] !== undefined) return `bases.${part[6]}`;
  return path.split('.')[0] ?? path;
}

/** The gravest of what still stands in a block; null where nothing does. */
export function worstAt(findings: readonly Pick<Finding, 'path' | 'severity' | 'overridden'>[], block: string): 'must' | 'should' | null {
  const here = findings.filter(({ path, overridden }) => !overridden && path !== undefined && blockOf(path) === block);
  if (here.length === 0) return null;
  return here.some(({ severity }) => severity === 'must') ? 'must' : 'should';
}
