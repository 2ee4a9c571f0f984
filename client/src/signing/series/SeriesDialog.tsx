import { Button, Loader, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type FormEvent, useMemo, useState } from 'react';
import { toneOf } from '../../actions/group.js';
import { Problem } from '../../api/problem.js';
import { isLocked, useUnlock, useUnlocking } from '../../api/unlock.js';
import { FormContext } from '../../form/around.js';
import { Fields } from '../../form/Fields.js';
import { fieldsOf } from '../../form/schema.js';
import { begin, type Faults, fill, type Values } from '../../form/values.js';
import { Icon, type IconName } from '../../ui/Icon.js';
import { Notice } from '../../ui/Notice.js';
import { useFocusBack } from '../../ui/useFocusBack.js';
import { useWords } from '../../words/useWords.js';
import { UnlockField } from '../Unlock.js';
import css from './Series.module.css';
import { type Line, type Paper, type Result, tally } from './series.js';
import { useSeries } from './useSeries.js';

interface Props {
  type: string;
  papers: readonly Paper[];
  /** fields that are each paper's own and are left to the server, such as the number */
  own?: readonly string[];
  onClose: () => void;
}

/** One step on several documents: what is said of all of them once, one unlock, and how each ended. */
export function SeriesDialog({ type, papers, own = [], onClose }: Props) {
  useFocusBack();
  const { t, name } = useWords();
  const small = useMediaQuery('(max-width: 48rem)');
  const series = useSeries();
  const [fields] = useState(() => fieldsOf(papers[0]?.action.payload).filter((field) => !own.includes(field.name)));
  const [values, setValues] = useState<Values>(() => begin(fields));
  const [faults, setFaults] = useState<Faults>({});
  const around = useMemo(() => ({ faults, problems: [], offers: {} }), [faults]);
  const counts = tally(series.lines);
  const isBegun = series.lines.length > 0;
  const lock = useLock(type);

  const begin_ = async (event: FormEvent) => {
    event.preventDefault();
    const filled = fill(fields, values);
    setFaults('faults' in filled ? filled.faults : {});
    if ('payload' in filled && (await lock.open())) await series.start(papers, () => filled.payload);
  };
  const again = async (event: FormEvent) => {
    event.preventDefault();
    if (await lock.open()) await series.again();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('series.title', { event: name('event', type), count: papers.length })}</strong>}
      fullScreen={small ?? false}
      size="lg"
      // a running series is not left by a slip of the hand
      closeOnClickOutside={!series.busy}
      closeOnEscape={!series.busy}
      withCloseButton={!series.busy}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      centered={!small}
    >
      <form className={css.form} onSubmit={(event) => void (isBegun ? again(event) : begin_(event))} noValidate>
        <Lines type={type} papers={papers} lines={series.lines} />
        {isBegun ? null : (
          <FormContext value={around}>
            <Fields fields={fields} values={values} under="" onChange={setValues} />
          </FormContext>
        )}
        {lock.isLocked && (!isBegun || counts.failed > 0) && !series.busy ? (
          <UnlockField value={lock.password} error={lock.error} onChange={lock.setPassword} />
        ) : null}
        {isBegun ? <HowFar lines={series.lines} busy={series.busy} /> : null}
        <div className={css.foot}>
          {series.busy ? null : (
            <Button variant={isBegun && counts.failed === 0 ? 'filled' : 'default'} onClick={onClose}>
              {t(isBegun ? 'app.close' : 'app.cancel')}
            </Button>
          )}
          {isBegun && counts.failed === 0 && !series.busy ? null : (
            <Button type="submit" loading={series.busy || lock.busy} {...(toneOf(type) === 'end' ? { color: 'seal' } : {})}>
              {isBegun ? t('series.again', { count: counts.failed }) : t('series.start', { event: name('event', type), count: papers.length })}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}

function Lines({ type, papers, lines }: { type: string; papers: readonly Paper[]; lines: readonly Line[] }) {
  const shown = lines.length > 0 ? lines : papers.map((paper): Pick<Line, 'paper' | 'result'> => ({ paper, result: { state: 'waiting' } }));
  return (
    <ol className={`lined ${css.lines}`}>
      {shown.map(({ paper, result }) => (
        <li key={paper.key}>
          <Sign result={result} />
          <div>
            <div className={css.subject}>{paper.title}</div>
            {lines.length > 0 ? <Ended type={type} result={result} /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** How many are done; at the end, how many ended how. */
function HowFar({ lines, busy }: { lines: readonly Line[]; busy: boolean }) {
  const { t } = useWords();
  const { done, refused, failed } = tally(lines);
  const tone = refused > 0 ? 'bad' : failed > 0 ? 'warn' : 'good';
  return (
    <div role="status">
      {busy ? (
        t('series.running', { done: done + refused + failed, of: lines.length })
      ) : (
        <Notice tone={tone}>{t('series.summary', { done, refused, failed })}</Notice>
      )}
    </div>
  );
}

/** Asks for the password where the server wants it for this step; one unlock is for all that follow. */
export function useLock(type: string) {
  const unlock = useUnlock().data;
  const unlocking = useUnlocking();
  const [password, setPassword] = useState('');
  const locked = isLocked(unlock, type, Date.now());
  return {
    isLocked: locked,
    password,
    setPassword,
    busy: unlocking.isPending,
    error: unlocking.error,
    /** true where nothing stands in the way any more */
    async open(): Promise<boolean> {
      if (!locked) return true;
      if (password === '') return false;
      try {
        await unlocking.mutateAsync(password);
        setPassword('');
        return true;
      } catch {
        return false;
      }
    },
  };
}

const signs: Record<Result['state'], IconName> = { waiting: 'circle', doing: 'clock', done: 'check', refused: 'cross', failed: 'warn' };

const Sign = ({ result: { state } }: { result: Result }) => (
  <span className={`${css.sign} ${css[state]}`}>{state === 'doing' ? <Loader size={16} /> : <Icon name={signs[state]} size={18} />}</span>
);

function Ended({ type, result }: { type: string; result: Result }) {
  const { t, name } = useWords();
  const words = { waiting: 'series.waiting', doing: 'series.doing', done: 'series.done', refused: 'series.refused', failed: 'series.failed' }[result.state];
  const error = 'error' in result && result.error instanceof Problem ? result.error : null;
  const why =
    error === null
      ? null
      : error.message ||
        (error.code === 'unreachable' ? t('error.unreachable') : error.code === 'too_many_requests' ? t('error.too_many_requests') : error.code);
  return (
    <div className={`small ${css[result.state]}`}>
      <strong>{t(words, { event: name('event', type) })}</strong>
      {why === null ? null : <> {why}</>}
      {error?.code === 'stale' ? <> {t('series.stale')}</> : null}
    </div>
  );
}
