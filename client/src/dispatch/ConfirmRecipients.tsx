import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useStep } from '../actions/useStep.js';
import { useColleagues } from '../api/delegations.js';
import { isUnsure, mayPass, Problem } from '../api/problem.js';
import type { Action, Report } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { Notice, ProblemNotice } from '../ui/Notice.js';
import { useWords } from '../words/useWords.js';
import css from './Dispatch.module.css';
import { type Destination, destinationCount, isBare, offeredRecipients, onChannel, withDestination, withOneMore, withoutOne } from './recipients.js';

/** So many lines are shown whole. */
const few = 8;

/** Whom each printed line goes to and how, as proposed and to be changed; many lines at once where they go the same way. */
export function ConfirmRecipients({ report, action }: { report: Report; action: Action }) {
  const { t, name } = useWords();
  const [offered] = useState(() => offeredRecipients(action.payload));
  const [lines, setLines] = useState(offered?.lines ?? []);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [tried, setTried] = useState(false);
  // what needs nothing is one line each where there are many; whoever wants to change it opens it
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set(lines.flatMap(({ to }, at) => (lines.length <= few || to.some(isBare) ? [at] : []))));
  const step = useStep(report.id, () => undefined);
  const problems = step.error instanceof Problem ? step.error.fields : [];
  if (offered === null) return <Notice tone="bad">{t('error.unknown_answer')}</Notice>;
  const bare = lines.flatMap(({ to }) => to).filter(isBare).length;
  const all = ticked.size === lines.length && lines.length > 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (bare === 0) step.send(action, { recipients: lines });
  };
  return (
    <form className="sheet" onSubmit={submit} noValidate aria-label={t('dispatch.confirm')}>
      <div className="pad stack">
        <h3>{t('dispatch.confirm')}</h3>
        <p className="small soft">{t('dispatch.confirmLead')}</p>
        <div className="row">
          <Checkbox
            label={t('dispatch.all')}
            checked={all}
            indeterminate={ticked.size > 0 && !all}
            onChange={() => setTicked(all ? new Set() : new Set(lines.map((_, i) => i)))}
          />
          <NativeSelect
            aria-label={t('dispatch.setChannel')}
            value=""
            disabled={ticked.size === 0}
            onChange={(event) => {
              if (event.currentTarget.value !== '') setLines(onChannel(lines, ticked, event.currentTarget.value));
            }}
            data={[{ value: '', label: t('dispatch.setChannel') }, ...offered.channels.map((value) => ({ value, label: name('channel', value) }))]}
          />
        </div>
      </div>
      <ul className={`lined ${css.lines}`} style={{ borderTop: '1px solid var(--line)' }}>
        {lines.map((line, at) => {
          const text = report.recipients[line.line]?.text ?? String(line.line + 1);
          const isOpen = open.has(at) || line.to.some(isBare) || problems.some(({ path }) => path.startsWith(`recipients.${at}.`));
          return (
            <li key={line.line}>
              <div className={css.printed}>
                <Checkbox
                  aria-label={t('dispatch.tick', { name: text })}
                  checked={ticked.has(at)}
                  onChange={(event) => setTicked(event.currentTarget.checked ? new Set(ticked).add(at) : new Set([...ticked].filter((one) => one !== at)))}
                />
                <strong>
                  {line.line + 1}. {text}
                </strong>
                {isOpen ? (
                  <Button variant="subtle" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={() => setLines(withOneMore(lines, at))}>
                    {t('dispatch.more')}
                  </Button>
                ) : (
                  <Button
                    variant="subtle"
                    size="xs"
                    aria-label={t('dispatch.changeOf', { name: text })}
                    leftSection={<Icon name="pen" size={14} />}
                    onClick={() => setOpen(new Set(open).add(at))}
                  >
                    {t('dispatch.change')}
                  </Button>
                )}
              </div>
              {isOpen ? null : (
                <p className="small soft breaks">
                  {line.to
                    .map((to) => [to.name, name('channel', to.channel), to.channel === 'internal' ? '' : to.address].filter(Boolean).join(' · '))
                    .join('; ')}
                </p>
              )}
              {(isOpen ? line.to : []).map((to, index) => (
                <To
                  // biome-ignore lint/suspicious/noArrayIndexKey: a destination has no name but its place
                  key={index}
                  of={text}
                  to={to}
                  channels={offered.channels}
                  last={line.to.length === 1}
                  error={
                    problems.find(({ path }) => path.startsWith(`recipients.${at}.to.${index}`))?.message ??
                    (tried && isBare(to) ? t('form.required') : undefined)
                  }
                  onChange={(next) => setLines(withDestination(lines, at, index, next))}
                  onRemove={() => setLines(withoutOne(lines, at, index))}
                />
              ))}
            </li>
          );
        })}
      </ul>
      <div className={css.foot}>
        <Button type="submit" size="md" loading={step.busy}>
          {mayPass(step.error) ? t('app.again') : t('dispatch.send', { count: destinationCount(lines) })}
        </Button>
        <span className="small soft" role="status">
          {bare > 0 ? t('dispatch.bare', { count: bare }) : t('dispatch.ready')}
        </span>
        {step.error === null ? null : <ProblemNotice error={step.error} />}
        {isUnsure(step.error) ? <Notice tone="warn">{t('actions.notSure')}</Notice> : null}
      </div>
    </form>
  );
}

interface ToProps {
  of: string;
  to: Destination;
  channels: readonly string[];
  last: boolean;
  error: string | undefined;
  onChange: (to: Destination) => void;
  onRemove: () => void;
}

function To({ of, to, channels, last, error, onChange, onRemove }: ToProps) {
  const { t, name } = useWords();
  // a colleague is their own address, and a hand needs none
  const bare = to.channel === 'internal' || to.channel === 'hand';
  const people = useColleagues().data?.filter(({ active }) => active) ?? [];
  return (
    <div className={css.to}>
      <NativeSelect
        aria-label={t('dispatch.channelOf', { name: of })}
        value={to.channel}
        onChange={(event) => onChange({ ...to, channel: event.currentTarget.value, address: '' })}
        data={channels.map((value) => ({ value, label: name('channel', value) }))}
      />
      {to.channel === 'internal' ? (
        <NativeSelect
          className={css.wide ?? ''}
          aria-label={t('dispatch.personOf', { name: of })}
          value={to.address}
          error={error}
          onChange={(event) => {
            const person = people.find(({ id }) => id === event.currentTarget.value);
            if (person !== undefined) onChange({ ...to, address: person.id, name: `${person.name} (${person.title})` });
          }}
          data={[{ value: '', label: t('delegation.choose') }, ...people.map(({ id, name: called, title }) => ({ value: id, label: `${called} (${title})` }))]}
        />
      ) : (
        <TextInput
          className={bare ? (css.wide ?? '') : ''}
          aria-label={t('dispatch.nameOf', { name: of })}
          placeholder={t('dispatch.name')}
          value={to.name}
          error={error}
          onChange={(event) => onChange({ ...to, name: event.currentTarget.value })}
        />
      )}
      {bare ? null : (
        <TextInput
          aria-label={t('dispatch.addressOf', { name: of })}
          placeholder={t(to.channel === 'email' ? 'dispatch.email' : 'dispatch.organCode')}
          {...(to.channel === 'email' ? { type: 'email' } : {})}
          value={to.address}
          onChange={(event) => onChange({ ...to, address: event.currentTarget.value })}
        />
      )}
      <ActionIcon variant="subtle" color="gray" size="lg" disabled={last} aria-label={t('dispatch.remove', { name: to.name || of })} onClick={onRemove}>
        <Icon name="cross" size={14} />
      </ActionIcon>
    </div>
  );
}
