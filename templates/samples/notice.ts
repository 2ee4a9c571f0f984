/** Thông báo: what the director concluded at a meeting. */
import type { ReportPackage } from '../package/index.js';
import { agency, allDivisions, director, divisions, place, section } from './office.js';
import { bold, doc, paragraph } from './write.js';

export const notice: ReportPackage = {
  documentType: 'TB',
  subject: 'Kết luận của Giám đốc Sở tại cuộc họp giao ban tháng 6 năm 2026',
  place,
  period: { month: 6, year: 2026 },
  agency,
  divisions: divisions('vp', 'cn', 'khtc'),
  drafter: { division: 'vp', initials: 'VTL' },
  opening: doc(
    paragraph(
      'Ngày 04/6/2026, Giám đốc Sở Lê Quang Vinh chủ trì cuộc họp giao ban tháng 6 năm 2026. Dự họp có các Phó Giám đốc Sở và thủ trưởng các phòng, đơn vị thuộc Sở. Sau khi nghe Văn phòng Sở báo cáo và ý kiến của các đại biểu, Giám đốc Sở kết luận như sau:',
    ),
  ),
  sections: [
    section(
      '1',
      'Đánh giá chung',
      'vp',
      paragraph(
        'Trong tháng 5, các phòng, đơn vị đã hoàn thành ',
        bold('58/63'),
        ' nhiệm vụ được giao, đạt 92,1%; 05 nhiệm vụ chậm tiến độ đều thuộc lĩnh vực đầu tư xây dựng. Giám đốc Sở biểu dương Chi cục Chăn nuôi và Thú y đã khống chế kịp thời hai ổ dịch tả lợn châu Phi tại xã Đông Sơn; phê bình các đơn vị gửi báo cáo chậm từ hai lần trở lên.',
      ),
    ),
    section('2', 'Nhiệm vụ trọng tâm tháng 6', 'vp'),
    section(
      '2.1',
      'Chăn nuôi và phòng, chống dịch bệnh',
      'cn',
      paragraph(
        'Chi cục Chăn nuôi và Thú y hoàn thành tiêm phòng đợt I cho đàn gia súc trước ngày 20/6/2026, đạt tối thiểu 85% tổng đàn; tham mưu Giám đốc Sở ban hành văn bản hướng dẫn tái đàn an toàn sinh học.',
      ),
    ),
    section(
      '2.2',
      'Giải ngân vốn đầu tư công',
      'khtc',
      paragraph(
        'Phòng Kế hoạch - Tài chính rà soát từng dự án chậm tiến độ, làm rõ nguyên nhân và trách nhiệm; trình phương án điều chuyển vốn trước ngày 15/6/2026. Đến hết tháng 6, tỷ lệ giải ngân phải đạt từ 50% kế hoạch năm trở lên.',
      ),
    ),
    section(
      '2.3',
      'Cải cách hành chính',
      'vp',
      paragraph(
        'Văn phòng Sở công khai kết quả giải quyết hồ sơ của từng phòng, đơn vị vào thứ Sáu hằng tuần. Hồ sơ quá hạn phải có thư xin lỗi và thời hạn trả kết quả mới.',
      ),
    ),
    section(
      '3',
      'Tổ chức thực hiện',
      'vp',
      paragraph(
        'Thủ trưởng các phòng, đơn vị triển khai ngay các nội dung trên, gửi kết quả về Văn phòng Sở trước ngày 28/6/2026. Giao Chánh Văn phòng Sở theo dõi, đôn đốc và báo cáo tại cuộc họp giao ban tháng 7.',
      ),
    ),
  ],
  closing: doc(paragraph('Văn phòng Sở thông báo để các phòng, đơn vị biết và thực hiện./.')),
  recipients: [director, { text: 'Các Phó Giám đốc Sở', kind: 'internal' }, allDivisions],
  archive: { office: 'VT', division: 'VP', initials: 'VTL', copies: 20 },
  signature: { authority: 'TL. GIÁM ĐỐC', position: 'CHÁNH VĂN PHÒNG', name: 'Nông Văn Tài' },
};
