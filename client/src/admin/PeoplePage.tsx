import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Empty } from '../ui/Notice.js';
import { When } from '../ui/When.js';
import { useWords } from '../words/useWords.js';
import { type Member, useDivisions, useStaff } from './api.js';
import { folded } from './folded.js';
import { PersonForm } from './PersonForm.js';
import { Loaded, Section, Table } from './parts.js';

/** Who works here, and what the administrator can do for each. */
export function PeoplePage() {
  const { t, name } = useWords();
  const staff = useStaff('/api/staff');
  const divisions = useDivisions('/api/divisions');
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const standing = (one: Member) => one.memberships.map(({ role, division }) => name('role', role) + (division === null ? '' : ` · ${division}`)).join(', ');
  const matches = (one: Member) => {
    const text = folded([one.name, one.account, one.title, one.email ?? '', standing(one)].join(' '));
    return folded(query)
      .split(' ')
      .every((word) => text.includes(word));
  };
  return (
    <Loaded of={staff}>
      {(people) => {
        const chosen = people.find(({ id }) => id === open);
        if (open !== null)
          return <PersonForm key={open} {...(chosen === undefined ? {} : { person: chosen })} divisions={divisions.data ?? []} onClose={() => setOpen(null)} />;
        const found = people.filter(matches);
        return (
          <Section title={t('admin.page.people')} lead={t('admin.people.lead')} tools={<Button onClick={() => setOpen('new')}>{t('admin.people.add')}</Button>}>
            <TextInput label={t('admin.people.search')} type="search" value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
            <p className="small soft" role="status">
              {t('admin.people.count', { count: found.length })}
            </p>
            {found.length === 0 ? (
              <div className="sheet">
                <Empty title={t('admin.people.none')} hint={t('admin.people.noneHint')} />
              </div>
            ) : (
              <Table
                label={t('admin.page.people')}
                columns={[t('admin.field.name'), t('admin.field.memberships'), t('admin.people.lastSignIn'), t('admin.do')]}
                rows={found.map((one) => ({
                  key: one.id,
                  cells: [
                    <div key="name">
                      <strong>{one.name}</strong>
                      <div className="small soft">
                        {one.title} · {one.account}
                        {one.active ? '' : ` · ${t('admin.people.left')}`}
                      </div>
                    </div>,
                    standing(one),
                    <div key="last">
                      {one.signIns.lastAt === null ? <span className="soft">{t('admin.people.never')}</span> : <When at={one.signIns.lastAt} />}
                      {one.signIns.wrong === 0 ? null : <div className="small soft">{t('admin.people.wrong', { count: one.signIns.wrong })}</div>}
                    </div>,
                    <Button key="open" size="xs" variant="default" aria-label={`${t('admin.people.edit')}: ${one.name}`} onClick={() => setOpen(one.id)}>
                      {t('admin.people.edit')}
                    </Button>,
                  ],
                }))}
              />
            )}
          </Section>
        );
      }}
    </Loaded>
  );
}
