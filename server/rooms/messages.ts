import type { Words } from '../../templates/index.js';

/** Why a client is not let in: `reason` of its `authenticationFailed`. */
export type NoEntry = 'unauthenticated' | 'not_found' | 'too_many' | 'unavailable';
/** Why the server ends a connection: `reason` of its `close`. */
export type RoomEnd = 'session_ended' | 'not_found' | 'refused' | 'unavailable';
/** Why a change was not taken. */
export type Refused = 'does_not_fit' | 'too_large' | 'too_many_aside' | 'not_yours' | 'out_of_step' | 'too_fast' | 'unavailable';

/** `open`: may write; `closed`: nobody may write there now; `not_yours`: somebody else may. */
export type Rights = 'open' | 'closed' | 'not_yours';

/** What the server says beside the text, as JSON in a stateless message. */
export type RoomMessage =
  | { type: 'rights'; write: boolean; why: Rights }
  /** what this client sent came too late and is kept for its writer, by this id */
  | { type: 'aside'; id: string }
  | { type: 'refused'; code: Refused; message: Words };

const words: Record<Refused, Words> = {
  does_not_fit: {
    vi: 'Nội dung vừa gửi không đúng dạng văn bản nên không được lưu. Hãy chép phần vừa viết ra ngoài rồi tải lại trang.',
    en: 'What was sent just now is no text and was not saved. Copy what you wrote last, then load the page again.',
  },
  too_large: {
    vi: 'Mục này đã quá lớn nên phần vừa viết không được lưu. Hãy bỏ bớt hoặc thu nhỏ ảnh.',
    en: 'The section has become too large, and what was written last was not saved. Take out or shrink pictures.',
  },
  too_many_aside: {
    vi: 'Bạn đang để riêng quá nhiều bản ở mục này. Hãy xem và xóa bớt; phần vừa viết chỉ còn trên máy này.',
    en: 'Too many of your texts are kept aside for this section. Look through them and drop some; what you wrote last is on this machine alone.',
  },
  not_yours: {
    vi: 'Mục này không do bạn viết nữa nên phần vừa gửi không được lưu. Hãy chép lại chỗ cần; phần vừa viết chỉ còn trên máy này.',
    en: 'This section is no longer yours to write, and what was sent just now was not saved. Copy what you need; it is on this machine alone.',
  },
  out_of_step: { vi: 'Máy này và máy chủ lệch nhau. Đang nối lại.', en: 'This machine and the server are out of step. Connecting again.' },
  too_fast: { vi: 'Gửi quá nhanh. Đang nối lại.', en: 'Too much was sent at once. Connecting again.' },
  unavailable: { vi: 'Máy chủ tạm thời chưa lưu được. Đang nối lại.', en: 'The server cannot save just now. Connecting again.' },
};

export const refusedMessage = (code: Refused): RoomMessage => ({ type: 'refused', code, message: words[code] });
