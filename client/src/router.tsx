import { createRootRoute, createRoute, createRouter, Link } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { type Asked, askedIn } from './changes/asked.js';
import { type DeskAddress, deskAddress } from './desk/address.js';
import { DeskPage } from './desk/DeskPage.js';
import { askedIn as askedInRegister, type Asked as InRegister } from './register/asked.js';
import { type View, viewIn } from './report/view.js';
import { allStates } from './report/walk.js';
import { type InAddress, inAddress } from './search/wanted.js';
import { ScreenError } from './shell/ScreenError.js';
import { Shell } from './shell/Shell.js';
import { lazyScreen } from './ui/lazyScreen.js';
import { Empty } from './ui/Notice.js';
import { useWords } from './words/useWords.js';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/',
  staticData: { title: 'desk.title' },
  validateSearch: (asked): DeskAddress => deskAddress(asked),
  component: DeskPage,
});

/** A screen of one document begins anew with another: nothing of the first is shown under the second's name. */
const byReport = ({ params: { id } }: { params: { id: string } }) => id;

/** The document that a new one replaces or corrects. */
const afterOne = z.object({
  former: z.catch(z.optional(z.string().check(z.regex(/^R\d{1,12}$/))), undefined),
  as: z.catch(z.optional(z.enum(['replaces', 'corrects'])), undefined),
});
type After = { former?: string | undefined; as?: 'replaces' | 'corrects' | undefined };

const newReport = createRoute({
  getParentRoute: () => root,
  path: '/new',
  staticData: { title: 'newReport.title' },
  validateSearch: (search): After => afterOne.parse(search),
  component: lazyScreen(() => import('./newReport/NewReportPage.js'), 'NewReportPage'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  staticData: { title: 'report.documents' },
  remountDeps: byReport,
  validateSearch: (search): View => viewIn(search),
  component: lazyScreen(() => import('./report/ReportPage.js'), 'ReportPage'),
});

const section = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id/sections/$number',
  staticData: { title: 'report.sections' },
  remountDeps: ({ params: { id, number } }) => [id, number],
  component: lazyScreen(() => import('./text/SectionPage.js'), 'SectionPage'),
});

const slip = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id/slip',
  staticData: { title: 'slip.title' },
  remountDeps: byReport,
  component: lazyScreen(() => import('./slip/SlipPage.js'), 'SlipPage'),
});

const changes = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id/changes',
  staticData: { title: 'changes.title' },
  remountDeps: byReport,
  validateSearch: (address): Asked => askedIn(address),
  component: lazyScreen(() => import('./changes/ChangesPage.js'), 'ChangesPage'),
});

const delegations = createRoute({
  getParentRoute: () => root,
  path: '/delegations',
  staticData: { title: 'delegation.title' },
  component: lazyScreen(() => import('./delegations/DelegationsPage.js'), 'DelegationsPage'),
});

const notifications = createRoute({
  getParentRoute: () => root,
  path: '/notifications',
  staticData: { title: 'notices.title' },
  component: lazyScreen(() => import('./notifications/NotificationsPage.js'), 'NotificationsPage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  staticData: { title: 'noticeSettings.title' },
  component: lazyScreen(() => import('./notifications/SettingsPage.js'), 'SettingsPage'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  staticData: { title: 'search.title' },
  validateSearch: (asked): InAddress => inAddress(asked),
  component: lazyScreen(() => import('./search/SearchPage.js'), 'SearchPage'),
});

/** Which document of a queue is open. */
const openOne = z.object({ id: z.catch(z.optional(z.string()), undefined), state: z.catch(z.optional(z.string()), undefined) });
const chosenIn = (search: unknown): { id?: string } => {
  const { id } = openOne.parse(search);
  return id ? { id } : {};
};

const sign = createRoute({
  getParentRoute: () => root,
  path: '/sign',
  staticData: { title: 'signing.title' },
  validateSearch: chosenIn,
  component: lazyScreen(() => import('./signing/SignPage.js'), 'SignPage'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  staticData: { title: 'review.title' },
  validateSearch: chosenIn,
  component: lazyScreen(() => import('./review/ReviewPage.js'), 'ReviewPage'),
});

const issue = createRoute({
  getParentRoute: () => root,
  path: '/issue',
  staticData: { title: 'issuing.title' },
  validateSearch: chosenIn,
  component: lazyScreen(() => import('./issuing/IssuePage.js'), 'IssuePage'),
});

const dispatch = createRoute({
  getParentRoute: () => root,
  path: '/dispatch',
  staticData: { title: 'dispatch.title' },
  validateSearch: (search): { id?: string; state?: string } => {
    const { state } = openOne.parse(search);
    return { ...chosenIn(search), ...(state !== undefined && allStates.includes(state) ? { state } : {}) };
  },
  component: lazyScreen(() => import('./dispatch/DispatchPage.js'), 'DispatchPage'),
});

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  staticData: { title: 'register.title' },
  validateSearch: (search): InRegister => askedInRegister(search),
  component: lazyScreen(() => import('./register/RegisterPage.js'), 'RegisterPage'),
});

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  staticData: { title: 'desks.administration' },
  component: lazyScreen(() => import('./admin/AdminPage.js'), 'AdminPage'),
});
const adminPage = createRoute({
  getParentRoute: () => root,
  path: '/admin/$page',
  staticData: { title: 'desks.administration' },
  component: lazyScreen(() => import('./admin/AdminPage.js'), 'AdminPage'),
});

const routeTree = root.addChildren([
  desk,
  search,
  newReport,
  report,
  section,
  slip,
  changes,
  delegations,
  notifications,
  settings,
  sign,
  review,
  issue,
  dispatch,
  register,
  admin,
  adminPage,
]);

export const openRouter = () => createRouter({ routeTree, scrollRestoration: true, defaultPreload: 'intent', defaultErrorComponent: ScreenError });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
  interface StaticDataRouteOption {
    /** key of the words that name the screen until it has named itself */
    title?: string;
  }
}

function NotFound() {
  const { t } = useWords();
  return (
    <div className="sheet">
      <Empty page title={t('app.notFound')} hint={t('app.notFoundHint')}>
        <Link to="/" search={{}}>
          {t('app.back')}
        </Link>
      </Empty>
    </div>
  );
}
