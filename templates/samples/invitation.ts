/** Giấy mời: to a conference, signed by order. */
import type { ReportPackage } from '../package/index.js';
import { agency, divisions, leaders, place, section } from './office.js';
import { bullets, doc, paragraph } from './write.js';

export const invitation: ReportPackage = {
  documentType: 'GM',
  subject: 'Dự hội nghị triển khai công tác trồng rừng vụ thu năm 2026',
  place,
  period: { month: 7, year: 2026 },
  agency,
  divisions: divisions('kl', 'vp'),
  drafter: { division: 'kl', initials: 'HVS' },
  addressees: ['Ủy ban nhân dân các xã có rừng', 'Các công ty lâm nghiệp trên địa bàn tỉnh', 'Các phòng, đơn vị thuộc Sở'],
  opening: doc(paragraph('Sở Nông nghiệp và Môi trường trân trọng kính mời đại diện lãnh đạo các cơ quan, đơn vị dự hội nghị, cụ thể như sau:')),
  sections: [
    section(
      '1',
      'Nội dung',
      'kl',
      paragraph('Đánh giá kết quả trồng rừng vụ xuân; giao chỉ tiêu, bàn biện pháp bảo đảm cây giống, hiện trường và nhân lực cho vụ thu.'),
    ),
    section(
      '2',
      'Thành phần',
      'kl',
      bullets('Chủ trì: ông Đinh Công Thành, Phó Giám đốc Sở;', 'Đại biểu: đại diện lãnh đạo các cơ quan, đơn vị nêu trên, mỗi nơi 01 người.'),
    ),
    section(
      '3',
      'Thời gian, địa điểm',
      'vp',
      paragraph('Thời gian: 08 giờ 00 phút, thứ Năm, ngày 23/7/2026, trong một buổi.'),
      paragraph('Địa điểm: Hội trường tầng 2, trụ sở Sở Nông nghiệp và Môi trường, số 15 đường Trần Phú, phường Trung Tâm.'),
    ),
    section(
      '4',
      'Chuẩn bị tài liệu',
      'vp',
      paragraph('Chi cục Kiểm lâm gửi tài liệu trước ngày 20/7/2026. Đại biểu đăng ký dự họp qua số điện thoại 0200.3811.275 trước 17 giờ ngày 21/7/2026.'),
    ),
  ],
  closing: doc(paragraph('Rất mong các đại biểu tham dự đúng thành phần và thời gian./.')),
  recipients: [
    { text: 'Như trên', to: 'Ủy ban nhân dân các xã có rừng; các công ty lâm nghiệp', kind: 'external' },
    leaders,
    { text: 'Văn phòng Sở (chuẩn bị hội trường)', to: 'Văn phòng Sở', kind: 'internal' },
  ],
  archive: { office: 'VT', division: 'CCKL', initials: 'HVS', copies: 35 },
  signature: { authority: 'TL. GIÁM ĐỐC', position: 'CHÁNH VĂN PHÒNG', name: 'Nông Văn Tài' },
};
