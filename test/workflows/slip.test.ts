import { describe, expect, test } from '@jest/globals';
import { type By, type Slip, type SlipStep, slipOf } from '../../workflows/index.js';
import { aReport, duc, dueAt, dung, hanh, hoa, inPlaceOf, khanh, long, milestones, phuc, tam, thao, van, type Walk } from './office/index.js';

function slip(walk: Walk): Slip {
  const found = slipOf(walk.kase, walk.entries);
  if (found === null) throw new Error('There is no slip yet');
  return found;
}
const present = (walk: Walk) => slip(walk).rounds.at(-1);
const said = ({ level, kind, by, words, stands }: SlipStep) => `${level} ${kind}: ${by.name}${words === null ? '' : `, “${words}”`}${stands ? '' : ' (void)'}`;
const steps = (walk: Walk) => present(walk)?.steps.map(said);

describe('The submission slip', () => {
  test('is not there before the report is submitted for review', () => {
    const walk = aReport().consolidating();
    expect(slipOf(walk.kase, walk.entries)).toBeNull();
  });

  test('says what the matter is, who wrote it, who is to sign, and what the drafter proposes', () => {
    const walk = aReport().ofType('KH').consolidating().and(hanh, 'SUBMIT_FOR_REVIEW', { opinion: 'Kính trình Giám đốc ký ban hành.' });
    expect(slip(walk)).toMatchObject({
      documentType: 'KH',
      leadDivision: 'KH',
      drafter: { person: 'hanh', name: 'Lê Thị Hạnh' },
      signer: { name: 'Phan Tiến Dũng', position: 'GIÁM ĐỐC' },
      decision: null,
    });
    expect(present(walk)).toMatchObject({ n: 1, submitted: { by: { name: 'Lê Thị Hạnh' }, words: 'Kính trình Giám đốc ký ban hành.' }, steps: [] });
  });

  test('proposes nothing in words that nobody wrote', () => {
    expect(present(aReport().inContentReview())?.submitted.words).toBeNull();
  });

  test('names who took the report over as its drafter', () => {
    const walk = aReport().consolidating().and(khanh, 'CHANGE_DRAFTER', { drafter: 'hoa', reason: 'Nghỉ phép' }).and(hoa, 'SUBMIT_FOR_REVIEW');
    expect(slip(walk).drafter.name).toBe('Vũ Thị Hoa');
  });
});

test('It names the documents that this one replaces and corrects', () => {
  const walk = aReport()
    .consolidating()
    .and(hanh, 'NAME_FORMER', { replaces: ['R9'], corrects: ['R8'] })
    .and(hanh, 'SUBMIT_FOR_REVIEW');
  expect(slip(walk)).toMatchObject({ replaces: [{ report: 'R9', codeNumber: '5/BC-SKHĐT' }], corrects: [{ report: 'R8', codeNumber: '3/BC-SKHĐT' }] });
});

describe('Its papers', () => {
  test('are the sections, each with its division, who handed it in and who approved it', () => {
    const [first] = slip(aReport().inContentReview()).sections;
    expect(first).toMatchObject({
      number: '1',
      divisionName: 'Phòng Công nghệ thông tin',
      state: 'contributed',
      submitted: { by: { name: 'Ngô Anh Tuấn' } },
      approved: { by: { name: 'Đỗ Mạnh Cường' } },
      waived: null,
    });
  });

  test('forget an approval once the section is reopened, until there is another', () => {
    const again = aReport()
      .inContentReview()
      .and(khanh, 'RETURN', { reason: 'Thiếu số liệu', sections: ['2'] });
    expect(slip(again).sections[1]).toMatchObject({ state: 'writing', approved: null, submitted: null });
    const approved = again.and(tam, 'SUBMIT', { target: '2' }).and(thao, 'APPROVE', { target: '2', opinion: 'Đã bổ sung' });
    expect(slip(approved).sections[1]?.approved).toMatchObject({ by: { name: 'Bùi Thị Thảo' }, words: 'Đã bổ sung' });
  });

  test('say why a section was waived', () => {
    const walk = aReport()
      .gathering()
      .and(hanh, 'WAIVE', { target: '1', reason: 'Không phát sinh' })
      .and(tam, 'SUBMIT', { target: '2' })
      .and(thao, 'APPROVE', { target: '2' })
      .and(hanh, 'CLOSE_INPUT')
      .and(hanh, 'SUBMIT_FOR_REVIEW');
    expect(slip(walk).sections[0]).toMatchObject({ state: 'waived', waived: { words: 'Không phát sinh' }, approved: null });
  });

  test('are the opinions asked, with the answer, what became of it, and the paper from outside', () => {
    const walk = aReport()
      .consulting()
      .and(thao, 'ANSWER_OPINION', { target: 'O1', answer: 'agreeWithChanges', words: 'Sửa biểu 2' })
      .and(hanh, 'ASK_OPINION', { from: 'Bộ Tài chính', outside: true, question: 'Nguồn vốn?', dueAt })
      .and(hanh, 'ANSWER_OPINION', { target: 'O2', answer: 'disagree', words: 'Chưa cân đối', paper: '215/BTC-NSNN ngày 27/02/2026' })
      .and(hanh, 'SETTLE_OPINION', { target: 'O1', settlement: 'accepted' })
      .and(hanh, 'SETTLE_OPINION', { target: 'O2', settlement: 'explained', words: 'Đã có văn bản riêng' })
      .and(hanh, 'SUBMIT_FOR_REVIEW');
    expect(slip(walk).opinions).toMatchObject([
      {
        fromName: 'Phòng Tài chính',
        outside: false,
        asked: { words: 'Số liệu đã khớp chưa?' },
        answer: 'agreeWithChanges',
        settlement: 'accepted',
        paper: null,
      },
      {
        fromName: 'Bộ Tài chính',
        outside: true,
        answered: { words: 'Chưa cân đối' },
        paper: '215/BTC-NSNN ngày 27/02/2026',
        settlement: 'explained',
        settled: { words: 'Đã có văn bản riêng' },
      },
    ]);
  });
});

describe('Each level’s opinion', () => {
  test('stands in the order it was given, to the signature', () => {
    const walk = aReport()
      .inContentReview()
      .and(khanh, 'INITIAL', { opinion: 'Nội dung đầy đủ' })
      .and(phuc, 'INITIAL', { opinion: 'Thể thức đúng' })
      .and(dung, 'SIGN', { opinion: 'Đồng ý ban hành' });
    expect(steps(walk)).toEqual([
      'leadHead initial: Trần Văn Khánh, “Nội dung đầy đủ”',
      'office initial: Nguyễn Hữu Phúc, “Thể thức đúng”',
      'signer sign: Phan Tiến Dũng, “Đồng ý ban hành”',
    ]);
    expect(slip(walk).decision).toMatchObject({ kind: 'sign', words: 'Đồng ý ban hành', signer: { position: 'GIÁM ĐỐC' } });
  });

  test('of a former round stays readable, and its initials are void', () => {
    const walk = aReport().inFormatReview().and(phuc, 'RETURN', { reason: 'Sai căn cứ' }).and(hanh, 'SUBMIT_FOR_REVIEW').and(khanh, 'INITIAL');
    const { rounds } = slip(walk);
    expect(rounds.map(({ n, steps: all }) => [n, all.map(said)])).toEqual([
      [1, ['leadHead initial: Trần Văn Khánh (void)', 'office return: Nguyễn Hữu Phúc, “Sai căn cứ”']],
      [2, ['leadHead initial: Trần Văn Khánh']],
    ]);
  });

  test('names the sections for which it was returned', () => {
    const walk = aReport()
      .inContentReview()
      .and(khanh, 'RETURN', { reason: 'Thiếu số liệu', sections: ['2'] });
    expect(present(walk)?.steps).toMatchObject([{ kind: 'return', level: 'leadHead', sections: ['2'], words: 'Thiếu số liệu' }]);
  });

  test('shows a return of the signer as their decision until the head has answered it', () => {
    const returned = aReport().inSigning().and(dung, 'RETURN', { reason: 'Trao đổi thêm' });
    expect(slip(returned).decision).toMatchObject({ kind: 'return', by: { name: 'Phan Tiến Dũng' } });
    const back = returned.and(khanh, 'INITIAL', { opinion: 'Đã trao đổi' });
    expect(slip(back).decision).toBeNull();
    expect(steps(back)?.slice(-2)).toEqual(['signer return: Phan Tiến Dũng, “Trao đổi thêm”', 'leadHead initial: Trần Văn Khánh, “Đã trao đổi”']);
  });

  test('taken back is void, and shows who took it back', () => {
    const walk = aReport().inSigning().and(phuc, 'TAKE_BACK');
    expect(steps(walk)).toEqual(['leadHead initial: Trần Văn Khánh', 'office initial: Nguyễn Hữu Phúc (void)', 'office takeBack: Nguyễn Hữu Phúc']);
  });

  test('shows the deputy to whom the director hands the document, and as what they sign', () => {
    const handed = aReport().inSigning().and(dung, 'HAND_TO_DEPUTY', { deputy: 'duc' });
    expect(slip(handed).decision).toMatchObject({
      kind: 'handToDeputy',
      by: { name: 'Phan Tiến Dũng' },
      signer: { name: 'Lý Minh Đức', authority: ['KT. GIÁM ĐỐC'], position: 'PHÓ GIÁM ĐỐC' },
    });
    expect(slip(handed.and(duc, 'SIGN')).decision).toMatchObject({ kind: 'sign', signer: { name: 'Lý Minh Đức', position: 'PHÓ GIÁM ĐỐC' } });
    const taken = handed.and(dung, 'TAKE_FROM_DEPUTY');
    expect(slip(taken).decision).toBeNull();
    expect(steps(taken)?.slice(-2)).toEqual(['signer handToDeputy: Phan Tiến Dũng (void)', 'signer takeFromDeputy: Phan Tiến Dũng']);
    expect(slip(taken.and(dung, 'SIGN')).decision?.signer).toMatchObject({ name: 'Phan Tiến Dũng', authority: [] });
  });

  test('keeps a signature that the clerk sent back, as void', () => {
    const walk = aReport().signed().and(van, 'RETURN_TO_SIGNING', { reason: 'Sai chức danh' });
    expect(steps(walk)?.slice(-2)).toEqual(['signer sign: Phan Tiến Dũng (void)', 'clerk returnToSigning: Hồ Thị Vân, “Sai chức danh”']);
    expect(slip(walk).decision).toBeNull();
  });

  test('goes with the checks that were let pass, each with its reason', () => {
    const walk = aReport().withFindings('end-mark').inFormatReview().and(phuc, 'OVERRIDE_CHECK', { target: 'end-mark', reason: 'Theo mẫu của tỉnh' });
    expect(present(walk)?.overridden).toMatchObject([{ finding: 'end-mark', words: 'Theo mẫu của tỉnh', by: { name: 'Nguyễn Hữu Phúc' } }]);
  });

  test('is as it was where a return is taken back', () => {
    const walk = aReport().inFormatReview().and(phuc, 'RETURN', { reason: 'Sai căn cứ' }).and(phuc, 'TAKE_BACK');
    expect(walk.state).toBe('formatReview');
    expect(steps(walk)).toEqual([
      'leadHead initial: Trần Văn Khánh',
      'office return: Nguyễn Hữu Phúc, “Sai căn cứ” (void)',
      'office takeBack: Nguyễn Hữu Phúc',
    ]);
  });

  test('is void where a signature is taken back before the document has its number', () => {
    const walk = aReport().signed().and(dung, 'TAKE_BACK');
    expect(steps(walk)?.slice(-2)).toEqual(['signer sign: Phan Tiến Dũng (void)', 'signer takeBack: Phan Tiến Dũng']);
    expect(slip(walk).decision).toBeNull();
  });

  test('ends with who withdrew the document, and as what', () => {
    const withdrawn = (by: By) => steps(aReport().inSigning().and(by, 'WITHDRAW', { reason: 'Không còn cần' }))?.at(-1);
    expect(withdrawn(hanh)).toBe('drafter withdraw: Lê Thị Hạnh, “Không còn cần”');
    expect(withdrawn(khanh)).toBe('leadHead withdraw: Trần Văn Khánh, “Không còn cần”');
    expect(withdrawn(inPlaceOf(khanh, long))).toBe('leadHead withdraw: Đặng Hải Long, “Không còn cần”');
  });

  test('says in whose office a substitute gave it', () => {
    const walk = aReport().inContentReview().and(inPlaceOf(khanh, long), 'INITIAL', { opinion: 'Nhất trí' });
    expect(present(walk)?.steps).toMatchObject([{ by: { name: long.name }, onBehalfOf: { person: khanh.person, name: khanh.name } }]);
  });
});

test.each(Object.entries(milestones()))('the slip and the law agree on the marks that stand: %s', (_, walk) => {
  const found = slipOf(walk.kase, walk.entries);
  const { contentHash, contentInitial, formatInitial, signature } = walk.report;
  const standing = found === null || contentHash === null ? [] : (found.rounds.at(-1)?.steps ?? []).filter(({ stands }) => stands);
  const last = (kind: SlipStep['kind'], level: SlipStep['level']) => standing.findLast((one) => one.kind === kind && one.level === level)?.seq ?? null;
  expect([last('initial', 'leadHead'), last('initial', 'office'), last('sign', 'signer')]).toEqual([
    contentInitial?.seq ?? null,
    formatInitial?.seq ?? null,
    signature?.seq ?? null,
  ]);
});
