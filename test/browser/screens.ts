import type { Office } from './harness/office.js';
import { aReport, type Stop, who } from './harness/reports.js';

/** What stands in the office while the screens are looked at: a report at each place of its walk. */
export type Prepared = Record<'preparing' | 'gathering' | 'consolidating' | 'consulting' | 'formatReview' | 'signing' | 'issuing' | 'dispatching', string>;

/** A screen as somebody comes to it. */
export interface Screen {
  /** as a reader would name it */
  what: string;
  who: string | null;
  path: (reports: Prepared) => string;
}

/** The screens of the administrator's desk, by their addresses. */
const ofTheAdministrator = ['people', 'house', 'roles', 'authorisations', 'types', 'page', 'calendar', 'numbers', 'channels', 'audit', 'health', 'import'];

/** Every route of client/src/router.tsx, with whoever's eyes show the most of it. A route that is missing here fails a test. */
export const screens: Record<string, readonly Screen[]> = {
  '/': [
    { what: 'the door', who: null, path: () => '/' },
    { what: 'the desk of a specialist', who: who.drafter, path: () => '/' },
    { what: 'the desk of a director', who: who.director, path: () => '/' },
    { what: 'a desk where nothing waits', who: 'quansat', path: () => '/?q=khongcogi' },
  ],
  '/new': [{ what: 'a new report', who: who.drafter, path: () => '/new' }],
  '/reports/$id': [
    { what: 'a report in preparation', who: who.drafter, path: ({ preparing }) => `/reports/${preparing}` },
    { what: 'a report that gathers input', who: who.otherDrafter, path: ({ gathering }) => `/reports/${gathering}` },
    { what: 'a report about which others are asked', who: who.reviewer, path: ({ consulting }) => `/reports/${consulting}` },
    { what: 'a report in format review', who: who.reviewer, path: ({ formatReview }) => `/reports/${formatReview}` },
    { what: 'a report to sign', who: who.director, path: ({ signing }) => `/reports/${signing}` },
    { what: 'a report on its way', who: who.dispatcher, path: ({ dispatching }) => `/reports/${dispatching}` },
    { what: 'a report that is not there', who: who.drafter, path: () => '/reports/R999' },
  ],
  '/reports/$id/sections/$number': [
    { what: 'a section to write', who: who.otherDrafter, path: ({ gathering }) => `/reports/${gathering}/sections/2` },
    { what: 'a section to read', who: who.director, path: ({ signing }) => `/reports/${signing}/sections/1` },
  ],
  '/reports/$id/slip': [{ what: 'the submission slip', who: who.director, path: ({ signing }) => `/reports/${signing}/slip` }],
  '/reports/$id/changes': [{ what: 'what changed', who: who.head, path: ({ signing }) => `/reports/${signing}/changes` }],
  '/search': [
    { what: 'a search', who: who.director, path: () => '/search?q=ket%20qua' },
    { what: 'a search that finds nothing', who: who.drafter, path: () => '/search?q=khongcogi' },
  ],
  '/sign': [
    { what: 'the desk of who signs', who: who.director, path: () => '/sign' },
    { what: 'a document to sign', who: who.director, path: ({ signing }) => `/sign?id=${signing}` },
  ],
  '/review': [
    { what: 'the desk of who reviews', who: who.reviewer, path: () => '/review' },
    { what: 'a document to review', who: who.reviewer, path: ({ formatReview }) => `/review?id=${formatReview}` },
  ],
  '/issue': [
    { what: 'the desk of the clerk', who: who.clerk, path: () => '/issue' },
    { what: 'a document to issue', who: who.clerk, path: ({ issuing }) => `/issue?id=${issuing}` },
  ],
  '/dispatch': [
    { what: 'the desk of who sends', who: who.dispatcher, path: () => '/dispatch' },
    { what: 'a document to send', who: who.dispatcher, path: ({ dispatching }) => `/dispatch?id=${dispatching}` },
  ],
  '/register': [{ what: 'the register', who: who.clerk, path: () => '/register' }],
  '/notifications': [{ what: 'notifications', who: who.head, path: () => '/notifications' }],
  '/settings': [{ what: 'settings', who: who.head, path: () => '/settings' }],
  '/admin': [{ what: 'the administrator’s desk', who: who.administrator, path: () => '/admin' }],
  '/admin/$page': ofTheAdministrator.map((page) => ({ what: `the administrator’s ${page}`, who: who.administrator, path: () => `/admin/${page}` })),
  '/delegations': [{ what: 'delegations', who: who.director, path: () => '/delegations' }],
};

/** An address that nobody has a screen for. */
export const nowhere: Screen = { what: 'an address of nothing', who: who.drafter, path: () => '/khong-co-trang-nay' };

/** Opens the reports the screens show. */
export async function prepare(office: Office): Promise<Prepared> {
  const at = (stop: Stop) => aReport(office, stop, `Kết quả công tác, văn bản ở bước ${stop}`);
  return {
    preparing: await at('preparing'),
    gathering: await at('gathering'),
    consolidating: await at('consolidating'),
    consulting: await at('consulting'),
    formatReview: await at('formatReview'),
    signing: await at('signing'),
    issuing: await at('issuing'),
    dispatching: await at('dispatching'),
  };
}
