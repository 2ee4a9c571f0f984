import { useWords } from '../words/useWords.js';
import css from './Admin.module.css';
import type { Act } from './api.js';

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an act changed, field by field: from what to what. */
export function Differences({ act }: { act: Act }) {
  const { t, name } = useWords();
  const before = isFields(act.before) ? act.before : {};
  const after = isFields(act.after) ? act.after : {};
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const words = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(words).join(', ') || t('admin.nothing');
    if (isFields(value)) return ofFields(value);
    if (typeof value === 'boolean') return t(value ? 'admin.yes' : 'admin.no');
    return String(value ?? '') || t('admin.nothing');
  };
  const ofFields = (value: Record<string, unknown>): string => {
    if (typeof value.role === 'string') return [name('role', value.role), ...(typeof value.division === 'string' ? [value.division] : [])].join(' · ');
    if (typeof value.section === 'number' && typeof value.opinion === 'number') return t('admin.calendar.termsAre', value);
    return Object.values(value).map(words).join(' ');
  };
  if (fields.length === 0) return null;
  return (
    <ul className={`${css.fields} small`}>
      {fields.map((field) => (
        <li key={field} className="breaks">
          <span className="soft">{name('admin.field', field)}:</span> {act.before === null ? null : <>{words(before[field])} → </>}
          {words(after[field])}
        </li>
      ))}
    </ul>
  );
}
