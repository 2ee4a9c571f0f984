/** The floor: the same content through the bare library, as one writes it who has no page to keep to. */
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Block, Inline, ReportPackage } from '../../templates/index.js';

type Notes = Record<number, { children: Paragraph[] }>;

function runs(nodes: readonly Inline[], notes: Notes): ParagraphChild[] {
  return nodes.map((node) => {
    if (node.type === 'text') return new TextRun(node.text);
    if (node.type === 'hardBreak') return new TextRun({ break: 1 });
    const id = Object.keys(notes).length + 1;
    notes[id] = {
      children: node.content.flatMap((block) => (block.type === 'paragraph' ? [new Paragraph({ children: runs(block.content ?? [], notes) })] : [])),
    };
    return new FootnoteReferenceRun(id);
  });
}

function written(blocks: readonly Block[], notes: Notes, level?: number): (Paragraph | Table)[] {
  return blocks.flatMap((block) => writtenBlock(block, notes, level));
}

function writtenBlock(block: Block, notes: Notes, level?: number): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph': {
      const bullet = level === undefined ? {} : { bullet: { level } };
      return [new Paragraph({ alignment: AlignmentType.JUSTIFIED, ...bullet, children: runs(block.content ?? [], notes) })];
    }
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => written(item.content, notes, (level ?? -1) + 1));
    case 'table': {
      const cells = block.content.map((row) => row.content.map((cell) => new TableCell({ children: written(cell.content, notes) })));
      return [new Table({ rows: cells.map((children) => new TableRow({ children })) })];
    }
    case 'image':
      throw new Error('The content that is measured has no images');
  }
}

/** A DOCX with all the words of the report. */
export async function bareDocx(report: ReportPackage): Promise<Uint8Array> {
  const notes: Notes = {};
  const lines = (texts: readonly string[]) => texts.map((text) => new Paragraph(text));
  const sideBySide = (...columns: string[][]) =>
    new Table({ rows: [new TableRow({ children: columns.map((texts) => new TableCell({ children: lines(texts) })) })] });
  const children = [
    sideBySide([report.agency.parent ?? '', report.agency.name, 'Số:'], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', report.place]),
    ...lines([report.subject, ...(report.addressees ?? [])]),
    ...written(report.opening?.content ?? [], notes),
    ...report.sections.flatMap(({ number, heading, content }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(`${number}. ${heading}`)] }),
      ...written(content.content, notes),
    ]),
    ...written(report.closing?.content ?? [], notes),
    sideBySide(['Nơi nhận:', ...report.recipients.map(({ text }) => text)], [report.signature.position, report.signature.name]),
  ];
  const document = new Document({
    title: report.subject,
    footnotes: notes,
    sections: [{ headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
