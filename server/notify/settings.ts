import { z } from 'zod';
import { createRemember } from '../identity/index.js';
import { noticeKinds } from '../store/notices.js';
import type { RecordStore } from '../store/port.js';

const hour = z.int().min(0).max(23);
const channels = z.strictObject({ app: z.boolean(), mail: z.boolean(), push: z.boolean() });
const mailWhen = z.enum(['off', 'urgent', 'hourly', 'daily']);

/** What a person has chosen about being told. Hours are those of Asia/Ho_Chi_Minh. */
export const noticeSettingsSchema = z.strictObject({
  /** of mails and of what a browser shows while no screen is open */
  language: z.enum(['vi', 'en']),
  mail: z.strictObject({
    /** `urgent`: what presses, at once; `hourly`: at the full hour; `daily`: at `hour` of working days */
    when: mailWhen,
    hour,
  }),
  /** neither mail at once or by the hour, nor browser, from one hour until the other; null: at any hour */
  quiet: z
    .strictObject({ from: hour, until: hour })
    .refine(({ from, until }) => from !== until, { path: ['until'], message: 'another hour than `from`' })
    .nullable(),
  kinds: z.strictObject(Object.fromEntries(noticeKinds.map((kind) => [kind, channels])) as Record<(typeof noticeKinds)[number], typeof channels>),
});
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>;

/** As kept: since when mails are wanted, so that turning them on sends nothing old. */
export type KeptSettings = NoticeSettings & { person: string; mailSince: string };

const everyway = { app: true, mail: true, push: true };

/** What holds for whoever has chosen nothing: everything in the app, nothing by mail. */
export const usualSettings: NoticeSettings = {
  language: 'vi',
  mail: { when: 'off', hour: 8 },
  quiet: null,
  kinds: {
    waits: everyway,
    returned: everyway,
    deadline: everyway,
    received: everyway,
    answered: everyway,
    moved: everyway,
    delivery: everyway,
    delegated: everyway,
    delegationEnded: everyway,
  },
};

/** What each person has chosen. */
export function createNoticeSettings(records: RecordStore<KeptSettings>, now: () => string) {
  const kept = createRemember(now)(async () => new Map((await records.all()).map((one) => [one.person, withNewKinds(one)])));

  return {
    all: kept.get,
    of: async (person: string): Promise<NoticeSettings> => chosenIn((await kept.get()).get(person)),
    async keep(person: string, chosen: NoticeSettings): Promise<void> {
      const before = await records.get(person);
      const goesOn = before !== null && before.mail.when !== 'off';
      await records.put(person, { ...chosen, person, mailSince: goesOn ? before.mailSince : now() });
      kept.forget();
    },
  };
}
export type NoticeSettingsStore = ReturnType<typeof createNoticeSettings>;

/** Where a later release tells of something new, that is as usual. */
const withNewKinds = (kept: KeptSettings): KeptSettings => ({ ...kept, kinds: { ...usualSettings.kinds, ...kept.kinds } });

function chosenIn(kept: KeptSettings | undefined): NoticeSettings {
  if (kept === undefined) return usualSettings;
  const { language, mail, quiet, kinds } = kept;
  return { language, mail, quiet, kinds };
}
