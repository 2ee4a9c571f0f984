import { Button } from '@mantine/core';
import { useState } from 'react';
import { Empty } from '../ui/Notice.js';
import { useNow } from '../ui/useNow.js';
import { dayWords } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { useSeries } from './api.js';
import { Loaded, Section, Table } from './parts.js';

/** How far each series of numbers has come in a year. */
export function NumbersPage() {
  const { t, name, language } = useWords();
  const [year, setYear] = useState(useNow().getFullYear());
  const series = useSeries(`/api/series?year=${year}`);
  return (
    <Section
      title={t('admin.numbers.title', { year })}
      lead={t('admin.numbers.lead')}
      tools={
        <div className="row">
          <Button variant="default" size="xs" onClick={() => setYear(year - 1)}>
            {year - 1}
          </Button>
          <Button variant="default" size="xs" onClick={() => setYear(year + 1)}>
            {year + 1}
          </Button>
        </div>
      }
    >
      <Loaded of={series}>
        {(found) =>
          found.series.length === 0 ? (
            <div className="sheet">
              <Empty title={t('admin.numbers.none')} hint={t('admin.numbers.noneHint')} />
            </div>
          ) : (
            <Table
              label={t('admin.page.numbers')}
              columns={[t('admin.numbers.series'), t('admin.numbers.next'), t('admin.numbers.latest'), t('admin.numbers.issued'), t('admin.numbers.void')]}
              rows={found.series.map((one) => ({
                key: one.series,
                cells: [
                  <strong key="series">{one.series === 'chung' ? t('admin.house.shared') : name('documentType', one.series)}</strong>,
                  <span key="next" className="code">
                    {one.next}
                  </span>,
                  one.latest === null ? '–' : dayWords(one.latest, language),
                  String(one.issued),
                  one.void.length === 0 ? '–' : one.void.map(({ n, reason }) => `${n}: ${reason ?? '–'}`).join('; '),
                ],
              }))}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
