import type { Rule } from '../../case/rule.js';
import { holds } from '../../case/rule.js';
import type { Situation } from '../../case/situation.js';
import { type Deadline, noDeadline } from '../deadlines.js';

const deadlineOf = ({ section, opinion }: Situation): Deadline => (section ?? opinion)?.context ?? noDeadline;

/** Rules about the moment at which the system tells of a deadline. */
export const deadlineRules = {
  deadlineIsStillThis: {
    code: 'deadline_moved',
    kind: 'when',
    isAboutTheHour: true,
    words: { vi: 'Hạn đã thay đổi.', en: 'The deadline has changed.' },
    check: (situation) => (situation.event.dueAt === deadlineOf(situation).dueAt ? holds : {}),
  },
  deadlineIsBehind: {
    code: 'deadline_not_passed',
    kind: 'when',
    isAboutTheHour: true,
    words: { vi: 'Chưa hết hạn.', en: 'The deadline has not passed yet.' },
    check: (situation) => ((deadlineOf(situation).dueAt ?? '~') <= situation.at ? holds : {}),
  },
  reminderIsDue: {
    code: 'reminder_not_due',
    kind: 'when',
    isAboutTheHour: true,
    words: { vi: 'Chưa đến lúc nhắc hạn, hoặc hạn này không nhắc nữa.', en: 'It is not the time to remind of the deadline, or no longer.' },
    check: (situation) => {
      const { remindAt, dueAt } = deadlineOf(situation);
      return remindAt !== null && dueAt !== null && remindAt <= situation.at && situation.at < dueAt ? holds : {};
    },
  },
  reminderIsNews: {
    code: 'reminder_told',
    kind: 'when',
    isAboutTheHour: true,
    words: { vi: 'Hạn này đã được nhắc.', en: 'This deadline has been told of already.' },
    check: (situation) => (deadlineOf(situation).urgency === null ? holds : {}),
  },
  overdueIsNews: {
    code: 'overdue_told',
    kind: 'when',
    isAboutTheHour: true,
    words: { vi: 'Việc quá hạn này đã được báo.', en: 'That this is overdue has been told already.' },
    check: (situation) => (deadlineOf(situation).urgency === 'overdue' ? {} : holds),
  },
} satisfies Record<string, Rule>;
