import { begunWith, type Doc, type DocumentType, type Frame, frameOf, type ReportPackage, readPackage, typeOf } from '../../templates/index.js';
import type { Case, CaseEvent, Json } from '../../workflows/index.js';
import { canonicalJson } from './canonical.js';
import type { OfficePort } from './office-port.js';
import type { Problem } from './outcome.js';
import { outlineOf } from './outline.js';
import { isEmptyText, type Texts } from './texts.js';

type Fields = Record<string, Json>;

const emptyDoc: Doc = { type: 'doc', content: [] };

/** What was named when the report was opened, and is not edited. */
const lasting = ['documentType', 'agency', 'signature'] as const;
const stays = { vi: 'giữ nguyên như khi mở văn bản', en: 'what it was when the report was opened' };

/** The facts of EDIT: the frame as a blob by its hash, the outline, or the first thing that does not fit. */
export function createEdit(texts: Texts, office: OfficePort) {
  async function ofEdit(kase: Case, present: Frame, event: CaseEvent): Promise<Fields> {
    const kept = typeOf(present);
    const read = readPackage(withEmptySections(event.frame), kept === null ? [] : [kept]);
    const problem = read.ok ? ((await firstMisfit(read.package, present, kase)) ?? null) : read.problems[0];
    if (problem !== null || !read.ok) return { frame: {}, frameProblem: saidOf(problem) };
    const frame = frameOf(keeping(present, read.package));
    const written = [...(await texts.allWorking(kase))].filter(([, { doc }]) => !isEmptyText(doc)).map(([section]) => section);
    const sections = outlineOf(read.package).map((section) => ({ ...section, needed: section.needed || written.includes(section.number) }));
    const frameHash = await texts.keepFrame(frame);
    // the journal names the frame; its words are a blob
    return { frame: { hash: frameHash }, frameHash, sections };
  }

  async function firstMisfit(report: ReportPackage, present: Frame, kase: Case): Promise<Problem | undefined> {
    const moved = lasting.find((field) => canonicalJson(report[field]) !== canonicalJson(present[field]));
    if (moved !== undefined) return { path: moved, expected: stays };
    const lead = report.divisions.findIndex(({ role }) => role === 'lead');
    if (report.divisions[lead]?.symbol !== kase.report.context.leadDivision) return { path: `divisions.${Math.max(0, lead)}.role`, expected: stays };
    const known = (await office.divisions()).map(({ symbol }) => symbol);
    const unknown = report.divisions.findIndex(({ symbol }) => !known.includes(symbol));
    if (unknown < 0) return undefined;
    const expected = { vi: `một đơn vị của cơ quan: ${known.join(', ')}`, en: `a division of the office: ${known.join(', ')}` };
    return { path: `divisions.${unknown}.symbol`, expected };
  }

  return { ofEdit };
}

/** What was begun with a type goes on with it; a document from before types were kept has none. */
const keeping = ({ typeDefinition }: { typeDefinition?: DocumentType }, report: ReportPackage): ReportPackage =>
  typeDefinition === undefined ? report : begunWith(report, typeDefinition);

const saidOf = (problem: Problem | null): Fields => ({
  path: `frame.${problem?.path ?? ''}`.replace(/\.$/, ''),
  expectedVi: problem?.expected.vi ?? '',
  expectedEn: problem?.expected.en ?? '',
});

/** A frame is read as a package whose sections are still to be written. */
function withEmptySections(frame: Json | undefined): unknown {
  if (typeof frame !== 'object' || frame === null || !('sections' in frame) || !Array.isArray(frame.sections)) return frame;
  const sections = frame.sections.map((section: Json) =>
    typeof section === 'object' && section !== null && !Array.isArray(section) && !('content' in section) ? { ...section, content: emptyDoc } : section,
  );
  return { ...frame, sections };
}
