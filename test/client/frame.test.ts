import { describe, expect, test } from '@jest/globals';
import { draftOf, editedFrame, type Frame, type OutlineRow, offeredFrame } from '../../client/src/actions/frame/frame.js';
import { added, mayMove, moved, removed } from '../../client/src/actions/frame/outline.js';
import { standingOf } from '../../client/src/delegations/standing.js';
import type { DocNode } from '../../client/src/text/doc.js';
import { todayOf } from '../../client/src/words/dates.js';

const frame: Frame = {
  documentType: 'BC',
  subject: 'Kết quả quý III',
  divisions: [
    { id: 'kh', symbol: 'KH', name: 'Phòng Kế hoạch', role: 'lead' },
    { id: 'cn', symbol: 'CN', name: 'Phòng Công nghệ', role: 'contributor' },
  ],
  opening: { type: 'doc', content: [] },
  sections: [
    { number: '1', heading: 'Tình hình', division: 'kh' },
    { number: '2', heading: 'Kết quả', headingTail: '(tính đến 30/9)', division: 'cn' },
  ],
  recipients: [{ text: 'Như trên', kind: 'external', purpose: 'để báo cáo' }],
};
const office = [
  { symbol: 'KH', name: 'Phòng Kế hoạch' },
  { symbol: 'CN', name: 'Phòng Công nghệ' },
  { symbol: 'VP', name: 'Văn phòng' },
];
const rows = (...lines: string[]): OutlineRow[] =>
  lines.map((line) => {
    const [number = '', heading = ''] = line.split(' ');
    return { key: number, origin: number, kind: '', number, heading, division: 'KH', rest: {} };
  });
const read = (outline: readonly OutlineRow[]) => outline.map(({ number, heading }) => `${number} ${heading}`);

describe('the frame in a form', () => {
  test('that nobody touched is sent back as it came', () => {
    expect(editedFrame(frame, draftOf(frame), office)).toEqual(frame);
  });

  test('has the words before and after the sections a paragraph a line, and leaves alone what a plain field cannot keep', () => {
    const paragraph = (...content: DocNode[]): DocNode => ({ type: 'paragraph', content });
    const opening = { type: 'doc' as const, content: [paragraph({ type: 'text', text: 'Thực hiện …, … báo cáo:' })] };
    const closing = { type: 'doc' as const, content: [paragraph({ type: 'text', text: 'Trên đây', marks: [{ type: 'bold' }] })] };
    const draft = draftOf({ ...frame, opening, closing });
    expect([draft.opening, draft.closing]).toEqual(['Thực hiện …, … báo cáo:', null]);
    const edited = editedFrame({ ...frame, opening, closing }, { ...draft, opening: ' Thực hiện Kế hoạch 08:\n\nĐoạn hai. ' }, office);
    expect(edited.opening).toEqual({
      type: 'doc',
      content: [paragraph({ type: 'text', text: 'Thực hiện Kế hoạch 08:' }), paragraph({ type: 'text', text: 'Đoạn hai.' })],
    });
    expect(edited.closing).toBe(closing);
    expect(editedFrame({ ...frame, opening }, { ...draft, opening: ' ', closing: '' }, office)).not.toHaveProperty('opening');
  });

  test('keeps what the form does not show, and names a division that comes in', () => {
    const draft = draftOf(frame);
    const [first, second] = draft.sections;
    if (first === undefined || second === undefined) throw new Error('There are two');
    const edited = editedFrame(
      frame,
      { ...draft, subject: ' Kết quả năm ', addressees: 'Bộ Nội vụ\n\nTỉnh ủy', sections: [second, { ...first, division: 'VP' }] },
      office,
    );
    expect(edited).toMatchObject({
      documentType: 'BC',
      subject: 'Kết quả năm',
      addressees: ['Bộ Nội vụ', 'Tỉnh ủy'],
      opening: frame.opening,
      recipients: frame.recipients,
    });
    expect(edited.divisions.at(-1)).toEqual({ id: 'vp', symbol: 'VP', name: 'Văn phòng', role: 'contributor' });
    expect(edited.sections).toEqual([
      { number: '2', heading: 'Kết quả', headingTail: '(tính đến 30/9)', division: 'cn' },
      { number: '1', heading: 'Tình hình', division: 'vp' },
    ]);
  });

  test('says on the page what is typed, leaves out what is not, and a half-written part is for the server to name', () => {
    const whole: Frame = {
      ...frame,
      place: 'An Bình',
      archive: { office: 'VT', division: 'KH', initials: 'TTD', copies: 5 },
      drafterMark: { initials: 'PL', copies: 300 },
      footer: { address: '12 đường Lê Lợi', phone: '0200 123' },
    };
    const draft = draftOf(whole);
    expect(editedFrame(whole, draft, office)).toEqual(whole);
    const none = { address: '', phone: '', fax: '', email: '', web: ' ' };
    const edited = editedFrame(
      whole,
      { ...draft, place: ' Hải Hà ', archive: { ...draft.archive, initials: '', copies: '8' }, drafterMark: { initials: '', copies: '' }, footer: none },
      office,
    );
    expect(edited).toMatchObject({ place: 'Hải Hà', archive: { office: 'VT', division: 'KH', copies: 8 } });
    expect(edited.archive).not.toHaveProperty('initials');
    expect(edited).not.toHaveProperty('drafterMark');
    expect(edited).not.toHaveProperty('footer');
    const half = editedFrame(frame, { ...draftOf(frame), drafterMark: { initials: 'PL', copies: 'ba trăm' }, footer: { ...none, fax: '0200' } }, office);
    expect(half).toMatchObject({ drafterMark: { initials: 'PL', copies: 'ba trăm' }, footer: { address: '', fax: '0200' } });
  });

  test('says what a section is only where it was chosen', () => {
    const draft = draftOf({ ...frame, sections: [{ kind: 'chapter', number: '1', heading: 'Quy định chung', division: 'kh' }] });
    const [section] = draft.sections;
    if (section === undefined) throw new Error('There is one');
    expect(editedFrame(frame, draft, office).sections).toMatchObject([{ kind: 'chapter' }]);
    expect(editedFrame(frame, { ...draft, sections: [{ ...section, kind: '' }] }, office).sections[0]).not.toHaveProperty('kind');
  });

  test('is read from what `actions` offers', () => {
    expect(offeredFrame({ properties: { frame: { type: 'object', default: frame } } })).toEqual(frame);
    expect(offeredFrame({ properties: {} })).toBeNull();
  });
});

describe('a section of the outline', () => {
  const outline = rows('1 A', '1.1 B', '1.2 C', '2 D', '3 E', '3.1 F');

  test('moves among those of its level with everything below it, and numbers keep their order', () => {
    expect(read(moved(outline, 0, 1))).toEqual(['1 D', '2 A', '2.1 B', '2.2 C', '3 E', '3.1 F']);
    expect(read(moved(outline, 2, -1))).toEqual(['1 A', '1.1 C', '1.2 B', '2 D', '3 E', '3.1 F']);
    expect([mayMove(outline, 0, -1), mayMove(outline, 1, -1), mayMove(outline, 2, 1), mayMove(outline, 4, 1), mayMove(outline, 5, 1)]).toEqual(
      Array(5).fill(false),
    );
  });

  test('goes with everything below it', () => {
    expect(read(removed(outline, 0))).toEqual(['2 D', '3 E', '3.1 F']);
  });

  test('comes with the number that is next in its manner', () => {
    expect(added(outline, 'x', 'KH').at(-1)?.number).toBe('4');
    expect(added(outline, 'x', 'KH', 0).map(({ number }) => number)).toEqual(['1', '1.1', '1.2', '1.3', '2', '3', '3.1']);
    expect(added(outline, 'x', 'KH', 3)[4]?.number).toBe('2.1');
    expect(added(rows('I A', 'II B'), 'x', 'KH').at(-1)?.number).toBe('III');
    expect(added(rows('A A', 'B B'), 'x', 'KH').at(-1)?.number).toBe('C');
  });
});

test('a delegation counts from its first day in Vietnam to the end of its last, or until it was ended', () => {
  const one = { id: 'G1', of: 'a', to: 'b', division: null, document: '1/GUQ', from: '2026-03-02', until: '2026-03-03' };
  expect(todayOf(new Date('2026-03-01T17:00:00.000Z'))).toBe('2026-03-02');
  expect(['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map((day) => standingOf(one, day))).toEqual(['coming', 'inForce', 'inForce', 'over']);
  expect(standingOf({ ...one, endedAt: '2026-03-02T03:00:00.000Z' }, '2026-03-02')).toBe('over');
});
