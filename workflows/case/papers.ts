import { holdsRole } from '../people/standing.js';
import type { By, Entry } from './journal.js';
import { mayWrite } from './reading.js';
import type { Words } from './rule.js';
import { type Case, stateName } from './situation.js';

/** Why somebody may not attach or remove a paper: not theirs to do, or nobody's any more. */
export interface PaperRefusal {
  kind: 'who' | 'when';
  code: string;
  words: Words;
}

const notDrafting: PaperRefusal = {
  kind: 'who',
  code: 'not_drafting',
  words: {
    vi: 'Tài liệu kèm theo do người soạn thảo của đơn vị chủ trì đính và gỡ.',
    en: 'Papers are attached and removed by the drafters of the lead division.',
  },
};
const notYourSection: PaperRefusal = {
  kind: 'who',
  code: 'not_your_section',
  words: {
    vi: 'Tài liệu của một mục do đơn vị được giao đính và gỡ trong lúc mục đang ở đơn vị đó, hoặc do người soạn thảo của đơn vị chủ trì.',
    en: 'Papers of a section are attached and removed by the division that has it, while it has it, or by the drafters of the lead division.',
  },
};
const signed: PaperRefusal = {
  kind: 'when',
  code: 'signed_already',
  words: {
    vi: 'Văn bản đã ký: tài liệu kèm theo giữ nguyên như lúc ký.',
    en: 'The document has been signed: what was attached stays as it was.',
  },
};
const ended: PaperRefusal = {
  kind: 'when',
  code: 'ended',
  words: {
    vi: 'Văn bản đã kết thúc hoặc đang tạm dừng nên không đính hay gỡ tài liệu được.',
    en: 'The document has ended or is suspended, so papers cannot be attached or removed.',
  },
};
const attachedWhenSigned: PaperRefusal = {
  kind: 'when',
  code: 'attached_when_signed',
  words: {
    vi: 'Tài liệu này đã kèm theo khi văn bản được ký, nên giữ lại kể cả khi chữ ký không còn hiệu lực.',
    en: 'This paper was attached when the document was signed, so it stays, even where that signature is void by now.',
  },
};

const beforeSignature = ['preparing', 'gathering', 'consolidating', 'consulting', 'contentReview', 'formatReview', 'signing'];
const over = ['withdrawn', 'suspended'];

/** The lead drafter, a drafter of the lead division, or who holds such an office for another. */
function draftsForTheLead({ report: { context } }: Case, by: By): boolean {
  const { leadDivision, leadDrafter } = context;
  const held = (by.substitutions ?? []).filter(({ division }) => division === null || division === leadDivision);
  return [by.person, ...held.map(({ person }) => person)].includes(leadDrafter) || [by, ...held].some((one) => holdsRole(one, 'drafter', leadDivision));
}

/**
 * May this person attach a paper now, to a section or (null) to the whole? The drafters of the lead until it is signed; the division that has a section, while it has it.
 * Whoever may read the document may read its papers. Null: they may.
 */
export function whyNoPaper(kase: Case, section: string | null, by: By): PaperRefusal | null {
  if (!draftsForTheLead(kase, by)) {
    if (section === null) return notDrafting;
    if (!mayWrite(kase, section, by)) return notYourSection;
  }
  const state = stateName(kase.report.value);
  if (over.includes(state)) return ended;
  return beforeSignature.includes(state) && kase.report.context.signature === null ? null : signed;
}

/** May this person remove a paper that was attached after entry `seq`? As they may attach one there; but never what was there when the document was signed. */
export function whyNotRemoved(kase: Case, journal: Iterable<Entry>, paper: { section: string | null; seq: number }, by: By): PaperRefusal | null {
  const refusal = whyNoPaper(kase, paper.section, by);
  if (refusal !== null) return refusal;
  for (const { seq, event } of journal) if (seq > paper.seq && event.type === 'SIGN') return attachedWhenSigned;
  return null;
}
