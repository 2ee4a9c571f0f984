import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as Y from 'yjs';
import { changeYDoc, docToYDoc, editingForm, editingSchema, textField, yDocToDoc } from '../../../templates/editing/index.js';
import { type Doc, docSchema, samples } from '../../../templates/index.js';
import { anyDoc } from './arbitrary.js';

const textsOfSamples = samples.flatMap(({ sections, documentType }) => sections.map(({ number, content }) => [`${documentType} ${number}`, content] as const));
const copyOf = (shared: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(shared));
  return copy;
};

describe('A text as a shared document', () => {
  test.each(textsOfSamples)('comes back as it was: %s', (_name, text) => {
    expect(yDocToDoc(docToYDoc(text))).toEqual(text);
  });

  test('comes back in the form of the editor, whatever was written', () => {
    fc.assert(
      fc.property(anyDoc, (text) => {
        const back = yDocToDoc(copyOf(docToYDoc(text)));
        expect(back).toEqual(editingForm(text));
        expect(docSchema.safeParse(back).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is something every editor can show without taking anything away', () => {
    fc.assert(
      fc.property(anyDoc, (text) => {
        const form = editingForm(text);
        if (form.content.length > 0) editingSchema.nodeFromJSON(form).check();
      }),
      { numRuns: 300 },
    );
  });

  test('begins with the same bytes wherever it is begun', () => {
    fc.assert(
      fc.property(anyDoc, (text) => {
        const [one, other] = [docToYDoc(text), docToYDoc(text)].map((shared) => Y.encodeStateAsUpdate(shared));
        expect(other).toEqual(one);
      }),
      { numRuns: 50 },
    );
  });

  test('says each thing in one way: the form of the form is the form', () => {
    fc.assert(fc.property(anyDoc, (text) => expect(editingForm(editingForm(text))).toEqual(editingForm(text))));
  });
});

describe('A text put in the place of another', () => {
  test('is what is read then, whatever stood before', () => {
    fc.assert(
      fc.property(anyDoc, anyDoc, (before, after) => {
        const shared = docToYDoc(before);
        changeYDoc(shared, after);
        expect(yDocToDoc(shared)).toEqual(editingForm(after));
      }),
      { numRuns: 300 },
    );
  });

  test('leaves alone what did not change, so that what another is writing there lives on', () => {
    const lines = (...words: string[]): Doc => ({ type: 'doc', content: words.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });
    const shared = docToYDoc(lines('Một', 'Hai', 'Ba'));
    const other = copyOf(shared);
    const second = other.getXmlFragment(textField).get(1);
    if (!(second instanceof Y.XmlElement)) throw new Error('no paragraph');
    const letters = second.get(0);
    if (!(letters instanceof Y.XmlText)) throw new Error('no letters');
    letters.insert(3, ' đang viết');
    changeYDoc(shared, lines('Một', 'Hai', 'Ba và bốn', 'Năm'));
    Y.applyUpdate(shared, Y.encodeStateAsUpdate(other));
    expect(yDocToDoc(shared)).toEqual(lines('Một', 'Hai đang viết', 'Ba và bốn', 'Năm'));
  });

  test('changes nothing where it is the same', () => {
    fc.assert(
      fc.property(anyDoc, (text) => {
        const shared = docToYDoc(text);
        let updates = 0;
        shared.on('update', () => {
          updates += 1;
        });
        changeYDoc(shared, text);
        expect(updates).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
