import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import css from './Admin.module.css';

interface Props {
  label: string;
  /** what none chosen stands for */
  every: string;
  all: readonly { value: string; words: string }[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Several of a list, told in one line and ticked below it; none of them is all of them. */
export function Choices({ label, every, all, chosen, onChange }: Props) {
  const id = useId();
  return (
    <div className={css.choices}>
      <span id={id} className={css.choicesLabel}>
        {label}
      </span>
      <details>
        <summary aria-describedby={id}>{chosen.length === 0 ? every : chosen.join(', ')}</summary>
        <fieldset aria-labelledby={id}>
          {all.map(({ value, words }) => (
            <Checkbox
              key={value}
              size="sm"
              label={words}
              checked={chosen.includes(value)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
            />
          ))}
        </fieldset>
      </details>
    </div>
  );
}
