/** Letters in one look, which is what a text is made of. */
import { type IContext, type IRunOptions, type IXmlableObject, RunProperties, TextRun } from 'docx';

const keepSpaces = { _attr: { 'xml:space': 'preserve' } };

/** How letters look in the file, by how the library is told of it; a page has a handful of looks. */
const looks = new Map<string, IXmlableObject | undefined>();

/**
 * A run of text and nothing else, written at once: the library makes an object of each of its parts first, and of those another.
 * What stands in the file is the same.
 */
export class SetRun extends TextRun {
  readonly #text: string;
  readonly #look: IRunOptions;

  constructor(text: string, look: IRunOptions) {
    super({});
    this.#text = text;
    this.#look = look;
  }

  override prepForXml(context: IContext): IXmlableObject {
    const letters = { 'w:t': [keepSpaces, this.#text] };
    const look = written(this.#look, context);
    return { [this.rootKey]: look === undefined ? [letters] : [look, letters] };
  }
}

function written(look: IRunOptions, context: IContext): IXmlableObject | undefined {
  const key = JSON.stringify(look);
  if (!looks.has(key)) looks.set(key, new RunProperties(look).prepForXml(context));
  return looks.get(key);
}
