/** Looking into a DOCX as a reader would. */
import JSZip from 'jszip';
import { type RenderInput, type ReportPackage, readPackage, renderDocx } from '../../templates/index.js';

export interface OpenedDocx {
  /** `word/document.xml` and the like */
  part(name: string): Promise<string>;
  document: string;
  footnotes: string;
}

export async function opened(input: RenderInput): Promise<OpenedDocx> {
  const zip = await JSZip.loadAsync(await renderDocx(input));
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  return { part, document: await part('word/document.xml'), footnotes: await part('word/footnotes.xml') };
}

/** A package as it is taken in from outside. */
export function taken(input: unknown): ReportPackage {
  const read = readPackage(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  return read.package;
}

/** Paragraphs of an XML part: their words, a line break as a line feed. */
export function paragraphsOf(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g)]
        .map(([tag, text]) => (tag.startsWith('<w:t>') || text !== undefined ? unescaped(text ?? '') : '\n'))
        .join(''),
    )
    .filter((text) => text !== '');
}

/** The XML of the paragraph whose words contain that text. */
export function paragraphXml(xml: string, text: string): string {
  const found = xml.split('</w:p>').find((paragraph) => paragraphsOf(`${paragraph}</w:p>`).join('').includes(text));
  if (found === undefined) throw new Error(`no paragraph with ${text}`);
  return found.slice(found.lastIndexOf('<w:p>'));
}

/** The XML of the style that a paragraph names. */
export function styleXml(styles: string, paragraph: string): string {
  const id = /<w:pStyle w:val="([^"]+)"\/>/.exec(paragraph)?.[1];
  const found = styles.split('</w:style>').find((style) => style.includes(`w:styleId="${id}"`));
  if (found === undefined) throw new Error(`no style ${id}`);
  return found.slice(found.lastIndexOf('<w:style '));
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

/** Everything a page shows of a text, without the room between words. */
export function letters(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}
