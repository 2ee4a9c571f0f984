import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { type PageChoice, pageKeptShape, usePageFile } from './api.js';
import { OwnFile, RemoveFile } from './OwnFile.js';
import { Loaded, Section, Table } from './parts.js';
import { Standing } from './Standing.js';

/** What the office's page has otherwise than the decree's; the file that says so is brought in, given out, taken away. */
export function PageFilePage() {
  const { t } = useWords();
  const look = usePageFile('/api/office/page');
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title={t('admin.page.page')} lead={t('admin.pageFile.lead')}>
      <Loaded of={look}>
        {({ path, file, isThere, choices }) => (
          <>
            <div className="sheet pad stack">
              <code className="breaks">{path}</code>
              {file === null ? <span className="soft">{t('admin.pageFile.none')}</span> : <Standing of={file.standing} />}
              {file !== null && !isThere ? <span className="soft">{t('admin.pageFile.removed')}</span> : null}
              {isThere ? (
                <div className="row">
                  <a href="/api/office/page.json" download="page.json">
                    {t('admin.ownFile.download')}
                  </a>
                  <Button size="xs" variant="default" onClick={() => setAsked(true)}>
                    {t('admin.remove')}
                  </Button>
                </div>
              ) : null}
            </div>
            {isAsked ? <RemoveFile file="page.json" path="/api/office/page" onDone={() => setAsked(false)} /> : null}
            {file?.problem ? <Notice tone="bad" title={`${file.problem.path} ${file.problem.expected}`} /> : null}
            <OwnFile send={{ method: 'PUT', path: '/api/office/page' }} shape={pageKeptShape}>
              {({ choices: wanted }) => <Measures label={t('admin.pageFile.wanted')} choices={wanted} />}
            </OwnFile>
            <Measures label={t('admin.pageFile.inUse')} choices={choices} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Measures({ label, choices }: { label: string; choices: readonly PageChoice[] }) {
  const { t } = useWords();
  if (choices.length === 0) return null;
  return (
    <>
      <h3>{label}</h3>
      <Table
        label={label}
        columns={[t('admin.pageFile.measure'), t('admin.pageFile.here'), t('admin.pageFile.usual')]}
        rows={choices.map(({ path, value, usual }) => ({ key: path, cells: [<code key="m">{path}</code>, value, usual ?? '–'] }))}
      />
    </>
  );
}
