/** The sections of the sample report. */
import type { Section } from '../package/index.js';
import { bold, bullets, doc, footnote, paragraph, table } from './write.js';

export const sections: Section[] = [
  {
    number: '1',
    heading: 'Công tác chỉ đạo, điều hành',
    division: 'phong-cds',
    content: doc(
      paragraph(
        'Ngay từ đầu năm, Sở đã kiện toàn Tổ công tác chuyển đổi số do Giám đốc Sở làm tổ trưởng, ban hành kế hoạch năm và giao chỉ tiêu cụ thể cho từng phòng, đơn vị',
        footnote(
          'Kế hoạch số 12/KH-SNNMT ngày 16/01/2026 về chuyển đổi số của Sở năm 2026.',
          'Quyết định số 45/QĐ-SNNMT ngày 30/01/2026 về việc kiện toàn Tổ công tác chuyển đổi số.',
          'Công văn số 318/SNNMT-CĐS ngày 11/3/2026 về việc đôn đốc thực hiện các chỉ tiêu quý I.',
        ),
        '. Tổ công tác họp giao ban hằng tháng; kết luận của mỗi phiên họp đều nêu rõ việc, người chịu trách nhiệm và thời hạn hoàn thành.',
      ),
      paragraph(
        'Trong sáu tháng, lãnh đạo Sở đã chủ trì ',
        bold('06'),
        ' cuộc họp chuyên đề và ',
        bold('03'),
        ' đợt kiểm tra tại cơ sở; ',
        bold('41/47'),
        ' nhiệm vụ được giao đã hoàn thành đúng hạn, 06 nhiệm vụ còn lại chưa đến hạn.',
      ),
    ),
  },
  { number: '2', heading: 'Kết quả thực hiện', division: 'phong-cds', content: doc() },
  {
    number: '2.1',
    heading: 'Dịch vụ công trực tuyến và giải quyết thủ tục hành chính',
    division: 'van-phong',
    content: doc(
      paragraph(
        'Toàn bộ ',
        bold('128'),
        ' thủ tục hành chính thuộc thẩm quyền của Sở đã được công khai trên Cổng dịch vụ công; trong đó 96 thủ tục đủ điều kiện cung cấp trực tuyến toàn trình',
        footnote('Số liệu trích từ Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh, tính đến ngày 15/6/2026.'),
        '. Tỷ lệ hồ sơ nộp trực tuyến đạt 87,4%, tăng 9,2 điểm phần trăm so với cùng kỳ năm trước.',
      ),
      table(
        [40, 210, 90, 90, 120],
        ['TT', 'Lĩnh vực', 'Hồ sơ tiếp nhận', 'Nộp trực tuyến', 'Giải quyết đúng hạn (%)'],
        ['1', 'Đất đai', '4.126', '3.508', '98,7'],
        ['2', 'Môi trường', '612', '571', '99,2'],
        ['3', 'Chăn nuôi và thú y', '1.045', '957', '99,5'],
        ['4', 'Thủy lợi', '187', '180', '100'],
      ),
      paragraph(
        'Bộ phận tiếp nhận và trả kết quả đã số hóa thành phần hồ sơ ngay khi tiếp nhận; người dân không phải nộp lại giấy tờ đã có trong kho dữ liệu của tỉnh.',
      ),
    ),
  },
  {
    number: '2.2',
    heading: 'Hạ tầng số và an toàn thông tin',
    division: 'trung-tam-cntt',
    content: doc(
      paragraph(
        'Hệ thống máy chủ đã được chuyển về Trung tâm dữ liệu của tỉnh; đường truyền số liệu chuyên dùng được nâng từ 100 Mb/s lên 500 Mb/s. Hồ sơ cấp độ an toàn của ',
        bold('05/05'),
        ' hệ thống thông tin đã được phê duyệt. Trung tâm Công nghệ thông tin tổ chức một cuộc diễn tập ứng cứu sự cố, qua đó khắc phục 14 điểm yếu trước khi bị khai thác.',
      ),
    ),
  },
  {
    number: '2.3',
    heading: 'Xây dựng và khai thác dữ liệu',
    headingTail: '(chi tiết tại Phụ lục kèm theo).',
    division: 'trung-tam-cntt',
    content: doc(
      paragraph('Sở đang quản lý ba bộ dữ liệu chủ, đều đã kết nối với nền tảng chia sẻ, tích hợp dữ liệu của tỉnh, gồm:'),
      bullets(
        'Cơ sở dữ liệu đất đai: hoàn thành 11/11 đơn vị hành chính cấp xã thí điểm, với 214.560 thửa đất được làm sạch;',
        'Cơ sở dữ liệu quan trắc môi trường: tiếp nhận tự động số liệu của 23 trạm, công bố công khai theo giờ;',
        'Cơ sở dữ liệu vùng trồng: cấp và quản lý 312 mã số, phục vụ truy xuất nguồn gốc nông sản.',
      ),
    ),
  },
  {
    number: '2.4',
    heading: 'Bố trí và sử dụng kinh phí',
    division: 'phong-khtc',
    content: doc(
      paragraph(
        'Tổng kinh phí được giao năm 2026 cho nhiệm vụ chuyển đổi số là ',
        bold('8.450 triệu đồng'),
        '; đến hết tháng 6 đã giải ngân 4.736 triệu đồng, đạt 56%. Các gói thầu đều được lựa chọn nhà thầu qua mạng, tiết kiệm cho ngân sách 312 triệu đồng so với giá dự toán.',
      ),
    ),
  },
  {
    number: '3',
    heading: 'Tồn tại, hạn chế và nguyên nhân',
    division: 'phong-cds',
    content: doc(
      paragraph(
        'Việc số hóa hồ sơ lưu trữ trước năm 2010 còn chậm, mới đạt 38% khối lượng. Một số công chức cấp xã chưa thành thạo phần mềm nghiệp vụ; việc nhập liệu hai lần vẫn xảy ra ở lĩnh vực thủy lợi do phần mềm của trung ương chưa mở giao diện kết nối.',
      ),
      paragraph(
        'Nguyên nhân chủ yếu là khối lượng hồ sơ giấy lớn, nhân lực chuyên trách còn mỏng (04 người), trong khi yêu cầu về bảo đảm an toàn thông tin ngày một cao.',
      ),
    ),
  },
  {
    number: '4',
    heading: 'Nhiệm vụ trọng tâm sáu tháng cuối năm',
    division: 'phong-cds',
    content: doc(
      paragraph('Hoàn thành số hóa 70% hồ sơ lưu trữ trước năm 2010, ưu tiên hồ sơ đất đai đang có giao dịch.'),
      paragraph('Đưa trợ lý ảo hỗ trợ tra cứu thủ tục vào vận hành chính thức trước ngày 30/9/2026; bảo đảm mọi câu trả lời đều dẫn được về văn bản gốc.'),
      paragraph('Tập huấn kỹ năng số cho toàn bộ công chức cấp xã làm nhiệm vụ nông nghiệp và môi trường, mỗi người ít nhất hai ngày.'),
    ),
  },
];
