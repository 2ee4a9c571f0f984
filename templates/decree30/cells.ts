/** The small parts cells are made of: lines, rules, columns without borders. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type ParagraphChild, Table, TableLayoutType, type TableRow, WidthType } from 'docx';
import { drawnLine } from './drawn-line.js';
import { type Look, textRuns } from './inline.js';
import type { Profile } from './profile.js';
import { given, twips, twipsOfPoints } from './units.js';

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
  const { alignment = 'center', sideIndent, keepNext = false } = options;
  const spacing = { ...given('before', options.before, twipsOfPoints), ...given('after', options.after, twipsOfPoints) };
  const indent = {
    ...given('left', sideIndent ?? options.indent, twips),
    ...given('right', sideIndent ?? options.right, twips),
    ...given('hanging', options.hanging, twips),
    ...given('firstLine', options.firstLine, twips),
  };
  return new Paragraph({
    alignment: alignments[alignment],
    ...(isEmpty(spacing) ? {} : { spacing }),
    ...(isEmpty(indent) ? {} : { indent }),
    ...(keepNext ? { keepNext } : {}),
    children: typeof content === 'string' ? textRuns(content, look) : content,
  });
}

function isEmpty(options: object): boolean {
  return Object.keys(options).length === 0;
}

/** A drawn rule of that length (mm), centred: the decree asks for Draw, not for underlined text. */
export function rule(length: number, profile: Profile, after = 0): Paragraph {
  const { thickness, spaceAbove, room } = profile.rule;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twipsOfPoints(spaceAbove), ...given('after', after, twipsOfPoints), line: twipsOfPoints(room), lineRule: LineRuleType.EXACT },
    children: [drawnLine({ length, thickness, color: profile.black })],
  });
}

/** An empty paragraph of that height (pt). */
export function space(height: number, keepNext = false): Paragraph {
  return new Paragraph({ spacing: { line: twipsOfPoints(height), lineRule: LineRuleType.EXACT }, ...(keepNext ? { keepNext } : {}), children: [] });
}

/** A paragraph of next to no height: a file wants one between two tables, and after the last. */
export function gap(): Paragraph {
  return space(1);
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

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
