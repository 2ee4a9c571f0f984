/** Kế hoạch: who does what before the storms come, with what money. */
import type { ReportPackage } from '../package/index.js';
import { agency, allDivisions, communes, director, divisions, place, province, section } from './office.js';
import { bold, bullets, doc, footnote, paragraph, table } from './write.js';

export const plan: ReportPackage = {
  documentType: 'KH',
  subject: 'Phòng, chống thiên tai và tìm kiếm cứu nạn ngành nông nghiệp và môi trường năm 2026',
  place,
  period: { month: 4, year: 2026 },
  agency,
  divisions: divisions('tl', 'vp', 'khtc', 'kl'),
  drafter: { division: 'tl', initials: 'HQT' },
  opening: doc(
    paragraph(
      'Thực hiện Kế hoạch số 35/KH-UBND ngày 06/3/2026 của Ủy ban nhân dân tỉnh về phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh An Bình năm 2026, Sở Nông nghiệp và Môi trường xây dựng Kế hoạch thực hiện như sau:',
    ),
  ),
  sections: [
    section('I', 'Mục đích, yêu cầu', 'tl'),
    section(
      'I.1',
      'Mục đích',
      'tl',
      paragraph(
        'Chủ động phòng ngừa, ứng phó kịp thời với mưa lớn, lũ quét, sạt lở đất và hạn hán; bảo đảm an toàn cho người dân, công trình thủy lợi và sản xuất nông nghiệp; giảm thiệt hại về tài sản so với bình quân 05 năm gần đây.',
      ),
    ),
    section(
      'I.2',
      'Yêu cầu',
      'tl',
      paragraph('Thực hiện nghiêm phương châm “bốn tại chỗ”. Mỗi nhiệm vụ phải có người chịu trách nhiệm, thời hạn và nguồn lực cụ thể.'),
      paragraph('Thông tin, báo cáo phải nhanh, chính xác, thống nhất một đầu mối; không để gián đoạn liên lạc trong mọi tình huống.'),
    ),
    section('II', 'Nội dung thực hiện', 'tl'),
    section(
      'II.1',
      'Bảo đảm an toàn hồ, đập',
      'tl',
      paragraph(
        'Kiểm tra toàn bộ ',
        bold('64'),
        ' hồ chứa trước mùa mưa lũ; hoàn thành sửa chữa 07 hồ có nguy cơ mất an toàn',
        footnote('Gồm các hồ: Khe Sậy, Đồng Mây, Bản Lầu, Nà Hin, Suối Cát, Thác Bạc và Cây Sung.'),
        '. Phương án ứng phó tình huống khẩn cấp của từng hồ được phê duyệt và niêm yết tại trụ sở Ủy ban nhân dân xã nơi có hồ.',
      ),
    ),
    section(
      'II.2',
      'Bảo vệ sản xuất và phòng cháy, chữa cháy rừng',
      'kl',
      paragraph(
        'Rà soát diện tích lúa, cây ăn quả nằm trong vùng ngập để điều chỉnh lịch thời vụ. Trong các tháng cao điểm khô hạn, tổ chức trực phòng cháy, chữa cháy rừng 24/24 giờ tại 18 chốt; duy trì 212 tổ, đội xung kích ở thôn, bản.',
      ),
    ),
    section(
      'II.3',
      'Trực ban, thông tin và báo cáo',
      'vp',
      paragraph(
        'Văn phòng Sở bố trí trực ban từ ngày 01/5/2026 đến hết ngày 31/10/2026. Báo cáo nhanh gửi trước 16 giờ hằng ngày khi có thiên tai; báo cáo tổng hợp gửi chậm nhất ba ngày sau khi kết thúc đợt thiên tai.',
      ),
    ),
    section(
      'III',
      'Kinh phí thực hiện',
      'khtc',
      paragraph(
        'Kinh phí thực hiện là ',
        bold('5.260 triệu đồng'),
        ', bố trí từ dự toán năm 2026 đã giao cho Sở và Quỹ Phòng, chống thiên tai của tỉnh, phân bổ như sau:',
      ),
      table(
        [40, 230, 120, 160],
        ['TT', 'Nhiệm vụ', 'Kinh phí (triệu đồng)', 'Thời hạn'],
        ['1', 'Sửa chữa 07 hồ chứa có nguy cơ mất an toàn', '3.900', 'Trước ngày 15/6/2026'],
        ['2', 'Mua sắm vật tư, phương tiện dự phòng', '780', 'Trước ngày 31/5/2026'],
        ['3', 'Tập huấn, diễn tập cấp xã', '360', 'Trước ngày 30/6/2026'],
        ['4', 'Trực ban và thông tin liên lạc', '220', 'Trong năm 2026'],
      ),
    ),
    section('IV', 'Tổ chức thực hiện', 'tl'),
    section(
      'IV.1',
      'Phân công nhiệm vụ',
      'tl',
      bullets(
        'Chi cục Thủy lợi là đơn vị thường trực, chủ trì theo dõi, đôn đốc và tổng hợp báo cáo;',
        'Chi cục Kiểm lâm chủ trì phòng cháy, chữa cháy rừng, phối hợp với lực lượng vũ trang trên địa bàn;',
        'Phòng Kế hoạch - Tài chính bảo đảm kinh phí, hướng dẫn thanh toán, quyết toán;',
        'Văn phòng Sở tổ chức trực ban, bảo đảm phương tiện và thông tin liên lạc.',
      ),
    ),
    section(
      'IV.2',
      'Đề nghị Ủy ban nhân dân các xã, phường',
      'tl',
      paragraph(
        'Kiện toàn lực lượng xung kích, rà soát phương án sơ tán dân tại các điểm có nguy cơ sạt lở, gửi kết quả về Chi cục Thủy lợi trước ngày 15/5/2026.',
      ),
    ),
  ],
  closing: doc(
    paragraph(
      'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị kịp thời phản ánh về Chi cục Thủy lợi để tổng hợp, báo cáo Giám đốc Sở xem xét, điều chỉnh cho phù hợp./.',
    ),
  ),
  recipients: [province, communes, director, allDivisions],
  archive: { office: 'VT', division: 'CCTL', initials: 'HQT', copies: 60 },
  signature: { authority: null, position: 'GIÁM ĐỐC', name: 'Lê Quang Vinh' },
};
