/** What the page has to know of an image before it can place it. */
export interface PageImage {
  type: 'png' | 'jpg';
  bytes: Uint8Array;
  /** pixels */
  width: number;
  height: number;
}

const prefix = /^data:image\/(?:png|jpeg);base64,/;

/** Reads a data URI; null where it is no PNG or JPEG. The bytes say which of the two it is, whatever the URI claims. */
export function readImage(src: string): PageImage | null {
  const head = prefix.exec(src)?.[0];
  if (head === undefined) return null;
  const bytes = decodeBase64(src.slice(head.length));
  return bytes === null ? null : (readPng(bytes) ?? readJpeg(bytes));
}

function decodeBase64(letters: string): Uint8Array | null {
  try {
    const binary = atob(letters);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    return null;
  }
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function readPng(bytes: Uint8Array): PageImage | null {
  if (bytes.length < 24 || pngSignature.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer);
  return sized('png', bytes, view.getUint32(16), view.getUint32(20));
}

function readJpeg(bytes: Uint8Array): PageImage | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer);
  let at = 2;
  // Segments follow one another, each with its length, until the frame header (SOF0…SOF15 without DHT, JPG, DAC).
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return sized('jpg', bytes, view.getUint16(at + 7), view.getUint16(at + 5));
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function sized(type: 'png' | 'jpg', bytes: Uint8Array, width: number, height: number): PageImage | null {
  return width > 0 && height > 0 ? { type, bytes, width, height } : null;
}
