import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { toneOf } from '../actions/group.js';
import { useMe } from '../api/session.js';
import type { Action, Report } from '../api/shapes.js';
import { offersOf } from '../form/offers.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';
import { StepDialog } from './StepDialog.js';
import { stepWords } from './stepWords.js';

interface Props {
  report: Report;
  actions: readonly Action[] | undefined;
  /** in the order of their buttons; the first is what the desk is for */
  types: readonly string[];
  /** only on this part, such as a section */
  target?: string | null;
  /** says nothing where nothing can be done */
  quiet?: boolean;
  onDone: (type: string) => void;
}

/** What I decide about this document, where the thumb is; where there is nothing, why not the first. */
export function Decisions({ report, actions = [], types, target = null, quiet = false, onDone }: Props) {
  const words = useWords();
  const me = useMe().data;
  const [doing, setDoing] = useState<string | null>(null);
  const said = useRef('');
  const fits = (action: Action, type: string) => action.type === type && (target === null ? true : (action.target ?? null) === target || !action.target);
  const possible = types.flatMap((type) => {
    const all = actions.filter((action) => fits(action, type) && action.allowed);
    return all.length === 0 ? [] : [{ type, all }];
  });
  const [first] = types;
  const why =
    quiet || possible.length > 0 ? undefined : actions.find((action) => first !== undefined && fits(action, first) && !action.allowed)?.refusal?.message;
  const divisions = me?.divisions ?? [];
  // an open dialog says that its step is gone
  if (possible.length === 0 && why === undefined && doing === null) return null;
  return (
    <section className={css.bar} data-quiet={quiet} aria-label={words.t('queue.decide')}>
      {possible.map(({ type, all }, index) => (
        <Button
          key={type}
          size="md"
          variant={index === 0 && toneOf(type) === 'forward' ? 'filled' : 'default'}
          leftSection={index === 0 && toneOf(type) === 'forward' ? <Icon name="pen" size={18} /> : undefined}
          onClick={() => setDoing(type)}
        >
          {stepWords(
            type,
            all.map(({ target: part }) => part),
            words,
          )}
        </Button>
      ))}
      {why === undefined ? null : <p className="small soft">{why}</p>}
      {doing === null ? null : (
        <StepDialog
          said={said}
          report={report}
          type={doing}
          actions={actions.filter((action) => fits(action, doing) && action.allowed)}
          offers={offersOf(report, divisions)}
          divisions={divisions}
          onClose={() => setDoing(null)}
          onDone={() => {
            setDoing(null);
            onDone(doing);
          }}
        />
      )}
    </section>
  );
}
