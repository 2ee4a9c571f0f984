import { readImage } from '../../templates/index.js';
import type { Problem } from '../engine/index.js';

/** Pixels on a side; more than any printer shows of a seal. */
const mostPixels = 4_000;
const trueColourWithAlpha = 6;
const greyWithAlpha = 4;
const end = [0x49, 0x45, 0x4e, 0x44];

const path = 'image';
const wrong = {
  noPng: { vi: 'một ảnh PNG (data:image/png;base64,…)', en: 'a PNG image (data:image/png;base64,…)' },
  cut: { vi: 'một ảnh PNG trọn vẹn; tệp này bị cắt ngang', en: 'a whole PNG image; this one is cut off' },
  opaque: {
    vi: 'ảnh PNG có nền trong suốt, để dấu không che chữ và chữ ký',
    en: 'a PNG image with a transparent ground, so that a seal hides neither words nor the signature',
  },
  tooLarge: { vi: `ảnh không quá ${mostPixels} điểm ảnh mỗi chiều`, en: `an image of at most ${mostPixels} pixels a side` },
};

export type ReadPng = { ok: true; bytes: Uint8Array } | { ok: false; problems: Problem[] };

/** The bytes of a PNG that can be laid over a page, or what is wrong with it. */
export function readPngFor(src: string): ReadPng {
  const image = readImage(src);
  if (image?.type !== 'png') return { ok: false, problems: [{ path, expected: wrong.noPng }] };
  if (image.width > mostPixels || image.height > mostPixels) return { ok: false, problems: [{ path, expected: wrong.tooLarge }] };
  if (!endsWhole(image.bytes)) return { ok: false, problems: [{ path, expected: wrong.cut }] };
  if (!hasTransparency(image.bytes)) return { ok: false, problems: [{ path, expected: wrong.opaque }] };
  return { ok: true, bytes: image.bytes };
}

/** The last chunk is IEND (PNG, 11.2.5): four bytes of length, its name, its checksum. */
const endsWhole = (bytes: Uint8Array): boolean => end.every((byte, i) => bytes[bytes.length - 8 + i] === byte);

/** The colour type has an alpha channel, or a tRNS chunk stands before the pixels (PNG, 11.2.2 and 11.3.1.1). */
function hasTransparency(bytes: Uint8Array): boolean {
  const colourType = bytes[25];
  if (colourType === trueColourWithAlpha || colourType === greyWithAlpha) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'tRNS') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}
