import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { InboxLine } from '../api/shapes.js';
import { Due } from '../ui/Due.js';
import { Flash } from '../ui/Flash.js';
import { Icon } from '../ui/Icon.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';
import type { DueGroup, Item } from './filter.js';

/** Heights of a heading and a line, px: fixed, so that ten thousand lines need not be measured. */
const heights = { group: 36, wide: 64, narrow: 136 };

/** The lines on the screen and a few around them; the rest are room. */
export function Lines({ items, active }: { items: readonly Item[]; active: number }) {
  const narrow = useMediaQuery('(max-width: 48rem)', false, { getInitialValueInEffect: false });
  const { t, name } = useWords();
  const navigate = useNavigate();
  const open = useCallback((id: string) => void navigate({ to: '/reports/$id', params: { id } }), [navigate]);
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const heightOf = (index: number) => (items[index]?.kind === 'group' ? heights.group : narrow ? heights.narrow : heights.wide);
  const rows = useWindowVirtualizer({ count: items.length, estimateSize: heightOf, overscan: 6, scrollMargin: top });
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights follow the width of the screen
  useEffect(() => rows.measure(), [narrow, items]);
  useEffect(() => {
    const at = items.findIndex((item) => item.kind === 'line' && item.index === active);
    if (at < 0) return;
    rows.scrollToIndex(at, { align: 'auto' });
    const focus = () => list.current?.querySelector<HTMLElement>(`[data-line="${active}"]`)?.focus({ preventScroll: true });
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, [active, items, rows]);
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
            <Line
              line={item.line}
              index={item.index}
              isActive={item.index === active}
              action={t(`waits.${item.line.event}`, { defaultValue: item.line.action ?? name('event', item.line.event) }) + partOf(item.line.target)}
              about={`${name('documentType', item.line.documentType)} · ${item.line.leadDivision}`}
              open={open}
            />
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

/** A section is known by its number; opinions (O1), deliveries (D1) and findings have ids that mean nothing here. */
const partOf = (target: string | null): string => (target !== null && /^[\dIVXa-zđ][\d.]*$/i.test(target) && !/^[DO]\d+$/.test(target) ? ` ${target}` : '');

interface LineProps {
  line: InboxLine;
  index: number;
  isActive: boolean;
  action: string;
  about: string;
  open: (id: string) => void;
}

/** Drawn once for as long as it says the same: a link without the router's machinery, since hundreds come by in a second. */
const Line = memo(function Line({ line, index, isActive, action, about, open }: LineProps) {
  const click = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(line.reportId);
  };
  return (
    <a href={`/reports/${line.reportId}`} onClick={click} className={css.line} data-line={index} data-active={isActive || undefined} title={line.subject}>
      <span className={css.what}>{action}</span>
      <span className={css.about}>
        <span className={css.subject}>{line.subject}</span>
        <span className={css.meta}>{about}</span>
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
