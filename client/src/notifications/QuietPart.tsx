import { Checkbox, NativeSelect } from '@mantine/core';
import type { NoticeSettings } from '../api/notices.js';
import { useWords } from '../words/useWords.js';
import { hours } from './hours.js';
import css from './Page.module.css';

type Quiet = NoticeSettings['quiet'];
/** From the end of office hours until they begin again. */
const usual = { from: 18, until: 7 };

/** Hours in which neither mail nor browser tells; what came meanwhile is told after. */
export function QuietPart({ quiet, onChange }: { quiet: Quiet; onChange: (quiet: Quiet) => void }) {
  const { t } = useWords();
  const others = (than: number) => hours.filter(({ value }) => value !== String(than));
  return (
    <section className={`sheet ${css.part}`} aria-labelledby="quiet">
      <h2 id="quiet">{t('noticeSettings.quiet')}</h2>
      <Checkbox label={t('noticeSettings.quietOn')} checked={quiet !== null} onChange={(event) => onChange(event.currentTarget.checked ? usual : null)} />
      {quiet === null ? null : (
        <div className={css.fields}>
          <NativeSelect
            label={t('noticeSettings.from')}
            value={String(quiet.from)}
            data={others(quiet.until)}
            onChange={(event) => onChange({ ...quiet, from: Number(event.currentTarget.value) })}
          />
          <NativeSelect
            label={t('noticeSettings.until')}
            value={String(quiet.until)}
            data={others(quiet.from)}
            onChange={(event) => onChange({ ...quiet, until: Number(event.currentTarget.value) })}
          />
        </div>
      )}
      <p className="soft small">{t('noticeSettings.quietHint')}</p>
    </section>
  );
}
