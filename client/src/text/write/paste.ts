import { weightAtMost } from '../image/prepare.js';
import { imagesLeft } from '../paste/images.js';
import { fromPasted } from '../paste/pasted.js';

/** What was copied in an editor comes back as it was; anything else is read as what it was meant to be. Images too heavy for a text are left out and counted. */
export function pastedHtml(html: string): { html: string; imagesLeft: number } {
  if (/data-pm-slice/.test(html)) return { html, imagesLeft: 0 };
  let heavy = 0;
  const light = html.replace(/<img\b[^>]*?\bsrc\s*=\s*"(data:[^"]*)"[^>]*>/gi, (whole, src: string) => {
    if (src.length * 0.75 <= weightAtMost) return whole;
    heavy += 1;
    return '';
  });
  return { html: fromPasted(light), imagesLeft: heavy + imagesLeft(light) };
}
