import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import css from './Desk.module.css';

export interface Tab {
  id: string;
  words: string;
  /** beside the words: how many, or that something is new */
  badge?: number;
  content: () => ReactNode;
}

/** Parts of a document, one shown at a time; arrows go from one to the next. */
export function Tabs({ label, tabs, shown, onShow }: { label: string; tabs: readonly Tab[]; shown: string; onShow: (id: string) => void }) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const present = tabs.find(({ id }) => id === shown) ?? tabs[0];
  const go = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = tabs.findIndex(({ id }) => id === present?.id) + step;
    const next = tabs[(index + tabs.length) % tabs.length];
    if (next === undefined) return;
    onShow(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={go}>
        {tabs.map(({ id, words, badge }) => (
          <button
            key={id}
            type="button"
            role="tab"
            data-tab={id}
            id={`${base}-${id}`}
            className={`tab ${css.tab}`}
            aria-selected={id === present?.id}
            aria-controls={`${base}-panel`}
            tabIndex={id === present?.id ? 0 : -1}
            onClick={() => onShow(id)}
          >
            {words}
            {badge === undefined || badge === 0 ? null : <span className={css.badge}>{badge}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${present?.id}`} className="stack">
        {present?.content()}
      </div>
    </>
  );
}
