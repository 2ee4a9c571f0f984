/** Biên bản: of a meeting that accepted a piece of work. */
import type { ReportPackage } from '../package/index.js';
import { agency, divisions, leaders, place, section } from './office.js';
import { bold, bullets, doc, paragraph } from './write.js';

export const minutes: ReportPackage = {
  documentType: 'BB',
  subject: 'Họp nghiệm thu phần mềm quản lý nhật ký canh tác điện tử',
  place,
  period: { month: 5, year: 2026 },
  agency,
  divisions: divisions('cds', 'tt', 'khtc'),
  drafter: { division: 'cds', initials: 'NTL' },
  sections: [
    section(
      '1',
      'Thời gian, địa điểm',
      'cds',
      paragraph('Cuộc họp bắt đầu vào hồi 14 giờ 00 phút, ngày 19/5/2026, tại phòng họp số 2, trụ sở Sở Nông nghiệp và Môi trường.'),
    ),
    section(
      '2',
      'Thành phần dự họp',
      'cds',
      bullets(
        'Chủ trì: ông Lê Quang Vinh, Giám đốc Sở;',
        'Thư ký: bà Ngô Thị Lâm, chuyên viên Phòng Chuyển đổi số;',
        'Thành viên: ông Nguyễn Tiến Lộc, Trưởng Phòng Chuyển đổi số; bà Phùng Thị Vân, Trưởng Phòng Kế hoạch - Tài chính; ông Trịnh Quốc Mạnh, Chi cục trưởng Chi cục Trồng trọt và Bảo vệ thực vật;',
        'Khách mời: ông Vương Đình Khải, đại diện đơn vị cung cấp phần mềm.',
      ),
    ),
    section('3', 'Nội dung cuộc họp', 'cds'),
    section(
      '3.1',
      'Báo cáo kết quả thực hiện',
      'cds',
      paragraph(
        'Ông Nguyễn Tiến Lộc báo cáo: phần mềm đã được cài đặt, chạy thử từ ngày 02/3/2026 đến ngày 30/4/2026 tại 26 hợp tác xã với 1.148 tài khoản. Trong thời gian chạy thử ghi nhận ',
        bold('41'),
        ' lỗi, đã khắc phục 39 lỗi; 02 lỗi còn lại chỉ liên quan đến hiển thị trên điện thoại đời cũ.',
      ),
    ),
    section(
      '3.2',
      'Ý kiến thảo luận',
      'tt',
      paragraph('Ông Trịnh Quốc Mạnh: phần mềm đáp ứng yêu cầu nghiệp vụ; đề nghị cho phép nhập nhật ký khi không có mạng, sau đó tự đồng bộ.'),
      paragraph('Ông Vương Đình Khải: chức năng nhập khi không có mạng sẽ được bổ sung, không tính thêm chi phí, hoàn thành trước ngày 15/6/2026.'),
    ),
    section(
      '3.3',
      'Hồ sơ thanh toán',
      'khtc',
      paragraph(
        'Bà Phùng Thị Vân: hồ sơ thanh toán đầy đủ, giá trị nghiệm thu là 685 triệu đồng, đúng với giá trị hợp đồng; giữ lại 5% để bảo hành trong 12 tháng.',
      ),
    ),
    section(
      '4',
      'Kết luận',
      'cds',
      paragraph('Sau khi thảo luận, 05/05 thành viên thống nhất:'),
      bullets(
        'Nghiệm thu phần mềm, đưa vào sử dụng chính thức từ ngày 01/6/2026;',
        'Đơn vị cung cấp khắc phục 02 lỗi còn lại và bổ sung chức năng nhập khi không có mạng đúng thời hạn đã cam kết;',
        'Phòng Kế hoạch - Tài chính thực hiện thanh toán theo quy định.',
      ),
    ),
  ],
  closing: doc(
    paragraph(
      'Cuộc họp kết thúc vào hồi 16 giờ 30 phút cùng ngày. Biên bản được lập thành 02 bản, đã đọc lại cho những người dự họp cùng nghe và thống nhất./.',
    ),
  ),
  recipients: [{ text: 'Thành phần dự họp', kind: 'internal' }, leaders],
  archive: { office: 'VT', division: 'CĐS', initials: 'NTL', copies: 2 },
  signature: { authority: null, position: 'CHỦ TRÌ CUỘC HỌP', name: 'Lê Quang Vinh' },
};
