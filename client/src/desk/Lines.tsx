import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DeskLine } from '../api/gathered.js';
import { Due } from '../ui/Due.js';
import { Flash } from '../ui/Flash.js';
import { Icon } from '../ui/Icon.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';
import type { DueGroup, Item } from './filter.js';
import type { LineWords } from './useLineWords.js';
import { useOpenLine } from './useOpenLine.js';

/** Heights of a heading and a line, px: fixed, so that ten thousand lines need not be measured. */
const heights = { group: 36, wide: 64, narrow: 136 };

/** The lines on the screen and a few around them; the rest are room. */
export function Lines({ items, active, wordsOf }: { items: readonly Item[]; active: number; wordsOf: (line: DeskLine) => LineWords }) {
  const narrow = useMediaQuery('(max-width: 48rem)', false, { getInitialValueInEffect: false });
  const { open, addressOf } = useOpenLine();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const heightOf = (index: number) => (items[index]?.kind === 'group' ? heights.group : narrow ? heights.narrow : heights.wide);
  const rows = useWindowVirtualizer({ count: items.length, estimateSize: heightOf, overscan: 6, scrollMargin: top });
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights follow the width of the screen
  useEffect(() => rows.measure(), [narrow, items]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice moves the caret; news and the clock draw the list anew while it may be elsewhere
  useEffect(() => {
    const at = items.findIndex((item) => item.kind === 'line' && item.index === active);
    if (at < 0) return;
    rows.scrollToIndex(at, { align: 'auto' });
    const focus = () => list.current?.querySelector<HTMLElement>(`[data-line="${active}"]`)?.focus({ preventScroll: true });
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, [active]);
  return (
    <ul ref={list} className={`sheet lined ${css.virtual}`} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start, size }) => {
        const item = items[index];
        if (item === undefined) return null;
        const style = { height: size, transform: `translateY(${start - top}px)` };
        return item.kind === 'group' ? (
          <li key={item.group} style={style} className={css.group}>
            <Group group={item.group} count={item.count} />
          </li>
        ) : (
          <li key={`${item.line.reportId} ${item.line.event} ${item.line.target}`} style={style} className="flashes">
            <Line line={item.line} index={item.index} isActive={item.index === active} address={addressOf(item.line)} open={open} {...wordsOf(item.line)} />
            <Flash at={item.line.seq} />
          </li>
        );
      })}
    </ul>
  );
}

function Group({ group, count }: { group: DueGroup; count: number }) {
  const { t } = useWords();
  return (
    <h2 className={css[group]}>
      {group === 'overdue' ? <Icon name="warn" size={15} /> : group === 'near' ? <Icon name="clock" size={15} /> : null}
      {t(`dueGroup.${group}`)} <span className="numbers">· {count}</span>
    </h2>
  );
}

interface LineProps extends LineWords {
  line: DeskLine;
  index: number;
  isActive: boolean;
  address: string;
  open: (line: DeskLine) => void;
}

/** Drawn once for as long as it says the same: a link without the router's machinery, since hundreds come by in a second. */
const Line = memo(function Line({ line, index, isActive, address, action, about, isReturned, open }: LineProps) {
  const click = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(line);
  };
  return (
    <a
      href={address}
      onClick={click}
      className={css.line}
      data-line={index}
      data-active={isActive || undefined}
      title={isReturned ? `${line.subject}\n${about}` : line.subject}
    >
      <span className={css.what}>{action}</span>
      <span className={css.about}>
        <span className={css.subject}>{line.subject}</span>
        <span className={`${css.meta} ${css.beside} ${isReturned ? css.returned : ''}`}>{about}</span>
      </span>
      <span className={css.when}>{line.dueAt === null ? <Since at={line.since} /> : <Due at={line.dueAt} urgency={line.urgency} />}</span>
    </a>
  );
});

function Since({ at }: { at: string }) {
  const { t } = useWords();
  return (
    <span>
      {t('desk.since', { when: '' })}
      <When at={at} />
    </span>
  );
}
