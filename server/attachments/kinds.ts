import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';

/** A kind of paper an office attaches: its media type, and what its first bytes may show. */
interface Kind {
  type: string;
  /** media types as `file-type` names them; `text`: letters and nothing else */
  shown: readonly string[] | 'text';
}

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const same = (type: string): Kind => ({ type, shown: [type] });
/** Before 2007 all three were one container. */
const binaryOffice = (type: string): Kind => ({ type, shown: ['application/x-cfb'] });

/** By the end of the name. What runs (programs, scripts, macros) is not among them. */
const kinds: Readonly<Record<string, Kind>> = {
  pdf: same('application/pdf'),
  docx: same(`${openXml}.wordprocessingml.document`),
  xlsx: same(`${openXml}.spreadsheetml.sheet`),
  pptx: same(`${openXml}.presentationml.presentation`),
  odt: same(`${openDocument}.text`),
  ods: same(`${openDocument}.spreadsheet`),
  odp: same(`${openDocument}.presentation`),
  doc: binaryOffice('application/msword'),
  xls: binaryOffice('application/vnd.ms-excel'),
  ppt: binaryOffice('application/vnd.ms-powerpoint'),
  png: same('image/png'),
  jpg: same('image/jpeg'),
  jpeg: same('image/jpeg'),
  gif: same('image/gif'),
  webp: same('image/webp'),
  tif: same('image/tiff'),
  tiff: same('image/tiff'),
  zip: same('application/zip'),
  xml: { type: 'application/xml', shown: 'text' },
  csv: { type: 'text/csv', shown: 'text' },
  txt: { type: 'text/plain', shown: 'text' },
};

/** Ends of names that are taken, without the dot. */
export const allowedEnds: readonly string[] = Object.keys(kinds);

const endOf = (name: string): string => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
export const isAllowedEnd = (name: string): boolean => allowedEnds.includes(endOf(name));

export type Sniffed = { outcome: 'fits'; type: string } | { outcome: 'notAllowed' } | { outcome: 'differs'; end: string; shown: string | null };

/** What a file is, by its content; it must be what the end of its name says. */
export async function sniff(path: string, name: string): Promise<Sniffed> {
  const end = endOf(name);
  const kind = Object.hasOwn(kinds, end) ? kinds[end] : undefined;
  if (kind === undefined) return { outcome: 'notAllowed' };
  const shown = (await fileTypeFromFile(path)) ?? null;
  const fits = kind.shown === 'text' ? !writtenAsText.includes(shown?.mime ?? '') && (await isText(path)) : shown !== null && kind.shown.includes(shown.mime);
  return fits ? { outcome: 'fits', type: kind.type } : { outcome: 'differs', end, shown: shown?.ext ?? null };
}

/** Formats of their own that may hold nothing but letters. Of others two letters at the beginning are no sign: a list may begin with “BM”. */
const writtenAsText: readonly string[] = ['application/pdf', 'application/rtf', 'application/postscript'];

/** UTF-8, or UTF-16 that says so, and no control characters but those of lines. */
async function isText(path: string): Promise<boolean> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
      if (/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(decoder.decode(piece, { stream: true }))) return false;
    }
    decoder?.decode();
    return true;
  } catch (error) {
    // what cannot be decoded is no text; what cannot be read is another matter
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

const encodingOf = ([first, second]: Buffer): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
