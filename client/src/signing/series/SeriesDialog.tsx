import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type FormEvent, type RefObject, useMemo, useState } from 'react';
import { toneOf } from '../../actions/group.js';
import { FormContext } from '../../form/around.js';
import { Fields } from '../../form/Fields.js';
import { fieldsOf } from '../../form/schema.js';
import { begin, type Faults, fill, type Values } from '../../form/values.js';
import { Notice } from '../../ui/Notice.js';
import { useFocusBack } from '../../ui/useFocusBack.js';
import { useWords } from '../../words/useWords.js';
import { UnlockField } from '../Unlock.js';
import { useLock } from '../useLock.js';
import { HowFar } from './HowFar.js';
import { Lines } from './Lines.js';
import type { Run } from './run.js';
import css from './Series.module.css';
import { type Paper, tally } from './series.js';
import type { Series } from './useSeries.js';

/** A series that a person wants to begin. */
export interface Asked {
  type: string;
  papers: readonly Paper[];
  /** keys of papers I have not looked at */
  unread?: ReadonlySet<string>;
  /** fields that are each paper's own and are left to the server, such as the number */
  own?: readonly string[];
}

interface Props {
  /** null: the one under way, or its results */
  asked: Asked | null;
  series: Series;
  /** has the caret when a series under way is left */
  corner: RefObject<HTMLElement | null>;
  onBegun: () => void;
  onClose: () => void;
}

/** One step on several documents: what is said of all of them once, one unlock, and how each ended. Leaving it stops nothing. */
export function SeriesDialog({ asked, series, corner, onBegun, onClose }: Props) {
  useFocusBack(corner);
  const { t, name } = useWords();
  const small = useMediaQuery('(max-width: 48rem)');
  const { run } = series;
  const type = asked?.type ?? run?.type ?? '';
  const papers = asked?.papers ?? run?.lines.map(({ paper }) => paper) ?? [];
  const isUnderway = asked === null && run?.busy === true;
  const words = papers.every(({ key, reportId }) => key === reportId) ? 'series.title' : 'series.titleCopies';
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t(words, { event: name('event', type), count: papers.length })}</strong>}
      fullScreen={small ?? false}
      size="lg"
      closeButtonProps={{ 'aria-label': t(isUnderway ? 'series.shrink' : 'app.close') }}
      centered={!small}
    >
      {asked !== null ? (
        <Ask asked={asked} series={series} onBegun={onBegun} onClose={onClose} />
      ) : run === null ? null : (
        <Underway run={run} series={series} onClose={onClose} />
      )}
    </Modal>
  );
}

/** What is said of all of them, and the button that begins. */
function Ask({ asked: { type, papers, unread, own = [] }, series, onBegun, onClose }: { asked: Asked } & Pick<Props, 'series' | 'onBegun' | 'onClose'>) {
  const { t, name } = useWords();
  const [fields] = useState(() => fieldsOf(papers[0]?.action.payload).filter((field) => !own.includes(field.name)));
  const [values, setValues] = useState<Values>(() => begin(fields));
  const [faults, setFaults] = useState<Faults>({});
  const around = useMemo(() => ({ faults, problems: [], offers: {} }), [faults]);
  const lock = useLock(type);
  const isTaken = series.run?.busy === true;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const filled = fill(fields, values);
    setFaults('faults' in filled ? filled.faults : {});
    if (!('payload' in filled) || !(await lock.open())) return;
    onBegun();
    await series.start(type, papers, () => filled.payload);
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
      {unread === undefined || unread.size === 0 ? null : <Notice tone="warn">{t('series.unread', { count: unread.size, of: papers.length })}</Notice>}
      {isTaken ? <Notice tone="warn">{t('series.another')}</Notice> : null}
      <FormContext value={around}>
        <Fields fields={fields} values={values} under="" onChange={setValues} />
      </FormContext>
      {fields.length === 0 || papers.length < 2 ? null : <p className="small soft">{t('series.forAll')}</p>}
      {lock.isLocked ? <UnlockField value={lock.password} error={lock.error} onChange={lock.setPassword} /> : null}
      <Lines type={type} papers={papers} {...(unread === undefined ? {} : { unread })} />
      <div className={css.foot}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={lock.busy} disabled={isTaken} {...(toneOf(type) === 'end' ? { color: 'seal' } : {})}>
          {t('series.start', { event: name('event', type), count: papers.length })}
        </Button>
      </div>
    </form>
  );
}

/** How far it is and how each ended, and the way to try those again whose answer did not come. */
function Underway({ run: { type, lines, busy }, series, onClose }: { run: Run } & Pick<Props, 'series' | 'onClose'>) {
  const { t } = useWords();
  const { failed } = tally(lines);
  const lock = useLock(type);
  const mayTryAgain = failed > 0 && !busy;
  const again = async (event: FormEvent) => {
    event.preventDefault();
    if (mayTryAgain && (await lock.open())) await series.again();
  };
  return (
    <form className={css.form} onSubmit={(event) => void again(event)} noValidate>
      <HowFar lines={lines} busy={busy} />
      {lock.isLocked && mayTryAgain ? <UnlockField value={lock.password} error={lock.error} onChange={lock.setPassword} /> : null}
      <Lines type={type} papers={lines.map(({ paper }) => paper)} lines={lines} />
      <div className={css.foot}>
        <Button variant={mayTryAgain || busy ? 'default' : 'filled'} onClick={onClose}>
          {t(busy ? 'series.shrink' : 'app.close')}
        </Button>
        {mayTryAgain ? (
          <Button type="submit" loading={lock.busy}>
            {t('series.again', { count: failed })}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
