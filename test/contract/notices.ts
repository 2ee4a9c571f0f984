import { describe, expect, test } from '@jest/globals';
import type { DelegationNotice, EntryNotice, Notice, Sending } from '../../server/store/notices.js';
import { aStep, moment } from './builders.js';
import type { Subject } from './place.js';

export const aNotice = (reportId: string, seq: number, person: string, more: Partial<EntryNotice> = {}): EntryNotice => {
  const kind = more.kind ?? 'waits';
  return {
    id: `${reportId}/${seq}/${person}/${kind}`,
    reportId,
    seq,
    person,
    kind,
    at: moment(seq),
    urgent: false,
    shown: true,
    steps: [{ event: 'INITIAL', target: null, dueAt: null }],
    about: null,
    readAt: null,
    overAt: null,
    ...more,
  };
};
const aDelegationNotice = (delegation: string, person: string, more: Partial<DelegationNotice> = {}): DelegationNotice => {
  const kind = more.kind ?? 'delegated';
  const { reportId: _, seq: __, ...rest } = aNotice('', 0, person, { id: `delegation/${delegation}/${person}/${kind}`, steps: [] });
  return { ...rest, kind, reportId: null, seq: null, about: delegation, ...more };
};
const aSending = (id: string, more: Partial<Sending> = {}): Sending => ({
  id,
  channel: 'mail',
  person: 'P1',
  body: null,
  attempt: 0,
  nextAt: moment(1),
  ...more,
});
const told = (reportId: string, seq: number, notices: Notice[] = [], more: { over?: string[]; sendings?: Sending[] } = {}) => ({
  slot: { reportId, seq },
  notices,
  over: { ids: more.over ?? [], at: moment(seq) },
  sendings: more.sendings ?? [],
});
const everything = { person: 'P1', kinds: ['waits', 'moved'] as const, urgentOnly: false, since: moment(0), until: moment(50) };

export function noticesContract({ store, reopen }: Subject): void {
  describe('entries of which people are to be told', () => {
    test('are marked in the write that appends them, and until they are told', async () => {
      for (const seq of [1, 2, 3]) await store().journal.append(aStep('R1', seq));
      await store().journal.append(aStep('R2', 1));
      await store().notices.tell(told('R1', 2));
      const { notices } = await reopen();
      expect(await notices.untold(10)).toEqual([
        { reportId: 'R1', seq: 1 },
        { reportId: 'R1', seq: 3 },
        { reportId: 'R2', seq: 1 },
      ]);
      expect(await notices.untoldOf('R1', 2)).toEqual([1]);
      expect(await notices.untold(1)).toHaveLength(1);
    });

    test('who loses the race for a slot marks nothing', async () => {
      const { journal, notices } = store();
      await journal.append(aStep('R1', 1));
      await notices.tell(told('R1', 1));
      expect((await journal.append(aStep('R1', 1, { key: 'other' }))).outcome).toBe('taken');
      expect(await notices.untold(10)).toEqual([]);
    });
  });

  describe('notices', () => {
    test('are kept once: what is told again stays as it is, read or over', async () => {
      const { notices } = store();
      const mine = aNotice('R1', 1, 'P1');
      expect(await notices.tell(told('R1', 1, [mine, aNotice('R1', 1, 'P2')], { sendings: [aSending('push/1')] }))).toHaveLength(2);
      await notices.read('P1', { ids: [mine.id] }, moment(5));
      expect(await notices.tell(told('R1', 1, [mine, aNotice('R1', 1, 'P2'), aNotice('R1', 1, 'P3')], { sendings: [aSending('push/1')] }))).toEqual([
        aNotice('R1', 1, 'P3'),
      ]);
      expect((await (await reopen()).notices.get(mine.id))?.readAt).toBe(moment(5));
    });

    test('come with those that are new first, then the newest, page by page', async () => {
      const { notices } = store();
      for (const seq of [1, 2, 3, 4, 5]) await notices.tell(told('R1', seq, [aNotice('R1', seq, 'P1'), aNotice('R1', seq, 'P2')]));
      await notices.tell(told('R1', 6, [aNotice('R1', 6, 'P1', { shown: false })]));
      await notices.read('P1', { ids: ['R1/5/P1/waits', 'R1/1/P1/waits'] }, moment(9));
      const seqs: (number | null)[] = [];
      let cursor: string | null = null;
      do {
        const page = await notices.feed({ person: 'P1', limit: 2, ...(cursor === null ? {} : { cursor }) });
        seqs.push(...page.items.map(({ seq }) => seq));
        cursor = page.cursor;
      } while (cursor !== null);
      expect(seqs).toEqual([4, 3, 2, 5, 1]);
      expect(await notices.countNew('P1')).toBe(3);
      await expect(notices.feed({ person: 'P1', limit: 2, cursor: 'x' })).rejects.toMatchObject({ code: 'bad_cursor' });
    });

    test('are over when nothing of them waits any more, and count no longer', async () => {
      const { notices } = store();
      await notices.tell(told('R1', 1, [aNotice('R1', 1, 'P1'), aNotice('R1', 1, 'P2'), aNotice('R1', 1, 'P1', { kind: 'moved', steps: [] })]));
      expect((await notices.openOf('R1')).map(({ id }) => id)).toEqual(['R1/1/P1/waits', 'R1/1/P2/waits']);
      await notices.tell(told('R1', 2, [], { over: ['R1/1/P1/waits'] }));
      expect((await notices.openOf('R1')).map(({ id }) => id)).toEqual(['R1/1/P2/waits']);
      expect(await notices.countNew('P1')).toBe(1);
      expect((await notices.get('R1/1/P1/waits'))?.overAt).toBe(moment(2));
    });

    test('are read by nobody but the person they are for, and all at once up to a moment', async () => {
      const { notices } = store();
      for (const seq of [1, 2, 3]) await notices.tell(told('R1', seq, [aNotice('R1', seq, 'P1')]));
      await notices.read('P2', { ids: ['R1/1/P1/waits'] }, moment(9));
      expect(await notices.countNew('P1')).toBe(3);
      await notices.read('P1', { through: moment(2) }, moment(9));
      expect(await notices.countNew('P1')).toBe(1);
    });

    test('of a delegation are of no report and mark no entry: kept once, over when it was ended, and in the list with the others', async () => {
      const { journal, notices } = store();
      await journal.append(aStep('R1', 1));
      const given = aDelegationNotice('d1', 'P1', { at: moment(2) });
      const tell = (more: Notice[], over: string[]) => notices.tell({ slot: null, notices: more, over: { ids: over, at: moment(3) }, sendings: [] });
      expect(await tell([given], [])).toEqual([given]);
      expect(await tell([given], [])).toEqual([]);
      await notices.tell({ ...told('R1', 1, [aNotice('R1', 1, 'P1')]), slot: { reportId: 'R9', seq: 1 } });
      expect(await notices.untoldOf('R1', 9)).toEqual([1]);
      await notices.read('P1', { reportId: 'R1', seq: 9 }, moment(9));
      expect(await notices.countNew('P1')).toBe(1);
      const ended = aDelegationNotice('d1', 'P1', { kind: 'delegationEnded', at: moment(3) });
      await tell([{ ...given, overAt: moment(3) }, ended], [given.id]);
      const { notices: again } = await reopen();
      expect((await again.feed({ person: 'P1', limit: 9 })).items).toEqual([
        ended,
        { ...given, overAt: moment(3) },
        aNotice('R1', 1, 'P1', { readAt: moment(9) }),
      ]);
      const forMail = { ...everything, kinds: ['delegated', 'delegationEnded'] as const };
      expect((await again.putIntoMail('mail', forMail)).map(({ id }) => id)).toEqual([ended.id]);
    });

    test('of one report are read up to an entry, also what is wanted by mail alone, and nothing of another report or person', async () => {
      const { notices } = store();
      for (const seq of [1, 2, 3]) await notices.tell(told('R1', seq, [aNotice('R1', seq, 'P1', { shown: seq !== 2 }), aNotice('R1', seq, 'P2')]));
      await notices.tell(told('R11', 1, [aNotice('R11', 1, 'P1')]));
      await notices.read('P1', { reportId: 'R1', seq: 2 }, moment(9));
      const { notices: again } = await reopen();
      const readAt = async (...ids: string[]) => Promise.all(ids.map(async (id) => (await again.get(id))?.readAt));
      expect(await readAt('R1/1/P1/waits', 'R1/2/P1/waits')).toEqual([moment(9), moment(9)]);
      expect(await readAt('R1/3/P1/waits', 'R11/1/P1/waits', 'R1/1/P2/waits')).toEqual([null, null, null]);
      expect([await again.countNew('P1'), await again.countNew('P2')]).toEqual([2, 3]);
    });

    test('go into one mail each, however many ask at once', async () => {
      const { notices } = store();
      await notices.tell(told('R1', 1, [aNotice('R1', 1, 'P1'), aNotice('R1', 1, 'P1', { kind: 'delivery' }), aNotice('R1', 1, 'P2')]));
      await notices.tell(told('R1', 2, [aNotice('R1', 2, 'P1', { urgent: true }), aNotice('R1', 2, 'P1', { kind: 'moved', readAt: moment(2) })]));
      expect(await notices.countForMail(everything)).toBe(2);
      expect(await notices.countForMail({ ...everything, urgentOnly: true })).toBe(1);
      expect(await notices.countForMail({ ...everything, since: moment(2) })).toBe(1);
      expect(await notices.countForMail({ ...everything, until: moment(2) })).toBe(1);
      const mails = await Promise.all(['a', 'b', 'c'].map((mail) => notices.putIntoMail(mail, everything)));
      expect(mails.flat().map(({ id }) => id)).toEqual(['R1/1/P1/waits', 'R1/2/P1/waits']);
      const mail = ['a', 'b', 'c'][mails.findIndex((one) => one.length > 0)] ?? '';
      expect(await (await reopen()).notices.putIntoMail(mail, everything)).toHaveLength(2);
      expect(await store().notices.countForMail(everything)).toBe(0);
    });
  });

  describe('what is to leave the house', () => {
    test('is added once, and taken by one at a time', async () => {
      const { notices } = store();
      const added = await Promise.all([1, 2, 3].map(() => notices.addSending(aSending('mail/P1/1'))));
      expect(added.filter((outcome) => outcome === 'added')).toHaveLength(1);
      const taken = await Promise.all([1, 2, 3].map(() => notices.takeSending('mail', moment(2), moment(60))));
      expect(taken.filter((one) => one !== null)).toEqual([aSending('mail/P1/1', { attempt: 1, nextAt: moment(60) })]);
      expect(await notices.takeSending('push', moment(90), moment(99))).toBeNull();
    });

    test('comes back when whoever took it has not ended it in time, with the body it was given first', async () => {
      await store().notices.addSending(aSending('mail/P1/1'));
      await store().notices.takeSending('mail', moment(2), moment(60));
      await store().notices.keepBody('mail/P1/1', 'lá thư');
      const { notices } = await reopen();
      expect(await notices.takeSending('mail', moment(59), moment(90))).toBeNull();
      expect(await notices.takeSending('mail', moment(60), moment(90))).toMatchObject({ attempt: 2, body: 'lá thư' });
      await notices.putOff('mail/P1/1', moment(70));
      expect(await notices.takeSending('mail', moment(70), moment(90))).toMatchObject({ attempt: 3 });
    });

    test('is over once, and is never due again', async () => {
      const { notices } = store();
      await notices.addSending(aSending('mail/P1/1'));
      expect(await notices.outcomeOf('mail/P1/1')).toBeNull();
      await notices.endSending('mail/P1/1', 'sent', moment(3));
      await notices.endSending('mail/P1/1', 'given up', moment(4));
      await notices.putOff('mail/P1/1', moment(5));
      expect(await notices.outcomeOf('mail/P1/1')).toBe('sent');
      expect(await notices.takeSending('mail', moment(99), moment(120))).toBeNull();
      expect(await notices.addSending(aSending('mail/P1/1'))).toBe('exists');
    });

    test('is forgotten after a while, and so are notices that are not new', async () => {
      const { notices } = store();
      await notices.tell(told('R1', 1, [aNotice('R1', 1, 'P1'), aNotice('R1', 1, 'P2')], { sendings: [aSending('a'), aSending('b')] }));
      await notices.read('P1', { through: moment(9) }, moment(9));
      await notices.endSending('a', 'sent', moment(2));
      await notices.forget(moment(50));
      expect(await notices.get('R1/1/P1/waits')).toBeNull();
      expect(await notices.get('R1/1/P2/waits')).not.toBeNull();
      expect(await notices.outcomeOf('a')).toBeNull();
      expect(await notices.takeSending('mail', moment(9), moment(60))).toMatchObject({ id: 'b' });
    });
  });
}
