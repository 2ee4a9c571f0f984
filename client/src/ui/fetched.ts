import { Problem } from '../api/problem.js';

/** A part of the page that is not on this machine, and cannot be had while the line is cut. */
export const notHere = 'not_here';
/** The server is there and no longer has the part: the page is older than it. */
export const outOfDate = 'out_of_date';

/** What every office serves to everybody, and is small. */
const smallest = '/mark.svg';

/** Fetches a part of the page. Throws Problem: `not_here` where the line is cut, `out_of_date` where the server no longer has it. */
export async function fetched<T>(part: () => Promise<T>): Promise<T> {
  try {
    await stylesAgain();
    return await part();
  } catch (cause) {
    console.error(cause);
    throw new Problem({ status: 0, code: (await isServerThere()) ? outOfDate : notHere, title: '' });
  }
}

async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch(smallest, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** A style sheet that did not come is asked for once alone: without this a screen fetched the second time would stand there undressed. */
async function stylesAgain(): Promise<void> {
  const lost = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"][data-lost]')];
  await Promise.all(
    lost.map(async (link) => {
      const anew = link.cloneNode() as HTMLLinkElement;
      anew.removeAttribute('data-lost');
      const come = new Promise((resolve, reject) => {
        anew.addEventListener('load', resolve, { once: true });
        anew.addEventListener('error', reject, { once: true });
      });
      link.replaceWith(anew);
      await come;
    }),
  );
}

/** Remembers which style sheets did not come, from now on. */
export function watchStyles(): void {
  const failed = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.dataset['lost'] = '';
  };
  // such an event does not bubble
  document.addEventListener('error', failed, { capture: true });
}
