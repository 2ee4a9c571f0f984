import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { useMe } from '../api/session.js';
import { Empty } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Admin.module.css';
import { AuditPage } from './AuditPage.js';
import { AuthorisationsPage } from './AuthorisationsPage.js';
import { CalendarPage } from './CalendarPage.js';
import { ChannelsPage } from './ChannelsPage.js';
import { HealthPage } from './HealthPage.js';
import { HousePage } from './HousePage.js';
import { ImportPage } from './ImportPage.js';
import { NumbersPage } from './NumbersPage.js';
import { PageFilePage } from './PageFilePage.js';
import { PeoplePage } from './PeoplePage.js';
import { RolesPage } from './RolesPage.js';
import { TypesPage } from './TypesPage.js';
import en from './words/en.json';
import vi from './words/vi.json';

// these words come with these screens: the first screen does without
i18next.addResourceBundle('vi', 'translation', vi, true);
i18next.addResourceBundle('en', 'translation', en, true);

const pages: Record<string, () => ReactNode> = {
  people: () => <PeoplePage />,
  house: () => <HousePage />,
  roles: () => <RolesPage />,
  authorisations: () => <AuthorisationsPage />,
  types: () => <TypesPage />,
  page: () => <PageFilePage />,
  calendar: () => <CalendarPage />,
  numbers: () => <NumbersPage />,
  channels: () => <ChannelsPage />,
  audit: () => <AuditPage />,
  health: () => <HealthPage />,
  import: () => <ImportPage />,
};
const names = Object.keys(pages);

/** The administrator's desk: a menu, and one screen of it. */
export function AdminPage() {
  const { t } = useWords();
  const desks = useMe().data?.desks;
  if (desks === undefined || desks.includes('administration')) return <Administration />;
  return (
    <div className="sheet">
      <Empty page title={t('admin.title')} hint={t('admin.notYours')} />
    </div>
  );
}

function Administration() {
  const { t, name } = useWords();
  const { page = 'people' } = useParams({ strict: false });
  const navigate = useNavigate();
  const shown = pages[page];
  return (
    <>
      <h1 data-title={shown === undefined ? undefined : `${name('admin.page', page)} – ${t('admin.title')}`}>{t('admin.title')}</h1>
      <div className={css.whole}>
        <nav className={css.menu} aria-label={t('admin.title')}>
          {names.map((one) => (
            <Link key={one} to="/admin/$page" params={{ page: one }} {...(one === page ? { 'aria-current': 'page' as const } : {})}>
              {name('admin.page', one)}
            </Link>
          ))}
        </nav>
        <NativeSelect
          className={css.pick ?? ''}
          label={t('admin.pick')}
          value={page}
          data={names.map((one) => ({ value: one, label: name('admin.page', one) }))}
          onChange={(event) => void navigate({ to: '/admin/$page', params: { page: event.currentTarget.value } })}
        />
        <div className={css.content}>
          {shown === undefined ? (
            <div className="sheet">
              <Empty title={t('app.notFound')} hint={t('app.notFoundHint')} />
            </div>
          ) : (
            shown()
          )}
        </div>
      </div>
    </>
  );
}
