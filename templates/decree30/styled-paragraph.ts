/** A paragraph that is as its style says, which is what a long text is made of. */
import { type IContext, type IXmlableObject, Paragraph, type ParagraphChild, ParagraphProperties, XmlComponent } from 'docx';

/** What stands before the text of a paragraph is the same in all of one style: it is written once, and shared. */
class Settled extends XmlComponent {
  readonly #properties: ParagraphProperties;
  #written: IXmlableObject | undefined;

  constructor(properties: ParagraphProperties) {
    super('w:pPr');
    this.#properties = properties;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.#written ??= this.#properties.prepForXml(context);
    return this.#written;
  }
}

const known = new Map<string, Settled>();

function settled(style: string, keepNext: boolean): Settled {
  const key = `${style} ${keepNext}`;
  const found = known.get(key) ?? new Settled(new ParagraphProperties({ style, ...(keepNext ? { keepNext } : {}) }));
  known.set(key, found);
  return found;
}

/** No other than a paragraph of the library with that style, and made in half the time. */
export class StyledParagraph extends Paragraph {
  constructor(style: string, children: readonly ParagraphChild[], keepNext = false) {
    super({ children });
    this.root[0] = settled(style, keepNext);
  }
}
