import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useColleagues } from '../api/delegations.js';
import { packageShape, type ReportPackage, usePackage } from '../api/package.js';
import { useReport } from '../api/report.js';
import { useMe } from '../api/session.js';
import type { Me } from '../api/shapes.js';
import { Icon } from '../ui/Icon.js';
import { ProblemNotice } from '../ui/Notice.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import { beginWith } from './begin.js';
import { begunFromFormer } from './compose.js';
import { FormerChoice } from './FormerChoice.js';
import { JsonDoor } from './JsonDoor.js';
import { NewReportForm } from './NewReportForm.js';
import type { Former } from './opening.js';
import { type TypeOffered, typeTitle, useTypes } from './types.js';

const route = getRouteApi('/new');
const ways = ['type', 'former', 'json'] as const;

/** Opening a report: from a type, from a former report, or from a package that is there already. */
export function NewReportPage() {
  const { t } = useWords();
  const me = useMe().data;
  const types = useTypes();
  const { former, as } = route.useSearch();
  const [way, setWay] = useState<(typeof ways)[number]>('type');
  return (
    <>
      <Link to="/" search={{}} className="backLink">
        <Icon name="back" size={16} /> {t('app.back')}
      </Link>
      <h1>{t('newReport.title')}</h1>
      <div className="sheet pad stack" style={{ maxWidth: '60rem' }}>
        {former === undefined ? (
          <div className="row">
            {ways.map((one) => (
              <label key={one} className="row">
                <input type="radio" name="way" checked={one === way} onChange={() => setWay(one)} /> {t(`newReport.way.${one}`)}
              </label>
            ))}
          </div>
        ) : null}
        {types.error === null ? null : <ProblemNotice error={types.error} onRetry={() => void types.refetch()} />}
        {me === undefined || types.data === undefined ? (
          <Waiting lines={6} />
        ) : former !== undefined ? (
          <AfterFormer key={former} me={me} former={{ id: former, as: as ?? 'replaces' }} />
        ) : way === 'json' ? (
          <JsonDoor />
        ) : way === 'type' ? (
          <FromType me={me} types={types.data} />
        ) : (
          <FromFormer me={me} />
        )}
      </div>
    </>
  );
}

/** The director of the office, as a signer is printed: a proposal, and nothing more. */
function useUsualSigner(): { position: string; name: string } | undefined {
  const colleagues = useColleagues();
  const director = colleagues.data?.find(({ roles, active }) => active && roles.includes('director'));
  if (director === undefined) return colleagues.isPending ? undefined : { position: '', name: '' };
  return { position: director.title.toLocaleUpperCase('vi'), name: director.name };
}

function FromType({ me, types }: { me: Me; types: readonly TypeOffered[] }) {
  const { t, language } = useWords();
  const [sign, setSign] = useState('BC');
  const signer = useUsualSigner();
  const type = types.find(({ abbreviation }) => abbreviation === sign) ?? types[0];
  if (type === undefined || signer === undefined) return <Waiting lines={6} />;
  const names = (parts: { name: string }[]) => parts.map(({ name }) => name).join(', ');
  const pack = packageShape.safeParse(beginWith(type, me));
  return (
    <>
      <NativeSelect
        label={t('newReport.type')}
        value={type.abbreviation}
        onChange={(event) => setSign(event.currentTarget.value)}
        data={types.map((one) => ({ value: one.abbreviation, label: `${typeTitle(one, language)} (${one.abbreviation})` }))}
        style={{ maxWidth: '24rem' }}
      />
      {type.musts.length === 0 ? null : <p className="soft small">{t('newReport.musts', { parts: names(type.musts) })}</p>}
      {type.mustNots.length === 0 ? null : <p className="soft small">{t('newReport.mustNots', { parts: names(type.mustNots) })}</p>}
      {pack.success ? <NewReportForm key={type.abbreviation} me={me} pack={pack.data} signer={signer} begunFrom="" /> : null}
    </>
  );
}

/** A document that replaces or corrects another begins as that one stands. */
function AfterFormer({ me, former }: { me: Me; former: Former }) {
  const { t } = useWords();
  const report = useReport(former.id);
  const pack = usePackage(former.id, report.data?.seq ?? 0);
  const error = report.error ?? pack.error;
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void Promise.all([report.refetch(), pack.refetch()])} />;
  if (report.data === undefined || pack.data === undefined) return <Waiting lines={6} />;
  return (
    <>
      <p className="breaks">{t(`newReport.after.${former.as}`, { number: report.data.codeNumber ?? former.id, subject: report.data.subject })}</p>
      <NewReportForm me={me} pack={begunFromFormer(pack.data, me, true)} signer={null} begunFrom={former.id} former={former} />
    </>
  );
}

function FromFormer({ me }: { me: Me }) {
  const [begun, setBegun] = useState<{ id: string; pack: ReportPackage } | null>(null);
  if (begun === null) return <FormerChoice onBegin={(former, id, withTexts) => setBegun({ id, pack: begunFromFormer(former, me, withTexts) })} />;
  return <NewReportForm me={me} pack={begun.pack} signer={null} begunFrom={begun.id} />;
}
