import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type FieldProblem, Problem, unknownAnswer, unreachable } from '../api/problem.js';
import { waitWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { notHere, outOfDate } from './fetched.js';
import { fieldWords } from './fieldWords.js';
import { Icon, type IconName } from './Icon.js';
import css from './Notice.module.css';
import { useWait } from './useWait.js';

const icons: Record<'bad' | 'warn' | 'good', IconName> = { bad: 'warn', warn: 'clock', good: 'check' };

/** Something the person has to know, said at once to who listens to the page. */
export function Notice({ tone, title, children }: { tone: 'bad' | 'warn' | 'good'; title?: string; children?: ReactNode }) {
  return (
    <div className={`${css.notice} ${css[tone]}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} size={18} />
      <div className={css.body}>
        {title === undefined ? null : <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}

const own: readonly string[] = [unreachable, unknownAnswer, notHere, outOfDate];

/** The key of what the page itself says of a problem: what the server cannot know, or what changes while one waits. */
function ownWords({ status, code, fields }: Problem): string | null {
  // each field is named below, in the reader's words
  if (own.includes(code) || (code === 'invalid' && fields.length > 0)) return code;
  if (status === 401) return 'session';
  if (status === 429) return code === 'too_many_attempts' ? code : 'too_many_requests';
  return null;
}

/** What went wrong and what to do, in the server's words where it has any. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t, language } = useWords();
  const problem = error instanceof Problem ? error : null;
  const wait = useWait(error);
  const known = problem === null ? null : ownWords(problem);
  const title = problem === null ? t('error.broken') : known === null ? problem.message || t('error.title') : t(`error.${known}`);
  const detail = problem === null ? t('error.brokenHint') : known === null ? problem.detail : hint(known);
  function hint(code: string): string {
    if (problem?.status !== 429) return t(`error.${code}Hint`);
    if (wait === null) return t('error.waitUnknown');
    return wait > 0 ? t('error.wait', { when: waitWords(wait, language) }) : t('error.waitOver');
  }
  // one fault that the title already names is not said twice
  const fields = problem === null || (problem.fields.length === 1 && title.includes(problem.fields[0]?.message ?? '')) ? [] : distinct(problem.fields);
  return (
    <Notice tone="bad" title={title}>
      {detail === '' || detail === title ? null : <div>{detail}</div>}
      {fields.length === 0 ? null : (
        <ul>
          {fields.map((field) => (
            <li key={field.path + field.message} className="breaks">
              <strong>{fieldWords(field.path, t)}</strong>: {field.message}
            </li>
          ))}
        </ul>
      )}
      {onRetry === undefined ? null : (
        <Button className={css.button ?? ''} size="xs" variant="default" disabled={(wait ?? 0) > 0} onClick={onRetry}>
          {t('app.again')}
        </Button>
      )}
    </Notice>
  );
}

/** A list without a line is told of its whole and of its first line alike. */
const distinct = (fields: readonly FieldProblem[]): FieldProblem[] =>
  fields.filter(({ path, message }, at) => fields.findIndex((one) => one.path === path && one.message === message) === at);

/** An empty place that says what will be there; `page`: nothing else stands on the page, so that its title is the page's. */
export function Empty({ title, hint, page = false, children }: { title: string; hint: string; page?: boolean; children?: ReactNode }) {
  return (
    <div className={css.empty}>
      {page ? <h1>{title}</h1> : <strong>{title}</strong>}
      <p className="soft small">{hint}</p>
      {children}
    </div>
  );
}
