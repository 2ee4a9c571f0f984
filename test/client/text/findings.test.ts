import { describe, expect, test } from '@jest/globals';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import type { TextFinding } from '../../../client/src/api/text.js';
import { afterMending, isMendable, mend, placedIn, saidBy } from '../../../client/src/text/checks/placed.js';
import { linesOf, placeIn, replaceIn } from '../../../client/src/text/lines.js';
import { applyFix, checkPackage } from '../../../templates/checks/index.js';
import { editingForm, editingSchema } from '../../../templates/editing/index.js';
import type { Block, Doc, Inline } from '../../../templates/package/index.js';
import { sampleReport } from '../../../templates/samples/index.js';

const text = (words: string, ...marks: ('bold' | 'italic')[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const note = (words: string): Inline => ({ type: 'footnote', content: [paragraph(text(words))] });
const lineBreak: Inline = { type: 'hardBreak' };
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', ...(content.length === 0 ? {} : { content }) });
const doc = (...content: Block[]): Doc => ({ type: 'doc', content });
const nodeOf = (content: Doc) => editingSchema.nodeFromJSON(content);
const asDoc = (node: ReturnType<typeof nodeOf>): unknown => node.toJSON();

const finding = (path: string, offset: number, length: number, fix: string | null): TextFinding => ({
  id: `spelling:${path}`,
  check: 'spelling',
  severity: 'should',
  section: '1',
  message: '',
  why: '',
  path,
  place: { offset, length, words: '' },
  fix: fix === null ? null : [{ path, offset, length, text: fix }],
});

const mixed = doc(
  paragraph(text('Kết '), text('quả', 'bold'), note('Nguồn: Sở.'), text(' tốt'), lineBreak, text('dòng hai')),
  { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('Mục')), paragraph(text('Mục'))] }] },
  { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('ô'))] }] }] },
);

describe('the lines of a text', () => {
  test('are its paragraphs with the paths of the package, a footnote’s after its own', () => {
    expect(linesOf(nodeOf(mixed)).map(({ path, text: words, notes }) => [path, words, notes.length])).toEqual([
      ['content.0', 'Kết quả tốt\ndòng hai', 0],
      ['content.0.content.2.content.0', 'Nguồn: Sở.', 1],
      ['content.1.content.0.content.0', 'Mục', 0],
      ['content.1.content.0.content.1', 'Mục', 0],
      ['content.2.content.0.content.0.content.0', 'ô', 0],
    ]);
  });

  test('know where each of their letters stands', () => {
    const node = nodeOf(mixed);
    for (const line of linesOf(node))
      for (let i = 0; i < line.text.length; i += 1) {
        const { from, to } = placeIn(line, i, 1);
        expect(node.textBetween(from, to, '', '\n')).toBe(line.text[i]);
      }
  });
});

describe('a finding', () => {
  test('stands where it was found', () => {
    const node = nodeOf(mixed);
    const [one] = placedIn(node, [finding('sections.4.content.content.0', 4, 3, null)], saidBy(node));
    expect(one === undefined ? '' : node.textBetween(one.from, one.to)).toBe('quả');
  });

  test('moves with its paragraph, and is left out once the paragraph says something else', () => {
    const before = nodeOf(doc(paragraph(text('Một')), paragraph(text('Hai'))));
    const found = [finding('sections.0.content.content.1', 0, 3, null)];
    const moved = nodeOf(doc(paragraph(text('Mới')), paragraph(text('Một')), paragraph(text('Hai'))));
    const [one] = placedIn(moved, found, saidBy(before));
    expect(one === undefined ? '' : moved.textBetween(one.from, one.to)).toBe('Hai');
    expect(placedIn(nodeOf(doc(paragraph(text('Một')), paragraph(text('Hai!')))), found, saidBy(before))).toEqual([]);
  });

  test('is of another part where its path is: a heading, another section’s text', () => {
    const node = nodeOf(mixed);
    expect(placedIn(node, [finding('sections.0.heading', 0, 3, null)], saidBy(node))).toEqual([]);
    expect(isMendable(finding('sections.0.heading', 0, 3, 'x'), '1')).toBe(false);
    expect(
      isMendable(
        { ...finding('sections.0.content.content.0', 0, 1, 'x'), fix: [{ path: 'sections.1.content.content.0', offset: 0, length: 1, text: '' }] },
        '1',
      ),
    ).toBe(false);
  });

  test('is mended in one step; marks and footnotes inside stay', () => {
    const node = nodeOf(mixed);
    const tr = EditorState.create({ doc: node }).tr;
    expect(mend(tr, finding('sections.0.content.content.0', 2, 8, 'XYZ'), saidBy(node))).toBe(true);
    expect(asDoc(tr.doc.child(0))).toEqual(
      asDoc(nodeOf(doc(paragraph(text('KeXYZ'.replace('e', 'ế')), note('Nguồn: Sở.'), text('t'), lineBreak, text('dòng hai')))).child(0)),
    );
  });

  test('beside another in its paragraph can be mended right after it, before the next check', () => {
    const node = nodeOf(doc(paragraph(text('Một  hai ,ba'))));
    const [first, second] = [finding('sections.0.content.content.0', 3, 2, ' '), finding('sections.0.content.content.0', 8, 2, ', ')];
    const tr = EditorState.create({ doc: node }).tr;
    expect(mend(tr, first, saidBy(node))).toBe(true);
    const left = afterMending([first, second], first, saidBy(node));
    expect(left.findings).toHaveLength(1);
    expect(left.findings.every((one) => mend(tr, one, left.said))).toBe(true);
    expect(tr.doc.textContent).toBe('Một hai, ba');
  });

  test('is not mended where a colleague changed the words meanwhile', () => {
    const before = nodeOf(doc(paragraph(text('Một  hai'))));
    const tr = EditorState.create({ doc: nodeOf(doc(paragraph(text('Một hai')))) }).tr;
    expect(mend(tr, finding('sections.0.content.content.0', 3, 2, ' '), saidBy(before))).toBe(false);
    expect(tr.docChanged).toBe(false);
  });

  test('is mended in an editor as it would be in the package, whatever the checks found', () => {
    const sample = sampleReport;
    const slips: [RegExp, string][] = [
      [/, /g, ' ,'],
      [/ và /g, '  và '],
      [/\. /g, '.'],
      [/kỳ/g, 'kì'],
    ];
    fc.assert(
      fc.property(fc.array(fc.nat(slips.length - 1), { minLength: 1, maxLength: 4 }), (chosen) => {
        const spoilt = structuredClone(sample);
        spoilt.sections.forEach((section) => {
          section.content = JSON.parse(chosen.reduce((json, i) => json.replace(slips[i]?.[0] ?? /$^/, slips[i]?.[1] ?? ''), JSON.stringify(section.content)));
          section.content = editingForm(section.content);
        });
        for (const [i, section] of spoilt.sections.entries()) {
          const node = nodeOf(section.content);
          const findings: TextFinding[] = checkPackage(spoilt)
            .filter((one) => one.section === section.number)
            .map((one) => ({ ...one, message: '', why: '', place: { ...one.place, words: '' }, fix: one.fix ?? null }));
          for (const one of findings.filter((each) => isMendable(each, section.number))) {
            const tr = EditorState.create({ doc: node }).tr;
            expect(mend(tr, one, saidBy(node))).toBe(true);
            const mended = applyFix(spoilt, one.fix ?? []).sections[i]?.content ?? doc();
            expect(asDoc(tr.doc)).toEqual(asDoc(nodeOf(editingForm(mended))));
          }
        }
      }),
      { numRuns: 5 },
    );
  });
});

test('words put into an empty line are there', () => {
  const tr = EditorState.create({ doc: nodeOf(doc(paragraph())) }).tr;
  const [line] = linesOf(tr.doc);
  if (line !== undefined) replaceIn(tr, line, { offset: 0, length: 0, text: 'chữ' });
  expect(tr.doc.textContent).toBe('chữ');
});
