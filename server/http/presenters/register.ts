import { z } from 'zod';
import { typeOf } from '../../../templates/index.js';
import { stateName } from '../../../workflows/index.js';
import { namesOf } from '../../dispatch/index.js';
import type { Engine, Loaded } from '../../engine/index.js';
import { limiter } from '../../limit.js';
import { foldWords } from '../../store/fold.js';
import type { IndexStore } from '../../store/lists.js';
import type { RegisterRow } from '../../store/register.js';

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
  /** as the document says; else as many as it goes to, once that is known */
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

type Named = Omit<RegisterLine, keyof RegisterRow>;
const nothing: Named = {
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

/** So many documents' lines are remembered: some years of an office. */
const remembered = 20_000;
/** So many documents are read at once. */
const readers = 8;

/**
 * The register's rows with what they name; a void number names nothing.
 * A document is read again only where it has gone on since: a year has thousands, and most of them have come to rest.
 */
export function createRegisterLines(engine: Engine, index: IndexStore) {
  const known = new Map<string, { seq: number; names: Named }>();
  const inTurn = limiter(readers);

  async function namesOf(reportId: string, seq: number | undefined): Promise<Named> {
    const before = known.get(reportId);
    if (before !== undefined && before.seq === seq) return before.names;
    const loaded = await inTurn(() => engine.load(reportId));
    if (loaded === null) return nothing;
    const names = named(loaded);
    known.delete(reportId);
    known.set(reportId, { seq: loaded.case.seq, names });
    if (known.size > remembered) known.delete(known.keys().next().value ?? '');
    return names;
  }

  return async (rows: readonly RegisterRow[]): Promise<RegisterLine[]> => {
    const seqs = await index.seqs(rows.map(({ reportId }) => reportId));
    return Promise.all(rows.map(async (row) => ({ ...row, ...(row.status === 'void' ? nothing : await namesOf(row.reportId, seqs.get(row.reportId))) })));
  };
}

function named({ frame, case: kase }: Loaded): Named {
  const { number, signer, replacedBy, correctedBy } = kase.report.context;
  const left = kase.deliveries.flatMap(({ context }) => context.leftOn ?? []).toSorted();
  return {
    codeNumber: number?.codeNumber ?? null,
    documentType: frame.documentType,
    typeName: typeOf(frame)?.name ?? frame.documentType,
    subject: frame.subject,
    signer: signer.name,
    recipients: namesOf(frame),
    keeper: frame.archive.division,
    copies: frame.archive.copies ?? (kase.deliveries.length || null),
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
