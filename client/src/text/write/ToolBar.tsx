import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Sign, type SignName } from './Sign.js';
import css from './ToolBar.module.css';

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);

/** `Mod-Shift-8` as the reader's keyboard has it. */
export const keysWords = (keys: string): string =>
  keys
    .replace('Mod', isMac ? '⌘' : 'Ctrl')
    .replace('Alt', isMac ? '⌥' : 'Alt')
    .replaceAll('-', '+');
const ariaKeys = (keys: string): string => keys.replace('Mod', isMac ? 'Meta' : 'Control').replaceAll('-', '+');

/** Tools that are one stop of the Tab key; the arrows go from one to the next (WAI-ARIA, toolbar). */
export function ToolBar({ label, onLeave, children }: { label: string; onLeave: () => void; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  const tools = () => [...(bar.current?.querySelectorAll<HTMLElement>('[data-tool]:not(:disabled)') ?? [])];
  const stopAt = (stop: HTMLElement | undefined) => {
    for (const one of bar.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? []) one.tabIndex = one === stop ? 0 : -1;
  };
  useEffect(() => {
    const all = tools();
    stopAt(all.find((one) => one.tabIndex === 0 && one.hasAttribute('tabindex')) ?? all[0]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const all = tools();
    const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
    if (at === -1) return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'ArrowRight') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowLeft') all[(at - 1 + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={label}
      className={css.bar}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target instanceof HTMLElement && event.target.hasAttribute('data-tool')) stopAt(event.target);
      }}
    >
      {children}
    </div>
  );
}

export interface ToolProps {
  sign: SignName;
  label: string;
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  opens?: boolean;
  onClick?: () => void;
  ref?: React.Ref<HTMLButtonElement>;
}

/** One tool: a sign, its name and its keys for who asks. It leaves the cursor where it is. */
export function Tool({ sign, label, keys, pressed, opens, ref, ...rest }: ToolProps) {
  const tip = keys === undefined ? label : `${label} (${keysWords(keys)})`;
  return (
    <button
      {...rest}
      ref={ref}
      type="button"
      data-tool=""
      data-tip={tip}
      aria-label={label}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      className={css.tool}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Sign name={sign} />
      {opens ? <Sign name="down" size={12} /> : null}
    </button>
  );
}

export const Group = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
  <div role="group" aria-label={label} className={css.group}>
    {children}
  </div>
);
