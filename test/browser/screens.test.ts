import { beforeAll, expect, test } from '@jest/globals';
import { beyondTheEdge, faultsOf, settled } from './harness/axe.js';
import { routesOf } from './harness/routes.js';
import { inBrowser } from './harness/stage.js';
import { nowhere, type Prepared, prepare, screens } from './screens.js';

test('every route of the client is looked at', () => {
  expect(routesOf().toSorted()).toEqual(Object.keys(screens).toSorted());
});

inBrowser('every screen, in both languages, by day and by night, on a desk, a phone and at twice its size', (stage) => {
  let reports: Prepared;
  beforeAll(async () => {
    reports = await prepare(stage.office);
  }, 120_000);

  for (const screen of [...Object.values(screens).flat(), nowhere]) {
    stage.story(`${screen.what}: axe finds nothing, and nothing lies beyond the edge`, async () => {
      const faults: string[] = [];
      const note = (look: string, found: readonly string[]) => faults.push(...found.map((fault) => `${look}: ${fault}`));
      const wide = async (look: string, page: Parameters<typeof beyondTheEdge>[0]) => {
        const px = await beyondTheEdge(page);
        if (px > 0) faults.push(`${look}: ${px} px lie beyond the right edge`);
      };
      for (const language of ['vi', 'en'] as const) {
        const page = await stage.window(screen.who, screen.path(reports), { language });
        await settled(page, language);
        note(`${language}, day`, await faultsOf(page));
        if (language === 'vi') await stage.picture(page, `${screen.what} day`);
        if (language === 'vi') {
          await page.emulateMedia({ colorScheme: 'dark' });
          // colours are all that night changes, and they know no language
          note('night', await faultsOf(page, { rules: ['color-contrast', 'link-in-text-block'] }));
          await stage.picture(page, `${screen.what} night`);
          await page.emulateMedia({ colorScheme: 'light' });
        }
        // 1280 px at 200 %
        await page.setViewportSize({ width: 640, height: 450 });
        await wide(`${language}, 200 %`, page);
        await page.setViewportSize({ width: 390, height: 844 });
        await wide(`${language}, phone`, page);
        if (language === 'vi') {
          note('phone', await faultsOf(page));
          await stage.picture(page, `${screen.what} phone`);
        }
      }
      expect(faults).toEqual([]);
    });
  }
});
