import { Checkbox } from '@mantine/core';
import { kinds, type NoticeSettings, type Way, ways } from '../api/notices.js';
import { useWords } from '../words/useWords.js';
import css from './Page.module.css';

/** What I am told, and by which way each. */
export function KindsTable({ kinds: chosen, onChange }: { kinds: NoticeSettings['kinds']; onChange: (kinds: NoticeSettings['kinds']) => void }) {
  const { t } = useWords();
  const turn = (kind: (typeof kinds)[number], way: Way, on: boolean) => onChange({ ...chosen, [kind]: { ...chosen[kind], [way]: on } });
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('noticeSettings.kind')}</th>
          {ways.map((way) => (
            <th key={way} scope="col">
              {t(`noticeSettings.way.${way}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              <strong>{t(`noticeSettings.kinds.${kind}`)}</strong>
              <span className="soft small">{t(`noticeSettings.kindsHint.${kind}`)}</span>
            </th>
            {ways.map((way) => (
              <td key={way}>
                <Checkbox
                  aria-label={`${t(`noticeSettings.kinds.${kind}`)}: ${t(`noticeSettings.way.${way}`)}`}
                  checked={chosen[kind][way]}
                  onChange={(event) => turn(kind, way, event.currentTarget.checked)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
