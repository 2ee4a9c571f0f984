/** What can go wrong on the way to a page, each by its name. */
import type { Words } from '../../templates/index.js';

export type RenderErrorCode =
  | 'render_failed'
  | 'render_timeout'
  | 'render_worker_died'
  | 'render_too_large'
  | 'renderer_busy'
  | 'converter_failed'
  | 'converter_timeout'
  | 'renderer_closed'
  | 'renderer_not_built';

const words: Record<RenderErrorCode, Words> = {
  render_failed: { vi: 'Không tạo được tệp DOCX từ nội dung này.', en: 'The DOCX could not be made from this content.' },
  render_timeout: { vi: 'Tạo tệp DOCX quá thời gian cho phép; hãy thử lại.', en: 'Making the DOCX took longer than allowed; try again.' },
  render_worker_died: { vi: 'Tiến trình tạo tệp DOCX dừng giữa chừng hai lần; hãy thử lại.', en: 'The process making the DOCX died twice; try again.' },
  render_too_large: {
    vi: 'Văn bản quá lớn, không tạo được tệp; hãy giảm bớt hình ảnh hoặc tách phụ lục.',
    en: 'The document is too large to be made into a file; take out images or split its annexes.',
  },
  renderer_busy: {
    vi: 'Đang có quá nhiều văn bản chờ tạo tệp; hãy thử lại sau ít phút.',
    en: 'Too many documents wait to be made into files; try again in a few minutes.',
  },
  converter_failed: { vi: 'LibreOffice không chuyển được tệp DOCX sang PDF.', en: 'LibreOffice could not turn the DOCX into a PDF.' },
  converter_timeout: {
    vi: 'LibreOffice chuyển sang PDF quá thời gian cho phép; hãy thử lại.',
    en: 'LibreOffice took longer than allowed for the PDF; try again.',
  },
  renderer_closed: { vi: 'Máy chủ đang dừng, chưa tạo tệp.', en: 'The server is stopping; the file was not made.' },
  renderer_not_built: {
    vi: 'Chưa biên dịch chương trình tạo tệp; hãy chạy npm run build.',
    en: 'The rendering program has not been built; run npm run build.',
  },
};

export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly code: RenderErrorCode;
  /** HTTP */
  readonly status: 503 | 422;
  readonly words: Words;

  /** `detail` is for the log: what the far side said. */
  constructor(code: RenderErrorCode, detail = '') {
    super(detail === '' ? words[code].en : `${words[code].en} (${detail})`);
    this.code = code;
    this.status = code === 'render_too_large' ? 422 : 503;
    this.words = words[code];
  }
}
