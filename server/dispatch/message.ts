import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { Outgoing } from './port.js';

/** The letter that carries a document: it names the document, so that a clerk can register it without opening a file. */
export function messageOf(outgoing: Outgoing, from: string): SendMailOptions {
  const { document, recipient, files, recall } = outgoing;
  const typeName = sentenceCase(document.typeName);
  const rows: [string, string][] = [
    ['Số, ký hiệu', document.codeNumber],
    ['Ngày ban hành', longDay(document.date)],
    ['Cơ quan ban hành', document.agency.name],
    ['Trích yếu', document.subject],
    ['Người ký', `${document.signer.name}, ${document.signer.position}`],
    ...(document.urgency === undefined ? [] : [['Mức độ khẩn', document.urgency] satisfies [string, string]]),
    ...(recall === undefined ? [] : [['Lý do thu hồi', recall.reason] satisfies [string, string]]),
  ];
  const greeting = `Kính gửi: ${recipient.name}`;
  const named = `${typeName.toLocaleLowerCase('vi')} số ${document.codeNumber}`;
  const opening = recall === undefined ? `${document.agency.name} gửi ${named}.` : `${document.agency.name} thu hồi ${named} đã gửi.`;
  const closing =
    recall === undefined
      ? 'Văn bản ở tệp đính kèm. Đề nghị xác nhận đã nhận bằng cách trả lời thư này.'
      : 'Đề nghị trả lại văn bản, không sử dụng, và trả lời thư này: đồng ý hoặc không đồng ý kèm lý do.';
  return {
    from,
    to: { name: recipient.name, address: recipient.address },
    subject: `${recall === undefined ? '' : 'Thu hồi: '}${document.urgency === undefined ? '' : `[${document.urgency}] `}${typeName} số ${document.codeNumber}: ${document.subject}`,
    messageId: messageIdOf(outgoing, from),
    text: [greeting, opening, rows.map(([label, value]) => `${label}: ${value}`).join('\n'), closing].join('\n\n'),
    html: [
      '<!doctype html>',
      '<html lang="vi"><body>',
      `<p>${escaped(greeting)}</p>`,
      `<p>${escaped(opening)}</p>`,
      `<table>${rows.map(([label, value]) => `<tr><td>${escaped(label)}</td><td>${escaped(value)}</td></tr>`).join('')}</table>`,
      `<p>${escaped(closing)}</p>`,
      '</body></html>',
    ].join('\n'),
    attachments: files.map(({ name, contentType, bytes }) => ({ filename: name, contentType, content: Buffer.from(bytes) })),
    // what goes in bulk from a system is not answered by a holiday notice (RFC 3834)
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/**
 * The same for every attempt at one delivery, and for no other: ids begin again in a fresh store,
 * so number, day and agency go into it too. Letters outside ASCII stay out (RFC 5322).
 */
export function messageIdOf({ documentId, document: { codeNumber, date, agency } }: Pick<Outgoing, 'documentId' | 'document'>, from: string): string {
  const domain = /@([^>\s]+)>?\s*$/u.exec(from)?.[1] ?? 'localhost';
  const digest = createHash('sha256')
    .update(JSON.stringify([documentId, codeNumber, date, agency.parent ?? '', agency.name]))
    .digest('hex');
  const readable = documentId.replace(/@.*$/su, '').replace(/[^A-Za-z0-9.]+/gu, '-');
  return `<${readable}.${digest.slice(0, 24)}@${domain}>`;
}

const sentenceCase = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1).toLocaleLowerCase('vi');

/** As printed on documents: days below 10 and the months 1 and 2 with a zero (Decree 30/2020, Appendix I, cell 4). */
function longDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
