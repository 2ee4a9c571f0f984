/** The project's own sample: a half-yearly report of a department of a province that does not exist. */
import type { ReportPackage } from '../package/index.js';
import { sections } from './sections.js';
import { doc, paragraph, table } from './write.js';

/** A complete report package, ready to be taken through the whole walk. */
export const sampleReport: ReportPackage = {
  documentType: 'BC',
  subject: 'Tình hình thực hiện chuyển đổi số sáu tháng đầu năm và nhiệm vụ trọng tâm sáu tháng cuối năm 2026',
  place: 'An Bình',
  period: { month: 6, year: 2026 },
  agency: { parent: 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH', name: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', symbol: 'SNNMT' },
  divisions: [
    { id: 'phong-cds', name: 'Phòng Chuyển đổi số', symbol: 'CĐS', role: 'lead' },
    { id: 'van-phong', name: 'Văn phòng Sở', symbol: 'VP', role: 'contributor' },
    { id: 'phong-khtc', name: 'Phòng Kế hoạch - Tài chính', symbol: 'KHTC', role: 'contributor' },
    { id: 'trung-tam-cntt', name: 'Trung tâm Công nghệ thông tin', symbol: 'TTCNTT', role: 'contributor' },
  ],
  drafter: { division: 'phong-cds', initials: 'NTL' },
  addressees: ['Ủy ban nhân dân tỉnh An Bình'],
  opening: doc(
    paragraph(
      'Thực hiện Kế hoạch số 08/KH-UBND ngày 09/01/2026 của Ủy ban nhân dân tỉnh về chuyển đổi số tỉnh An Bình năm 2026, Sở Nông nghiệp và Môi trường báo cáo kết quả như sau:',
    ),
  ),
  sections,
  closing: doc(
    paragraph(
      'Trên đây là báo cáo tình hình thực hiện chuyển đổi số sáu tháng đầu năm và nhiệm vụ trọng tâm sáu tháng cuối năm 2026, Sở Nông nghiệp và Môi trường kính báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.',
    ),
  ),
  annexes: [
    {
      title: 'Danh mục cơ sở dữ liệu đang quản lý',
      content: doc(
        table(
          [40, 170, 150, 100, 120],
          ['TT', 'Tên cơ sở dữ liệu', 'Đơn vị quản lý', 'Số bản ghi', 'Kết nối, chia sẻ'],
          ['1', 'Cơ sở dữ liệu đất đai', 'Trung tâm Công nghệ thông tin', '214.560', 'Đã kết nối'],
          ['2', 'Cơ sở dữ liệu quan trắc môi trường', 'Trung tâm Công nghệ thông tin', '1.208.344', 'Đã kết nối, công khai'],
          ['3', 'Cơ sở dữ liệu vùng trồng', 'Phòng Chuyển đổi số', '312', 'Đã kết nối'],
        ),
      ),
    },
  ],
  recipients: [
    {
      text: 'Như trên (b/c)',
      to: 'Ủy ban nhân dân tỉnh An Bình',
      kind: 'external',
      purpose: 'để báo cáo',
      email: 'vanthu@ubnd.anbinh.example',
      organCode: '000.00.00.H99',
    },
    { text: 'Sở Khoa học và Công nghệ (p/h)', to: 'Sở Khoa học và Công nghệ', kind: 'external', purpose: 'để phối hợp', email: 'vanthu@skhcn.anbinh.example' },
    { text: 'Báo và Đài An Bình (đưa tin)', to: 'Báo và phát thanh, truyền hình An Bình', kind: 'external' },
    { text: 'Giám đốc Sở (b/c)', kind: 'internal', purpose: 'để báo cáo' },
    { text: 'Các phòng, đơn vị thuộc Sở', kind: 'internal' },
    { text: 'Trung tâm CNTT (đăng tải)', to: 'Trung tâm Công nghệ thông tin', kind: 'internal', purpose: 'đăng tải' },
  ],
  archive: { office: 'VT', division: 'CĐS', initials: 'NTL', copies: 5 },
  signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Thị Minh Hạnh' },
};
