import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMe } from '../api/session.js';
import { Icon } from '../ui/Icon.js';
import { useWords } from '../words/useWords.js';
import css from './Desk.module.css';
import { InboxList } from './InboxList.js';
import { ReportList } from './ReportList.js';

/** What waits for me, and every document I may see. */
export function DeskPage() {
  const { t } = useWords();
  const me = useMe().data;
  const drafts = me?.roles.includes('drafter') ?? false;
  return (
    <>
      <div className="row apart">
        <h1>{t('desk.title')}</h1>
        {drafts ? (
          <Button renderRoot={(props) => <Link to="/new" {...props} />} leftSection={<Icon name="plus" size={16} />}>
            {t('desk.new')}
          </Button>
        ) : null}
      </div>
      <div className={css.columns}>
        <InboxList />
        <ReportList />
      </div>
    </>
  );
}
