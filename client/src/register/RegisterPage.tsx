import { Button, NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Problem } from '../api/problem.js';
import { type RegisterFilter, type RegisterLine, registerAddress, useRegister, useVolumes } from '../api/register.js';
import { useMe } from '../api/session.js';
import { Icon } from '../ui/Icon.js';
import { Empty, ProblemNotice } from '../ui/Notice.js';
import records from '../ui/Records.module.css';
import tools from '../ui/Tools.module.css';
import { useNow } from '../ui/useNow.js';
import { useTyped } from '../ui/useTyped.js';
import { Waiting } from '../ui/Waiting.js';
import { dayWords, todayOf } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import css from './Register.module.css';
import { remarksOf, seriesOf, yearsOf } from './register.js';

const route = getRouteApi('/register');
/** In the address, where the years are not told apart; without a year it is this one, as the books of an office are by the year. */
const everyYear = 'all';
const columns = ['number', 'date', 'subject', 'signer', 'recipients', 'keeper', 'copies', 'left', 'received', 'remark'] as const;

/** What of the register is asked for, as the address has it. */
function useFilter() {
  const { series = '', year: asked, q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const present = todayOf(useNow()).slice(0, 4);
  const year = asked === everyYear ? '' : (asked ?? present);
  const filter: RegisterFilter = { series, year, q };
  const find = (next: RegisterFilter) =>
    void navigate({
      search: {
        ...(next.series === '' ? {} : { series: next.series }),
        ...(next.year === present ? {} : { year: next.year === '' ? everyYear : next.year }),
        ...(next.q.trim() === '' ? {} : { q: next.q.trim() }),
      },
      replace: true,
    });
  const { typed, type, set } = useTyped(q, (words) => find({ ...filter, q: words }));
  const narrow = (part: Partial<RegisterFilter>) => {
    set(typed);
    find({ ...filter, q: typed, ...part });
  };
  const isFiltered = series !== '' || year !== present || q !== '';
  const clear = () => {
    set('');
    find({ series: '', year: present, q: '' });
  };
  return { filter, isFiltered, present, typed, type, narrow, clear };
}

/** The register of outgoing documents: its ten columns, found by series, year and words; on paper, as a spreadsheet. */
export function RegisterPage() {
  const { t } = useWords();
  const { filter, isFiltered, present, typed, type, narrow, clear } = useFilter();
  const { series, year } = filter;
  const volumes = useVolumes().data ?? [];
  const lines = useRegister(filter);
  const me = useMe().data;
  return (
    <div className={`stack ${css.whole}`}>
      <div className="row apart">
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
        <strong>SỔ ĐĂNG KÝ VĂN BẢN ĐI{year === '' ? '' : ` – NĂM ${year}`}</strong>
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
        {isFiltered ? (
          <Button variant="subtle" onClick={clear}>
            {t('desk.clear')}
          </Button>
        ) : null}
      </search>
      {lines.error === null ? null : lines.error instanceof Problem && lines.error.status === 403 ? (
        <ProblemNotice error={lines.error} />
      ) : (
        <ProblemNotice error={lines.error} onRetry={() => void lines.refetch()} />
      )}
      {lines.data === undefined ? (
        lines.error === null ? (
          <div className="sheet">
            <Waiting lines={6} />
          </div>
        ) : null
      ) : lines.data.length === 0 ? (
        <div className="sheet">
          <Empty title={t(isFiltered ? 'register.noMatch' : 'register.empty')} hint={t(isFiltered ? 'register.noMatchHint' : 'register.emptyHint')} />
        </div>
      ) : (
        <>
          <p className="small soft" role="status">
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
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
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
    <tr data-void={line.status === 'void'}>
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
      <td />
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
