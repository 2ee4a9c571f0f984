/** Other names that have one writing: bodies of the State, and what every office cites. Capitals as in Decree 30/2020, Appendix II. */
export const knownNames: readonly string[] = `
Ban Bí thư Trung ương Đảng
Ban Chấp hành Trung ương
Bộ Công an
Bộ Công Thương
Bộ Dân tộc và Tôn giáo
Bộ Giáo dục và Đào tạo
Bộ Giao thông vận tải
Bộ Kế hoạch và Đầu tư
Bộ Khoa học và Công nghệ
Bộ Lao động - Thương binh và Xã hội
Bộ Ngoại giao
Bộ Nông nghiệp và Môi trường
Bộ Nông nghiệp và Phát triển nông thôn
Bộ Quốc phòng
Bộ Tài chính
Bộ Tài nguyên và Môi trường
Bộ Thông tin và Truyền thông
Bộ Tư pháp
Bộ Văn hóa, Thể thao và Du lịch
Bộ Xây dựng
Bộ Y tế
Đảng Cộng sản Việt Nam
Đoàn Thanh niên Cộng sản Hồ Chí Minh
Hội đồng nhân dân tỉnh
Hội Liên hiệp Phụ nữ Việt Nam
Kho bạc Nhà nước
Kiểm toán nhà nước
Mặt trận Tổ quốc Việt Nam
Ngân hàng Nhà nước Việt Nam
Sở Giáo dục và Đào tạo
Sở Khoa học và Công nghệ
Sở Nông nghiệp và Môi trường
Sở Thông tin và Truyền thông
Sở Văn hóa, Thể thao và Du lịch
Thanh tra Chính phủ
Thủ tướng Chính phủ
Tòa án nhân dân tối cao
Tổng Liên đoàn Lao động Việt Nam
Ủy ban Mặt trận Tổ quốc Việt Nam
Ủy ban nhân dân tỉnh
Ủy ban Thường vụ Quốc hội
Văn phòng Chính phủ
Viện kiểm sát nhân dân tối cao
`
  .trim()
  .split('\n');
