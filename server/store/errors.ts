/** What can go wrong with a store, each by its name. Nothing of the write in hand was kept, unless the words say otherwise. */
import type { Words } from '../../workflows/index.js';

export type StoreErrorCode =
  | 'data_folder_in_use'
  | 'data_folder_unusable'
  | 'disk_full'
  | 'store_failed'
  | 'store_too_new'
  | 'store_closed'
  | 'database_unreachable'
  | 'database_refused'
  | 'too_large_to_store'
  | 'blob_damaged'
  | 'blob_differs'
  | 'bad_cursor';

const words: Record<StoreErrorCode, Words> = {
  data_folder_in_use: {
    vi: 'Thư mục dữ liệu đang được một tiến trình Trình Ký khác dùng. Hãy dừng tiến trình đó, hoặc đặt DATA_DIR sang thư mục khác.',
    en: 'The data folder is in use by another Trình Ký process. Stop that one, or set DATA_DIR to another folder.',
  },
  data_folder_unusable: {
    vi: 'Không ghi được vào thư mục dữ liệu. Hãy kiểm tra đường dẫn và quyền ghi của DATA_DIR.',
    en: 'The data folder cannot be written to. Check the path and the permissions of DATA_DIR.',
  },
  disk_full: {
    vi: 'Ổ đĩa đã đầy nên chưa ghi được. Hãy giải phóng chỗ trống rồi thử lại.',
    en: 'The disk is full, so this was not recorded. Make room, then try again.',
  },
  store_failed: {
    vi: 'Kho dữ liệu gặp lỗi, chưa ghi được. Hãy thử lại; nếu vẫn lỗi, xem nhật ký máy chủ.',
    en: 'The store failed, so this was not recorded. Try again; if it fails again, see the log of the server.',
  },
  store_too_new: {
    vi: 'Dữ liệu này do bản Trình Ký mới hơn tạo ra. Hãy dùng bản mới hơn đó.',
    en: 'This data was made by a newer Trình Ký. Use that newer version.',
  },
  store_closed: { vi: 'Máy chủ đang dừng, chưa ghi được.', en: 'The server is stopping; this was not recorded.' },
  database_unreachable: {
    vi: 'Không kết nối được MongoDB. Bước này có thể đã hoặc chưa được ghi; gửi lại với cùng Idempotency-Key là an toàn.',
    en: 'MongoDB cannot be reached. The step may or may not have been recorded; sending it again with the same Idempotency-Key is safe.',
  },
  database_refused: {
    vi: 'MongoDB từ chối yêu cầu. Hãy kiểm tra MONGODB_URI, tài khoản và quyền trên cơ sở dữ liệu.',
    en: 'MongoDB refused the request. Check MONGODB_URI, the account and its rights on the database.',
  },
  too_large_to_store: {
    vi: 'Nội dung này quá lớn đối với MongoDB (16 MB một tài liệu). Hãy chia nhỏ.',
    en: 'This is too large for MongoDB (16 MB a document). Divide it.',
  },
  blob_damaged: {
    vi: 'Một tệp đã lưu bị thiếu phần. Hãy khôi phục từ bản sao lưu.',
    en: 'A stored file has parts missing. Restore it from a backup.',
  },
  blob_differs: {
    vi: 'Tệp đã thay đổi trong lúc ghi nên chưa được lưu. Hãy thử lại.',
    en: 'The file changed while it was being stored, so it was not kept. Try again.',
  },
  bad_cursor: { vi: 'Vị trí trang không đúng. Hãy mở lại từ trang đầu.', en: 'The cursor is not one of ours. Begin again with the first page.' },
};

/** HTTP; everything else is 503: the request was right, the store was not there for it. */
const statusOf: Partial<Record<StoreErrorCode, number>> = { bad_cursor: 400, too_large_to_store: 413 };

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly status: number;
  readonly words: Words;

  /** `detail` is for the log: the path, or what the database said. */
  constructor(code: StoreErrorCode, detail = '', cause?: unknown) {
    super(detail === '' ? words[code].en : `${words[code].en} (${detail})`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = statusOf[code] ?? 503;
    this.words = words[code];
  }
}

/** What any thrown thing says of itself. */
export function messageOf(error: unknown): string {
  const message = fieldOf(error, 'message');
  return typeof message === 'string' ? message : String(error);
}

/** A field of what was thrown, whatever it is. Not asked by `instanceof`: errors of native modules may come from another realm. */
export function fieldOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
