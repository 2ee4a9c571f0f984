import { readImage } from '../../../../templates/package/image.js';
import { weightAtMost } from '../image/prepare.js';
import { type Element, isElement, parsed } from '../paste/html.js';
import { imagesLeft } from '../paste/images.js';
import { fromPasted } from '../paste/pasted.js';

/** What was copied in an editor comes back as it was; anything else is read as what it was meant to be. Images too heavy for a text are left out and counted. */
export function pastedHtml(html: string): { html: string; imagesLeft: number } {
  if (/data-pm-slice/.test(html)) return { html, imagesLeft: unprintable(html) };
  let heavy = 0;
  const light = html.replace(/<img\b[^>]*?\bsrc\s*=\s*"(data:[^"]*)"[^>]*>/gi, (whole, src: string) => {
    if (src.length * 0.75 <= weightAtMost) return whole;
    heavy += 1;
    return '';
  });
  const taken = fromPasted(light);
  return { html: taken, imagesLeft: heavy + imagesLeft(light) + unprintable(taken) };
}

/** Images the schema leaves out: another editor's page names them by an address, and some are not what they say they are. */
function unprintable(html: string): number {
  const count = (element: Element): number =>
    element.children.reduce(
      (sum, child) => sum + (isElement(child) ? count(child) : 0),
      element.tag === 'img' && readImage(element.attrs.get('src') ?? '') === null ? 1 : 0,
    );
  return count(parsed(html));
}
