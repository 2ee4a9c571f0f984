import { useWords } from '../words/useWords.js';
import { useNamedTypes, useTypeFiles } from './api.js';
import { Loaded, Section, Table } from './parts.js';
import { Standing } from './Standing.js';

/** The types of document in use, and the agency's own files of them. */
export function TypesPage() {
  const { t, language } = useWords();
  const look = useTypeFiles('/api/office/types');
  const named = useNamedTypes('/api/types');
  const musts = (abbreviation: string) => (named.data?.items.find((one) => one.abbreviation === abbreviation)?.musts ?? []).map(({ name }) => name).join(', ');
  return (
    <Loaded of={look}>
      {({ folder, files, types }) => (
        <>
          <Section title={t('admin.types.files')} lead={t('admin.types.lead', { folder })}>
            {files.length === 0 ? (
              <p className="sheet pad soft">{t('admin.types.noFiles')}</p>
            ) : (
              <Table
                label={t('admin.types.files')}
                columns={[t('admin.file'), t('admin.state'), t('admin.types.problem')]}
                rows={files.map(({ name, standing, problem }) => ({
                  key: name,
                  cells: [
                    <code key="name">{name}</code>,
                    <Standing key="standing" of={standing} />,
                    problem === null ? '–' : `${problem.path} ${problem.expected}`,
                  ],
                }))}
              />
            )}
          </Section>
          <Section title={t('admin.page.types')}>
            <Table
              label={t('admin.page.types')}
              columns={[t('admin.types.abbreviation'), t('admin.field.name'), t('admin.types.musts'), t('admin.types.outline'), t('admin.types.from')]}
              rows={types.map(({ type, from, file }) => ({
                key: type.abbreviation,
                cells: [
                  <strong key="abbreviation">{type.abbreviation}</strong>,
                  language === 'en' ? type.englishName : type.name,
                  musts(type.abbreviation) || '–',
                  <details key="outline">
                    <summary>{t('admin.types.sections', { count: type.outline.length })}</summary>
                    <ul className="small">
                      {type.outline.map(({ number, heading }) => (
                        <li key={number}>
                          {number}. {heading}
                        </li>
                      ))}
                    </ul>
                  </details>,
                  from === 'decree' ? t('admin.types.decree') : (file ?? t('admin.types.office')),
                ],
              }))}
            />
          </Section>
        </>
      )}
    </Loaded>
  );
}
