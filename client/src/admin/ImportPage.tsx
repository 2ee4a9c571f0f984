import { Button, FileButton, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { Differences } from './Acts.js';
import css from './Admin.module.css';
import { type Act, importedShape } from './api.js';
import { Section, useChange } from './parts.js';

/** The whole office as a file: taken out, and brought in after a look at what it would change. */
export function ImportPage() {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const looking = useChange(importedShape);
  const bringing = useChange(importedShape);
  const edit = (words: string) => {
    setText(words);
    setFault(null);
    looking.reset();
    bringing.reset();
  };
  const send = (dry: boolean) => {
    try {
      const body: unknown = JSON.parse(text);
      if (dry) looking.mutate({ method: 'POST', path: '/api/office?dry=1', body });
      else bringing.mutate({ method: 'POST', path: '/api/office', body });
    } catch (error) {
      setFault(t('admin.import.notJson', { reason: error instanceof Error ? error.message : '' }));
    }
  };
  const added = bringing.data?.people.added.filter(({ password }) => password !== undefined) ?? [];
  return (
    <>
      <Section title={t('admin.import.out')} lead={t('admin.import.outLead')}>
        <p className="sheet pad">
          <a href="/api/office" download="office.json">
            {t('admin.import.download')}
          </a>
        </p>
      </Section>
      <Section title={t('admin.import.in')} lead={t('admin.import.lead')}>
        <div className={`sheet pad ${css.form}`}>
          <FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(edit)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<Icon name="doc" size={16} />} style={{ alignSelf: 'flex-start' }}>
                {t('admin.import.file')}
              </Button>
            )}
          </FileButton>
          <Textarea
            label={t('admin.import.paste')}
            value={text}
            error={fault}
            rows={8}
            spellCheck={false}
            onChange={(event) => edit(event.currentTarget.value)}
          />
          <div className="row">
            <Button variant="default" loading={looking.isPending} disabled={text.trim() === ''} onClick={() => send(true)}>
              {t('admin.import.look')}
            </Button>
          </div>
          {looking.error === null ? null : <ProblemNotice error={looking.error} />}
          {looking.data === undefined || bringing.isSuccess ? null : (
            <>
              <h3>{t(looking.data.acts.length === 0 ? 'admin.import.nothing' : 'admin.import.would', { count: looking.data.acts.length })}</h3>
              <Changes acts={looking.data.acts} />
              {looking.data.acts.length === 0 ? null : (
                <div className="row">
                  <Button loading={bringing.isPending} onClick={() => send(false)}>
                    {t('admin.import.do')}
                  </Button>
                </div>
              )}
            </>
          )}
          {bringing.error === null ? null : <ProblemNotice error={bringing.error} />}
          {bringing.data === undefined ? null : (
            <Notice tone="good" title={t('admin.import.done', { count: bringing.data.acts.length })}>
              {added.length === 0 ? null : (
                <>
                  <div>{t('admin.import.passwords')}</div>
                  <ul>
                    {added.map(({ account, password }) => (
                      <li key={account}>
                        {account}: <code className={css.password}>{password}</code>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </Notice>
          )}
        </div>
      </Section>
    </>
  );
}

function Changes({ acts }: { acts: readonly Act[] }) {
  const { t } = useWords();
  return (
    <ul className="stack">
      {acts.map((act) => (
        <li key={`${act.what} ${act.of.id}`}>
          <strong>{t(`admin.act.${act.what}`)}</strong>: {act.of.name}
          <Differences act={act} />
        </li>
      ))}
    </ul>
  );
}
