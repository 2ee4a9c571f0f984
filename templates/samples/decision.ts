/** Quyết định: sets up a working group. */
import type { ReportPackage } from '../package/index.js';
import { agency, divisions, leaders, place, province, section } from './office.js';
import { bullets, ordered, paragraph } from './write.js';

export const decision: ReportPackage = {
  documentType: 'QĐ',
  subject: 'Về việc thành lập Tổ công tác rà soát, làm sạch dữ liệu đất đai',
  place,
  period: { month: 5, year: 2026 },
  agency,
  divisions: divisions('dd', 'vp', 'cds'),
  drafter: { division: 'dd', initials: 'LTH' },
  bases: [
    'Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18/01/2024 của Quốc hội',
    'Căn cứ Quyết định số 27/2025/QĐ-UBND ngày 30/6/2025 của Ủy ban nhân dân tỉnh An Bình quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Sở Nông nghiệp và Môi trường',
    'Thực hiện Kế hoạch số 51/KH-UBND ngày 14/4/2026 của Ủy ban nhân dân tỉnh An Bình về làm giàu, làm sạch cơ sở dữ liệu đất đai',
    'Theo đề nghị của Trưởng Phòng Quản lý đất đai',
  ],
  sections: [
    section(
      '1',
      'Thành lập Tổ công tác',
      'dd',
      paragraph('Thành lập Tổ công tác rà soát, làm sạch dữ liệu đất đai (sau đây gọi là Tổ công tác), gồm các ông, bà có tên sau đây:'),
      ordered(
        'Bà Trần Thị Minh Hạnh, Phó Giám đốc Sở, Tổ trưởng;',
        'Ông Đỗ Hữu Nghĩa, Trưởng Phòng Quản lý đất đai, Tổ phó;',
        'Ông Nguyễn Tiến Lộc, Trưởng Phòng Chuyển đổi số, thành viên;',
        'Bà Vi Thị Lụa, Phó Chánh Văn phòng Sở, thành viên;',
        'Bà Lương Thu Hoài, chuyên viên Phòng Quản lý đất đai, thành viên kiêm thư ký.',
      ),
    ),
    section(
      '2',
      'Nhiệm vụ của Tổ công tác',
      'dd',
      paragraph('Tổ công tác có nhiệm vụ:'),
      bullets(
        'Xây dựng kế hoạch rà soát, phân loại thửa đất theo mức độ đầy đủ của thông tin, trình Giám đốc Sở trước ngày 31/5/2026;',
        'Hướng dẫn, kiểm tra việc đối chiếu dữ liệu đất đai với cơ sở dữ liệu quốc gia về dân cư tại các xã, phường;',
        'Tổng hợp khó khăn, vướng mắc và đề xuất biện pháp xử lý; báo cáo kết quả vào ngày 25 hằng tháng.',
      ),
      paragraph('Tổ công tác làm việc theo chế độ kiêm nhiệm, được sử dụng con dấu của Sở để thực hiện nhiệm vụ và tự giải thể sau khi hoàn thành nhiệm vụ.'),
    ),
    section(
      '3',
      'Kinh phí và điều kiện làm việc',
      'vp',
      paragraph(
        'Kinh phí hoạt động của Tổ công tác được bố trí trong dự toán năm 2026 của Sở. Văn phòng Sở bảo đảm phương tiện, phòng họp; Phòng Chuyển đổi số bảo đảm hạ tầng, tài khoản khai thác và an toàn thông tin.',
      ),
    ),
    section('4', 'Hiệu lực thi hành', 'dd', paragraph('Quyết định này có hiệu lực kể từ ngày ký.')),
    section(
      '5',
      'Trách nhiệm thi hành',
      'dd',
      paragraph(
        'Chánh Văn phòng Sở, Trưởng Phòng Quản lý đất đai, Trưởng Phòng Chuyển đổi số, thủ trưởng các đơn vị có liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
      ),
    ),
  ],
  recipients: [{ text: 'Như Điều 5', to: 'Văn phòng Sở', kind: 'internal' }, province, leaders],
  archive: { office: 'VT', division: 'QLĐĐ', initials: 'LTH', copies: 12 },
  signature: { authority: null, position: 'GIÁM ĐỐC', name: 'Lê Quang Vinh' },
};
