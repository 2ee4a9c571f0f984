import type { Outgoing } from '../../server/dispatch/index.js';

/** A delivery of an issued report, by default to a mailbox. */
export function aDelivery(changes: Partial<Outgoing> = {}): Outgoing {
  return {
    reportId: 'R7',
    delivery: 'D3',
    attempt: 1,
    documentId: 'R7.D3@SKHCN',
    recipient: { name: 'Ủy ban nhân dân tỉnh Đông Sơn', address: 'vanthu@ubnd.dongson.example' },
    document: {
      typeName: 'BÁO CÁO',
      subject: 'Kết quả chuyển đổi số <quý I> & nhiệm vụ quý II',
      codeNumber: '17/BC-SKHCN',
      date: '2026-02-05',
      agency: { parent: 'ỦY BAN NHÂN DÂN TỈNH ĐÔNG SƠN', name: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', symbol: 'SKHCN' },
      place: 'Đông Sơn',
      signer: { position: 'GIÁM ĐỐC', name: 'Nguyễn Thị Thanh Hà' },
      recipients: ['Như trên', 'Lãnh đạo Sở'],
    },
    files: [
      {
        name: '17-BC-SKHCN.docx',
        contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: new TextEncoder().encode('docx'),
      },
      { name: '17-BC-SKHCN.pdf', contentType: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7') },
    ],
    ...changes,
  };
}

/** A signal that nobody aborts. */
export const noHurry = (): AbortSignal => new AbortController().signal;
