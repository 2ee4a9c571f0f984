import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StateMark } from '../ui/StateMark.js';
import css from './Desk.module.css';

interface Props {
  row: { id: string; subject: string; state: string };
  /** what tells it from others like it, under its subject */
  about: ReactNode;
  /** beside the mark of its state */
  stands: ReactNode;
}

/** A document in a list, which leads to its page. */
export function DocumentLine({ row: { id, subject, state }, about, stands }: Props) {
  return (
    <Link to="/reports/$id" params={{ id }} className={`${css.line} ${css.work}`}>
      <span className={css.about}>
        <span className={css.subject}>{subject}</span>
        <span className={css.meta}>{about}</span>
      </span>
      <span className={css.where}>
        <StateMark group="state" state={state} />
        {stands}
      </span>
    </Link>
  );
}
