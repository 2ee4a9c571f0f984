/**
 * Laws and decrees an office cites daily, each with its number, day, issuer and time of validity.
 * From the texts as published; `until` is the first day on which it was no longer in force, and is left out where no text says so for certain:
 * a law that is not here, or has no `until`, is never held to have lapsed.
 */
export interface KnownLaw {
  /** as it is written in a sentence: `Luật Tần số vô tuyến điện`; a decree by its kind and number */
  name: string;
  number: string;
  /** the day it was passed, `2009-11-23` */
  day: string;
  issuer: 'Quốc hội' | 'Chính phủ';
  from: string;
  until?: string;
}

/** name | number | day | in force from | no longer from */
const acts = `
Bộ luật Dân sự|91/2015/QH13|2015-11-24|2017-01-01
Bộ luật Hình sự|100/2015/QH13|2015-11-27|2018-01-01
Bộ luật Lao động|45/2019/QH14|2019-11-20|2021-01-01
Bộ luật Tố tụng hình sự|101/2015/QH13|2015-11-27|2018-01-01
Luật An ninh mạng|24/2018/QH14|2018-06-12|2019-01-01|2026-07-01
Luật An ninh mạng|116/2025/QH15|2025-12-10|2026-07-01
Luật An toàn thông tin mạng|86/2015/QH13|2015-11-19|2016-07-01|2026-07-01
Luật An toàn, vệ sinh lao động|84/2015/QH13|2015-06-25|2016-07-01
Luật Ban hành văn bản quy phạm pháp luật|80/2015/QH13|2015-06-22|2016-07-01|2025-04-01
Luật Ban hành văn bản quy phạm pháp luật|64/2025/QH15|2025-02-19|2025-04-01
Luật Báo chí|103/2016/QH13|2016-04-05|2017-01-01
Luật Bảo vệ bí mật nhà nước|29/2018/QH14|2018-11-15|2020-07-01
Luật Bảo vệ dữ liệu cá nhân|91/2025/QH15|2025-06-26|2026-01-01
Luật Bảo vệ môi trường|55/2014/QH13|2014-06-23|2015-01-01|2022-01-01
Luật Bảo vệ môi trường|72/2020/QH14|2020-11-17|2022-01-01
Luật Bưu chính|49/2010/QH12|2010-06-17|2011-01-01
Luật Cán bộ, công chức|22/2008/QH12|2008-11-13|2010-01-01|2025-07-01
Luật Cán bộ, công chức|80/2025/QH15|2025-06-24|2025-07-01
Luật Căn cước công dân|59/2014/QH13|2014-11-20|2016-01-01|2024-07-01
Luật Căn cước|26/2023/QH15|2023-11-27|2024-07-01
Luật Công an nhân dân|37/2018/QH14|2018-11-20|2019-07-01
Luật Công nghệ thông tin|67/2006/QH11|2006-06-29|2007-01-01|2026-07-01
Luật Công nghiệp công nghệ số|71/2025/QH15|2025-06-14|2026-01-01
Luật Doanh nghiệp|59/2020/QH14|2020-06-17|2021-01-01
Luật Dữ liệu|60/2024/QH15|2024-11-30|2025-07-01
Luật Đất đai|45/2013/QH13|2013-11-29|2014-07-01|2024-08-01
Luật Đất đai|31/2024/QH15|2024-01-18|2024-08-01
Luật Đấu thầu|43/2013/QH13|2013-11-26|2014-07-01|2024-01-01
Luật Đấu thầu|22/2023/QH15|2023-06-23|2024-01-01
Luật Đầu tư công|39/2019/QH14|2019-06-13|2020-01-01|2025-01-01
Luật Đầu tư công|58/2024/QH15|2024-11-29|2025-01-01
Luật Giao dịch điện tử|51/2005/QH11|2005-11-29|2006-03-01|2024-07-01
Luật Giao dịch điện tử|20/2023/QH15|2023-06-22|2024-07-01
Luật Giáo dục|43/2019/QH14|2019-06-14|2020-07-01
Luật Khiếu nại|02/2011/QH13|2011-11-11|2012-07-01
Luật Khoa học và công nghệ|29/2013/QH13|2013-06-18|2014-01-01|2025-10-01
Luật Khoa học, công nghệ và đổi mới sáng tạo|93/2025/QH15|2025-06-27|2025-10-01
Luật Lưu trữ|01/2011/QH13|2011-11-11|2012-07-01|2025-07-01
Luật Lưu trữ|33/2024/QH15|2024-06-21|2025-07-01
Luật Ngân sách nhà nước|83/2015/QH13|2015-06-25|2017-01-01|2026-01-01
Luật Ngân sách nhà nước|89/2025/QH15|2025-06-25|2026-01-01
Luật Nhà ở|65/2014/QH13|2014-11-25|2015-07-01|2024-08-01
Luật Nhà ở|27/2023/QH15|2023-11-27|2024-08-01
Luật Phòng cháy và chữa cháy|27/2001/QH10|2001-06-29|2001-10-04|2025-07-01
Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ|55/2024/QH15|2024-11-29|2025-07-01
Luật Phòng, chống tham nhũng|55/2005/QH11|2005-11-29|2006-06-01|2019-07-01
Luật Phòng, chống tham nhũng|36/2018/QH14|2018-11-20|2019-07-01
Luật Phổ biến, giáo dục pháp luật|14/2012/QH13|2012-06-20|2013-01-01
Luật Quản lý, sử dụng tài sản công|15/2017/QH14|2017-06-21|2018-01-01
Luật Quốc phòng|22/2018/QH14|2018-06-08|2019-01-01
Luật Tần số vô tuyến điện|42/2009/QH12|2009-11-23|2010-07-01
Luật Thanh tra|56/2010/QH12|2010-11-15|2011-07-01|2023-07-01
Luật Thanh tra|11/2022/QH15|2022-11-14|2023-07-01|2025-07-01
Luật Thanh tra|84/2025/QH15|2025-06-25|2025-07-01
Luật Thi đua, khen thưởng|15/2003/QH11|2003-11-26|2004-07-01|2024-01-01
Luật Thi đua, khen thưởng|06/2022/QH15|2022-06-15|2024-01-01
Luật Thực hành tiết kiệm, chống lãng phí|44/2013/QH13|2013-11-26|2014-07-01
Luật Thực hiện dân chủ ở cơ sở|10/2022/QH15|2022-11-10|2023-07-01
Luật Tiếp cận thông tin|104/2016/QH13|2016-04-06|2018-07-01
Luật Tiếp công dân|42/2013/QH13|2013-11-25|2014-07-01
Luật Tố cáo|03/2011/QH13|2011-11-11|2012-07-01|2019-01-01
Luật Tố cáo|25/2018/QH14|2018-06-12|2019-01-01
Luật Tổ chức Chính phủ|76/2015/QH13|2015-06-19|2016-01-01|2025-03-01
Luật Tổ chức Chính phủ|63/2025/QH15|2025-02-18|2025-03-01
Luật Tổ chức chính quyền địa phương|77/2015/QH13|2015-06-19|2016-01-01|2025-03-01
Luật Tổ chức chính quyền địa phương|65/2025/QH15|2025-02-19|2025-03-01|2025-06-16
Luật Tổ chức chính quyền địa phương|72/2025/QH15|2025-06-16|2025-06-16
Luật Trẻ em|102/2016/QH13|2016-04-05|2017-06-01
Luật Viên chức|58/2010/QH12|2010-11-15|2012-01-01
Luật Viễn thông|41/2009/QH12|2009-11-23|2010-07-01|2024-07-01
Luật Viễn thông|24/2023/QH15|2023-11-24|2024-07-01
Luật Xây dựng|50/2014/QH13|2014-06-18|2015-01-01
Luật Xử lý vi phạm hành chính|15/2012/QH13|2012-06-20|2013-07-01
Luật Xuất bản|19/2012/QH13|2012-11-20|2013-07-01
Nghị định|110/2004/NĐ-CP|2004-04-08|2004-05-07|2020-03-05
Nghị định|61/2018/NĐ-CP|2018-04-23|2018-06-21|2025-07-01
Nghị định|118/2025/NĐ-CP|2025-06-09|2025-07-01
Nghị định|130/2018/NĐ-CP|2018-09-27|2018-11-15|2025-04-10
Nghị định|23/2025/NĐ-CP|2025-02-21|2025-04-10
Nghị định|30/2020/NĐ-CP|2020-03-05|2020-03-05
Nghị định|45/2020/NĐ-CP|2020-04-08|2020-05-22
`;

export const knownLaws: readonly KnownLaw[] = acts
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', number = '', day = '', from = '', until] = line.split('|');
    return { name, number, day, issuer: name === 'Nghị định' ? 'Chính phủ' : 'Quốc hội', from, ...(until === undefined ? {} : { until }) };
  });
