import { describe, expect, test } from '@jest/globals';
import { packageShape } from '../../client/src/api/package.js';
import { beginWith } from '../../client/src/newReport/begin.js';
import { begunFromFormer, composed, newDraftOf } from '../../client/src/newReport/compose.js';
import { documentTypes, readPackage } from '../../templates/index.js';

const me = {
  person: { name: 'Trần Soạn Thảo' },
  division: 'KH',
  agency: { parent: 'ỦY BAN NHÂN DÂN TỈNH', name: 'SỞ THỬ NGHIỆM', symbol: 'STN' },
  divisions: [
    { symbol: 'KH', name: 'Phòng Kế hoạch' },
    { symbol: 'CN', name: 'Phòng Công nghệ' },
  ],
};
const signer = { position: 'GIÁM ĐỐC', name: 'Nguyễn Giám Đốc' };
const filled = {
  subject: 'Kết quả công tác quý III năm 2026',
  place: 'Thử Nghiệm',
  addressees: 'Ủy ban nhân dân tỉnh',
  bases: 'Căn cứ Luật Tổ chức chính quyền địa phương;',
};

describe('the form of a new report', () => {
  test.each(documentTypes.map((type) => [type.abbreviation, type] as const))('makes a whole package of a %s', (_, type) => {
    const pack = packageShape.parse(beginWith({ ...type, musts: type.musts.map((part) => ({ part, name: part })), mustNots: [] }, me));
    const draft = newDraftOf(pack, signer);
    expect(JSON.stringify([draft.subject, draft.place, draft.addressees, draft.recipients.map(({ text }) => text)])).not.toContain('…');
    const recipients = draft.recipients.map((row) => ({ ...row, text: row.text || 'Lãnh đạo Sở' }));
    const made = composed(pack, { ...draft, ...filled, recipients }, me.divisions);
    const read = readPackage(made, documentTypes);
    expect(read.ok ? [] : read.problems.map(({ path }) => path)).toEqual([]);
    expect(made.signature).toEqual({ authority: null, ...signer });
  });

  test('carries the marks, the archive line, the address of a letter and what its sections are', () => {
    const type = documentTypes.find(({ letter }) => letter);
    if (type === undefined) throw new Error('There is no letter');
    const pack = packageShape.parse(beginWith({ ...type, musts: type.musts.map((part) => ({ part, name: part })), mustNots: [] }, me));
    const draft = newDraftOf(pack, signer);
    expect(draft.archive).toEqual({ office: 'VT', division: 'KH', initials: 'TST', copies: '' });
    const page = {
      archive: { ...draft.archive, initials: 'TTD', copies: '5' },
      drafterMark: { initials: 'PL', copies: '300' },
      footer: { address: '12 đường Lê Lợi', phone: '', fax: '', email: 'vanthu@stn.example', web: '' },
    };
    const sections = draft.sections.map((row) => ({ ...row, kind: 'article', heading: row.heading || 'Nội dung' }));
    const recipients = draft.recipients.map((row) => ({ ...row, text: row.text || 'Như trên' }));
    const made = composed(pack, { ...draft, ...filled, ...page, sections, recipients }, me.divisions);
    const read = readPackage(made, documentTypes);
    expect(read.ok ? read.package : read.problems).toMatchObject({
      archive: { office: 'VT', division: 'KH', initials: 'TTD', copies: 5 },
      drafterMark: { initials: 'PL', copies: 300 },
      footer: { address: '12 đường Lê Lợi', email: 'vanthu@stn.example' },
      sections: made['sections'],
    });
    expect(JSON.stringify(made['sections'])).toContain('"kind":"article"');
  });

  test('begins from a former report with its outline, led by the beginner’s division, with its texts or without', () => {
    const content = { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Số liệu cũ.' }] }] };
    const former = packageShape.parse({
      ...filled,
      documentType: 'BC',
      agency: me.agency,
      archive: { office: 'VT', division: 'KH' },
      period: { month: 6, year: 2024 },
      addressees: [],
      bases: [],
      divisions: [
        { id: 'cn', symbol: 'CN', name: 'Phòng Công nghệ', role: 'lead' },
        { id: 'kh', symbol: 'KH', name: 'Phòng Kế hoạch', role: 'contributor' },
      ],
      sections: [{ number: '1', heading: 'Kết quả', division: 'cn', content }],
      recipients: [{ text: 'Như trên', kind: 'external' }],
      signature: { authority: ['KT. GIÁM ĐỐC'], position: 'PHÓ GIÁM ĐỐC', name: 'Đặng Phó Giám Đốc' },
    });
    const bare = begunFromFormer(former, me, false);
    expect(bare.divisions.map(({ symbol, role }) => `${symbol} ${role}`)).toEqual(['CN contributor', 'KH lead']);
    expect(bare).not.toHaveProperty('period');
    expect(bare.sections[0]?.content.content).toEqual([]);
    expect(begunFromFormer(former, me, true).sections[0]?.content).toEqual(content);
    const made = composed(bare, newDraftOf(bare, null), me.divisions);
    expect(made).toMatchObject({ drafter: { division: 'kh', initials: 'TST' }, signature: { authority: 'KT. GIÁM ĐỐC', name: 'Đặng Phó Giám Đốc' } });
  });
});
