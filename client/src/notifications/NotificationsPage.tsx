import { Feed } from './Feed.js';
import css from './Page.module.css';

/** The list of what I am told, as a page of its own. */
export function NotificationsPage() {
  return (
    <div className={css.page}>
      <Feed page />
    </div>
  );
}
