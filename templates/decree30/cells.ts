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
  keepNext?: boolean;
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, both: AlignmentType.JUSTIFIED } as const;

/** One paragraph of a cell, set single. */
export function line(content: string | readonly ParagraphChild[], look: Look, options: LineOptions = {}): Paragraph {
  const { alignment = 'center', before = 0, after = 0, indent = 0, hanging, firstLine, sideIndent, keepNext = false } = options;
  return new Paragraph({
    alignment: alignments[alignment],
    spacing: { before: twipsOfPoints(before), after: twipsOfPoints(after), line: 240, lineRule: LineRuleType.AUTO },
    indent: {
      left: twips(sideIndent ?? indent),
      right: twips(sideIndent ?? 0),
      ...(hanging === undefined ? {} : { hanging: twips(hanging) }),
      ...(firstLine === undefined ? {} : { firstLine: twips(firstLine) }),
    },
    keepNext,
    children: typeof content === 'string' ? textRuns(content, look) : content,
  });
}

/** A drawn rule of that length (mm), centred: the decree asks for Draw, not for underlined text. */
export function rule(length: number, profile: Profile, after = 0): Paragraph {
  const { thickness, spaceAbove } = profile.rule;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twipsOfPoints(spaceAbove), after: twipsOfPoints(after), line: twipsOfPoints(3), lineRule: LineRuleType.EXACT },
    children: [
      new ShapeRun({
        type: 'line',
        transformation: { width: Math.round(pixels(length)), height: 0 },
        line: { color: profile.black, width: thickness },
      }),
    ],
  });
}

/** A paragraph of next to no height: a file wants one between two tables, and after the last. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: twipsOfPoints(1), lineRule: LineRuleType.EXACT }, children: [] });
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
