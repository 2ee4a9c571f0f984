import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Colleague, type Delegation, endDelegation } from '../api/delegations.js';
import type { Me } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { When } from '../ui/When.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Delegations.module.css';
import type { Standing } from './standing.js';

interface Props {
  delegation: Delegation;
  me: Me;
  people: readonly Colleague[];
  standing: Standing;
}

/** One delegation: whose office, who exercises it, when, by which paper, and the way to end it. */
export function Line({ delegation, me, people, standing }: Props) {
  const { t, language } = useWords();
  const [asked, setAsked] = useState(false);
  const client = useQueryClient();
  const ending = useMutation({
    mutationFn: () => endDelegation(delegation.id),
    onSuccess: () => Promise.all(['delegations', 'inbox', 'reports'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  const named = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const who = (id: string) => (id === me.person.id ? t('delegation.me', { name: named(id) }) : named(id));
  const division = me.divisions.find(({ symbol }) => symbol === delegation.division);
  return (
    <>
      <div className="row apart">
        <div className={css.who}>
          <strong>{who(delegation.of)}</strong>
          <Icon name="next" size={16} />
          <span className="heard">{t('delegation.to')}</span>
          <strong>{who(delegation.to)}</strong>
        </div>
        {standing === 'over' || asked ? null : (
          <Button variant="default" size="xs" onClick={() => setAsked(true)}>
            {t('delegation.end')}
          </Button>
        )}
      </div>
      <div className="numbers">{t('delegation.period', { from: dayWords(delegation.from, language), until: dayWords(delegation.until, language) })}</div>
      <div className="small soft breaks">
        {delegation.division === null ? t('delegation.everything') : t('delegation.only', { division: division?.name ?? delegation.division })} ·{' '}
        {delegation.document}
      </div>
      {delegation.endedAt === undefined ? null : (
        <div className="small soft">
          {t('delegation.ended', { name: named(delegation.endedBy ?? '') })} · <When at={delegation.endedAt} />
        </div>
      )}
      {ending.error === null ? null : <ProblemNotice error={ending.error} />}
      {asked && standing !== 'over' ? (
        <Notice tone="warn" title={t('delegation.endAsk', { name: named(delegation.to) })}>
          <div className={css.foot}>
            <Button variant="default" size="xs" onClick={() => setAsked(false)}>
              {t('app.cancel')}
            </Button>
            <Button color="seal" size="xs" loading={ending.isPending} onClick={() => ending.mutate()}>
              {t('delegation.end')}
            </Button>
          </div>
        </Notice>
      ) : null}
    </>
  );
}
