import { Button } from '@mantine/core';
import { useState } from 'react';
import { ActionDialog } from '../actions/ActionDialog.js';
import { toneOf } from '../actions/group.js';
import { useMe } from '../api/session.js';
import type { Action, Report } from '../api/shapes.js';
import { offersOf } from '../form/offers.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';
import { SignDialog } from './SignDialog.js';

interface Props {
  report: Report;
  actions: readonly Action[] | undefined;
  /** in the order of their buttons; the first is what the desk is for */
  types: readonly string[];
  /** only on this part, such as a section */
  target?: string | null;
  /** says nothing of the first where it cannot be done */
  quiet?: boolean;
  onDone: (type: string) => void;
}

/** Steps that say one thing about the whole document: a dialog of their own, made for a thumb. */
const short = new Set(['SIGN', 'INITIAL']);

/** What I decide about this document, where the thumb is; what I may not, with the reason. */
export function Decisions({ report, actions = [], types, target = null, quiet = false, onDone }: Props) {
  const { t, name } = useWords();
  const me = useMe().data;
  const [doing, setDoing] = useState<{ type: string; actions: readonly Action[] } | null>(null);
  const fits = (action: Action, type: string) => action.type === type && (target === null ? true : (action.target ?? null) === target || !action.target);
  const possible = types.flatMap((type) => {
    const all = actions.filter((action) => fits(action, type) && action.allowed);
    return all.length === 0 ? [] : [{ type, all }];
  });
  const [first] = types;
  const why =
    quiet || possible.some(({ type }) => type === first)
      ? undefined
      : actions.find((action) => first !== undefined && fits(action, first) && !action.allowed)?.refusal?.message;
  const divisions = me?.divisions ?? [];
  const only = doing?.actions.length === 1 ? doing.actions[0] : undefined;
  if (possible.length === 0 && why === undefined) return null;
  return (
    <section className={css.bar} data-quiet={quiet} aria-label={t('queue.decide')}>
      {possible.map(({ type, all }, index) => (
        <Button
          key={type}
          size="md"
          variant={index === 0 && toneOf(type) === 'forward' ? 'filled' : 'default'}
          leftSection={index === 0 && toneOf(type) === 'forward' ? <Icon name="pen" size={18} /> : undefined}
          onClick={() => setDoing({ type, actions: all })}
        >
          {name('event', type)}
        </Button>
      ))}
      {why === undefined ? null : <p className="small soft">{why}</p>}
      {doing === null ? null : only !== undefined && short.has(doing.type) ? (
        <SignDialog
          report={report}
          action={only}
          onClose={() => setDoing(null)}
          onDone={() => {
            setDoing(null);
            onDone(doing.type);
          }}
        />
      ) : (
        <ActionDialog
          report={report}
          type={doing.type}
          actions={actions.filter((action) => fits(action, doing.type) && action.allowed)}
          offers={offersOf(report, divisions)}
          divisions={divisions}
          onClose={() => setDoing(null)}
          onDone={() => {
            setDoing(null);
            onDone(doing.type);
          }}
        />
      )}
    </section>
  );
}
