/** Where pages end, and what never moves: looked at in the PDF. */
import { expect, test } from '@jest/globals';
import { decree30, type RenderInput, samples } from '../../../templates/index.js';
import { aPackage, doc, paragraph, section, table } from '../../fixtures/packages/build.js';
import { describeIf } from '../../setup/skip.js';
import { issue, letter, report } from './documents.js';
import { canMeasure, converted, find, type Page, pagesOf, patience, placesOf, whyNot } from './measure.js';

const long = 'Các đơn vị đã triển khai đầy đủ nhiệm vụ được giao, bảo đảm tiến độ và chất lượng theo kế hoạch của năm, kịp thời báo cáo để tổng hợp.';

/** The lowest line of a page, from left to right. */
function lastLine({ words }: Page): string {
  const seen = words.filter(({ text }) => text !== '');
  const lowest = Math.max(...seen.map(({ bottom }) => bottom));
  return seen
    .filter(({ bottom }) => lowest - bottom < 2)
    .sort((one, other) => one.left - other.left)
    .map(({ text }) => text)
    .join(' ');
}

describeIf(canMeasure, 'pages', whyNot, () => {
  test(
    'the signature takes two lines of text along, headings stay with their text, and no page is empty, wherever the first page ends',
    async () => {
      const annexes = [{ title: 'Danh mục', content: doc(paragraph('Hồ sơ công việc')) }];
      // From a page that holds all, to one that ends above the last heading.
      const heights = [14, 50, 70, 80, 90, 100, 110, 120, 150, 180, 210, 250];
      const at = (spaceAbove: number): RenderInput => ({
        package: aPackage({
          sections: [
            section('1', 'Kết quả', 'vtlt', ...Array.from({ length: 3 }, () => paragraph(long, ' ', long))),
            section('2', 'Phương hướng', 'vp', paragraph(long)),
          ],
          annexes,
        }),
        profile: { ...decree30, title: { ...decree30.title, spaceAbove } },
      });
      const all = await converted(Object.fromEntries(heights.map((height) => [`at-${height}`, at(height)])), pagesOf);
      const turns = new Set<number>();
      for (const [name, pages] of Object.entries(all)) {
        expect({ name, empty: pages.filter(({ words }) => words.length === 0).length }).toEqual({ name, empty: 0 });
        const signed = pages.findIndex(({ words }) => words.some(({ text }) => text === 'Lê Thị Bình'));
        turns.add(signed);
        expect({ name, lines: linesAbove(pages[signed], 'Nơi nhận:').length >= 2 }).toEqual({ name, lines: true });
        for (const page of pages) expect(page.words.filter(({ text }) => text !== '').at(-1)?.text).not.toMatch(/^\d\. /);
      }
      expect([...turns].sort()).toEqual([0, 1]);
    },
    patience,
  );

  test(
    'no page of a sample ends with a heading',
    async () => {
      const documents = samples.map((report): [string, RenderInput] => [report.documentType, { package: report }]);
      const all = await converted(Object.fromEntries(documents), pagesOf);
      const stranded = samples.flatMap(({ documentType, sections }) => {
        const headings = sections.map(({ heading }) => heading);
        // as far as a line of the page goes, a heading begins with it
        const isHeading = (line: string) => headings.some((heading) => heading.startsWith(line.replace(/^(Điều )?[\dIVX.a-z)]+\s+/u, '')));
        return (all[documentType] ?? []).map(lastLine).filter((line) => line !== '' && isHeading(line));
      });
      expect(stranded).toEqual([]);
    },
    patience,
  );

  test(
    'a table too wide for upright paper stands with its heading on turned paper, and the text goes on upright; its header is on each of its pages, its rows are whole',
    async () => {
      const columns = [
        'Số thứ tự',
        'Đơn vị',
        'Lĩnh vực',
        'Tiếp nhận',
        'Giải quyết',
        'Đúng hạn',
        'Quá hạn',
        'Nguyên nhân',
        'Trách nhiệm',
        'Khắc phục',
        'Thời hạn',
        'Nghiêm trọng',
        'Chuyển tiếp',
        'Ghi chú',
      ];
      const rows = Array.from({ length: 30 }, (_, i) => columns.map((_column, c) => (c === 0 ? `h${i + 1}` : c === 1 ? 'một hai ba bốn' : 'ô')));
      const { turned = [] } = await converted(
        {
          turned: {
            package: aPackage({
              sections: [
                section('1', 'Trước', 'vtlt', paragraph(long)),
                section('2', 'Bảng tổng hợp', 'vtlt', table(columns, ...rows)),
                section('3', 'Sau', 'vp', paragraph(long)),
              ],
            }),
          },
        },
        pagesOf,
      );
      const across = turned.map(({ width, height }) => width > height);
      expect(across).toEqual([false, ...across.slice(1, -1).map(() => true), false]);
      expect(across.length).toBeGreaterThan(3);
      const tables = turned.slice(1, -1);
      expect(tables.map(({ words }) => words.some(({ text }) => text.startsWith('2. Bảng')))).toEqual([true, ...tables.slice(1).map(() => false)]);
      for (const page of tables) expect(find(page, 'nhân').bold).toBe(true);
      const begun = tables.map(({ words }) => words.filter(({ text }) => /^h\d+$/.test(text)).length);
      const ended = tables.map(({ words }) => words.filter(({ text }) => text === 'bốn' || text === 'ba bốn' || text.endsWith(' bốn')).length);
      expect(ended).toEqual(begun);
      expect(turned.slice(1).map(({ words }) => words[0]?.text)).toEqual(turned.slice(1).map((_, i) => `${i + 2}`));
    },
    patience,
  );

  test(
    'the columns of the head give and take: the Quốc hiệu is never broken and no name reaches into the other column',
    async () => {
      const names = {
        short: { name: 'Sở Nội vụ', symbol: 'SNV' },
        long: {
          parent: 'Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu',
          name: 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp',
          symbol: 'BQLDAGTNN',
        },
        word: { parent: 'Bộ Công Thương', name: 'Trungtâmxúctiếnthươngmạivàđầutư quốc gia', symbol: 'TTXT' },
      };
      const places = { short: 'Huế', long: 'Bà Rịa - Vũng Tàu', word: 'Thành phố Hồ Chí Minh' };
      const documents = Object.fromEntries(
        Object.entries(names).map(([name, agency]) => [name, { package: aPackage({ agency, place: places[name as keyof typeof places] }), issue }]),
      );
      for (const [first] of Object.values(await converted(documents, pagesOf))) {
        const nation = find(first, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
        const date = find(first, 'ngày 05');
        const edge = Math.min(nation.left, date.left);
        const onLeft = first?.words.filter(({ top, left }) => top < date.bottom && left < edge - 1) ?? [];
        expect(onLeft.length).toBeGreaterThan(0);
        expect(onLeft.filter(({ right }) => right > edge).map(({ text }) => text)).toEqual([]);
        // No word is left alone on the last line of the name.
        const last = onLeft.filter(({ bold }) => bold).at(-1);
        expect(last?.text.split(' ').length).toBeGreaterThan(1);
      }
    },
    patience,
  );

  test(
    'what a copy says, and the code to verify it by, stand in the margins, cover nothing and move nothing',
    async () => {
      const copy = { form: 'SAO Y', agency: 'Văn phòng Ủy ban nhân dân tỉnh Hà Giang', signedAt: '2026-02-06T02:30:05Z' } as const;
      const verifyAt = 'https://vanban.example.gov.vn/kiem-tra/8f3a2b';
      const margin = { ...decree30, code: { ...decree30.code, place: 'margin' as const } };
      const sheet = { ...decree30, code: { ...decree30.code, place: 'sheet' as const } };
      const inputs: Record<string, RenderInput> = {
        original: { package: letter, issue },
        copy: { package: letter, issue, copy, verifyAt, profile: margin },
        off: { package: report, issue, verifyAt },
        sheet: { package: report, issue, verifyAt, profile: sheet },
      };
      const looked = await converted(inputs, async (pdf) => ({ pages: await pagesOf(pdf), places: await placesOf(pdf) }));
      const first = looked['copy']?.pages[0];
      const said = first?.words.filter(({ bottom }) => bottom < decree30.margin.top) ?? [];
      expect(said.map(({ text }) => text)).toEqual([
        'SAO Y',
        'Cơ quan sao: Văn phòng Ủy ban nhân dân tỉnh Hà Giang',
        'Thời gian ký: 06/02/2026 09:30:05 +07:00',
      ]);
      expect(said.map(({ size, bold }) => `${size} ${bold}`)).toEqual(['13 true', '10 false', '10 false']);
      const [code] = first?.images ?? [];
      expect(code?.right).toBeCloseTo(decree30.paper.width - decree30.code.fromRight, 0);
      expect((code?.right ?? 0) - (code?.left ?? 0)).toBeCloseTo(decree30.code.marginSize, 0);
      expect(code?.top).toBeGreaterThan(Math.max(...(first?.words.map(({ bottom }) => bottom) ?? [])));
      expect(code?.bottom).toBeLessThan(decree30.paper.height);
      const original = looked['original']?.places ?? [];
      expect(looked['copy']?.places.filter(({ down, page }) => page > 1 || Number(down) > decree30.margin.top - 1)).toEqual(original);

      expect(looked['off']?.pages.some(({ images }) => images.length > 0)).toBe(false);
      const last = looked['sheet']?.pages.at(-1);
      expect(last?.words.map(({ text }) => text)).toEqual([decree30.code.words, verifyAt]);
      expect(last?.images).toHaveLength(1);
      expect(looked['sheet']?.places.filter(({ page }) => page < (looked['sheet']?.pages.length ?? 0))).toEqual(looked['off']?.places);
    },
    patience,
  );
});

function linesAbove(page: Page | undefined, text: string): string[] {
  const end = find(page, text).top;
  return page?.words.filter(({ top, size }) => top < end - 1 && top > decree30.margin.top - 1 && size === decree30.body.size).map((words) => words.text) ?? [];
}
