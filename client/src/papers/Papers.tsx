import { Button, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type PaperList, usePapers } from '../api/papers.js';
import type { Report } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import { PaperLines, RemovedPapers } from './PaperLines.js';
import css from './Papers.module.css';
import { sizeWords, unfit } from './size.js';
import { UploadLines } from './UploadLines.js';
import { uploads } from './uploads.js';

/** What lies with the document: attached, looked at, removed. */
export function Papers({ report }: { report: Report }) {
  const { t } = useWords();
  const client = useQueryClient();
  const found = usePapers(report.id, report.seq);
  const mine = useSyncExternalStore(uploads.subscribe, uploads.all).filter((one) => one.report === report.id);
  const done = mine.filter(({ state }) => state === 'done').length;
  useEffect(() => {
    if (done === 0) return;
    void client.invalidateQueries({ queryKey: ['papers', report.id] }).then(() => uploads.forgetDone(report.id));
  }, [client, done, report.id]);

  const list = found.data;
  const items = list?.items.filter(({ removedAt }) => removedAt === null) ?? [];
  const removed = list?.items.filter(({ removedAt }) => removedAt !== null) ?? [];
  return (
    <section className="stack" aria-labelledby="attached">
      <h2 id="attached">
        {t('papers.title')}
        {items.length === 0 ? null : <span className={css.count}>{items.length}</span>}
      </h2>
      {found.error === null ? null : <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      <div className="sheet">
        {list === undefined ? found.error === null ? <Waiting lines={2} /> : null : null}
        {list !== undefined && items.length === 0 && mine.length === 0 && (list.mayAttach || list.sections.length > 0) ? (
          <p className={`small soft ${css.why}`}>{t('papers.none')}</p>
        ) : null}
        <PaperLines report={report} papers={items} />
        <UploadLines uploads={mine.filter(({ state }) => state !== 'done')} />
        {list === undefined ? null : list.mayAttach || list.sections.length > 0 ? (
          <Attach report={report} list={list} />
        ) : (
          <p className={`small soft ${css.why}`}>{items.length === 0 ? `${t('papers.none')} ${list.refusal?.message ?? ''}` : list.refusal?.message}</p>
        )}
      </div>
      <RemovedPapers papers={removed} />
    </section>
  );
}

/** Files are dropped or chosen; what the server would not take is said before it is sent. */
function Attach({ report, list }: { report: Report; list: PaperList }) {
  const { t, language } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [faults, setFaults] = useState<string[]>([]);
  const places = [...(list.mayAttach ? [''] : []), ...list.sections];
  const [chosen, setChosen] = useState('');
  const section = places.includes(chosen) ? chosen : (places[0] ?? '');
  const { bytes, ends } = list.limits;

  const add = (files: readonly File[]) => {
    const bad = files.flatMap((file) => {
      const why = unfit(file, list.limits);
      return why === null ? [] : [t(`papers.${why}`, { name: file.name, limit: sizeWords(bytes, language), ends: ends.join(', ') })];
    });
    setFaults(bad);
    const good = files.filter((file) => unfit(file, list.limits) === null);
    if (good.length > 0) uploads.add(report.id, section === '' ? null : section, good);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  const choose = () => {
    add([...(chooser.current?.files ?? [])]);
    if (chooser.current !== null) chooser.current.value = '';
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the button does
    <div
      className={`${css.attach} ${over ? css.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {faults.map((fault) => (
        <Notice key={fault} tone="bad">
          {fault}
        </Notice>
      ))}
      <div className={css.controls}>
        {places.length > 1 ? (
          <NativeSelect
            label={t('papers.place')}
            value={section}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={places.map((place) => ({
              value: place,
              label: place === '' ? t('papers.whole') : sectionWords(report, place, t('actions.section', { number: place })),
            }))}
          />
        ) : null}
        <Button variant="default" leftSection={<Icon name="clip" size={16} />} onClick={() => chooser.current?.click()}>
          {t('papers.choose')}
        </Button>
      </div>
      <input ref={chooser} type="file" multiple hidden accept={ends.map((end) => `.${end}`).join(',')} aria-label={t('papers.choose')} onChange={choose} />
      <p className="small soft">{t('papers.hint', { limit: sizeWords(bytes, language), ends: ends.join(', ') })}</p>
    </div>
  );
}

function sectionWords(report: Report, number: string, words: string): string {
  const heading = report.sections.find((section) => section.number === number)?.heading ?? '';
  return heading === '' ? words : `${words}: ${heading}`;
}
