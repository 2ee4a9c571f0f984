/** Images of a fragment: those that are in it come along, those that are files of another program cannot. */
import { encoded } from './entities.js';
import { type Element, isElement, parsed } from './html.js';

/** How many images could not come along: programs name files that only they can open. */
export function imagesLeft(html: string): number {
  const count = (element: Element): number =>
    element.children.reduce((sum, child) => sum + (isElement(child) ? count(child) : 0), element.tag === 'img' && !isKept(element) ? 1 : 0);
  return count(parsed(html));
}

/** PNG and JPEG, as the package keeps them. */
export const isKept = (image: Element): boolean => /^data:image\/(png|jpeg);base64,/.test(image.attrs.get('src') ?? '');

export function imageHtml(image: Element): string {
  const width = Number(image.attrs.get('width'));
  return `<img src="${encoded(image.attrs.get('src') ?? '')}" alt="${encoded(image.attrs.get('alt') ?? '')}"${width > 0 ? ` width="${Math.round(width)}"` : ''}>`;
}
