/** The small parts cells are made of: lines, rules, columns without borders. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type ParagraphChild, Table, TableLayoutType, type TableRow, WidthType } from 'docx';
import { ShapeRun } from 'docx/shapes';
import { type Look, textRuns } from './inline.js';
import type { Profile } from './profile.js';
import { pixels, twips, twipsOfPoints } from './units.js';

export interface LineOptions {
  alignment?: 'left' | 'center' | 'both';
  /** pt */
  before?: number;
  after?: number;
  /** mm */
  indent?: number;
  hanging?: number;
  firstLine?: number;
  sideIndent?: number;
  right?: number;
  keepNext?: boolean;
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, both: AlignmentType.JUSTIFIED } as const;

/** One paragraph of a cell, set single. */
export function line(content: string | readonly ParagraphChild[], look: Look, options: LineOptions = {}): Paragraph {
  const { alignment = 'center', before = 0, after = 0, indent = 0, hanging, firstLine, sideIndent, right = 0, keepNext = false } = options;
  return new Paragraph({
    alignment: alignments[alignment],
    spacing: { before: twipsOfPoints(before), after: twipsOfPoints(after), line: 240, lineRule: LineRuleType.AUTO },
    indent: {
      left: twips(sideIndent ?? indent),
      right: twips(sideIndent ?? right),
      ...(hanging === undefined ? {} : { hanging: twips(hanging) }),
      ...(firstLine === undefined ? {} : { firstLine: twips(firstLine) }),
    },
    keepNext,
    children: typeof content === 'string' ? textRuns(content, look) : content,
  });
}

/** A drawn rule of that length (mm), centred: the decree asks for Draw, not for underlined text. */
export function rule(length: number, profile: Profile, after = 0): Paragraph {
  const { thickness, spaceAbove, room } = profile.rule;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twipsOfPoints(spaceAbove), after: twipsOfPoints(after), line: twipsOfPoints(room), lineRule: LineRuleType.EXACT },
    children: [drawnLine(length, thickness, profile)],
  });
}

function drawnLine(length: number, thickness: number, profile: Profile): ParagraphChild {
  return new ShapeRun({
    type: 'line',
    transformation: { width: pixels(length), height: 0 },
    line: { color: profile.black, width: thickness },
    altText: { name: 'Đường kẻ', description: 'Đường kẻ' },
  });
}

/** An empty paragraph of that height (pt). */
export function space(height: number, keepNext = false): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: twipsOfPoints(height), lineRule: LineRuleType.EXACT }, keepNext, children: [] });
}

/** A paragraph of next to no height: a file wants one between two tables, and after the last. */
export function gap(): Paragraph {
  return space(1);
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const noBorders = { top: none, bottom: none, left: none, right: none };

/** Columns side by side (widths in mm), without borders or padding. */
export function columns(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + twips(width), 0), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows,
  });
}
