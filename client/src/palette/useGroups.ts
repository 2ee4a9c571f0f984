import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { doables } from '../actions/group.js';
import { gathered } from '../api/gathered.js';
import { useActions, useReport } from '../api/report.js';
import { useInbox } from '../api/reports.js';
import { useQuickSearch } from '../api/search.js';
import { useMe } from '../api/session.js';
import type { Action, Report } from '../api/shapes.js';
import { holdsWords } from '../desk/filter.js';
import { useLineWords } from '../desk/useLineWords.js';
import { useOpenLine } from '../desk/useOpenLine.js';
import { placesOf } from '../shell/places.js';
import { speak } from '../words/index.js';
import { useWords } from '../words/useWords.js';
import { type Entry, fitting, type Group } from './entries.js';

/** Documents offered at once. */
const offered = 7;
/** Of my tasks, before anything is typed. */
const few = 3;

/** A step that was chosen, to be filled in and taken. */
export interface Doing {
  report: Report;
  type: string;
  actions: readonly Action[];
}
interface Ways {
  /** what was typed, and the same after a pause */
  typed: string;
  settled: string;
  /** the report of the open page */
  reportId: string | null;
  onClose: () => void;
  onDo: (doing: Doing) => void;
}

/** Everything the palette leads to for what was typed: what I can do here, documents, pages, settings of the page. */
export function useGroups({ typed, settled, reportId, onClose, onDo }: Ways): { groups: Group[]; looking: boolean; error: unknown } {
  const { t, name } = useWords();
  const navigate = useNavigate();
  const found = useQuickSearch(settled, offered);
  const steps = useSteps(reportId, onDo);
  const tasks = useTasks(settled, reportId, onClose);
  const settings = useSettings(onClose);
  const pages = usePages(onClose);
  const asked = typed.trim();

  const open = (id: string) => () => {
    onClose();
    void navigate({ to: '/reports/$id', params: { id } });
  };
  const documents = (asked === '' ? [] : (found.data ?? [])).map(
    ({ id, subject, codeNumber, documentType, state, subjectHits }): Entry => ({
      id: `report-${id}`,
      icon: 'doc',
      words: subject,
      more: [codeNumber ?? name('documentType', documentType), name('state', state)].join(' · '),
      hits: subjectHits,
      run: open(id),
    }),
  );
  const everything: Entry[] =
    asked === ''
      ? []
      : [
          {
            id: 'all',
            icon: 'search',
            words: t('palette.all', { words: asked }),
            run: () => {
              onClose();
              void navigate({ to: '/search', search: { q: asked } });
            },
          },
        ];
  const groups: Group[] = [
    { id: 'here', title: t('palette.here'), entries: fitting(steps, asked) },
    { id: 'tasks', title: t('palette.tasks'), entries: tasks },
    { id: 'documents', title: t('palette.documents'), entries: documents },
    { id: 'pages', title: t('palette.pages'), entries: fitting(pages, asked) },
    { id: 'settings', title: t('palette.settings'), entries: fitting(settings, asked) },
    // what is there comes before the way to look further
    { id: 'everywhere', title: t('palette.everywhere'), entries: everything },
  ];
  const looking = asked !== '' && (found.isFetching || settled.trim() !== asked);
  return { groups: groups.filter(({ entries }) => entries.length > 0), looking, error: found.error };
}

/** What I can do now on the open report, as the server says. */
function useSteps(reportId: string | null, onDo: (doing: Doing) => void): Entry[] {
  const { t, name } = useWords();
  const report = useReport(reportId ?? '', reportId !== null).data;
  const actions = useActions(reportId ?? '', report?.seq).data ?? [];
  if (report === undefined || reportId === null) return [];
  return doables(actions).map(({ type, actions: all }) => ({
    id: `step-${type}`,
    icon: 'pen',
    words: all.length > 1 ? t('actions.count', { event: name('event', type), count: all.length }) : name('event', type),
    run: () => onDo({ report, type, actions: all }),
  }));
}

/** What waits for me, the most pressing first: a few of it, or what fits the words; what can be done on the open report is offered as a step. */
function useTasks(asked: string, openReport: string | null, onClose: () => void): Entry[] {
  const { t, name } = useWords();
  const waiting = useInbox().data?.items;
  const lines = useMemo(() => gathered(waiting ?? []), [waiting]);
  const wordsOf = useLineWords();
  const { open } = useOpenLine();
  const found: Entry[] = [];
  for (const line of lines) {
    const { action, about } = wordsOf(line);
    const { reportId, event, target, subject } = line;
    if (reportId === openReport) continue;
    const entry: Entry = {
      id: `task-${reportId}-${event}-${target ?? ''}`,
      icon: 'tray',
      words: t('work.open', { action, subject }),
      more: about,
      run: () => {
        onClose();
        open(line);
      },
    };
    if (holdsWords(asked, [action, name('event', event), subject, about])) found.push(entry);
    if (found.length === (asked.trim() === '' ? few : offered)) break;
  }
  return found;
}

function usePages(onClose: () => void): Entry[] {
  const { t, name } = useWords();
  const navigate = useNavigate();
  const { routesByPath } = useRouter();
  const me = useMe().data;
  const go = (to: string) => () => {
    onClose();
    void navigate({ to });
  };
  const has = (to: string): boolean => to in routesByPath;
  const desks = placesOf(me?.desks ?? [], has).map(({ desk, to, icon }): Entry => ({ id: `desk-${desk}`, icon, words: name('desks', desk), run: go(to) }));
  const others: Entry[] = [
    ...(me?.desks.includes('drafting') ? [{ id: 'new', icon: 'plus', words: t('desk.new'), run: go('/new') } as const] : []),
    ...(has('/notifications') ? [{ id: 'notifications', icon: 'bell', words: t('palette.notifications'), run: go('/notifications') } as const] : []),
    ...(has('/settings') ? [{ id: 'notice-settings', icon: 'gear', words: t('palette.noticeSettings'), run: go('/settings') } as const] : []),
  ];
  return [...desks, ...others];
}

function useSettings(onClose: () => void): Entry[] {
  const { t, language } = useWords();
  const client = useQueryClient();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const other = language === 'vi' ? 'en' : 'vi';
  const schemes = (['light', 'dark', 'auto'] as const).filter((scheme) => scheme !== colorScheme);
  return [
    {
      id: 'language',
      icon: 'swap',
      words: other === 'en' ? 'English' : 'Tiếng Việt',
      more: t('app.language'),
      run: () => {
        onClose();
        void speak(other).then(() => client.invalidateQueries());
      },
    },
    ...schemes.map(
      (scheme): Entry => ({
        id: `scheme-${scheme}`,
        icon: scheme === 'light' ? 'sun' : scheme === 'dark' ? 'moon' : 'half',
        words: t(`app.${scheme}`),
        more: t('app.scheme'),
        run: () => {
          onClose();
          setColorScheme(scheme);
        },
      }),
    ),
  ];
}
