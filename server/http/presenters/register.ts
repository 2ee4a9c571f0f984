import { z } from 'zod';
import { typeOf } from '../../../templates/index.js';
import { stateName } from '../../../workflows/index.js';
import type { Engine } from '../../engine/index.js';
import { foldWords } from '../../store/fold.js';
import type { RegisterRow } from '../../store/port.js';

/** A line of the register of outgoing documents. */
export const registerLineSchema = z.object({
  series: z.string(),
  year: z.int(),
  n: z.int(),
  date: z.string(),
  reportId: z.string(),
  seq: z.int(),
  status: z.enum(['reserved', 'issued', 'void']),
  reason: z.string().nullable(),
  codeNumber: z.string().nullable(),
  documentType: z.string().nullable(),
  typeName: z.string().nullable(),
  subject: z.string().nullable(),
  signer: z.string().nullable(),
  recipients: z.array(z.string()),
  keeper: z.string().nullable(),
  copies: z.int().nullable(),
  /** the day on which the first copy left the office */
  handedOver: z.string().nullable(),
  /** the document's state, such as `recalled` */
  state: z.string().nullable(),
  /** numbers of the documents that replace or correct it */
  replacedBy: z.string().nullable(),
  correctedBy: z.array(z.string()),
});
export type RegisterLine = z.infer<typeof registerLineSchema>;

/** The register's row with what it names; a void number names nothing. */
export async function presentRegisterLine(engine: Engine, row: RegisterRow): Promise<RegisterLine> {
  const loaded = row.status === 'void' ? null : await engine.load(row.reportId);
  const nothing = {
    codeNumber: null,
    documentType: null,
    typeName: null,
    subject: null,
    signer: null,
    recipients: [],
    keeper: null,
    copies: null,
    handedOver: null,
    state: null,
    replacedBy: null,
    correctedBy: [],
  };
  if (loaded === null) return { ...row, ...nothing };
  const { frame, case: kase } = loaded;
  const { number, signer, replacedBy, correctedBy } = kase.report.context;
  const left = kase.deliveries.flatMap(({ context }) => context.leftOn ?? []).toSorted();
  return {
    ...row,
    codeNumber: number?.codeNumber ?? null,
    documentType: frame.documentType,
    typeName: typeOf(frame)?.name ?? frame.documentType,
    subject: frame.subject,
    signer: signer.name,
    recipients: frame.recipients.map(({ text }) => text),
    keeper: frame.archive.division,
    copies: frame.archive.copies ?? null,
    handedOver: left[0] ?? null,
    state: stateName(kase.report.value),
    replacedBy: replacedBy?.codeNumber ?? null,
    correctedBy: correctedBy.map(({ codeNumber }) => codeNumber),
  };
}

/** What has become of it since, in the words of an office's register. */
function remark({ status, reason, state, replacedBy, correctedBy }: RegisterLine): string {
  if (status === 'void') return `Hủy: ${reason ?? ''}`;
  return [
    ...(state === 'recalling' ? ['Đang thu hồi'] : state === 'recalled' ? ['Đã thu hồi'] : []),
    ...(replacedBy === null ? [] : [`Được thay thế bằng văn bản số ${replacedBy}`]),
    ...correctedBy.map((codeNumber) => `Được đính chính bằng văn bản số ${codeNumber}`),
  ].join('; ');
}

/** A line in which each of these folded words begins a word of one of its columns. */
export function hasWords(line: RegisterLine, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const own = foldWords(registerColumns.map(({ cell }) => cell(line)).join(' '));
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

const printedDay = (day: string | null): string => day?.split('-').reverse().join('/') ?? '';

/** The ten columns of the sổ đăng ký văn bản đi (Decree 30/2020, Appendix IV): title, width in characters, cell. */
export const registerColumns: { title: string; width: number; cell: (line: RegisterLine) => string }[] = [
  { title: 'Số, ký hiệu văn bản', width: 18, cell: ({ codeNumber, n }) => codeNumber ?? String(n) },
  { title: 'Ngày tháng văn bản', width: 12, cell: ({ date }) => printedDay(date) },
  { title: 'Tên loại và trích yếu nội dung văn bản', width: 50, cell: ({ typeName, subject }) => [typeName, subject].filter(Boolean).join(' – ') },
  { title: 'Người ký', width: 24, cell: ({ signer }) => signer ?? '' },
  { title: 'Nơi nhận văn bản', width: 36, cell: ({ recipients }) => recipients.join('; ') },
  { title: 'Đơn vị, người nhận bản lưu', width: 16, cell: ({ keeper }) => keeper ?? '' },
  { title: 'Số lượng bản', width: 10, cell: ({ copies }) => (copies === null ? '' : String(copies)) },
  { title: 'Ngày chuyển', width: 12, cell: ({ handedOver }) => printedDay(handedOver) },
  // signed by hand on the printed page
  { title: 'Ký nhận', width: 14, cell: () => '' },
  { title: 'Ghi chú', width: 30, cell: remark },
];
