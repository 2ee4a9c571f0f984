/** What the slip prints in words. */
import type { SlipPage, SlipStep } from './data.js';

type Opinion = SlipPage['opinions'][number];

/** `Báo cáo`, as in a sentence. */
export function typeName({ typeName: name }: Pick<SlipPage, 'typeName'>): string {
  return name.charAt(0) + name.slice(1).toLowerCase();
}

/** The usual sentence where the drafter wrote no proposal of their own. */
export const usualProposal = (slip: SlipPage): string => `Kính trình Lãnh đạo xem xét, ký ban hành ${typeName(slip).toLowerCase()} nêu trên.`;

const levelNames: Record<Exclude<SlipStep['level'], 'signer' | 'leadHead'>, string> = {
  drafter: 'Người soạn thảo',
  office: 'Chánh Văn phòng',
  clerk: 'Văn thư',
};

/** The office in which a step was taken; a director who hands the document over does so in their own. */
export function levelName({ level, kind, signer }: SlipStep, { leadDivision }: SlipPage): string {
  if (level === 'leadHead') return `Thủ trưởng ${leadDivision.name}`;
  if (level !== 'signer') return levelNames[level];
  if (kind === 'handToDeputy' || kind === 'takeFromDeputy' || signer === null) return 'Thủ trưởng cơ quan';
  return [...signer.authority, signer.position].join('\n');
}

const kindNames: Record<SlipStep['kind'], string> = {
  initial: 'Ký nháy',
  return: 'Trả lại',
  takeBack: 'Rút lại',
  sign: 'Ký',
  handToDeputy: 'Giao ký thay',
  takeFromDeputy: 'Lấy lại để tự ký',
  returnToSigning: 'Trả về trình ký',
  withdraw: 'Rút văn bản',
};

export const kindName = ({ kind, stands }: SlipStep): string => `${kindNames[kind]}${stands ? '' : '\n(đã hết hiệu lực)'}`;

/** What a level said; empty where it said nothing. */
export function opinionOf({ kind, words, sections, signer }: SlipStep): string {
  if (kind === 'handToDeputy' && signer !== null) {
    return `Giao ${signer.position} ${signer.name} ký thay (${signer.authority.join(', ')}).`;
  }
  const returned = sections.length === 0 ? '' : `Trả lại mục ${sections.join(', ')}. `;
  return `${returned}${words ?? ''}`.trim();
}

export const noWords = '(không ghi ý kiến)';

export const answers: Record<NonNullable<Opinion['answer']>, string> = {
  agree: 'Nhất trí',
  agreeWithChanges: 'Nhất trí, đề nghị sửa',
  disagree: 'Không nhất trí',
};

/** What was answered, and by which paper where one brought it. */
export function answerOf({ answer, answered, paper, state }: Opinion): string {
  if (answer === null) return state === 'lapsed' ? 'Không có ý kiến trong thời hạn' : state === 'cancelled' ? 'Đã hủy xin ý kiến' : 'Chưa trả lời';
  const words = answered?.words ? `: ${answered.words}` : '';
  return `${answers[answer]}${words}${paper === null ? '' : `\n(Văn bản số ${paper})`}`;
}

/** What became of an answer. */
export function settlementOf({ settlement, settled }: Opinion): string {
  if (settlement === null) return '';
  const words = settled?.words ? `: ${settled.words}` : '';
  return `${settlement === 'accepted' ? 'Đã tiếp thu' : 'Đã giải trình'}${words}`;
}

/** The clock of Vietnam, which has kept UTC+7 without daylight saving since 1975. */
const inVietnam = (at: string): string => new Date(Date.parse(at) + 7 * 60 * 60 * 1000).toISOString();

/** `YYYY-MM-DD` in Vietnam. */
export const dayOf = (at: string): string => inVietnam(at).slice(0, 10);

/** `24/11/2026` */
export const dayWords = (at: string): string => dayOf(at).split('-').reverse().join('/');

/** `14:05` */
export const timeWords = (at: string): string => inVietnam(at).slice(11, 16);

/** `Lê Thị Hạnh`, or with whose office it was: `Vũ Thị Hoa (thay Lê Thị Hạnh)`. */
export const whoActed = ({ by, onBehalfOf }: Pick<SlipStep, 'by' | 'onBehalfOf'>): string =>
  onBehalfOf === null ? by.name : `${by.name}\n(thay ${onBehalfOf.name})`;
