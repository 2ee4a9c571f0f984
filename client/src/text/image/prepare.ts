/** An image as the package keeps it: PNG or JPEG inside the text itself, no larger than a page can show. */

import { dots } from '../measure.js';

/** What a file may weigh before it is made smaller, bytes. */
const fileAtMost = 25_000_000;
/** What an image weighs in the text, bytes; larger ones are made smaller. */
export const weightAtMost = 1_500_000;

export interface Prepared {
  src: string;
  /** pixels of what is kept */
  width: number;
  height: number;
  bytes: number;
  /** it was made smaller, or another format */
  changed: boolean;
}
export type Trouble = 'imageTooLarge' | 'imageUnreadable';

/** Throws nothing: a file that cannot be used is named. */
export async function prepareImage(file: Blob): Promise<Prepared | Trouble> {
  if (file.size > fileAtMost) return 'imageTooLarge';
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return 'imageUnreadable';
  try {
    const { width, height } = picture;
    const fits = (file.type === 'image/png' || file.type === 'image/jpeg') && file.size <= weightAtMost && width <= dots;
    if (fits) return { src: await dataUrl(file), width, height, bytes: file.size, changed: false };
    return await smaller(picture, file.type);
  } finally {
    picture.close();
  }
}

async function smaller(picture: ImageBitmap, type: string): Promise<Prepared | Trouble> {
  let scale = Math.min(1, dots / picture.width);
  // a drawing stays sharp as PNG; what is too heavy for it is a photograph
  let format = type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  for (let tries = 0; tries < 6; tries += 1) {
    const width = Math.max(1, Math.round(picture.width * scale));
    const height = Math.max(1, Math.round(picture.height * scale));
    const made = await drawn(picture, { width, height, format });
    if (made !== null && made.size <= weightAtMost) return { src: await dataUrl(made), width, height, bytes: made.size, changed: true };
    if (format === 'image/png') format = 'image/jpeg';
    else scale *= 0.75;
  }
  return 'imageTooLarge';
}

function drawn(picture: ImageBitmap, { width, height, format }: { width: number; height: number; format: string }): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (pen === null) return Promise.resolve(null);
  if (format === 'image/jpeg') {
    // what is transparent would be black
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
  }
  pen.drawImage(picture, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, format, 0.85));
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new Error('no text')));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
}
