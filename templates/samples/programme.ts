/** Chương trình: clean water for the countryside, over five years. */
import type { ReportPackage } from '../package/index.js';
import { agency, allDivisions, communes, director, divisions, place, province, section } from './office.js';
import { bold, bullets, doc, paragraph, table } from './write.js';

export const programme: ReportPackage = {
  documentType: 'CTr',
  subject: 'Nâng cao chất lượng nước sinh hoạt nông thôn giai đoạn 2026 - 2030',
  place,
  period: { month: 3, year: 2026 },
  agency,
  divisions: divisions('tl', 'mt', 'khtc'),
  drafter: { division: 'tl', initials: 'NĐH' },
  opening: doc(
    paragraph(
      'Thực hiện Nghị quyết số 18/NQ-HĐND ngày 10/12/2025 của Hội đồng nhân dân tỉnh An Bình về phát triển kinh tế - xã hội 05 năm 2026 - 2030, Sở Nông nghiệp và Môi trường ban hành Chương trình như sau:',
    ),
  ),
  sections: [
    section('I', 'Mục tiêu', 'tl'),
    section(
      'I.1',
      'Mục tiêu chung',
      'tl',
      paragraph('Người dân nông thôn được sử dụng nước sạch ổn định, giá hợp lý, chất lượng được kiểm soát và công khai.'),
    ),
    section(
      'I.2',
      'Mục tiêu cụ thể đến năm 2030',
      'tl',
      table(
        [40, 290, 110, 110],
        ['TT', 'Chỉ tiêu', 'Năm 2025', 'Năm 2030'],
        ['1', 'Tỷ lệ hộ dân nông thôn sử dụng nước sạch đạt quy chuẩn (%)', '58', '80'],
        ['2', 'Tỷ lệ công trình cấp nước tập trung hoạt động bền vững (%)', '47', '75'],
        ['3', 'Số công trình được giám sát chất lượng nước tự động', '12', '65'],
      ),
    ),
    section('II', 'Nội dung Chương trình', 'tl'),
    section(
      'II.1',
      'Đầu tư, nâng cấp công trình cấp nước tập trung',
      'tl',
      paragraph(
        'Nâng cấp ',
        bold('38'),
        ' công trình hiện có và xây dựng mới 09 công trình liên xã; ưu tiên vùng thường xuyên thiếu nước vào mùa khô và vùng có nguồn nước nhiễm đá vôi.',
      ),
    ),
    section(
      'II.2',
      'Bảo vệ nguồn nước',
      'mt',
      paragraph(
        'Cắm mốc vùng bảo hộ vệ sinh của toàn bộ công trình lấy nước mặt trước năm 2028. Các cơ sở sản xuất, chăn nuôi ở thượng lưu phải hoàn thành hệ thống xử lý nước thải hoặc di dời theo lộ trình được phê duyệt.',
      ),
    ),
    section(
      'II.3',
      'Đổi mới quản lý, vận hành',
      'tl',
      bullets(
        'Giao công trình cho đơn vị có năng lực chuyên môn vận hành, chấm dứt hình thức khoán cho cá nhân;',
        'Lắp đồng hồ đo nước cho mọi hộ dùng nước, thu tiền không dùng tiền mặt;',
        'Công khai kết quả xét nghiệm nước hằng quý trên Cổng thông tin điện tử của Sở.',
      ),
    ),
    section(
      'III',
      'Kinh phí thực hiện',
      'khtc',
      paragraph(
        'Tổng nhu cầu vốn của cả giai đoạn là 412 tỷ đồng, trong đó ngân sách nhà nước 268 tỷ đồng, vốn của doanh nghiệp và hộ dân 144 tỷ đồng. Kinh phí từng năm được bố trí theo khả năng cân đối của ngân sách.',
      ),
    ),
    section(
      'IV',
      'Tổ chức thực hiện',
      'tl',
      bullets(
        'Chi cục Thủy lợi chủ trì, xây dựng kế hoạch hằng năm và tổng hợp kết quả trước ngày 15/12;',
        'Phòng Quản lý môi trường giám sát chất lượng nguồn nước, thông báo ngay khi có dấu hiệu ô nhiễm;',
        'Phòng Kế hoạch - Tài chính tham mưu bố trí vốn, kiểm tra việc sử dụng kinh phí.',
      ),
      paragraph('Chương trình được sơ kết vào năm 2028 và tổng kết vào năm 2030.'),
    ),
  ],
  closing: doc(
    paragraph(
      'Trên đây là Chương trình nâng cao chất lượng nước sinh hoạt nông thôn giai đoạn 2026 - 2030; yêu cầu các phòng, đơn vị nghiêm túc triển khai thực hiện./.',
    ),
  ),
  recipients: [province, communes, director, allDivisions],
  archive: { office: 'VT', division: 'CCTL', initials: 'NĐH', copies: 60 },
  signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Đinh Công Thành' },
};
