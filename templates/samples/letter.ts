/** Công văn: asks the communes to act against disease in the rainy season. */
import type { ReportPackage } from '../package/index.js';
import { agency, allDivisions, director, divisions, place, province, section } from './office.js';
import { bullets, doc, paragraph } from './write.js';

export const letter: ReportPackage = {
  documentType: 'CV',
  subject: 'tăng cường phòng, chống dịch bệnh trên đàn vật nuôi trong mùa mưa năm 2026',
  place,
  period: { month: 6, year: 2026 },
  urgency: 'KHẨN',
  agency,
  divisions: divisions('cn', 'vp'),
  drafter: { division: 'cn', initials: 'BTN' },
  addressees: ['Ủy ban nhân dân các xã, phường', 'Trung tâm Dịch vụ nông nghiệp tỉnh'],
  opening: doc(
    paragraph(
      'Từ đầu tháng 6 đến nay, trên địa bàn tỉnh đã xuất hiện 03 ổ dịch tả lợn châu Phi tại các xã Đông Sơn, Nà Phạ và Tân Hòa, buộc phải tiêu hủy 214 con lợn. Mưa lớn kéo dài làm mầm bệnh dễ phát tán theo nguồn nước. Để chủ động ngăn chặn dịch bệnh, Sở Nông nghiệp và Môi trường đề nghị các cơ quan thực hiện một số nội dung sau:',
    ),
  ),
  sections: [
    section(
      '1',
      'Đối với Ủy ban nhân dân các xã, phường',
      'cn',
      bullets(
        'Thống kê số hộ chăn nuôi, tổng đàn và số vật nuôi chưa tiêm phòng, gửi về Chi cục Chăn nuôi và Thú y trước ngày 25/6/2026;',
        'Tổ chức vệ sinh, tiêu độc khử trùng chuồng trại, chợ, điểm giết mổ ít nhất một lần mỗi tuần;',
        'Tuyên truyền để người chăn nuôi không giấu dịch, không bán chạy và không vứt xác vật nuôi ra môi trường;',
        'Bố trí người trực tiếp nhận tin báo của nhân dân, kể cả ngày nghỉ.',
      ),
    ),
    section(
      '2',
      'Đối với Trung tâm Dịch vụ nông nghiệp tỉnh',
      'cn',
      paragraph(
        'Bảo đảm đủ vắc xin, hóa chất cho đợt tiêm phòng bổ sung; cử cán bộ kỹ thuật xuống địa bàn có ổ dịch trong vòng 24 giờ kể từ khi nhận được tin báo.',
      ),
    ),
    section(
      '3',
      'Đối với các phòng, đơn vị thuộc Sở',
      'vp',
      bullets(
        'Chi cục Chăn nuôi và Thú y lập 03 tổ công tác, trực tiếp hướng dẫn các xã có ổ dịch khoanh vùng, xử lý; lấy mẫu giám sát tại các xã giáp ranh;',
        'Phòng Kế hoạch - Tài chính tham mưu kinh phí hỗ trợ người chăn nuôi có lợn bị tiêu hủy, trình Giám đốc Sở trước ngày 30/6/2026;',
        'Văn phòng Sở đăng tải thông tin về dịch bệnh và biện pháp phòng, chống trên Cổng thông tin điện tử của Sở.',
      ),
    ),
    section(
      '4',
      'Chế độ thông tin, báo cáo',
      'vp',
      paragraph(
        'Tình hình dịch bệnh được báo cáo trước 15 giờ hằng ngày, theo số điện thoại 0200.3811.268 hoặc thư điện tử thuy@snnmt.anbinh.example. Chi cục Chăn nuôi và Thú y tổng hợp, báo cáo Giám đốc Sở.',
      ),
    ),
  ],
  closing: doc(paragraph('Sở Nông nghiệp và Môi trường đề nghị các cơ quan quan tâm, phối hợp thực hiện./.')),
  recipients: [
    { text: 'Như trên', to: 'Ủy ban nhân dân các xã, phường; Trung tâm Dịch vụ nông nghiệp tỉnh', kind: 'external' },
    province,
    director,
    allDivisions,
  ],
  archive: { office: 'VT', division: 'CNTY', initials: 'BTN', copies: 70 },
  signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Đinh Công Thành' },
};
