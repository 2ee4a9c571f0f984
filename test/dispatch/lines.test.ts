import { describe, expect, test } from '@jest/globals';
import { meant } from './house.js';

const leadership = ['director', 'deputy1', 'deputy2'];
const heads = ['inspector', 'reviewer', 'headCntt', 'headKhtc', 'headCentre'];

describe('a line of the leadership', () => {
  test.each([
    'Lãnh đạo Sở',
    'Lãnh đạo Sở (b/c)',
    'Ban Giám đốc Sở',
    'Ban Lãnh đạo Sở',
    'Các đồng chí Lãnh đạo Sở',
    'Lãnh đạo cơ quan',
    '- Lãnh đạo Sở;',
    'LÃNH ĐẠO SỞ',
    'Lãnh đạo Sở TT&TT',
    'Lãnh đạo Sở Thông tin và Truyền thông',
    'Giám đốc, các Phó Giám đốc',
  ])('%s: the director and the deputies in office', (line) => expect(meant(line)).toEqual(leadership));

  test.each(['Giám đốc Sở', 'Giám đốc (b/c)', 'GĐ Sở', 'Đ/c Giám đốc Sở (để b/c)', 'Đồng chí Giám đốc'])('%s: the director alone', (line) =>
    expect(meant(line)).toEqual(['director']),
  );

  test.each(['Các Phó Giám đốc Sở', 'Các PGĐ Sở', 'các PGĐ', 'Các đồng chí Phó Giám đốc Sở', 'Các đ/c PGĐ Sở'])('%s: the deputies', (line) =>
    expect(meant(line)).toEqual(['deputy1', 'deputy2']),
  );

  test('a letter composed in another manner reads the same', () => {
    expect(meant('Lãnh đạo Sở'.normalize('NFD'))).toEqual(leadership);
  });

  test.each(['Lãnh đạo UBND tỉnh', 'Chủ tịch UBND tỉnh (b/c)', 'Lãnh đạo Bộ', 'Giám đốc Sở Y tế', 'Lãnh đạo các huyện'])(
    '%s is not the leadership of this department',
    (line) => {
      expect(meant(line)).toEqual([`«${line.replace(/ \(b\/c\)$/u, '')}»`]);
    },
  );
});

describe('a line of the office', () => {
  test.each(['CVP', 'CVP Sở', 'Chánh Văn phòng', 'Chánh Văn phòng Sở', 'Lãnh đạo Văn phòng', 'Đ/c Chánh Văn phòng'])('%s: the Chánh Văn phòng', (line) =>
    expect(meant(line)).toEqual(['reviewer']),
  );

  test.each(['VT', 'Văn thư', 'Văn thư Sở', 'Bộ phận Văn thư'])('%s: the clerk', (line) => expect(meant(line)).toEqual(['clerk']));
});

describe('a line of divisions', () => {
  test.each([
    'Các phòng chuyên môn',
    'Các phòng, đơn vị thuộc Sở',
    'Các phòng, đơn vị trực thuộc (t/h)',
    'Trưởng các phòng, đơn vị thuộc Sở',
    'Các phòng, ban, trung tâm',
    'Các phòng, Văn phòng, Thanh tra Sở',
  ])('%s: every head, once', (line) => {
    expect(meant(line)).toHaveLength(heads.length);
    expect(new Set(meant(line))).toEqual(new Set(heads));
  });

  test.each([
    ['Thanh tra Sở', 'inspector'],
    ['Thanh tra', 'inspector'],
    ['TT Sở', 'inspector'],
    ['TT', 'inspector'],
    ['Chánh Thanh tra', 'inspector'],
    ['Chánh Thanh tra Sở', 'inspector'],
    ['Phòng CNTT', 'headCntt'],
    ['P. CNTT', 'headCntt'],
    ['P.CNTT (t/h)', 'headCntt'],
    ['CNTT', 'headCntt'],
    ['Phòng Công nghệ thông tin', 'headCntt'],
    ['Trưởng phòng CNTT', 'headCntt'],
    ['Lãnh đạo phòng CNTT', 'headCntt'],
    ['Phòng KH-TC', 'headKhtc'],
    ['Phòng KHTC', 'headKhtc'],
    ['Phòng Kế hoạch – Tài chính', 'headKhtc'],
    ['Văn phòng Sở', 'reviewer'],
    ['VP Sở', 'reviewer'],
    ['VP', 'reviewer'],
    ['Trung tâm CNTT và TT (đăng tải)', 'headCentre'],
    ['Trung tâm CNTT&TT', 'headCentre'],
    ['TT CNTT&TT', 'headCentre'],
    ['TTCNTT', 'headCentre'],
    ['Trung tâm CNTT', 'headCentre'],
    ['Giám đốc Trung tâm CNTT và TT', 'headCentre'],
    ['Giám đốc Trung tâm', 'headCentre'],
  ])('%s: the head of that division', (line, head) => expect(meant(line)).toEqual([head]));

  test('several divisions in one line: each head', () => {
    expect(meant('Thanh tra, Văn phòng Sở')).toEqual(['inspector', 'reviewer']);
    expect(meant('Phòng CNTT và Thanh tra Sở')).toEqual(['headCntt', 'inspector']);
    expect(meant('Các phòng: CNTT, KHTC; Thanh tra Sở')).toEqual(['headCntt', 'headKhtc', 'inspector']);
    expect(meant('Lãnh đạo Sở, CVP, Phòng CNTT')).toEqual([...leadership, 'reviewer', 'headCntt']);
  });

  test('a person who is meant twice stands once in a line', () => {
    expect(meant('CVP, Văn phòng Sở')).toEqual(['reviewer']);
    expect(meant('CVP, các phòng chuyên môn')).toEqual(['reviewer', 'inspector', 'headCntt', 'headKhtc', 'headCentre']);
  });
});

describe('a line that names somebody', () => {
  test.each(['Bùi Thị Mạng', 'Đ/c Bùi Thị Mạng', 'Trưởng phòng Bùi Thị Mạng', 'bà Bùi Thị Mạng (để biết)'])('%s: that person', (line) =>
    expect(meant(line)).toEqual(['headCntt']),
  );

  test('a name with its title is that person and nobody else of the title', () => {
    expect(meant('Đ/c Trần Văn Đông - Phó Giám đốc Sở')).toEqual(['deputy1']);
    expect(meant('Đ/c Trần Văn Đông, PGĐ Sở (b/c)')).toEqual(['deputy1']);
    expect(meant('PGĐ Trần Văn Đông')).toEqual(['deputy1']);
  });

  test('who has left is not proposed', () => {
    expect(meant('Đ/c Phạm Văn Hưu')).toEqual(['«Đ/c Phạm Văn Hưu»']);
  });

  test('a title that several hold names nobody', () => {
    expect(meant('Trưởng phòng')).toEqual(['«Trưởng phòng»']);
  });
});

describe('words that mean nobody of the house', () => {
  test.each([
    'Trang TTĐT Sở',
    'Cổng TTĐT tỉnh',
    'Website Sở',
    'Công đoàn Sở',
    'Đảng ủy Sở',
    'Phòng Tham mưu - Công an tỉnh',
    'Các phòng Văn hóa các huyện',
    'Phòng',
    'Sở',
    'Lưu: VT, TT',
    '...',
  ])('%s: by hand, in its words', (line) => {
    expect(meant(line)).toEqual([`«${line}»`]);
  });

  test('do not hide those that are understood', () => {
    expect(meant('Lãnh đạo Sở, Công đoàn Sở')).toEqual([...leadership, '«Công đoàn Sở»']);
    expect(meant('Trang TTĐT Sở, Phòng CNTT')).toEqual(['headCntt', '«Trang TTĐT Sở»']);
  });

  test.each(['CVP, '.repeat(400), 'Phòng CNTT và '.repeat(140), `Lãnh đạo Sở ${'và các phòng '.repeat(150)}`, 'a b '.repeat(500)])(
    'a line as long as a package allows, %#, stays in its words',
    (line) => {
      const [only, another] = meant(line);
      expect(another).toBeUndefined();
      expect(only).toBe(`«${line.trim().slice(0, 300).trim()}»`);
    },
  );
});
