import { UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Icon } from '../ui/Icon.js';
import { lazyPart } from '../ui/lazyPart.js';
import { useWords } from '../words/useWords.js';
import css from './PaletteButton.module.css';

const load = () => import('./Palette.js');
const Palette = lazyPart(async () => (await load()).Palette, { floats: true });
/** So that it is there when it is asked for; where it cannot be had, asking says so. */
const ahead = () => void load().catch(() => undefined);

const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The way to everything by keyboard: Ctrl-K (on a Mac ⌘K) anywhere, or this button. */
export function PaletteButton() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const keys = onMac() ? '⌘K' : 'Ctrl K';

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  return (
    <>
      <UnstyledButton
        className={css.button ?? ''}
        aria-haspopup="dialog"
        aria-keyshortcuts={onMac() ? 'Meta+K' : 'Control+K'}
        title={`${t('palette.open')} (${keys})`}
        onPointerEnter={ahead}
        onFocus={ahead}
        onClick={() => setOpen(true)}
      >
        <Icon name="search" size={18} />
        <span className={css.word}>{t('palette.open')}</span>
        <span className={css.keys} aria-hidden="true">
          {keys}
        </span>
      </UnstyledButton>
      {open ? <Palette onClose={() => setOpen(false)} /> : null}
    </>
  );
}
