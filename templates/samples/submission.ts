/** Tờ trình: asks the province to approve what the department worked out. */
import type { ReportPackage } from '../package/index.js';
import { agency, director, divisions, place, section } from './office.js';
import { bold, bullets, doc, paragraph, table } from './write.js';

export const submission: ReportPackage = {
  documentType: 'TTr',
  subject: 'Về việc phê duyệt chủ trương nâng cấp mạng lưới quan trắc môi trường tự động tỉnh An Bình giai đoạn 2026 - 2028',
  place,
  period: { month: 7, year: 2026 },
  agency,
  divisions: divisions('mt', 'khtc'),
  drafter: { division: 'mt', initials: 'PVD' },
  addressees: ['Ủy ban nhân dân tỉnh An Bình'],
  bases: [
    'Căn cứ Luật Bảo vệ môi trường số 72/2020/QH14 ngày 17/11/2020 của Quốc hội',
    'Căn cứ Kế hoạch số 42/KH-UBND ngày 18/3/2026 của Ủy ban nhân dân tỉnh về bảo vệ môi trường tỉnh An Bình năm 2026',
  ],
  opening: doc(paragraph('Sở Nông nghiệp và Môi trường kính trình Ủy ban nhân dân tỉnh xem xét, phê duyệt các nội dung sau đây:')),
  sections: [
    section(
      '1',
      'Sự cần thiết',
      'mt',
      paragraph(
        'Tỉnh An Bình hiện có ',
        bold('23'),
        ' trạm quan trắc môi trường tự động, gồm 14 trạm nước mặt và 09 trạm không khí. Phần lớn thiết bị được lắp đặt từ năm 2017, đến nay đã hết thời gian khấu hao; tỷ lệ số liệu hợp lệ của năm 2025 chỉ đạt 81%, trong khi yêu cầu kỹ thuật là từ 90% trở lên.',
      ),
      paragraph(
        'Hai khu công nghiệp đi vào hoạt động từ năm 2024 và tuyến sông Lam Thủy đoạn qua bốn xã phía nam chưa có trạm quan trắc. Khi xảy ra sự cố, việc xác định nguồn thải còn phải dựa vào lấy mẫu thủ công, kết quả có chậm nhất sau ba ngày. Vì vậy, việc nâng cấp mạng lưới là cần thiết và cấp bách.',
      ),
    ),
    section('2', 'Nội dung trình', 'mt'),
    section(
      '2.1',
      'Quy mô và lộ trình',
      'mt',
      paragraph('Thay thế thiết bị đo của 15 trạm, lắp đặt mới 06 trạm và xây dựng trung tâm tiếp nhận, xử lý số liệu đặt tại Sở, thực hiện theo ba bước:'),
      bullets(
        'Năm 2026: khảo sát, lập và trình phê duyệt báo cáo nghiên cứu khả thi;',
        'Năm 2027: thay thế thiết bị của 15 trạm, lắp đặt 03 trạm tại các khu công nghiệp;',
        'Năm 2028: lắp đặt 03 trạm trên sông Lam Thủy, đưa trung tâm tiếp nhận số liệu vào vận hành.',
      ),
    ),
    section(
      '2.2',
      'Kinh phí và nguồn vốn',
      'khtc',
      paragraph('Tổng kinh phí dự kiến là ', bold('46.800 triệu đồng'), ', cụ thể như sau:'),
      table(
        [40, 240, 120, 150],
        ['TT', 'Nội dung', 'Kinh phí (triệu đồng)', 'Nguồn vốn'],
        ['1', 'Thay thế thiết bị của 15 trạm', '24.000', 'Ngân sách tỉnh'],
        ['2', 'Lắp đặt mới 06 trạm', '16.200', 'Ngân sách trung ương hỗ trợ'],
        ['3', 'Trung tâm tiếp nhận, xử lý số liệu', '5.400', 'Ngân sách tỉnh'],
        ['4', 'Khảo sát, tư vấn', '1.200', 'Ngân sách tỉnh'],
      ),
      paragraph(
        'Phần ngân sách tỉnh là 30.600 triệu đồng, được bố trí trong kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030. Chi phí vận hành hằng năm sau khi hoàn thành ước khoảng 3.100 triệu đồng, thấp hơn mức chi hiện nay do giảm số lần lấy mẫu thủ công.',
      ),
    ),
    section(
      '2.3',
      'Ý kiến của các cơ quan',
      'mt',
      paragraph(
        'Dự thảo đã được lấy ý kiến của Sở Tài chính, Sở Khoa học và Công nghệ và Ủy ban nhân dân 11 xã, phường có trạm quan trắc. Các cơ quan đều thống nhất; ý kiến của Sở Tài chính về phân kỳ vốn đã được tiếp thu tại Mục 2.2.',
      ),
    ),
    section(
      '3',
      'Kiến nghị, đề xuất',
      'mt',
      paragraph('Sở Nông nghiệp và Môi trường kiến nghị Ủy ban nhân dân tỉnh:'),
      bullets(
        'Phê duyệt chủ trương nâng cấp mạng lưới quan trắc với quy mô, lộ trình và kinh phí nêu trên;',
        'Giao Sở Nông nghiệp và Môi trường làm chủ đầu tư, hoàn thành báo cáo nghiên cứu khả thi trước ngày 30/11/2026;',
        'Giao Sở Tài chính cân đối phần vốn ngân sách tỉnh trong kế hoạch đầu tư công trung hạn.',
      ),
    ),
  ],
  closing: doc(paragraph('Sở Nông nghiệp và Môi trường kính trình Ủy ban nhân dân tỉnh xem xét, quyết định./.')),
  recipients: [
    { text: 'Như trên', to: 'Ủy ban nhân dân tỉnh An Bình', kind: 'external', email: 'vanthu@ubnd.anbinh.example' },
    { text: 'Sở Tài chính (p/h)', to: 'Sở Tài chính', kind: 'external', purpose: 'để phối hợp', email: 'vanthu@stc.anbinh.example' },
    director,
    { text: 'Phòng Kế hoạch - Tài chính', kind: 'internal' },
  ],
  archive: { office: 'VT', division: 'QLMT', initials: 'PVD', copies: 4 },
  signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Thị Minh Hạnh' },
};
