import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/useWords.js';
import { Differences } from './Acts.js';
import css from './Admin.module.css';
import { type TypeFiles, typeKeptShape, useNamedTypes, useTypeFiles } from './api.js';
import { OwnFile, RemoveFile } from './OwnFile.js';
import { Loaded, Section, Table } from './parts.js';
import { Standing } from './Standing.js';

const addressOf = (file: string): string => `/api/office/types/${encodeURIComponent(file)}`;

/** The types of document in use, and the agency's own files of them: brought in, given out, taken away. */
export function TypesPage() {
  const { t } = useWords();
  const look = useTypeFiles('/api/office/types');
  return (
    <Loaded of={look}>
      {({ folder, files, types }) => (
        <>
          <Section title={t('admin.types.files')} lead={t('admin.types.lead', { folder })}>
            <Files files={files} />
            <OwnFile send={{ method: 'POST', path: '/api/office/types' }} shape={typeKeptShape}>
              {({ file, inPlaceOf, act }) => (
                <>
                  <p>
                    <strong>{act?.of.name}</strong> ({act?.of.id}): {t(`admin.types.place.${inPlaceOf ?? 'new'}`, { file })}
                  </p>
                  {act === null ? null : <Differences act={act} />}
                </>
              )}
            </OwnFile>
          </Section>
          <Section title={t('admin.page.types')} lead={t('admin.types.begin')}>
            <Types types={types} />
          </Section>
        </>
      )}
    </Loaded>
  );
}

function Files({ files }: Pick<TypeFiles, 'files'>) {
  const { t } = useWords();
  const [asked, setAsked] = useState<string | null>(null);
  if (files.length === 0) return <p className="sheet pad soft">{t('admin.types.noFiles')}</p>;
  return (
    <>
      {asked === null ? null : <RemoveFile key={asked} file={asked} path={addressOf(asked)} onDone={() => setAsked(null)} />}
      <Table
        label={t('admin.types.files')}
        columns={[t('admin.file'), t('admin.state'), t('admin.types.problem'), t('admin.do')]}
        rows={files.map(({ name, standing, problem }) => ({
          key: name,
          cells: [
            <code key="name" className="breaks">
              {name}
            </code>,
            <Standing key="standing" of={standing} />,
            problem === null ? '–' : `${problem.path} ${problem.expected}`,
            <div key="do" className="row">
              <Download file={name} />
              <Button size="xs" variant="default" aria-label={`${t('admin.remove')}: ${name}`} onClick={() => setAsked(name)}>
                {t('admin.remove')}
              </Button>
            </div>,
          ],
        }))}
      />
    </>
  );
}

function Types({ types }: Pick<TypeFiles, 'types'>) {
  const { t, language } = useWords();
  const named = useNamedTypes('/api/types');
  const musts = (abbreviation: string) => (named.data?.items.find((one) => one.abbreviation === abbreviation)?.musts ?? []).map(({ name }) => name).join(', ');
  return (
    <Table
      label={t('admin.page.types')}
      columns={[t('admin.types.abbreviation'), t('admin.field.name'), t('admin.types.musts'), t('admin.types.outline'), t('admin.types.from'), t('admin.do')]}
      rows={types.map(({ type, from, file }) => ({
        key: type.abbreviation,
        cells: [
          <strong key="abbreviation">{type.abbreviation}</strong>,
          language === 'en' ? type.englishName : type.name,
          musts(type.abbreviation) || '–',
          <details key="outline">
            <summary className={css.unbroken}>{t('admin.types.sections', { count: type.outline.length })}</summary>
            <ul className="small">
              {type.outline.map(({ number, heading }) => (
                <li key={number}>
                  {number}. {heading}
                </li>
              ))}
            </ul>
          </details>,
          from === 'decree' ? t('admin.types.decree') : (file ?? t('admin.types.untilNextStart')),
          <Download key="do" file={file ?? `${type.abbreviation}.json`} />,
        ],
      }))}
    />
  );
}

function Download({ file }: { file: string }) {
  const { t } = useWords();
  return (
    <a className={css.unbroken} href={addressOf(file)} download={file} aria-label={`${t('admin.ownFile.download')}: ${file}`}>
      {t('admin.ownFile.download')}
    </a>
  );
}
