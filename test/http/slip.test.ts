import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { type SlipPage, slipSchema } from '../../templates/index.js';
import { paragraphsOf } from '../templates/docx.js';
import { newCrew } from './crew.js';
import { aPackage, type Office, openOffice } from './office.js';

let office: Office;
const crew = newCrew(() => office);
const { who } = crew;

beforeAll(async () => {
  // without a converter
  office = await openOffice(undefined, {}, undefined, { path: '' });
  await crew.signIn('kh.drafter', 'kh.head', 'vp.drafter', 'reviewer', 'director', 'deputy');
});
afterAll(() => office.close());

type StepTaken = readonly [account: string, type: string, target?: string | undefined, words?: Record<string, unknown>];

async function take(id: string, steps: readonly StepTaken[]): Promise<void> {
  for (const [account, type, target, words] of steps) {
    const { status, body } = await who(account).take(id, type, target, words);
    expect([type, status, body.code]).toEqual([type, 200, undefined]);
  }
}

/** A report of the lead division alone, whose text is put together and which nobody has reviewed yet. */
async function consolidated(report: unknown = aPackage({ sections: ['KH'] })): Promise<string> {
  const { body } = await who('kh.drafter').send<{ id: string }>('POST', '/api/reports', report);
  await take(body.id, [
    ['kh.drafter', 'OPEN_INPUT'],
    ['kh.drafter', 'SUBMIT', '1'],
    ['kh.head', 'APPROVE', '1', { opinion: 'Số liệu đã khớp' }],
    ['kh.drafter', 'CLOSE_INPUT'],
  ]);
  return body.id;
}

const slipFor = async (account: string, id: string): Promise<SlipPage> =>
  slipSchema.parse((await who(account).get(`/api/reports/${id}/slip`, { 'accept-language': 'vi' })).body);

async function printed(id: string): Promise<string[]> {
  const { status, headers, body } = await who('director').get<ArrayBuffer>(`/api/reports/${id}/slip.docx`);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']);
  return paragraphsOf((await (await JSZip.loadAsync(body)).file('word/document.xml')?.async('string')) ?? '');
}

describe('The submission slip over HTTP', () => {
  test.each(['slip', 'slip.docx', 'slip.pdf'])('%s is not there before the report is submitted for review, and says so', async (path) => {
    const id = await consolidated();
    const { status, body } = await who('director').get<{ code: string; title: string }>(`/api/reports/${id}/${path}`, { 'accept-language': 'en' });
    expect([status, body.code]).toEqual([409, 'not_submitted_yet']);
    expect(body.title).toContain('has not been submitted for review yet');
  });

  test('is there for who may read the report, and for nobody else', async () => {
    const id = await consolidated();
    await take(id, [['kh.drafter', 'SUBMIT_FOR_REVIEW']]);
    expect((await who('director').get(`/api/reports/${id}/slip`)).status).toBe(200);
    for (const path of ['slip', 'slip.docx', 'slip.pdf']) expect((await who('vp.drafter').get(`/api/reports/${id}/${path}`)).status).toBe(404);
  });

  test('tells the signer what everybody said, round after round, and is printed with the same words', async () => {
    const id = await consolidated(aPackage({ sections: ['KH'], urgency: 'KHẨN' }));
    await take(id, [
      ['kh.drafter', 'ASK_OPINION', undefined, { from: 'Bộ Tài chính', outside: true, question: 'Nguồn vốn?' }],
      ['kh.drafter', 'ANSWER_OPINION', 'O1', { answer: 'agree', paper: '215/BTC-NSNN ngày 27/02/2026' }],
      ['kh.drafter', 'SETTLE_OPINION', 'O1'],
      ['kh.drafter', 'SUBMIT_FOR_REVIEW', undefined, { opinion: 'Kính trình kiểm tra.' }],
      ['kh.head', 'RETURN', undefined, { reason: 'Bổ sung số liệu quý III' }],
      ['kh.drafter', 'SUBMIT_FOR_REVIEW', undefined, { opinion: 'Kính trình Giám đốc ký trước ngày 10.' }],
      ['kh.head', 'INITIAL', undefined, { opinion: 'Nội dung đầy đủ' }],
      ['reviewer', 'INITIAL'],
    ]);
    const slip = await slipFor('director', id);
    expect(slip).toMatchObject({
      id,
      state: 'signing',
      subject: 'Kết quả công tác quý III',
      urgency: 'KHẨN',
      leadDivision: { symbol: 'KH', name: 'Phòng Kế hoạch' },
      drafter: { name: 'Trần Soạn Thảo' },
      signer: { position: 'GIÁM ĐỐC', name: 'Nguyễn Giám Đốc' },
      sections: [{ number: '1', heading: 'Việc thứ 1', approved: { by: { name: 'Lê Trưởng Phòng' }, words: 'Số liệu đã khớp' } }],
      opinions: [{ fromName: 'Bộ Tài chính', outside: true, answer: 'agree', paper: '215/BTC-NSNN ngày 27/02/2026', settlement: 'accepted' }],
      decision: null,
    });
    expect(slip.rounds.map(({ submitted, steps }) => [submitted.words, steps.map(({ level, kind, by, words }) => [level, kind, by.name, words])])).toEqual([
      ['Kính trình kiểm tra.', [['leadHead', 'return', 'Lê Trưởng Phòng', 'Bổ sung số liệu quý III']]],
      [
        'Kính trình Giám đốc ký trước ngày 10.',
        [
          ['leadHead', 'initial', 'Lê Trưởng Phòng', 'Nội dung đầy đủ'],
          ['office', 'initial', 'Vũ Chánh Văn Phòng', null],
        ],
      ],
    ]);
    const lines = await printed(id);
    expect(lines).toEqual(
      expect.arrayContaining([
        'SỞ THỬ NGHIỆM',
        'PHIẾU TRÌNH',
        '(Lần trình thứ 2)',
        'Kính trình: GIÁM ĐỐC Nguyễn Giám Đốc',
        'Văn bản góp ý: 215/BTC-NSNN ngày 27/02/2026 của Bộ Tài chính.',
        'Kính trình Giám đốc ký trước ngày 10.',
        'Bổ sung số liệu quý III',
        'Nội dung đầy đủ',
        'Ý KIẾN CHỈ ĐẠO CỦA LÃNH ĐẠO',
      ]),
    );
  });

  test('shows the handing to a deputy and the signature', async () => {
    const id = await consolidated();
    await take(id, [
      ['kh.drafter', 'SUBMIT_FOR_REVIEW'],
      ['kh.head', 'INITIAL'],
      ['reviewer', 'INITIAL'],
      ['director', 'HAND_TO_DEPUTY'],
    ]);
    expect(await slipFor('deputy', id)).toMatchObject({ signer: { name: 'Đặng Phó Giám Đốc' }, decision: { kind: 'handToDeputy' } });
    await take(id, [['deputy', 'SIGN', undefined, { opinion: 'Đồng ý' }]]);
    expect((await slipFor('director', id)).decision).toMatchObject({ kind: 'sign', words: 'Đồng ý', by: { name: 'Đặng Phó Giám Đốc' } });
    expect((await printed(id)).slice(-4)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '(đã ký)', 'Đặng Phó Giám Đốc']);
  });

  test('names the check that was let pass in the reader’s language, and why', async () => {
    // the end mark is missing
    const id = await consolidated(aPackage({ sections: ['KH'], closing: undefined }));
    await take(id, [
      ['kh.drafter', 'SUBMIT_FOR_REVIEW'],
      ['kh.head', 'INITIAL'],
    ]);
    const { body } = await who('reviewer').get<{ findings: { id: string; severity: string; message: string }[] }>(`/api/reports/${id}`, {
      'accept-language': 'en',
    });
    const must = body.findings.find(({ severity }) => severity === 'must');
    await take(id, [['reviewer', 'OVERRIDE_CHECK', must?.id, { reason: 'Giữ theo bản gốc' }]]);
    const slip = (await who('director').get<SlipPage>(`/api/reports/${id}/slip`, { 'accept-language': 'en' })).body;
    expect(slip.rounds[0]?.overridden).toMatchObject([{ finding: must?.id, message: must?.message, words: 'Giữ theo bản gốc', section: '1' }]);
    expect((await printed(id)).join('\n')).toContain('Lý do: Giữ theo bản gốc (Vũ Chánh Văn Phòng');
  });

  test('has no PDF without a converter, and says so', async () => {
    const id = await consolidated();
    await take(id, [['kh.drafter', 'SUBMIT_FOR_REVIEW']]);
    const { status, body } = await who('director').get<{ code: string }>(`/api/reports/${id}/slip.pdf`);
    expect([status, body.code]).toEqual([404, 'no_pdf']);
  });

  test('is described by the API itself', async () => {
    const { body } = await office.request<{ paths: Record<string, { get: { responses: Record<string, { content: object }> } }> }>(
      'GET',
      '/api/openapi.json',
      undefined,
      {},
    );
    const described = (path: string) => body.paths[`/api/reports/{id}/${path}`]?.get.responses['200']?.content;
    expect(described('slip')).toMatchObject({ 'application/json': { schema: { properties: { rounds: { type: 'array' }, decision: {} } } } });
    expect(Object.keys(described('slip.pdf') ?? {})).toEqual(['application/pdf']);
  });
});
