import { type By, type CreateEvent, createCase, type Signer } from '../../../workflows/index.js';
import { cuong, divisions, dung, giang, hanh, khanh, phuc, system, tam, thao, tuan, van } from './people.js';
import { type Setting, usualSetting } from './setting.js';
import { sealed, Walk } from './walk.js';

type Planned = CreateEvent['sections'][number];

export const dueAt = '2026-03-20T10:00:00.000Z';
const begun = '2026-03-02T01:00:00.000Z';

/** Who writes and who approves for the divisions that contribute in these stories. */
const writers: Record<string, [By, By]> = { CNTT: [tuan, cuong], TC: [tam, thao], KH: [hanh, khanh] };

const section = (number: string, symbol: string, needed = true): Planned => ({
  number,
  division: symbol,
  divisionName: divisions.find((one) => one.symbol === symbol)?.name ?? symbol,
  needed,
});

/** A report in the making: say what it is, then how far it has come. */
class ReportBuilder {
  private sections: Planned[] = [section('1', 'CNTT'), section('2', 'TC')];
  private documentType = 'BC';
  private signer: Signer = { person: dung.person, name: dung.name, authority: [], position: 'GIÁM ĐỐC' };
  private signs: By = dung;
  private setting: Setting = usualSetting;

  /** So many sections, in turn of Công nghệ thông tin, Tài chính and the lead division itself. */
  withSections(count: number): this {
    this.sections = Array.from({ length: count }, (_, i) => section(`${i + 1}`, ['CNTT', 'TC', 'KH'][i % 3] ?? 'KH'));
    return this;
  }

  /** One more section that is a heading without text of its own. */
  withHeading(number: string, division = 'KH'): this {
    this.sections = [...this.sections, section(number, division, false)];
    return this;
  }

  ofType(documentType: string): this {
    this.documentType = documentType;
    return this;
  }

  /** Signed by this person under these lines of authority. */
  signedBy(by: By, authority: string[], position: string): this {
    this.signs = by;
    this.signer = { person: by.person, name: by.name, authority, position };
    return this;
  }

  /** The office's checks will find these musts. */
  withFindings(...findings: string[]): this {
    return this.in({ findings });
  }

  in(setting: Partial<Setting>): this {
    this.setting = { ...this.setting, ...setting };
    return this;
  }

  private begun: Walk | null = null;

  /** Goes on from a report that is being prepared already. */
  from(prepared: Walk): this {
    this.begun = prepared;
    return this;
  }

  preparing(): Walk {
    if (this.begun !== null) return this.begun;
    const { signer, sections, documentType } = this;
    const event: CreateEvent = {
      type: 'CREATE',
      documentType,
      leadDivision: 'KH',
      drafterDivision: 'KH',
      frameHash: 'f'.repeat(64),
      signer: { ...signer },
      sections,
    };
    const kase = createCase('R1', event, hanh, begun);
    const entry = sealed(kase, { event, by: hanh, at: begun, effects: [] }, undefined);
    const walk = new Walk(kase, [entry], {}, this.setting, '2026-03-02T01:01:00.000Z');
    // section content of the package becomes the first round's working text
    return sections.filter(({ needed }) => needed).reduce((before, { number }) => before.writing(number, `Nội dung mục ${number}`), walk);
  }

  gathering(): Walk {
    return this.preparing().and(hanh, 'OPEN_INPUT', { dueAt });
  }

  /** Every division has contributed. */
  contributed(): Walk {
    return this.sections
      .filter(({ needed }) => needed)
      .reduce((walk, { number, division }) => {
        const [writer, head] = writers[division] ?? [hanh, khanh];
        return walk.and(writer, 'SUBMIT', { target: number }).and(head, 'APPROVE', { target: number });
      }, this.gathering());
  }

  consolidating(): Walk {
    return this.contributed().and(hanh, 'CLOSE_INPUT');
  }

  /** Tài chính has been asked for its opinion (O1). */
  consulting(): Walk {
    return this.consolidating().and(hanh, 'ASK_OPINION', { from: 'TC', question: 'Số liệu đã khớp chưa?', dueAt });
  }

  inContentReview(): Walk {
    return this.consolidating().and(hanh, 'SUBMIT_FOR_REVIEW');
  }

  inFormatReview(): Walk {
    return this.inContentReview().and(khanh, 'INITIAL');
  }

  inSigning(): Walk {
    const walk = this.inFormatReview();
    return this.setting.findings
      .reduce((before, finding) => before.and(phuc, 'OVERRIDE_CHECK', { target: finding, reason: 'Giữ theo bản gốc' }), walk)
      .and(phuc, 'INITIAL');
  }

  /** Waits for its number. */
  signed(): Walk {
    return this.inSigning().and(this.signs, 'SIGN');
  }

  rendering(): Walk {
    return this.signed().and(van, 'ISSUE', { date: '2026-03-02' });
  }

  /** Issued; its recipients are still to be confirmed. */
  issued(): Walk {
    return this.rendering().and(system, 'RENDERED', { docxHash: 'd'.repeat(64), pdfHash: 'e'.repeat(64) });
  }

  /** Its deliveries wait: D1 by e-mail, D2 inside the office to Lan, D3 by hand. */
  dispatching(): Walk {
    const recipients = this.setting.proposed;
    return this.issued().and(giang, 'CONFIRM_RECIPIENTS', { recipients });
  }

  completed(): Walk {
    return this.dispatching()
      .and(system, 'SEND_STARTED', { target: 'D1', attempt: 1 })
      .and(system, 'SENT', { target: 'D1', attempt: 1, reference: 'thu-1' })
      .and(system, 'SEND_STARTED', { target: 'D2', attempt: 1 })
      .and(system, 'SENT', { target: 'D2', attempt: 1, reference: 'R1/D2' })
      .and(giang, 'HAND_OVER', { target: 'D3', receivedBy: 'Văn thư', date: '2026-03-02' });
  }
}

export const aReport = (): ReportBuilder => new ReportBuilder();
