/** Letters as their paragraph's style sets them, which is what a long text is made of. */
import { type IXmlableObject, TextRun } from 'docx';

const keepSpaces = { _attr: { 'xml:space': 'preserve' } };

/**
 * A run of text and nothing else, written at once: the library makes an object of each of its parts first, and of those another.
 * What stands in the file is the same.
 */
export class PlainRun extends TextRun {
  readonly #text: string;

  constructor(text: string) {
    super({});
    this.#text = text;
  }

  override prepForXml(): IXmlableObject {
    return { [this.rootKey]: [{ 'w:t': [keepSpaces, this.#text] }] };
  }
}
