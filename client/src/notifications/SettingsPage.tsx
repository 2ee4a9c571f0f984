import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Chosen, type NoticeSettings, useKeepSettings, useNoticeSettings } from '../api/notices.js';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import { BrowserPart } from './BrowserPart.js';
import { hours } from './hours.js';
import { KindsTable } from './KindsTable.js';
import css from './Page.module.css';
import { QuietPart } from './QuietPart.js';

/** How I am told: what, by which way, when. Every choice is kept as it is made. */
export function SettingsPage() {
  const { t } = useWords();
  const chosen = useNoticeSettings();
  const keep = useKeepSettings();
  return (
    <div className={css.page}>
      <Link to="/notifications" className="backLink">
        <Icon name="back" size={16} /> {t('notices.title')}
      </Link>
      <div className="stack">
        <h1>{t('noticeSettings.title')}</h1>
        <p className="soft">{t('noticeSettings.lead')}</p>
        <span className={css.saved} role="status">
          {keep.isSuccess ? (
            <>
              <Icon name="check" size={16} /> {t('noticeSettings.saved')}
            </>
          ) : null}
        </span>
      </div>
      {chosen.error === null ? null : <ProblemNotice error={chosen.error} onRetry={() => void chosen.refetch()} />}
      {keep.error === null ? null : <ProblemNotice error={keep.error} onRetry={() => keep.mutate(keep.variables)} />}
      {chosen.data === undefined ? (
        chosen.error === null ? (
          <div className="sheet">
            <Waiting lines={5} />
          </div>
        ) : null
      ) : (
        <Parts chosen={chosen.data} onChange={(settings) => keep.mutate(settings)} />
      )}
    </div>
  );
}

function Parts({ chosen, onChange }: { chosen: Chosen; onChange: (settings: NoticeSettings) => void }) {
  const { t } = useWords();
  const { settings, mail, push } = chosen;
  return (
    <>
      <section className={`sheet ${css.part}`} aria-labelledby="told">
        <h2 id="told">{t('noticeSettings.what')}</h2>
        <KindsTable kinds={settings.kinds} onChange={(kinds) => onChange({ ...settings, kinds })} />
      </section>
      <section className={`sheet ${css.part}`} aria-labelledby="mail">
        <h2 id="mail">{t('noticeSettings.mail')}</h2>
        {mail.unavailable === null ? null : <Notice tone="warn">{mail.unavailable}</Notice>}
        {mail.address === null ? null : <p className="soft small">{t('noticeSettings.address', { address: mail.address })}</p>}
        <div className={css.fields}>
          <NativeSelect
            label={t('noticeSettings.when')}
            disabled={mail.unavailable !== null}
            value={settings.mail.when}
            onChange={(event) => onChange({ ...settings, mail: { ...settings.mail, when: whenOf(event.currentTarget.value) } })}
            data={whens.map((value) => ({ value, label: t(`noticeSettings.mailWhen.${value}`) }))}
          />
          {settings.mail.when === 'daily' ? (
            <NativeSelect
              label={t('noticeSettings.hour')}
              disabled={mail.unavailable !== null}
              value={String(settings.mail.hour)}
              onChange={(event) => onChange({ ...settings, mail: { ...settings.mail, hour: Number(event.currentTarget.value) } })}
              data={hours}
            />
          ) : null}
          <NativeSelect
            label={t('noticeSettings.language')}
            value={settings.language}
            onChange={(event) => onChange({ ...settings, language: event.currentTarget.value === 'en' ? 'en' : 'vi' })}
            data={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        <p className="soft small">{t('noticeSettings.mailHint')}</p>
      </section>
      <BrowserPart push={push} />
      <QuietPart quiet={settings.quiet} onChange={(quiet) => onChange({ ...settings, quiet })} />
    </>
  );
}

const whens = ['off', 'urgent', 'hourly', 'daily'] as const;
const whenOf = (value: string) => whens.find((one) => one === value) ?? 'off';
