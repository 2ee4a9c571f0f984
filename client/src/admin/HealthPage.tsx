import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { useNow } from '../ui/useNow.js';
import { momentWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Admin.module.css';
import { useHealth } from './api.js';
import { Loaded, Section } from './parts.js';

const icons = { good: 'check', warn: 'clock', bad: 'warn' } as const;
const every = 10_000;

/** How everything is that the office rests on, read anew every ten seconds. */
export function HealthPage() {
  const { t, language } = useWords();
  const health = useHealth('/api/health', { every });
  const now = useNow();
  const size = (bytes: number) => `${new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }).format(bytes / 1024 ** 3)} GB`;
  const told = (values: Record<string, string | number>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        name === 'at' && typeof value === 'string'
          ? momentWords(value, language, now)
          : (name === 'free' || name === 'total') && typeof value === 'number'
            ? size(value)
            : value,
      ]),
    );
  return (
    <Section title={t('admin.page.health')} lead={t('admin.health.lead')}>
      {health.data !== undefined && health.error !== null ? <ProblemNotice error={health.error} /> : null}
      <Loaded of={health}>
        {({ version, node, startedAt, memory, items }) => (
          <>
            <p className="sheet pad">{t('admin.health.server', { version, node, memory: size(memory), at: momentWords(startedAt, language, now) })}</p>
            <div className={css.health}>
              {items.map(({ name, state, says, values }) => (
                <div key={name} className="sheet pad stack">
                  <div className="row apart">
                    <h3>{t(`admin.health.${name}.title`)}</h3>
                    <span className={`${css.mark} ${css[state]}`}>
                      <Icon name={icons[state]} size={16} /> {t(`admin.health.state.${state}`)}
                    </span>
                  </div>
                  <p className="breaks">{t(`admin.health.${name}.${says}`, told(values))}</p>
                  <p className="small soft">{t(`admin.health.${name}.meaning`)}</p>
                  {state === 'good' ? null : <p className="small">{t(`admin.health.${name}.remedy`)}</p>}
                </div>
              ))}
            </div>
          </>
        )}
      </Loaded>
    </Section>
  );
}
