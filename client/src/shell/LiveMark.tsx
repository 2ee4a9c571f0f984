import { useEffect, useRef, useState } from 'react';
import { useLink } from '../live/LiveProvider.js';
import { Icon } from '../ui/Icon.js';
import { Notice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Shell.module.css';

/** Whether what is shown moves by itself. */
export function LiveMark() {
  const { t } = useWords();
  const link = useLink();
  return (
    <span className={`${css.live} ${css[link]}`} role="status">
      <Icon name={link === 'lost' ? 'cut' : 'live'} size={16} />
      <span className={css.liveWord}>{t(`live.${link}`)}</span>
    </span>
  );
}

/** How long the good news stays, ms. */
const goodNews = 5_000;

/** A line that was lost says so in full, and says when it is back. */
export function LiveNotice() {
  const { t } = useWords();
  const link = useLink();
  const before = useRef(link);
  const [healed, setHealed] = useState(false);
  useEffect(() => {
    const back = before.current === 'lost' && link === 'up';
    before.current = link;
    if (link === 'lost') setHealed(false);
    if (!back) return;
    setHealed(true);
    const timer = setTimeout(() => setHealed(false), goodNews);
    return () => clearTimeout(timer);
  }, [link]);
  if (link === 'lost') return <Notice tone="warn">{t('live.lostHint')}</Notice>;
  return healed ? <Notice tone="good">{t('live.healed')}</Notice> : null;
}
