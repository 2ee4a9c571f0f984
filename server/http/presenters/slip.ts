import { checkPackage, type SlipPage, typeOf } from '../../../templates/index.js';
import { type Entry, type SlipAct, type SlipStep, slipOf } from '../../../workflows/index.js';
import type { Engine, Loaded } from '../../engine/index.js';
import type { Paper } from '../../store/papers.js';
import type { Language } from '../language.js';

/** A page of the journal. */
const journalPage = 1_000;

export interface SlipPresenterDeps {
  engine: Engine;
  /** entries after a seq, so many at most */
  entries: (reportId: string, after: number, limit: number) => Promise<Entry[]>;
  /** what lies with a report now */
  papers: (reportId: string) => Promise<Paper[]>;
}

/** The one place where a submission slip becomes JSON; null before the report was first submitted for review. */
export async function presentSlip({ engine, entries, papers }: SlipPresenterDeps, loaded: Loaded, language: Language): Promise<SlipPage | null> {
  const { case: kase, frame } = loaded;
  const slip = slipOf(kase, await journalTo(kase.reportId, kase.seq, entries));
  if (slip === null) return null;
  const headings = new Map(frame.sections.map(({ number, heading }) => [number, heading]));
  const found = await findingsOf(engine, loaded, language);
  const lying = await papers(kase.reportId);
  return {
    id: kase.reportId,
    seq: kase.seq,
    state: slip.state,
    agency: frame.agency,
    place: frame.place,
    documentType: slip.documentType,
    typeName: typeOf(frame)?.name ?? slip.documentType,
    subject: frame.subject,
    urgency: frame.urgency ?? null,
    leadDivision: {
      symbol: slip.leadDivision,
      name: frame.divisions.find(({ symbol }) => symbol === slip.leadDivision)?.name ?? slip.leadDivision,
    },
    drafter: personOf(slip.drafter),
    signer: signerOf(slip.signer),
    replaces: slip.replaces.map(formerOf),
    corrects: slip.corrects.map(formerOf),
    sections: slip.sections.map(({ submitted, approved, waived, ...section }) => ({
      ...section,
      heading: headings.get(section.number) ?? '',
      submitted: maybeAct(submitted),
      approved: maybeAct(approved),
      waived: maybeAct(waived),
    })),
    opinions: slip.opinions.map(({ asked, answered, settled, ...opinion }) => ({
      ...opinion,
      asked: actOf(asked),
      answered: maybeAct(answered),
      settled: maybeAct(settled),
    })),
    papers: lying.map(({ id, name, section, by, at }) => ({ id, name, section, by, at })),
    rounds: slip.rounds.map(({ n, submitted, steps, overridden }) => ({
      n,
      submitted: actOf(submitted),
      steps: steps.map(stepOf),
      overridden: overridden.map(({ finding, ...act }) => ({ ...actOf(act), finding, section: null, message: null, ...found.get(finding) })),
    })),
    decision: slip.decision === null ? null : stepOf(slip.decision),
  };
}

/** The whole journal up to the case at hand, so that both tell of the same moment. */
async function journalTo(reportId: string, seq: number, entries: SlipPresenterDeps['entries']): Promise<Entry[]> {
  const journal: Entry[] = [];
  while (journal.length < seq) {
    const page = await entries(reportId, journal.length, Math.min(journalPage, seq - journal.length));
    if (page.length === 0) break;
    journal.push(...page);
  }
  return journal;
}

/** What the checks find in the text under review; what they found in a former one is not known any more. */
async function findingsOf(engine: Engine, loaded: Loaded, language: Language): Promise<Map<string, { section: string | null; message: string }>> {
  if (loaded.case.report.context.overridden.length === 0) return new Map();
  const found = checkPackage(await engine.packageOf(loaded));
  return new Map(found.map(({ id, section, message }) => [id, { section, message: message[language] }]));
}

const personOf = ({ person, name }: { person: string; name: string }) => ({ id: person, name });
const signerOf = ({ authority, position, name }: { authority: string[]; position: string; name: string }) => ({ authority, position, name });

const formerOf = ({ report, codeNumber }: { report: string; codeNumber: string }) => ({ report, codeNumber });

const actOf = ({ at, by, onBehalfOf, words }: SlipAct) => ({
  at,
  by: personOf(by),
  onBehalfOf: onBehalfOf === null ? null : personOf(onBehalfOf),
  words,
});
const maybeAct = (act: SlipAct | null) => (act === null ? null : actOf(act));

const stepOf = (step: SlipStep) => ({
  ...actOf(step),
  seq: step.seq,
  level: step.level,
  kind: step.kind,
  sections: step.sections,
  signer: step.signer === null ? null : signerOf(step.signer),
  stands: step.stands,
});
