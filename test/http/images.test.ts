import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { decree30 } from '../../templates/index.js';
import { newCrew } from './crew.js';
import { type Office, openOffice } from './office.js';
import { aSeal, asUri } from './png.js';

const clock = { at: '2026-03-02T02:00:00.000Z' };
let office: Office;
const crew = newCrew(() => office);
const { who } = crew;
/** Another day: nobody's session lasts until then. */
async function itIs(moment: string): Promise<void> {
  clock.at = moment;
  await crew.signIn('kh.drafter', 'kh.head', 'reviewer', 'director', 'clerk', 'admin');
}
beforeAll(async () => {
  office = await openOffice(undefined, {}, undefined, { path: '', now: () => clock.at });
  await itIs(clock.at);
});
afterAll(() => office.close());

interface Image {
  id: string;
  width: number | null;
  validFrom: string;
  inForce: boolean;
  code?: string;
  field?: string;
}
const seal = aSeal(120);
const hand = aSeal(90, [20, 40, 160]);
const idOf = async (account: string): Promise<string> => (await who(account).get<{ person: { id: string } }>('/api/me')).body.person.id;
const give = (account: string, of: string, body: object) => who(account).send<Image>('POST', `/api/images/${of}`, body);

const signed = (): Promise<string> => crew.walked('SIGN');

async function issued(): Promise<string> {
  const id = await signed();
  expect((await who('clerk').take(id, 'ISSUE')).status).toBe(200);
  await office.settled();
  return id;
}

/** The PNG files in the document that was issued. */
async function imagesIn(id: string): Promise<string[]> {
  const { body } = await who('clerk').get<ArrayBuffer>(`/api/reports/${id}/document.docx`);
  const { files } = await JSZip.loadAsync(body);
  const found = Object.values(files).filter(({ name }) => name.endsWith('.png'));
  return Promise.all(found.map((file) => file.async('base64')));
}
const held = (...all: Buffer[]) => all.map((png) => png.toString('base64')).toSorted();

describe('What is printed', () => {
  test('is neither a seal nor a signature until somebody gives their images', async () => {
    expect(await imagesIn(await issued())).toEqual([]);
  });

  test('is the seal and the signature in force when the number is given; what was issued before and after keeps its own', async () => {
    const before = await signed();
    const director = await idOf('director');
    await itIs('2026-03-03T02:00:00.000Z');
    expect((await give('admin', 'seal', { image: asUri(seal), width: 36 })).status).toBe(201);
    expect((await give('director', director, { image: asUri(hand), width: 40 })).body).toMatchObject({ width: 40, inForce: true });

    const shown = (await who('clerk').get<{ seal: { width: number }; signature: { src: string } }>(`/api/reports/${before}/issue-preview`)).body;
    const { signatureRoom, signature } = decree30.end;
    expect(shown).toEqual({
      number: 2,
      codeNumber: '02/BC-STN',
      titles: ['GIÁM ĐỐC'],
      foot: { signatureRoom, signature },
      seal: { src: asUri(seal), width: 36 },
      signature: { src: asUri(hand), width: 40 },
    });
    expect((await who('clerk').take(before, 'ISSUE')).status).toBe(200);
    await office.settled();
    expect((await imagesIn(before)).toSorted()).toEqual(held(seal, hand));

    await itIs('2026-03-04T02:00:00.000Z');
    await give('admin', 'seal', { image: null });
    await give('admin', director, { image: null });
    expect(await imagesIn(await issued())).toEqual([]);
    expect((await imagesIn(before)).toSorted()).toEqual(held(seal, hand));
  });

  test('may be prepared for a day to come', async () => {
    await itIs('2026-03-05T02:00:00.000Z');
    await give('admin', 'seal', { image: asUri(seal), width: 36, validFrom: '2026-03-09T00:00:00+07:00' });
    expect(await imagesIn(await issued())).toEqual([]);
    await itIs('2026-03-09T02:00:00.000Z');
    expect(await imagesIn(await issued())).toEqual(held(seal));
    const { body } = await who('clerk').get<Image[]>('/api/images/seal');
    expect(body.map(({ width, inForce }) => [width, inForce])).toEqual([
      [36, true],
      [null, false],
      [36, false],
    ]);
  });
});

test('The audit tells of each image who gave it, and what was printed before', async () => {
  const { person } = (await who('director').get<{ person: { id: string; name: string } }>('/api/me')).body;
  await itIs('2026-03-10T02:00:00.000Z');
  await give('director', person.id, { image: asUri(hand), width: 40 });
  await itIs('2026-03-11T02:00:00.000Z');
  await give('admin', person.id, { image: asUri(hand), width: 45 });
  await itIs('2026-03-12T02:00:00.000Z');
  await give('director', person.id, { image: null });
  const linesOf = async (query: string) => (await who('admin').get<{ items: { what: string }[] }>(`/api/audit?${query}`)).body.items;
  const sha256 = createHash('sha256').update(hand).digest('hex').slice(0, 12);
  const of = { id: person.id, name: person.name };
  const [removed, replaced, recorded] = await linesOf(`kind=signature&of=${person.id}`);
  expect(recorded).toMatchObject({ what: 'signature.recorded', by: of, of, before: null, after: { image: sha256, width: 40, from: '2026-03-10' } });
  expect(replaced).toMatchObject({
    what: 'signature.replaced',
    by: { name: 'Hồ Quản Trị' },
    of,
    before: { width: 40, from: '2026-03-10' },
    after: { width: 45, from: '2026-03-11' },
  });
  expect(removed).toMatchObject({ what: 'signature.removed', by: of, before: { image: sha256, width: 45 }, after: { image: null, width: null } });
  // the seal of the tests before: given, taken away, and given again for a day to come
  const [again, taken, first] = await linesOf('kind=seal');
  expect([first, taken, again].map((line) => line?.what)).toEqual(['seal.recorded', 'seal.removed', 'seal.recorded']);
  expect(again).toMatchObject({ of: { id: 'seal', name: 'SỞ THỬ NGHIỆM' }, before: null, after: { width: 36, from: '2026-03-09' } });

  const count = (await linesOf('kind=signature')).length;
  expect((await give('clerk', person.id, { image: asUri(hand), width: 40 })).status).toBe(403);
  expect((await give('admin', person.id, { image: 'data:image/png;base64,AAAA', width: 40 })).status).toBe(422);
  expect(await linesOf('kind=signature')).toHaveLength(count);
});

describe('An image', () => {
  test.each([
    ['that is no PNG', { image: 'data:image/png;base64,AAAA', width: 36 }, 'image'],
    ['that is cut off', { image: asUri(seal.subarray(0, 200)), width: 36 }, 'image'],
    ['without a transparent ground', { image: asUri(aSeal(40, [200, 0, 0], { opaque: true })), width: 36 }, 'image'],
    ['without its width in print', { image: asUri(seal) }, 'width'],
    ['wider than a page', { image: asUri(seal), width: 400 }, 'width'],
    ['from a day that is past', { image: asUri(seal), width: 36, validFrom: '2026-01-01T00:00:00Z' }, 'validFrom'],
  ])('%s is refused with the field', async (_, body, field) => {
    const answer = await give('admin', 'seal', body);
    expect([answer.status, answer.body.field]).toEqual([422, field]);
  });

  test('of a signature is given by its signer or an administrator, and seen by the clerk', async () => {
    const director = await idOf('director');
    expect((await give('clerk', director, { image: asUri(hand), width: 40 })).body.code).toBe('not_your_image');
    expect((await give('director', 'seal', { image: asUri(seal), width: 36 })).body.code).toBe('not_your_image');
    expect((await who('reviewer').get(`/api/images/${director}`)).status).toBe(403);
    const [first] = (await who('clerk').get<Image[]>(`/api/images/${director}`)).body.filter(({ width }) => width !== null);
    const png = await who('clerk').get<ArrayBuffer>(`/api/images/${director}/${first?.id}`);
    expect([png.headers.get('content-type'), Buffer.from(png.body).equals(hand)]).toEqual(['image/png', true]);
    expect((await who('admin').get('/api/images/P999')).status).toBe(404);
  });
});
