import type { Context } from 'koa';
import { type Refusal, sentence, type Words } from '../../workflows/index.js';
import type { Problem } from '../engine/index.js';
import { type Language, languageOf } from './language.js';

/** An answer that is not what was asked for: RFC 9457, with a stable code and a sentence that tells the person what to do next. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly words: Words;
  readonly more: Record<string, unknown>;
  constructor(status: number, code: string, words: Words, more: Record<string, unknown> = {}) {
    super(`${status} ${code}`);
    this.name = 'HttpProblem';
    this.status = status;
    this.code = code;
    this.words = words;
    this.more = more;
  }
}

const named =
  (status: number, code: string, vi: string, en: string) =>
  (more: Record<string, unknown> = {}) =>
    new HttpProblem(status, code, { vi, en }, more);

export const problems = {
  unauthenticated: named(401, 'unauthenticated', 'Hãy đăng nhập.', 'Sign in first.'),
  wrongPassword: named(401, 'wrong_password', 'Tài khoản hoặc mật khẩu không đúng.', 'Account or password is wrong.'),
  wrongOldPassword: named(403, 'wrong_old_password', 'Mật khẩu hiện tại không đúng.', 'The present password is wrong.'),
  passwordMustChange: named(
    403,
    'password_must_change',
    'Mật khẩu này chỉ dùng cho lần đăng nhập đầu. Hãy đổi mật khẩu trước (PUT /api/me/password).',
    'This password is for the first sign-in alone. Change it first (PUT /api/me/password).',
  ),
  notAdministrator: named(403, 'not_your_role', 'Việc này thuộc về quản trị viên.', 'This belongs to the administrator.'),
  exists: named(409, 'exists', 'Đã có rồi.', 'It is there already.'),
  crossSite: named(403, 'cross_site', 'Yêu cầu đến từ một trang khác nên bị từ chối.', 'The request comes from another site and is refused.'),
  notFound: named(404, 'not_found', 'Không có nội dung này, hoặc bạn không được xem.', 'There is no such thing, or you may not read it.'),
  noSuchRoute: named(404, 'no_such_route', 'Địa chỉ này không có. Xem /docs.', 'There is nothing at this address. See /docs.'),
  methodNotAllowed: named(405, 'method_not_allowed', 'Địa chỉ này không nhận phương thức đó.', 'This address does not take that method.'),
  notJson: named(400, 'not_json', 'Nội dung gửi lên không phải JSON.', 'The body is not JSON.'),
  notUtf8: named(
    400,
    'not_utf8',
    'Nội dung gửi lên không phải UTF-8. Hãy lưu và gửi lại dưới dạng UTF-8.',
    'The body is not UTF-8. Save it as UTF-8 and send it again.',
  ),
  tooLarge: named(413, 'too_large', 'Nội dung gửi lên quá lớn.', 'The body is too large.'),
  notJsonType: named(415, 'not_json_type', 'Hãy gửi JSON với Content-Type: application/json.', 'Send JSON, with Content-Type: application/json.'),
  tooDeep: named(422, 'too_deep', 'JSON gửi lên lồng quá sâu.', 'The JSON is nested too deep.'),
  keyReused: named(422, 'key_reused', 'Idempotency-Key này đã dùng cho một yêu cầu khác.', 'This Idempotency-Key was used for another request.'),
  badKey: named(400, 'bad_key', 'Idempotency-Key dài từ 1 đến 200 ký tự ASCII.', 'An Idempotency-Key has 1 to 200 ASCII characters.'),
  ifMatchMissing: named(428, 'if_match_missing', 'Hãy gửi If-Match: ETag của bản đã đọc.', 'Send If-Match: the ETag of what you read.'),
  textChanged: named(
    412,
    'text_changed',
    'Mục này vừa được người khác sửa. Hãy đọc lại rồi lưu.',
    'Somebody else changed this section. Read it again, then save.',
  ),
  notWritableNow: named(409, 'not_writable_now', 'Mục này không sửa được ở bước hiện tại.', 'This section cannot be changed in its present state.'),
  mayNotWrite: named(403, 'may_not_write', 'Bạn không được sửa mục này ở bước hiện tại.', 'You may not change this section in its present state.'),
  locked: named(
    403,
    'locked',
    'Cơ quan yêu cầu nhập lại mật khẩu trước khi ký. Hãy mở khóa rồi ký lại.',
    'The office asks for your password once more before you sign. Unlock, then sign again.',
  ),
  mayNotCreate: named(403, 'may_not_create', 'Văn bản do người soạn thảo của đơn vị chủ trì mở.', 'A report is opened by a drafter of its lead division.'),
  noSlip: named(
    409,
    'not_submitted_yet',
    'Văn bản chưa được trình kiểm tra nên chưa có phiếu trình.',
    'The report has not been submitted for review yet, so there is no submission slip.',
  ),
  nothingToCompare: named(409, 'nothing_to_compare', 'Chưa có phiên bản nào trước đó để so sánh.', 'There is no earlier version to compare with yet.'),
  noPdf: named(404, 'no_pdf', 'Chưa có bản PDF: máy chủ chưa có bộ chuyển đổi.', 'There is no PDF yet: the server has no converter.'),
  paperName: named(
    422,
    'paper_name',
    'Tên tệp chưa dùng được: hãy đặt tên có phần đuôi, không chứa / \\ : * ? " < > | và ký tự ẩn.',
    'The name of the file cannot be used: give it a name with an ending and without / \\ : * ? " < > | or hidden signs.',
  ),
  paperEmpty: named(422, 'paper_empty', 'Tệp này rỗng. Hãy kiểm tra lại tệp rồi đính kèm.', 'This file is empty. Look at it, then attach it again.'),
  tooManyPapers: named(
    409,
    'too_many_papers',
    'Văn bản đã có quá nhiều tài liệu kèm theo. Hãy gỡ bớt, hoặc gộp vào một tệp ZIP.',
    'The document has too many papers already. Remove some, or put several into one ZIP file.',
  ),
  cutOff: named(400, 'cut_off', 'Đường truyền bị ngắt trước khi tệp đến đủ. Hãy gửi lại.', 'The line was cut before the file was whole. Send it again.'),
  broken: named(500, 'broken', 'Máy chủ gặp lỗi. Chưa có gì được ghi; hãy thử lại.', 'The server failed. Nothing was recorded; try again.'),
};

/** Whoever asks faster than any person or well-behaved program. */
export const tooManyRequests = (waitMs: number): HttpProblem => {
  const retryAfter = Math.ceil(waitMs / 1_000);
  return new HttpProblem(
    429,
    'too_many_requests',
    { vi: `Quá nhiều yêu cầu cùng lúc. Hãy thử lại sau ${retryAfter} giây.`, en: `Too many requests at once. Try again in ${seconds(retryAfter)}.` },
    { retryAfter },
  );
};

const seconds = (count: number): string => `${count} ${count === 1 ? 'second' : 'seconds'}`;

/** Whoever guesses passwords waits. */
export const tooManyAttempts = (waitMs: number): HttpProblem => {
  const retryAfter = Math.ceil(waitMs / 1_000);
  return new HttpProblem(
    429,
    'too_many_attempts',
    {
      vi: `Đã sai mật khẩu nhiều lần. Hãy thử lại sau ${retryAfter} giây.`,
      en: `Too many wrong passwords. Try again in ${seconds(retryAfter)}.`,
    },
    { retryAfter },
  );
};

const statusOf: Record<Refusal['kind'], number> = { who: 403, when: 409, stale: 409, payload: 422 };

/** A refusal of the law as an answer: 403 not yours, 409 not now or stale, 422 the payload, with its field where it is about one. */
export const refusalProblem = (refusal: Refusal): HttpProblem => {
  const { kind, code, params } = refusal;
  // a refusal that is about a place inside a field names that place
  const field = typeof params.path === 'string' ? params.path : refusal.field;
  return new HttpProblem(
    statusOf[kind],
    code,
    { vi: sentence(refusal, 'vi'), en: sentence(refusal, 'en') },
    { ...(field === undefined ? {} : { field }), params },
  );
};

/** An input that does not fit: names the first field as a path, and what was expected of each. */
export function invalidProblem(found: readonly Problem[]): HttpProblem {
  const [first] = found;
  const path = first?.path ?? '';
  return new HttpProblem(
    422,
    'invalid',
    {
      vi: `Dữ liệu chưa đúng: ${path === '' ? '' : `${path}: `}${first?.expected.vi ?? ''}`,
      en: `The input does not fit: ${path === '' ? '' : `${path}: `}${first?.expected.en ?? ''}`,
    },
    { field: path, problems: found },
  );
}

/** Writes the answer in the reader's language. */
export function writeProblem(ctx: Context, problem: HttpProblem): void {
  const language = languageOf(ctx);
  const { retryAfter } = problem.more;
  if (typeof retryAfter === 'number') ctx.set('retry-after', String(retryAfter));
  ctx.status = problem.status;
  ctx.body = JSON.stringify({
    type: `/docs#${problem.code}`,
    title: problem.words[language],
    status: problem.status,
    code: problem.code,
    detail: problem.words[language],
    ...translated(problem.more, language),
  });
  ctx.type = 'application/problem+json';
}

function translated(more: Record<string, unknown>, language: Language): Record<string, unknown> {
  const { problems: found, ...rest } = more;
  if (!Array.isArray(found)) return rest;
  return { ...rest, problems: (found as Problem[]).map(({ path, expected }) => ({ path, expected: expected[language] })) };
}
