import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import css from './Admin.module.css';

const looks = { inUse: ['good', 'check'], atNextStart: ['warn', 'clock'], wrong: ['bad', 'warn'] } as const;

/** How a file of the data folder stands to what the server was started with. */
export function Standing({ of }: { of: keyof typeof looks }) {
  const { t } = useWords();
  const [tone, icon] = looks[of];
  return (
    <span className={`${css.mark} ${css[tone]}`}>
      <Icon name={icon} size={16} /> {t(`admin.standing.${of}`)}
    </span>
  );
}
