import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  aReport,
  authorised,
  dung,
  everybody,
  fieldsWithoutAnswer,
  filled,
  giang,
  given,
  hanh,
  khanh,
  milestones,
  sendFilled,
  system,
  thao,
  tuan,
  van,
} from './office/index.js';

const places = Object.entries(milestones());
const people = [...everybody, authorised(thao, 'TUQ. GIÁM ĐỐC')];

describe('what a person can do', () => {
  test.each(places)('%s: is exactly what the law then accepts, filled in with defaults and words alone', (_, walk) => {
    const told = people.flatMap((by) => walk.actionsOf(by).map((action) => ({ by, action })));
    const answers = told.map(({ by, action }) => {
      const { walk: taken, refusal } = sendFilled(walk, by, action);
      return [by.person, action.type, action.target, refusal?.code ?? (taken === null ? 'the payload does not fit' : 'taken')];
    });
    expect(answers).toEqual(told.map(({ by, action }) => [by.person, action.type, action.target, action.allowed ? 'taken' : action.refusal?.code]));
  });

  test('has for every required field a default while it may be done, except for free words', () => {
    for (const [, walk] of places)
      for (const action of walk.actionsOf(hanh).filter(({ allowed }) => allowed)) expect([action.type, fieldsWithoutAnswer(action)]).toEqual([action.type, []]);
  });

  test('takes any words from 1 to 200 letters', () => {
    for (const [, walk] of places) {
      for (const action of walk.actionsOf(hanh).filter(({ allowed }) => allowed)) {
        expect(sendFilled(walk, hanh, action, 'Ồ'.repeat(200)).walk).not.toBeNull();
      }
    }
  });

  test('comes with a JSON Schema that stands by itself and that the filled-in payload fits', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const tried = new Set<string>();
    for (const [, walk] of places) {
      for (const action of walk.actionsOf(hanh)) {
        const schema = JSON.stringify(action.payload);
        if (tried.has(`${action.type} ${schema}`)) continue;
        tried.add(`${action.type} ${schema}`);
        expect(action.payload).toMatchObject({ type: 'object', additionalProperties: false });
        expect(schema).not.toMatch(/"\$(ref|id|schema)"/);
        const { type: _type, target: _target, seen: _seen, ...payload } = filled(action);
        if (!ajv.validate(action.payload, payload)) throw new Error(`${action.type}: ${ajv.errorsText()}`);
      }
    }
    expect(tried.size).toBeGreaterThan(25);
  });

  test('is told with every part it could be done to, and with the reason why not', () => {
    const actions = aReport().gathering().actionsOf(tuan);
    expect(actions.find(({ type, target }) => type === 'ACCEPT' && target === '1')).toMatchObject({ allowed: true });
    expect(actions.find(({ type, target }) => type === 'ACCEPT' && target === '2')).toMatchObject({
      allowed: false,
      refusal: { code: 'not_contributor', params: { section: '2' } },
    });
    expect(actions.find(({ type }) => type === 'SIGN')).toMatchObject({ allowed: false, refusal: { code: 'not_now' } });
    expect(new Set(actions.map(({ type, target }) => `${type} ${target}`)).size).toBe(actions.length);
  });

  test('never offers what only the system does', () => {
    for (const [, walk] of places) {
      const offered = walk.actionsOf(system).map(({ type }) => type);
      for (const type of ['RENDERED', 'RENDER_FAILED', 'PDF_ADDED', 'SEND_STARTED', 'SENT', 'SEND_FAILED', 'SEND_REFUSED', 'DEADLINE_NEAR', 'DEADLINE_PASSED'])
        expect(offered).not.toContain(type);
    }
  });

  test('offers nobody else a section where the office has one division', () => {
    const walk = aReport()
      .in({ divisions: [{ symbol: 'CNTT', name: 'Phòng Công nghệ thông tin' }] })
      .gathering();
    const [reassign] = walk.actionsOf(hanh, { type: 'REASSIGN', target: '1' });
    expect(reassign).toMatchObject({ allowed: false, refusal: { code: 'no_other_division', params: { section: '1' } } });
    expect(aReport().gathering().actionsOf(hanh, { type: 'REASSIGN', target: '1' })).toMatchObject([{ allowed: true }]);
  });

  test('asks for the sections to return of those alone who may return sections', () => {
    const asked = places.flatMap(([place, walk]) =>
      people.flatMap((person) =>
        walk
          .actionsOf(person, { type: 'RETURN' })
          .filter(({ allowed, target }) => allowed && target === undefined)
          .map((action) => ({ place, walk, person, action, asks: 'sections' in (action.payload.properties as object) })),
      ),
    );
    for (const { place, walk, person, action, asks } of asked) {
      const { refusal } = walk.send(person, { ...filled(action), sections: ['1'] });
      expect([place, asks]).toEqual([place, refusal?.code !== 'sections_not_here']);
    }
    expect(new Set(asked.map(({ asks }) => asks))).toEqual(new Set([true, false]));
  });

  test('can be asked for one event or one part only', () => {
    const walk = aReport().gathering();
    expect(walk.actionsOf(hanh, { type: 'CLOSE_INPUT' }).map(({ type }) => type)).toEqual(['CLOSE_INPUT']);
    expect(walk.actionsOf(tuan, { type: 'SUBMIT', target: '1' })).toHaveLength(1);
    expect(new Set(walk.actionsOf(tuan, { target: '2' }).map(({ target }) => target))).toEqual(new Set(['2']));
  });
});

describe('the hash of what a person sees', () => {
  test('is that of the text for the writer, of the content for those who initial, of what is signed for the signer', () => {
    const submitting = aReport().gathering();
    expect(submitting.actionsOf(tuan, { type: 'SUBMIT', target: '1' })[0]?.seen).toBe(submitting.texts['1']);
    const reviewing = aReport().inContentReview();
    expect(reviewing.actionsOf(khanh, { type: 'INITIAL' })[0]?.seen).toBe(reviewing.report.contentHash);
    const signing = aReport().inSigning();
    expect(signing.actionsOf(dung, { type: 'SIGN' })[0]?.seen).toBe(signing.report.signedHash);
    const issuing = aReport().signed();
    expect(issuing.actionsOf(van, { type: 'ISSUE' })[0]?.seen).toBe(issuing.report.signature?.hash);
  });

  test('is refused in both places alike once what was seen has changed', () => {
    const before = aReport().consolidating();
    const [action] = before.actionsOf(hanh, { type: 'SUBMIT_FOR_REVIEW' });
    given(before.writing('1', 'Sửa')).when(hanh, 'SUBMIT_FOR_REVIEW', { seen: action?.seen }).isRefused('stale');
  });
});

describe('the defaults', () => {
  const defaultOf = (walk = aReport().preparing(), by = hanh, type = 'OPEN_INPUT', target?: string) => {
    const [action] = walk.actionsOf(by, target === undefined ? { type } : { type, target });
    if (action === undefined) throw new Error(`${type} is not offered`);
    const { type: _type, target: _target, seen: _seen, ...payload } = filled(action);
    return payload;
  };

  test('are deadlines counted in working days, to the end of office hours', () => {
    // Monday 2 March 2026: five working days on is Monday the 9th, 17:00 in Vietnam
    expect(defaultOf()).toEqual({ dueAt: '2026-03-09T10:00:00.000Z' });
    expect(defaultOf(aReport().consolidating(), hanh, 'ASK_OPINION')).toMatchObject({ from: 'VP', dueAt: '2026-03-05T10:00:00.000Z' });
  });

  test('are today for dates, and the next number is offered', () => {
    expect(defaultOf(aReport().signed(), van, 'ISSUE')).toEqual({ date: '2026-03-02' });
    expect(aReport().signed().actionsOf(van, { type: 'ISSUE' })[0]?.payload).toMatchObject({ properties: { number: { default: 17 } } });
    expect(defaultOf(aReport().dispatching(), giang, 'HAND_OVER', 'D3')).toMatchObject({ date: '2026-03-02' });
  });

  test('are the proposed resolution of every printed line', () => {
    const walk = aReport().issued();
    expect(defaultOf(walk, giang, 'CONFIRM_RECIPIENTS')).toEqual({ recipients: walk.setting.proposed });
  });

  test('of more time are what was asked for, else the usual time once more', () => {
    const asked = (fields = {}) =>
      aReport()
        .gathering()
        .and(tuan, 'ASK_FOR_TIME', { target: '1', reason: 'Chờ số liệu', ...fields });
    expect(defaultOf(asked({ dueAt: '2026-03-27T10:00:00.000Z' }), hanh, 'EXTEND', '1')).toMatchObject({ dueAt: '2026-03-27T10:00:00.000Z' });
    // due on Friday 20 March: five working days on is Friday the 27th
    expect(defaultOf(asked(), hanh, 'EXTEND', '1')).toMatchObject({ dueAt: '2026-03-27T10:00:00.000Z' });
    expect(defaultOf(asked().at('2026-04-06T01:00:00.000Z'), hanh, 'EXTEND', '1')).toMatchObject({ dueAt: '2026-04-13T10:00:00.000Z' });
  });

  test('are another division than the one a section is with', () => {
    expect(defaultOf(aReport().gathering(), hanh, 'REASSIGN', '1')).toEqual({ division: 'VP' });
  });
});
