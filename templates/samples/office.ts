/** The office the samples come from: a department of a province that does not exist. */
import type { Block, Division, Recipient, Section } from '../package/index.js';
import { doc } from './write.js';

export const place = 'An Bình';
export const agency = { parent: 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH', name: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', symbol: 'SNNMT' };

const all = {
  cds: { name: 'Phòng Chuyển đổi số', symbol: 'CĐS' },
  vp: { name: 'Văn phòng Sở', symbol: 'VP' },
  khtc: { name: 'Phòng Kế hoạch - Tài chính', symbol: 'KHTC' },
  mt: { name: 'Phòng Quản lý môi trường', symbol: 'QLMT' },
  dd: { name: 'Phòng Quản lý đất đai', symbol: 'QLĐĐ' },
  tl: { name: 'Chi cục Thủy lợi', symbol: 'CCTL' },
  tt: { name: 'Chi cục Trồng trọt và Bảo vệ thực vật', symbol: 'TTBVTV' },
  cn: { name: 'Chi cục Chăn nuôi và Thú y', symbol: 'CNTY' },
  kl: { name: 'Chi cục Kiểm lâm', symbol: 'CCKL' },
} as const;
type Key = keyof typeof all;

/** The lead division, then those that contribute. */
export function divisions(lead: Key, ...others: Key[]): Division[] {
  return [lead, ...others].map((key, i) => ({ id: key, ...all[key], role: i === 0 ? 'lead' : 'contributor' }));
}

export function section(number: string, heading: string, division: Key, ...content: Block[]): Section {
  return { number, heading, division, content: doc(...content) };
}

export const province: Recipient = {
  text: 'Ủy ban nhân dân tỉnh (b/c)',
  to: 'Ủy ban nhân dân tỉnh An Bình',
  kind: 'external',
  purpose: 'để báo cáo',
  email: 'vanthu@ubnd.anbinh.example',
  organCode: '000.00.00.H99',
};
export const communes: Recipient = { text: 'Ủy ban nhân dân các xã, phường', to: 'Ủy ban nhân dân các xã, phường tỉnh An Bình', kind: 'external' };
export const director: Recipient = { text: 'Giám đốc Sở (b/c)', kind: 'internal', purpose: 'để báo cáo' };
export const leaders: Recipient = { text: 'Lãnh đạo Sở', kind: 'internal' };
export const allDivisions: Recipient = { text: 'Các phòng, đơn vị thuộc Sở', kind: 'internal' };
