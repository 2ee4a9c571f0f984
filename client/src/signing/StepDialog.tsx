import { type ComponentProps, type RefObject, useState } from 'react';
import { ActionDialog } from '../actions/ActionDialog.js';
import { SignDialog } from './SignDialog.js';

/** Steps that say one thing about the whole document: a dialog of their own, made for a thumb, that asks for the password where the office wants it. */
const signs = new Set(['SIGN', 'INITIAL']);

interface Props extends ComponentProps<typeof ActionDialog> {
  /** what was typed in a dialog that was left, for the next one */
  said?: RefObject<string>;
}

/** The one place that decides by which dialog a step is taken. */
export function StepDialog({ said, ...given }: Props) {
  // as it was when the dialog was opened: what was read is what is confirmed
  const [offered] = useState(given.actions[0]);
  if (offered === undefined || !signs.has(given.type)) return <ActionDialog {...given} />;
  const { report, actions, onClose, onDone } = given;
  return (
    <SignDialog report={report} action={offered} isGone={actions.length === 0} onClose={onClose} onDone={onDone} {...(said === undefined ? {} : { said })} />
  );
}
