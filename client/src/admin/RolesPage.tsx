import { useWords } from '../words/useWords.js';
import { useStaff } from './api.js';
import { Loaded, Section, Table } from './parts.js';
import { roleNames } from './roleNames.js';

/** Who holds which role now. */
export function RolesPage() {
  const { t, name } = useWords();
  const staff = useStaff('/api/staff');
  return (
    <Section title={t('admin.page.roles')} lead={t('admin.roles.lead')}>
      <Loaded of={staff}>
        {(people) => (
          <Table
            label={t('admin.page.roles')}
            columns={[t('admin.field.role'), t('admin.roles.holders')]}
            rows={roleNames.map((role) => {
              const held = people
                .filter(({ active }) => active)
                .flatMap((one) => one.memberships.filter((m) => m.role === role).map((m) => ({ ...m, person: one.name })));
              return {
                key: role,
                cells: [
                  <strong key="role">{name('role', role)}</strong>,
                  held.length === 0 ? (
                    <span key="none" className="soft">
                      {t('admin.roles.nobody')}
                    </span>
                  ) : (
                    held.map(({ person, division }) => (division === null ? person : `${person} (${division})`)).join(', ')
                  ),
                ],
              };
            })}
          />
        )}
      </Loaded>
    </Section>
  );
}
