import { Loader } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Problem } from '../../api/problem.js';
import { Icon, type IconName } from '../../ui/Icon.js';
import { When } from '../../ui/When.js';
import { useWords } from '../../words/useWords.js';
import desk from '../Desk.module.css';
import { useMeanwhile } from './meanwhile.js';
import css from './Series.module.css';
import type { Line, Paper, Result } from './series.js';

interface Props {
  type: string;
  papers: readonly Paper[];
  /** how far each is, once it is begun */
  lines?: readonly Line[];
  /** keys of papers I have not looked at */
  unread?: ReadonlySet<string>;
}

/** Every paper with its result; the one whose turn it is stays in view. */
export function Lines({ type, papers, lines, unread }: Props) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const present = lines?.findIndex(({ result }) => result.state === 'doing') ?? -1;
  useEffect(() => {
    const [box, line] = [list.current, list.current?.children[present]];
    if (box === null || !(line instanceof HTMLElement)) return;
    // inside the list alone: the fields above it stay where they are
    box.scrollTop = Math.max(0, line.offsetTop - box.clientHeight / 2);
  }, [present]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <ol ref={list} className={`lined ${css.lines}`} tabIndex={0} aria-label={t('series.list')}>
      {papers.map((paper, index) => {
        const result = lines?.[index]?.result;
        return (
          <li key={paper.key}>
            <Sign state={result?.state ?? 'waiting'} />
            <div>
              <div className={css.subject}>{paper.title}</div>
              {unread?.has(paper.key) ? <span className={`${desk.mark} ${desk.fresh}`}>{t('queue.new')}</span> : null}
              {result === undefined ? null : <Ended type={type} result={result} />}
              {result?.state === 'refused' ? <Meanwhile paper={paper} /> : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const signs: Record<Result['state'], IconName> = { waiting: 'circle', doing: 'clock', done: 'check', refused: 'cross', failed: 'warn' };

const Sign = ({ state }: { state: Result['state'] }) => (
  <span className={`${css.sign} ${css[state]}`}>{state === 'doing' ? <Loader size={16} /> : <Icon name={signs[state]} size={18} />}</span>
);

const endings = { waiting: 'series.waiting', doing: 'series.doing', done: 'series.done', refused: 'series.refused', failed: 'series.failed' } as const;
/** What the page itself says of a problem that came without words. */
const own: Record<string, string> = { unreachable: 'error.unreachable', too_many_requests: 'error.too_many_requests', session: 'error.session' };

function Ended({ type, result }: { type: string; result: Result }) {
  const { t, name } = useWords();
  const error = 'error' in result && result.error instanceof Problem ? result.error : null;
  const why = error === null ? null : error.message || (own[error.code] === undefined ? error.code : t(own[error.code] ?? ''));
  return (
    <div className={`small ${css[result.state]}`}>
      <strong>{t(endings[result.state], { event: name('event', type) })}</strong>
      {why === null ? null : <> {why}</>}
      {error?.code === 'stale' ? <> {t('series.stale')}</> : null}
    </div>
  );
}

/** Who was quicker, and with what. */
function Meanwhile({ paper }: { paper: Paper }) {
  const { t, name } = useWords();
  const last = useMeanwhile(paper);
  if (last === null) return null;
  const { by, event, at } = last;
  return (
    <div className="small">
      {by.person === 'system' ? t('report.system') : (by.name ?? by.person)}: {name('event', event.type)}, <When at={at} />
    </div>
  );
}
