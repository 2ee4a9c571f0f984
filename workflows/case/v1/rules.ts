import { deadlineRules } from '../../calendar/v1/rules.js';
import { deliveryRules } from '../../delivery/v1/rules.js';
import { opinionRules } from '../../opinion/v1/rules.js';
import { peopleRules } from '../../people/v1/rules.js';
import { reportRules } from '../../report/v1/rules.js';
import { issueRules } from '../../report/v1/rules-of-issue.js';
import { sectionRules } from '../../section/v1/rules.js';
import type { Rule } from '../rule.js';

/** Every rule of the law, by the name under which the charts ask for it. */
export const rules: Record<string, Rule> = {
  ...peopleRules,
  ...reportRules,
  ...issueRules,
  ...sectionRules,
  ...opinionRules,
  ...deliveryRules,
  ...deadlineRules,
};
