import { createHash } from 'node:crypto';
import { wordsOfState } from '../../workflows/index.js';
import type { Reading } from './reading.js';
import { aboutOf, type Language, placeOf, said } from './wording.js';

/** A mail as it is sent, and sent again if need be. */
export interface Letter {
  messageId: string;
  subject: string;
  text: string;
  html: string;
}

export interface LetterParts {
  /** what is told, in the order it came */
  readings: readonly Reading[];
  language: Language;
  /** name of the person it goes to */
  to: string;
  /** the name of the mail among all of this office */
  id: string;
  agency: { name: string; symbol: string };
  /** the address people reach the office at; undefined: none that leads here from a mail */
  publicUrl: string | undefined;
  /** the sender, `Văn thư <vanthu@example.vn>` */
  from: string;
}

const words = {
  vi: {
    hello: 'Kính gửi',
    lead: (n: number) => (n === 1 ? 'Có một việc trên Trình Ký:' : `Có ${n} việc trên Trình Ký:`),
    about: 'Văn bản',
    delegation: 'Ủy quyền',
    state: 'Trạng thái',
    due: 'Hạn',
    open: 'Mở văn bản',
    openDelegations: 'Mở trang ủy quyền',
    foot: 'Thư này do hệ thống gửi theo lựa chọn của bạn. Chọn lại trong Trình Ký, mục Cài đặt thông báo.',
  },
  en: {
    hello: 'To',
    lead: (n: number) => (n === 1 ? 'There is one thing in Trình Ký:' : `There are ${n} things in Trình Ký:`),
    about: 'Document',
    delegation: 'Delegation',
    state: 'State',
    due: 'Due',
    open: 'Open the document',
    openDelegations: 'Open the delegations',
    foot: 'The system sends this as you have chosen. Choose again in Trình Ký, under notification settings.',
  },
};

/** Says what there is, of which document, how it stands and where to find it; nothing of what is in it. */
export function letterOf({ readings, language, to, id, agency, publicUrl, from }: LetterParts): Letter {
  const say = words[language];
  const things = readings.map((reading) => {
    const due = reading.notice.steps.map(({ dueAt }) => dueAt).find((dueAt) => dueAt !== null) ?? null;
    const ofDocument = 'row' in reading;
    return {
      title: said(reading, language).title,
      rows: [
        [ofDocument ? say.about : say.delegation, aboutOf(reading, language)],
        ...(ofDocument ? [[say.state, wordsOfState('report', reading.row.state)[language]]] : []),
        ...(due === null ? [] : [[say.due, dueWords(due)]]),
      ],
      open: ofDocument ? say.open : say.openDelegations,
      link: publicUrl === undefined ? null : new URL(placeOf(reading), publicUrl).href,
    };
  });
  const [first] = things;
  const more = things.length > 1 ? ` (+${things.length - 1})` : '';
  const settings = publicUrl === undefined ? null : new URL('/settings', publicUrl).href;
  const greeting = `${say.hello}: ${to}`;
  return {
    messageId: messageIdOf(id, readings, agency, from),
    subject: `[Trình Ký] ${first?.title ?? ''}${more}`,
    text: [
      greeting,
      say.lead(things.length),
      ...things.map(({ title, rows, link }) =>
        [`• ${title}`, ...rows.map(([label, value]) => `  ${label}: ${value}`), ...(link === null ? [] : [`  ${link}`])].join('\n'),
      ),
      `${say.foot}${settings === null ? '' : `\n${settings}`}`,
      agency.name,
    ].join('\n\n'),
    html: [
      '<!doctype html>',
      `<html lang="${language}"><body style="font-family:sans-serif;line-height:1.5">`,
      `<p>${escaped(greeting)}</p>`,
      `<p>${escaped(say.lead(things.length))}</p>`,
      ...things.map(({ title, rows, open, link }) =>
        [
          `<p><strong>${escaped(title)}</strong>`,
          ...rows.map(([label = '', value = '']) => `<br>${escaped(label)}: ${escaped(value)}`),
          ...(link === null ? [] : [`<br><a href="${escaped(link)}">${escaped(open)}</a>`]),
          '</p>',
        ].join(''),
      ),
      `<p style="color:#666;font-size:smaller">${settings === null ? escaped(say.foot) : `<a href="${escaped(settings)}">${escaped(say.foot)}</a>`}<br>${escaped(agency.name)}</p>`,
      '</body></html>',
    ].join('\n'),
  };
}

/** The same for every try of one mail and for no other: names begin again in a fresh store, so the office and what is told go into it too. */
function messageIdOf(id: string, readings: readonly Reading[], agency: { name: string; symbol: string }, from: string): string {
  const domain = /@([^>\s]+)>?\s*$/u.exec(from)?.[1] ?? 'localhost';
  const told = readings.map((reading) => [reading.notice.id, 'entry' in reading ? reading.entry.hash : reading.notice.at]);
  const digest = createHash('sha256')
    .update(JSON.stringify([id, agency.symbol, agency.name, told]))
    .digest('hex');
  return `<notice.${digest.slice(0, 32)}@${domain}>`;
}

/** `17:00 25/11/2026` in Vietnam. */
function dueWords(at: string): string {
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString();
  const [year, month, day] = local.slice(0, 10).split('-');
  return `${local.slice(11, 16)} ${day}/${month}/${year}`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
