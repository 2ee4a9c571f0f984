import { z } from 'zod';
import type { Problem } from './outcome.js';

const languages = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

const say = (language: keyof typeof languages, issue: z.core.$ZodIssue): string => {
  // a rule of our own says what it expects itself
  if (issue.code === 'custom') return issue.message;
  const said = languages[language](issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
};

/** What a schema found, with the path of each place and what was expected there, in both languages. */
export const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), expected: { vi: say('vi', issue), en: say('en', issue) } }));
