import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type RegisterFilter, type RegisterLine, registerAddress, useRegister, useVolumes } from '../api/register.js';
import { useMe } from '../api/session.js';
import { DateField } from '../ui/DateField.js';
import { Icon } from '../ui/Icon.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import records from '../ui/Records.module.css';
import { onlyDays } from '../ui/readDate.js';
import tools from '../ui/Tools.module.css';
import { useNow } from '../ui/useNow.js';
import { useTyped } from '../ui/useTyped.js';
import { Waiting } from '../ui/Waiting.js';
import { dayWords, todayOf } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { addressOf, filterOf, withDays } from './asked.js';
import css from './Register.module.css';
import { remarksOf, seriesOf, yearsOf } from './register.js';

const route = getRouteApi('/register');
/** A line that goes to more recipients may be broken between two sheets. */
const manyRecipients = 15;
const columns = ['number', 'date', 'subject', 'signer', 'recipients', 'keeper', 'copies', 'left', 'received', 'remark'] as const;

/** What of the register is asked for, as the address has it. */
function useFilter() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const present = todayOf(useNow()).slice(0, 4);
  const filter = filterOf(search, present);
  const find = (next: RegisterFilter) => void navigate({ search: addressOf(next, present), replace: true });
  const { typed, type, set } = useTyped(filter.q, (words) => find({ ...filter, q: words }));
  const look = (next: RegisterFilter) => {
    set(typed);
    find({ ...next, q: typed });
  };
  const narrow = (part: Partial<RegisterFilter>) => look({ ...filter, ...part });
  const between = (days: { from?: string; to?: string }) => look(withDays(filter, days, present));
  const nothing: RegisterFilter = { series: '', year: present, from: '', to: '', q: '' };
  const isFiltered = JSON.stringify(addressOf(filter, present)) !== '{}';
  const clear = () => {
    set('');
    find(nothing);
  };
  return { filter, isFiltered, present, typed, type, narrow, between, clear };
}

/** The register of outgoing documents: its ten columns, found by series, year, days and words; on paper, as a spreadsheet. */
export function RegisterPage() {
  const { t } = useWords();
  const desks = useMe().data?.desks;
  if (desks === undefined || desks.includes('register')) return <Register />;
  return (
    <div className="sheet">
      <Empty page title={t('register.title')} hint={t('register.notYours')} />
    </div>
  );
}

function Register() {
  const { t } = useWords();
  const { filter, isFiltered, present, typed, type, narrow, between, clear } = useFilter();
  const { series, year, from, to } = filter;
  const volumes = useVolumes().data ?? [];
  const lines = useRegister(filter);
  const me = useMe().data;
  const period = [
    ...(year === '' ? [] : [`NĂM ${year}`]),
    ...(from === '' ? [] : [`TỪ NGÀY ${dayWords(from, 'vi')}`]),
    ...(to === '' ? [] : [`ĐẾN NGÀY ${dayWords(to, 'vi')}`]),
  ].join(' ');
  return (
    <div className={`stack ${css.whole}`}>
      <div className={`row apart ${css.screenHead}`}>
        <h1>{t('register.title')}</h1>
        <div className={tools.tools}>
          <a className={tools.tool} href={registerAddress(filter, '.xlsx')}>
            <Icon name="list" size={16} /> {t('register.xlsx')}
          </a>
          <a className={tools.tool} href={registerAddress(filter, '.csv')}>
            <Icon name="list" size={16} /> {t('register.csv')}
          </a>
          <button type="button" className={tools.tool} onClick={() => window.print()}>
            <Icon name="print" size={16} /> {t('register.print')}
          </button>
        </div>
      </div>
      <div className={css.printOnly}>
        <div>{me?.agency.name}</div>
        <strong>{['SỔ ĐĂNG KÝ VĂN BẢN ĐI', ...(period === '' ? [] : [period])].join(' – ')}</strong>
      </div>
      <search className={css.filters}>
        <TextInput
          label={t('register.find')}
          type="search"
          placeholder={t('register.findExample')}
          leftSection={<Icon name="search" size={16} />}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('register.series')}
          value={series}
          onChange={(event) => narrow({ series: event.currentTarget.value })}
          data={[{ value: '', label: t('register.everySeries') }, ...seriesOf(volumes, series)]}
        />
        <NativeSelect
          label={t('register.year')}
          value={year}
          onChange={(event) => narrow({ year: event.currentTarget.value })}
          data={[{ value: '', label: t('register.everyYear') }, ...yearsOf(volumes, present, year)]}
        />
        <div className={css.days}>
          <DateField label={t('register.from')} value={from} onChange={onlyDays((day) => between({ from: day }))} />
          <DateField label={t('register.to')} value={to} min={from} onChange={onlyDays((day) => between({ to: day }))} />
        </div>
        {isFiltered ? (
          <Button variant="subtle" onClick={clear}>
            {t('desk.clear')}
          </Button>
        ) : null}
      </search>
      {lines.error === null ? null : <ProblemNotice error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.data === undefined ? (
        lines.error === null ? (
          <div className="sheet">
            <Waiting lines={6} />
          </div>
        ) : null
      ) : lines.data.length === 0 ? (
        <div className="sheet">
          {isFiltered ? (
            <Empty title={t('register.noMatch')} hint={t('register.noMatchHint')} />
          ) : volumes.length === 0 ? (
            <Empty title={t('register.empty')} hint={t('register.emptyHint')} />
          ) : (
            <Empty title={t('register.emptyYear', { year: present })} hint={t('register.emptyHint')}>
              <Link to="/register" search={{ year: 'all' }}>
                {t('register.seeEveryYear')}
              </Link>
            </Empty>
          )}
        </div>
      ) : (
        <>
          <p className={`small soft ${css.count}`} role="status">
            {t('register.count', { count: lines.data.length })}
          </p>
          <Book lines={lines.data} />
        </>
      )}
    </div>
  );
}

function Book({ lines }: { lines: readonly RegisterLine[] }) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keys
    <section className={`sheet ${css.scroll}`} tabIndex={0} aria-label={t('register.title')}>
      <table className={`${records.table} ${css.table}`}>
        <thead className="named">
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={css[column]}>
                {t(`register.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={`${line.series} ${line.year} ${line.n}`} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ line }: { line: RegisterLine }) {
  const { t, language } = useWords();
  const label = (column: (typeof columns)[number]) => t(`register.column.${column}`);
  return (
    <tr data-void={line.status === 'void'} data-long={line.recipients.length > manyRecipients}>
      <td className="code">
        <Link to="/reports/$id" params={{ id: line.reportId }}>
          {line.codeNumber ?? `${line.n}/${line.series}`}
        </Link>
      </td>
      <td className="numbers">{dayWords(line.date, language)}</td>
      <td>
        {line.typeName === null ? null : <span className="soft">{line.typeName}. </span>}
        {line.subject}
      </td>
      <td data-label={label('signer')}>{line.signer}</td>
      <td data-label={label('recipients')}>
        <span className={css.many} title={line.recipients.join('; ')}>
          {line.recipients.join('; ')}
        </span>
      </td>
      <td data-label={label('keeper')}>{line.keeper}</td>
      <td data-label={label('copies')}>{line.copies}</td>
      <td data-label={label('left')} className="numbers">
        {line.handedOver === null ? null : dayWords(line.handedOver, language)}
      </td>
      <td className={css.received} />
      <td>
        {remarksOf(line).map(({ key, number, reason }) => (
          <div key={`${key} ${number}`} className={key === 'void' || key === 'recalled' ? 'fault' : ''}>
            {t(`register.remark.${key}`, { number, reason })}
          </div>
        ))}
      </td>
    </tr>
  );
}
