import { Notice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import { usePageFile } from './api.js';
import { Loaded, Section, Table } from './parts.js';
import { Standing } from './Standing.js';

/** What the office's page has otherwise than the decree's. */
export function PageFilePage() {
  const { t } = useWords();
  const look = usePageFile('/api/office/page');
  return (
    <Section title={t('admin.page.page')} lead={t('admin.pageFile.lead')}>
      <Loaded of={look}>
        {({ path, file, choices }) => (
          <>
            <div className="sheet pad stack">
              <code className="breaks">{path}</code>
              {file === null ? <span className="soft">{t('admin.pageFile.none')}</span> : <Standing of={file.standing} />}
            </div>
            {file?.problem ? <Notice tone="bad" title={`${file.problem.path} ${file.problem.expected}`} /> : null}
            {choices.length === 0 ? null : (
              <Table
                label={t('admin.page.page')}
                columns={[t('admin.pageFile.measure'), t('admin.pageFile.here'), t('admin.pageFile.usual')]}
                rows={choices.map(({ path: measure, value, usual }) => ({ key: measure, cells: [<code key="m">{measure}</code>, value, usual ?? '–'] }))}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}
