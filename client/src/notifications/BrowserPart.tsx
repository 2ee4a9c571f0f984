import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Chosen } from '../api/notices.js';
import { Problem } from '../api/problem.js';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { browserHere, hindranceOf, turnOff, turnOn, worldOf } from './browser.js';
import css from './Page.module.css';

/** Whether this browser tells while no screen is open. It is asked for permission only on a click. */
export function BrowserPart({ push }: { push: Chosen['push'] }) {
  const { t } = useWords();
  const client = useQueryClient();
  const here = useQuery({ queryKey: ['noticeSettings', 'here', ...push.browsers], queryFn: () => browserHere(push.browsers) });
  const hindrance = hindranceOf(worldOf());
  const turning = useMutation({
    mutationFn: async (id: string | null) => {
      if (id !== null) return turnOff(id).then(() => true);
      return push.key === null ? false : turnOn(push.key);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['noticeSettings'] }),
  });
  const id = here.data ?? null;
  const others = push.browsers.length - (id === null ? 0 : 1);
  const why = push.unavailable ?? (hindrance === null || (hindrance === 'denied' && id !== null) ? null : t(`noticeSettings.hindrance.${hindrance}`));
  return (
    <section className={`sheet ${css.part}`} aria-labelledby="browser">
      <h2 id="browser">{t('noticeSettings.browser')}</h2>
      {why === null ? null : <Notice tone="warn">{why}</Notice>}
      {turning.data === false && hindrance !== 'denied' ? <Notice tone="warn">{t('noticeSettings.notAllowed')}</Notice> : null}
      {turning.error === null ? null : turning.error instanceof Problem ? (
        <ProblemNotice error={turning.error} />
      ) : (
        <Notice tone="bad" title={t('noticeSettings.pushFailed')}>
          {t('noticeSettings.pushFailedHint')}
        </Notice>
      )}
      <div className="row">
        {id === null ? (
          <Button leftSection={<Icon name="bell" />} disabled={why !== null} loading={turning.isPending} onClick={() => turning.mutate(null)}>
            {t('noticeSettings.turnOn')}
          </Button>
        ) : (
          <>
            <span className={css.saved}>
              <Icon name="check" size={16} /> {t('noticeSettings.isOn')}
            </span>
            <Button variant="default" loading={turning.isPending} onClick={() => turning.mutate(id)}>
              {t('noticeSettings.turnOff')}
            </Button>
          </>
        )}
      </div>
      {others > 0 ? <p className="soft small">{t('noticeSettings.otherBrowsers', { count: others })}</p> : null}
      <p className="soft small">{t('noticeSettings.browserHint')}</p>
    </section>
  );
}
