import { Icon } from '../../ui/Icon.js';
import { useNow } from '../../ui/useNow.js';
import { momentWords } from '../../words/dates.js';
import { useWords } from '../../words/useWords.js';
import type { RoomState } from './room.js';
import css from './StandingMark.module.css';
import { looks, standingOf } from './standing.js';

/** Where the text stands at this moment. Said aloud only when it matters to the writer. */
export function StandingMark({ state }: { state: RoomState }) {
  const { t, language } = useWords();
  const now = useNow();
  const standing = standingOf(state);
  const { tone, icon, aloud } = looks[standing];
  const words =
    standing === 'saved' && state.savedAt !== null
      ? t('text.standing.savedAt', { when: momentWords(new Date(state.savedAt).toISOString(), language, now) })
      : t(`text.standing.${standing}`);
  return (
    <>
      <span className={`${css.mark} ${css[tone]}`} data-standing={standing}>
        <Icon name={icon} size={15} />
        {words}
      </span>
      <span className="heard" role="status">
        {aloud ? words : ''}
      </span>
    </>
  );
}
