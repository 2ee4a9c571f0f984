import { useWords } from '../../words/useWords.js';
import css from './PresentList.module.css';
import { lettersOf, type Present } from './people.js';

/** Who else has this section open, by name and letters; the colour is that of their cursor. */
export function PresentList({ others }: { others: readonly Present[] }) {
  const { t } = useWords();
  if (others.length === 0) return null;
  return (
    <ul className={css.list} aria-label={t('text.present')}>
      {others.map(({ client, name, color }) => (
        <li key={client} className={css.person}>
          <span className={css.letters} style={{ backgroundColor: color }} aria-hidden="true">
            {lettersOf(name)}
          </span>
          {name}
        </li>
      ))}
    </ul>
  );
}
