import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Colleague, giveDelegation } from '../api/delegations.js';
import { Problem } from '../api/problem.js';
import type { Me } from '../api/shapes.js';
import { DateField } from '../ui/DateField.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useNow } from '../ui/useNow.js';
import { todayOf } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Delegations.module.css';

interface Asked {
  of: string;
  to: string;
  division: string;
  document: string;
  from: string;
  until: string;
}
const needed = ['to', 'document', 'from', 'until'] as const;

/** Gives the exercise of an office to a substitute for a period: one's own, or for an administrator anybody's. */
export function GiveForm({ me, people }: { me: Me; people: readonly Colleague[] }) {
  const { t } = useWords();
  const today = todayOf(useNow());
  const client = useQueryClient();
  const isAdministrator = me.desks.includes('administration');
  const empty: Asked = { of: me.person.id, to: '', division: '', document: '', from: today, until: '' };
  const [asked, setAsked] = useState(empty);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const giving = useMutation({
    mutationFn: ({ of, division, ...rest }: Asked) =>
      giveDelegation({ ...rest, document: rest.document.trim(), division: division === '' ? null : division, ...(of === me.person.id ? {} : { of }) }),
    onSuccess: async () => {
      setAsked(empty);
      await client.invalidateQueries({ queryKey: ['delegations'] });
    },
  });
  const problems = giving.error instanceof Problem ? giving.error.fields : [];
  // what stands at its field is not said twice
  const isShown = problems.length > 0 && problems.every(({ path }) => path in empty && (path !== 'of' || isAdministrator));
  const standing = ({ name: called, title, division }: Colleague) => `${called} (${[title, ...(division === null ? [] : [division])].join(', ')})`;
  const workers = people.filter(({ active }) => active);
  const pick = (list: readonly Colleague[]) => list.map((one) => ({ value: one.id, label: standing(one) }));

  const isBackwards = asked.until !== '' && asked.until < asked.from;
  const errorAt = (of: keyof Asked): string | undefined => {
    if (missing.includes(of)) return t('form.required');
    if (of === 'until' && isBackwards) return t('delegation.backwards');
    return problems.find(({ path }) => path === of)?.message;
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = needed.filter((field) => asked[field].trim() === '');
    setMissing(found);
    if (found.length === 0 && !isBackwards) giving.mutate(asked);
  };
  const write = (of: keyof Asked, value: string) => {
    setAsked({ ...asked, [of]: value });
    setMissing(missing.filter((one) => one !== of));
    giving.reset();
  };
  const field = (of: keyof Asked) => ({
    label: t(`delegation.field.${of}`),
    value: asked[of],
    error: errorAt(of),
    onChange: (event: { currentTarget: HTMLInputElement | HTMLSelectElement }) => write(of, event.currentTarget.value),
  });
  const day = (of: 'from' | 'until') => ({ ...field(of), onChange: (value: string) => write(of, value) });

  return (
    <section className={`sheet pad ${css.give}`} aria-labelledby="give">
      <h2 id="give">{t(isAdministrator ? 'delegation.record' : 'delegation.give')}</h2>
      {giving.isSuccess ? <Notice tone="good">{t('delegation.given')}</Notice> : null}
      <form className={css.form} onSubmit={submit} noValidate>
        {isAdministrator ? <NativeSelect {...field('of')} data={pick(workers)} /> : null}
        <NativeSelect
          {...field('to')}
          withAsterisk
          data={[{ value: '', label: t('delegation.choose') }, ...pick(workers.filter(({ id }) => id !== asked.of))]}
        />
        <div className={css.days}>
          <DateField {...day('from')} withAsterisk />
          <DateField {...day('until')} withAsterisk min={asked.from} />
        </div>
        <NativeSelect
          {...field('division')}
          data={[
            { value: '', label: t('delegation.everything') },
            ...me.divisions.map(({ symbol, name: called }) => ({ value: symbol, label: t('delegation.only', { division: called }) })),
          ]}
        />
        <TextInput {...field('document')} withAsterisk placeholder={t('delegation.documentExample')} />
        {giving.error === null || isShown ? null : <ProblemNotice error={giving.error} />}
        <p className="small soft">{t('delegation.limits')}</p>
        <Button type="submit" loading={giving.isPending}>
          {t(isAdministrator ? 'delegation.record' : 'delegation.give')}
        </Button>
      </form>
    </section>
  );
}
