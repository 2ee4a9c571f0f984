import { Button } from '@mantine/core';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Admin.module.css';
import { type ChannelLook, testedShape, useChannels } from './api.js';
import { Loaded, Section, useChange } from './parts.js';

/** The ways documents leave by: set up or not, by which settings, and a try. */
export function ChannelsPage() {
  const { t } = useWords();
  const channels = useChannels('/api/channels');
  return (
    <Section title={t('admin.page.channels')} lead={t('admin.channels.lead')}>
      <Loaded of={channels}>
        {(all) => (
          <div className={css.health}>
            {all.map((one) => (
              <Channel key={one.channel} channel={one} />
            ))}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Channel({ channel: { channel, ready, settings, testable } }: { channel: ChannelLook }) {
  const { t, name } = useWords();
  const testing = useChange(testedShape);
  const result = testing.data;
  return (
    <div className="sheet pad stack">
      <div className="row apart">
        <h3>{name('admin.channel', channel)}</h3>
        <span className={`${css.mark} ${ready ? css.good : css.warn}`}>
          <Icon name={ready ? 'check' : 'warn'} size={16} /> {t(ready ? 'admin.channels.ready' : 'admin.channels.notReady')}
        </span>
      </div>
      {settings.length === 0 ? null : (
        <ul className={`${css.fields} small`}>
          {settings.map((one) => (
            <li key={one.name} className="breaks">
              <code>{one.name}</code>: {one.value ?? t(one.isSet ? 'admin.channels.secret' : 'admin.channels.unset')}
            </li>
          ))}
        </ul>
      )}
      {!ready ? null : testable ? (
        <div className="row">
          <Button
            variant="default"
            size="xs"
            loading={testing.isPending}
            aria-label={`${t('admin.channels.test')}: ${name('admin.channel', channel)}`}
            onClick={() => testing.mutate({ method: 'POST', path: `/api/channels/${channel}/test` })}
          >
            {t('admin.channels.test')}
          </Button>
        </div>
      ) : (
        <p className="small soft">{t('admin.channels.nothing')}</p>
      )}
      {testing.error === null ? null : <ProblemNotice error={testing.error} />}
      {result === undefined ? null : (
        <Notice tone={result.outcome === 'sent' ? 'good' : 'bad'} title={t(`admin.channels.${result.outcome}`, { to: result.to ?? '' })}>
          <div className="breaks small">{result.words}</div>
        </Notice>
      )}
    </div>
  );
}
