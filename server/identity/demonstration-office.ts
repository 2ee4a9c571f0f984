import type { Membership, Role } from '../../workflows/index.js';
import type { OfficeFile } from './office-file.js';

const held = (role: Role, division: string | null = null): Membership => ({ role, division });
const person = (account: string, name: string, title: string, ...memberships: Membership[]) => ({ account, name, title, memberships });

/** The office one meets at the first start: a provincial department of our own invention. */
export const demonstrationOffice: OfficeFile = {
  agency: { parent: 'ỦY BAN NHÂN DÂN TỈNH ĐÔNG SƠN', name: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', symbol: 'SKHCN' },
  divisions: [
    { symbol: 'VP', name: 'Văn phòng Sở' },
    { symbol: 'TTra', name: 'Thanh tra Sở' },
    { symbol: 'CĐS', name: 'Phòng Chuyển đổi số' },
    { symbol: 'QLKH', name: 'Phòng Quản lý khoa học' },
    { symbol: 'TTƯD', name: 'Trung tâm Ứng dụng khoa học và công nghệ' },
  ],
  houseRules: { numbering: 'perType' },
  people: [
    person('giamdoc', 'Nguyễn Thị Thanh Hà', 'Giám đốc', held('director')),
    { ...person('pgd.khoahoc', 'Trần Quang Minh', 'Phó Giám đốc', held('deputy')), fields: ['QLKH', 'TTƯD'] },
    { ...person('pgd.chuyendoiso', 'Lê Hoàng Nam', 'Phó Giám đốc', held('deputy')), fields: ['CĐS', 'TTra'] },
    person('chanhvanphong', 'Phạm Thu Hương', 'Chánh Văn phòng', held('head', 'VP'), held('reviewer')),
    person('vanthu', 'Đỗ Ngọc Mai', 'Văn thư', held('clerk')),
    person('guivanban', 'Bùi Thị Lan', 'Nhân viên văn phòng', held('dispatcher')),
    person('vp.chuyenvien', 'Vũ Minh Tâm', 'Chuyên viên', held('drafter', 'VP')),
    person('ttra.truong', 'Hoàng Văn Đức', 'Chánh Thanh tra', held('head', 'TTra')),
    person('ttra.chuyenvien', 'Nông Thị Hạnh', 'Thanh tra viên', held('drafter', 'TTra')),
    person('cds.truong', 'Đặng Quốc Việt', 'Trưởng phòng', held('head', 'CĐS')),
    person('cds.chuyenvien', 'Lương Gia Bảo', 'Chuyên viên', held('drafter', 'CĐS')),
    person('cds.chuyenvien2', 'Vi Thị Ngân', 'Chuyên viên', held('drafter', 'CĐS')),
    person('qlkh.truong', 'Ngô Đình Phong', 'Trưởng phòng', held('head', 'QLKH')),
    person('qlkh.chuyenvien', 'Hồ Thị Yến', 'Chuyên viên', held('drafter', 'QLKH')),
    person('ttud.giamdoc', 'Dương Văn Khánh', 'Giám đốc Trung tâm', held('head', 'TTƯD')),
    person('ttud.chuyenvien', 'Lý Thu Trang', 'Viên chức', held('drafter', 'TTƯD')),
    person('quantri', 'Triệu Anh Tuấn', 'Quản trị hệ thống', held('administrator')),
    person('quansat', 'Mai Thị Hoa', 'Chuyên viên theo dõi', held('observer')),
  ],
};
