/** Hướng dẫn: how a growing area gets its code. */
import type { ReportPackage } from '../package/index.js';
import { agency, communes, director, divisions, place, province, section } from './office.js';
import { bullets, doc, paragraph, table } from './write.js';

export const guidance: ReportPackage = {
  documentType: 'HD',
  subject: 'Lập hồ sơ đề nghị cấp và quản lý mã số vùng trồng trên địa bàn tỉnh An Bình',
  place,
  period: { month: 2, year: 2026 },
  agency,
  divisions: divisions('tt', 'cds'),
  drafter: { division: 'tt', initials: 'TQM' },
  opening: doc(
    paragraph(
      'Thực hiện Kế hoạch số 09/KH-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh về phát triển nông sản chủ lực năm 2026, để thống nhất cách làm giữa các xã, phường, Sở Nông nghiệp và Môi trường hướng dẫn như sau:',
    ),
  ),
  sections: [
    section(
      '1',
      'Phạm vi và đối tượng áp dụng',
      'tt',
      paragraph(
        'Văn bản này hướng dẫn việc lập hồ sơ, kiểm tra thực địa, cấp và quản lý mã số vùng trồng đối với cây ăn quả, rau và chè. Đối tượng áp dụng là hợp tác xã, tổ hợp tác, doanh nghiệp và hộ gia đình có diện tích canh tác liền vùng từ 01 ha trở lên.',
      ),
    ),
    section('2', 'Nội dung hướng dẫn', 'tt'),
    section(
      '2.1',
      'Hồ sơ đề nghị cấp mã số',
      'tt',
      paragraph('Hồ sơ gồm 01 bộ, nộp trực tuyến hoặc tại trụ sở Ủy ban nhân dân xã, phường, trong đó có:'),
      bullets(
        'Tờ khai đề nghị cấp mã số theo mẫu tại Phụ lục kèm theo;',
        'Sơ đồ vùng trồng có tọa độ các điểm góc;',
        'Danh sách hộ tham gia, diện tích và giống cây của từng hộ;',
        'Quy trình canh tác và sổ ghi chép của vụ gần nhất.',
      ),
    ),
    section(
      '2.2',
      'Trình tự thực hiện',
      'tt',
      table(
        [50, 270, 150, 80],
        ['Bước', 'Công việc', 'Nơi thực hiện', 'Thời hạn (ngày)'],
        ['1', 'Tiếp nhận, kiểm tra thành phần hồ sơ', 'Ủy ban nhân dân xã, phường', '02'],
        ['2', 'Kiểm tra thực địa, lập biên bản', 'Chi cục Trồng trọt và Bảo vệ thực vật', '07'],
        ['3', 'Cấp mã số, cập nhật vào cơ sở dữ liệu', 'Chi cục Trồng trọt và Bảo vệ thực vật', '03'],
      ),
      paragraph('Hồ sơ chưa đạt được trả lại một lần, ghi rõ từng nội dung cần bổ sung. Thời hạn tính theo ngày làm việc, kể từ khi nhận đủ hồ sơ.'),
    ),
    section(
      '2.3',
      'Quản lý mã số sau khi cấp',
      'cds',
      paragraph(
        'Người đại diện vùng trồng ghi nhật ký canh tác trên phần mềm dùng chung ít nhất một lần mỗi tuần. Mã số bị tạm dừng khi vùng trồng không cập nhật trong 60 ngày liên tục hoặc có lô hàng vi phạm; được phục hồi sau khi khắc phục và kiểm tra lại đạt yêu cầu.',
      ),
    ),
    section(
      '3',
      'Tổ chức thực hiện',
      'tt',
      paragraph(
        'Chi cục Trồng trọt và Bảo vệ thực vật tập huấn cho công chức cấp xã trước ngày 31/3/2026, kiểm tra định kỳ mỗi năm một lần đối với tất cả vùng trồng đã được cấp mã số.',
      ),
      paragraph(
        'Ủy ban nhân dân các xã, phường phổ biến hướng dẫn này đến người dân, bố trí người hỗ trợ nộp hồ sơ trực tuyến và theo dõi vùng trồng trên địa bàn.',
      ),
    ),
  ],
  closing: doc(
    paragraph(
      'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh về Chi cục Trồng trọt và Bảo vệ thực vật để được hướng dẫn, giải quyết./.',
    ),
  ),
  annexes: [
    {
      title: 'Tờ khai đề nghị cấp mã số vùng trồng',
      content: doc(
        table(
          [40, 300, 240],
          ['TT', 'Thông tin', 'Nội dung kê khai'],
          ['1', 'Tên tổ chức, cá nhân đề nghị', 'Ghi đầy đủ theo giấy đăng ký hoặc căn cước'],
          ['2', 'Địa chỉ vùng trồng', 'Thôn, xã hoặc phường'],
          ['3', 'Diện tích và giống cây', 'Tính theo ha, ghi tên giống'],
          ['4', 'Số hộ tham gia', 'Kèm danh sách'],
          ['5', 'Sản lượng dự kiến một vụ', 'Tính theo tấn'],
          ['6', 'Thị trường tiêu thụ', 'Trong nước hoặc tên nước nhập khẩu'],
        ),
      ),
    },
  ],
  recipients: [communes, province, director, { text: 'Chi cục Trồng trọt và Bảo vệ thực vật', kind: 'internal' }],
  archive: { office: 'VT', division: 'TTBVTV', initials: 'TQM', copies: 60 },
  signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Đinh Công Thành' },
};
