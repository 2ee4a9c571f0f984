import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/problem.js';
import { useActions, useReport } from '../api/report.js';
import { useMe } from '../api/session.js';
import type { Report, Section } from '../api/shapes.js';
import { type SectionText, useText } from '../api/text.js';
import { useWatch } from '../live/LiveProvider.js';
import { ReturnedNotice } from '../report/ReturnedNotice.js';
import { Decisions } from '../signing/Decisions.js';
import { Due } from '../ui/Due.js';
import { Icon } from '../ui/Icon.js';
import { lazyPart } from '../ui/lazyPart.js';
import { Empty, Notice, ProblemNotice } from '../ui/Notice.js';
import { StateMark } from '../ui/StateMark.js';
import { Waiting } from '../ui/Waiting.js';
import { useWords } from '../words/useWords.js';
import { AsidePanel } from './AsidePanel.js';
import { DocView } from './DocView.js';
import type { Delivery } from './room/deliver.js';
import type { RoomName } from './room/device.js';
import { useSignedIn } from './room/useSignedIn.js';
import css from './SectionPage.module.css';

const route = getRouteApi('/reports/$id/sections/$number');
// the editor is the largest part of the client, and a reader needs none of it
const Writer = lazyPart(async () => (await import('./write/Writer.js')).Writer, {
  waiting: (
    <div className="sheet">
      <Waiting lines={6} />
    </div>
  ),
});

/** One section: its text to read, and to write where that is mine. */
export function SectionPage() {
  const { t } = useWords();
  const { id, number } = route.useParams();
  const report = useReport(id).data;
  const text = useText(id, number);
  useWatch(report === undefined ? [] : [report]);
  const missing = text.error instanceof Problem && text.error.status === 404;
  const section = report?.sections.find((one) => one.number === number);
  return (
    <>
      <Link to="/reports/$id" params={{ id }} className="backLink">
        <Icon name="back" size={16} /> <span className="breaks">{report?.subject ?? id}</span>
      </Link>
      <div className="stack">
        <div className="row">
          <span className="soft">{t('text.title', { number })}</span>
          {section === undefined ? null : (
            <>
              <StateMark group="sectionState" state={section.state} />
              <span className="soft small">
                {section.divisionName ?? section.division} · {t('report.round')} {section.round}
              </span>
              {section.awaited && section.dueAt !== null ? (
                <span className="small">
                  <Due at={section.dueAt} urgency={section.urgency} />
                </span>
              ) : null}
            </>
          )}
          {report === undefined ? null : <Neighbours report={report} number={number} />}
        </div>
        <h1 className="breaks">{section?.heading ?? t('text.title', { number })}</h1>
        {section !== undefined && section.round > 1 ? (
          <Link to="/reports/$id/changes" params={{ id }} search={{ section: number }} className="backLink small">
            <Icon name="compare" size={16} /> {t('changed.sinceHandedIn')}
          </Link>
        ) : null}
      </div>
      {missing ? (
        <div className="sheet">
          <Empty title={t('report.missing')} hint={t('report.missingHint')} />
        </div>
      ) : text.error === null ? null : (
        <ProblemNotice error={text.error} onRetry={() => void text.refetch()} />
      )}
      {text.data === undefined || report === undefined || section === undefined ? (
        text.error === null ? (
          <div className="sheet">
            <Waiting lines={4} />
          </div>
        ) : null
      ) : (
        <Text key={`${id} ${number} ${section.round}`} report={report} section={section} text={text.data} />
      )}
    </>
  );
}

/** The sections before and after this one. */
function Neighbours({ report: { id, sections }, number }: { report: Report; number: string }) {
  const { t } = useWords();
  const at = sections.findIndex((one) => one.number === number);
  const to = (section: Section | undefined, icon: 'back' | 'next') =>
    section === undefined ? null : (
      <Link to="/reports/$id/sections/$number" params={{ id, number: section.number }} className="backLink" title={section.heading}>
        {icon === 'back' ? <Icon name="back" size={16} /> : null} {t('text.title', { number: section.number })}{' '}
        {icon === 'next' ? <Icon name="next" size={16} /> : null}
      </Link>
    );
  if (sections.length < 2) return null;
  return (
    <nav className={`row ${css.neighbours}`} aria-label={t('text.neighbours')}>
      {to(sections[at - 1], 'back')}
      {to(sections[at + 1], 'next')}
    </nav>
  );
}

/** What is decided about one section. */
const decisions = ['ACCEPT', 'SUBMIT', 'APPROVE', 'RETURN', 'ASK_FOR_TIME'];

/** What I can do with this section now; `quiet`: below the text, where it is not in the way of who writes. */
function Deciding({ report, number, quiet }: { report: Report; number: string; quiet: boolean }) {
  const { t, name } = useWords();
  const actions = useActions(report.id, report.seq);
  const [done, setDone] = useState<string | null>(null);
  const own = actions.data?.filter(({ target }) => target === number);
  const nothing = own?.every(({ type, allowed }) => !allowed || !decisions.includes(type)) ?? true;
  return (
    <>
      {done === null ? null : <Notice tone="good">{t('actions.done', { event: name('event', done) })}</Notice>}
      <Decisions report={report} actions={own} types={decisions} target={number} quiet={quiet || nothing} onDone={setDone} />
    </>
  );
}

interface TextProps {
  report: Report;
  section: Section;
  text: SectionText;
}

function Text({ report, section, text }: TextProps) {
  const { t } = useWords();
  const me = useMe().data?.person;
  const client = useQueryClient();
  const { id } = report;
  const { number, round, state, heading } = section;
  const mayWrite = text.allow === null || text.allow.includes('PUT');
  // who was writing keeps the sheet in sight when somebody else submits it
  const [wasWriting, setWriting] = useState(mayWrite);
  useEffect(() => {
    if (mayWrite) setWriting(true);
  }, [mayWrite]);
  const onNews = useCallback(() => {
    void client.invalidateQueries({ queryKey: ['aside', id, number] });
    void client.invalidateQueries({ queryKey: ['actions', id] });
    void client.invalidateQueries({ queryKey: ['report', id] });
  }, [client, id, number]);
  const onSaved = useCallback(() => void client.invalidateQueries({ queryKey: ['actions', id] }), [client, id]);
  // a step by anyone may change who may write
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of these is the reason
  useEffect(() => void client.invalidateQueries({ queryKey: ['text', id, number] }), [client, id, number, state, report.state]);
  useDelivery(me, { report: id, section: number, round, isOpen: mayWrite || wasWriting }, onNews);
  if (me === undefined) return null;
  return (
    <>
      {section.returned ? <ReturnedNotice returned={section.returned} /> : null}
      <AsidePanel person={me.id} id={id} number={number} />
      {mayWrite || wasWriting ? (
        <Writer
          name={{ person: me.id, report: id, since: report.createdAt, section: number, round }}
          me={{ person: me.id, name: me.name }}
          heading={heading}
          onNews={onNews}
          onSaved={onSaved}
        />
      ) : (
        <article className="sheet pad">
          {text.doc.content.length === 0 ? <p className="soft">{t('text.empty')}</p> : <DocView content={text.doc.content} />}
        </article>
      )}
      <Deciding report={report} number={number} quiet={mayWrite} />
    </>
  );
}

/** Words of mine that are still on this device, from this section's former round or from any other, are sent as soon as a section is open. */
function useDelivery(
  me: { id: string; name: string } | undefined,
  { report, section, round, isOpen }: { report: string; section: string; round: number; isOpen: boolean },
  onNews: () => void,
): void {
  const person = me?.id;
  const name = me?.name;
  const delivery = useRef<Delivery | null>(null);
  useSignedIn(useCallback(() => delivery.current?.enterAnew(), []));
  useEffect(() => {
    if (person === undefined || name === undefined || localStorage.getItem('trinh-ky.unsent') === null) return;
    let isGone = false;
    void import('./room/deliver.js').then(({ deliverUnsent }) => {
      if (isGone) return;
      const isHere = (one: RoomName) => isOpen && one.report === report && one.section === section && one.round === round;
      delivery.current = deliverUnsent({ person, name }, isHere, onNews);
    });
    return () => {
      isGone = true;
      delivery.current?.stop();
      delivery.current = null;
    };
  }, [person, name, report, section, round, isOpen, onNews]);
}
