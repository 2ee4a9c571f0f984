import { expect } from '@jest/globals';
import type { Page, WebSocketRoute } from 'playwright-core';
import { actionButton, openDialog, signInByHand } from './harness/hands.js';
import { aLineTo } from './harness/line.js';
import { aReport, who } from './harness/reports.js';
import { inBrowser } from './harness/stage.js';
import { begins, say } from './harness/words.js';

const sheet = (page: Page) => page.getByRole('textbox', { name: begins(say('text.title', { number: 1 }).replace(/^Mục/, 'Nội dung mục')) });

/** Types at the end of the text. */
async function write(page: Page, words: string): Promise<void> {
  await sheet(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}
const shows = (page: Page, words: string) => sheet(page).filter({ hasText: words }).waitFor();
/** The words on the sheet, without the names at the carets. */
const textOf = (page: Page): Promise<string[]> => sheet(page).locator('p').allInnerTexts();

/** Between a window and the rooms: what it writes can be held back, and what the server says made up. Before the window goes to a section. */
async function roomsOf(page: Page) {
  const lines = new Set<WebSocketRoute>();
  const held = { back: false };
  await page.routeWebSocket(/\/rooms/, (line) => {
    if (held.back) return void line.close();
    lines.add(line);
    const server = line.connectToServer();
    line.onMessage((message) => (held.back ? undefined : server.send(message)));
  });
  return {
    /** nothing gets through, and no line is to be had */
    hold(): void {
      held.back = true;
    },
    cut(): void {
      held.back = true;
      for (const line of lines) void line.close();
      lines.clear();
    },
    mend(): void {
      held.back = false;
    },
    /** as the server says it, to the present line */
    refuse(room: string, code: string): void {
      const said = JSON.stringify({ type: 'refused', code });
      const stateless = 5;
      for (const line of lines) line.send(Buffer.from([room.length, ...Buffer.from(room), stateless, said.length, ...Buffer.from(said)]));
    },
  };
}

const savedMark = (page: Page) => page.locator('[data-standing=saved]').waitFor();
const standing = (page: Page, name: string) => page.locator(`[data-standing=${name}]`).waitFor();
/** Resolves when this device keeps so many rooms. */
const keepsRooms = (page: Page, n: number) =>
  page.waitForFunction(async (wanted) => (await indexedDB.databases()).filter(({ name }) => name?.startsWith('trinh-ky.room')).length === wanted, n);

/** Resolves when every letter so far is on the device: what is asked of a store waits for what is on its way into it. */
const keptSoFar = (page: Page) =>
  page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('trinh-ky.room'))?.name ?? '';
    await new Promise<void>((resolve, reject) => {
      const asked = indexedDB.open(name);
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const read = asked.result.transaction('updates', 'readwrite').objectStore('updates').count();
        read.onsuccess = () => {
          asked.result.close();
          resolve();
        };
      };
    });
  });

inBrowser('what a device keeps of a section', (stage) => {
  const begun = async () => {
    const id = await aReport(stage.office, 'gathering');
    const page = await stage.window(who.drafter);
    const rooms = await roomsOf(page);
    const path = `/reports/${id}/sections/1`;
    await page.goto(path);
    await sheet(page).waitFor();
    await write(page, ' Đầu tiên.');
    await savedMark(page);
    return { id, page, rooms, path };
  };

  stage.story('is left alone by another window while it is open, and sent by it once it is closed', async () => {
    const { id, page, rooms, path } = await begun();
    rooms.cut();
    await write(page, ' Chưa gửi.');
    await standing(page, 'offlineUnsent');
    const beside = await page.context().newPage();
    await beside.goto(`/reports/${id}/sections/2`, { waitUntil: 'networkidle' });
    await page.bringToFront();
    await write(page, ' Viết tiếp.');
    await shows(page, 'Chưa gửi. Viết tiếp.');
    await page.reload();
    await shows(page, 'Chưa gửi. Viết tiếp.');
    await page.close();
    const other = await stage.window(who.secondDrafter, path);
    await shows(other, 'Đầu tiên.');
    expect((await textOf(other)).join()).not.toContain('Chưa gửi');
    await beside.reload();
    await shows(other, 'Đầu tiên. Chưa gửi. Viết tiếp.');
    await keepsRooms(beside, 0);
  });

  stage.story('is not cleared by another window on the same section that never read it, which sends it', async () => {
    const { page, rooms, path } = await begun();
    const beside = await page.context().newPage();
    await beside.goto(path);
    await shows(beside, 'Đầu tiên.');
    rooms.cut();
    await write(page, ' Chỉ ở cửa sổ này.');
    await shows(page, 'Chỉ ở cửa sổ này.');
    await keptSoFar(page);
    await page.close();
    await write(beside, ' Ở cửa sổ kia.');
    await shows(beside, 'Chỉ ở cửa sổ này.');
    const other = await stage.window(who.secondDrafter, path);
    await shows(other, 'Chỉ ở cửa sổ này.');
    await shows(other, 'Ở cửa sổ kia.');
    await beside.waitForFunction(() => localStorage.getItem('trinh-ky.unsent') === '[]');
  });

  stage.story('is cleared when its writer leaves and all of it has arrived, and not before', async () => {
    const { page, rooms, id } = await begun();
    await keepsRooms(page, 1);
    rooms.hold();
    await write(page, ' Đang trên đường.');
    await page.getByRole('link', { name: 'Kết quả công tác quý III năm 2026' }).first().click();
    await page.waitForURL(`**/reports/${id}`);
    await keepsRooms(page, 1);
    rooms.mend();
    await page.goto(`/reports/${id}/sections/1`);
    await shows(page, 'Đang trên đường.');
    await savedMark(page);
    await page.goBack();
    await keepsRooms(page, 0);
  });

  stage.story('is cleared once its words, too late for the text, are kept aside for their writer', async () => {
    const { id, page, rooms } = await begun();
    rooms.cut();
    await write(page, ' Đến muộn.');
    await standing(page, 'offlineUnsent');
    await (await stage.office.person(who.drafter)).take(id, 'SUBMIT', '1');
    rooms.mend();
    await page.reload();
    await page.getByText(say('text.aside.title')).waitFor();
    await page.getByText('Đến muộn.').first().waitFor();
    await keepsRooms(page, 0);
    expect(await page.evaluate(() => localStorage.getItem('trinh-ky.unsent'))).toBe('[]');
    await page.getByRole('button', { name: say('text.aside.drop') }).click();
    await page.getByText(say('text.aside.title')).waitFor({ state: 'hidden' });
  });

  stage.story('is not needed for words on their way when their writer goes to another page', async () => {
    const id = await aReport(stage.office, 'gathering');
    const page = await stage.window(who.drafter);
    await page.addInitScript(() => {
      const none = () => {
        throw new Error('a window that keeps nothing');
      };
      Object.defineProperty(window, 'indexedDB', { value: { open: none } });
    });
    const rooms = await roomsOf(page);
    await page.goto(`/reports/${id}/sections/1`);
    await sheet(page).waitFor();
    await write(page, ' Đầu tiên.');
    await savedMark(page);
    rooms.cut();
    await write(page, ' Trên đường.');
    await standing(page, 'offlineUnkept');
    await (await stage.office.person(who.drafter)).take(id, 'SUBMIT', '1');
    await page.getByRole('link', { name: 'Kết quả công tác quý III năm 2026' }).first().click();
    await page.waitForURL(`**/reports/${id}`);
    const sent = page.waitForFunction(() => localStorage.getItem('trinh-ky.unsent') === '[]');
    rooms.mend();
    await sent;
    await page.goto(`/reports/${id}/sections/1`);
    await page.getByText(say('text.aside.title')).waitFor();
    await page.getByText('Trên đường.').first().waitFor();
  });

  stage.story('shows what the server did not take at once, beside the copies there were before', async () => {
    const { id, page, rooms } = await begun();
    for (const words of [' Không nhận một.', ' Không nhận hai.']) {
      rooms.hold();
      await write(page, words);
      rooms.refuse(`${id}/1/1`, 'too_large');
      await page.getByText(say('text.aside.title')).waitFor();
      await page.locator('p').filter({ hasText: words.trim() }).first().waitFor();
      await keepsRooms(page, 0);
      rooms.mend();
      await page.reload();
      await shows(page, 'Đầu tiên.');
      await savedMark(page);
    }
    await stage.picture(page, 'two copies');
    expect(await page.getByRole('button', { name: say('text.aside.copy') }).count()).toBe(2);
    await page
      .getByRole('button', { name: say('text.aside.drop') })
      .first()
      .click();
    expect(await page.getByRole('button', { name: say('text.aside.copy') }).count()).toBe(1);
  });

  stage.story('is not thrown away where there is no room for a copy', async () => {
    const { id, page, rooms, path } = await begun();
    await page.evaluate(() => {
      for (let size = 4_000_000; size > 0; size = Math.floor(size / 2)) {
        try {
          localStorage.setItem(`full ${size}`, 'x'.repeat(size));
        } catch {
          // that much no more
        }
      }
    });
    rooms.hold();
    await write(page, ' Chỗ đã đầy.');
    rooms.refuse(`${id}/1/1`, 'too_large');
    await page.getByText(say('text.uncopied.hint')).waitFor();
    await stage.picture(page, 'no room');
    await keepsRooms(page, 1);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('full')) localStorage.removeItem(key);
    });
    rooms.mend();
    await page.reload();
    await shows(page, 'Chỗ đã đầy.');
    const other = await stage.window(who.secondDrafter, path);
    await shows(other, 'Chỗ đã đầy.');
  });
});

inBrowser('what is pasted and cannot stand in a document', (stage) => {
  stage.story('is left out with a word, and what is written beside it is saved', async () => {
    const id = await aReport(stage.office, 'gathering');
    const path = `/reports/${id}/sections/1`;
    const page = await stage.window(who.drafter, path);
    await sheet(page).waitFor();
    const paste = (html: string) =>
      sheet(page).evaluate((element, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', pasted);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, html);
    await write(page, ' Trước.');
    await paste('<p data-pm-slice="1 1 []">Từ trang khác.</p><img src="https://vi.du/so-do.png">');
    await page.getByText(say('text.imagesLeft', { n: 1 })).waitFor();
    await paste(`<table><tr>${'<td>1</td>'.repeat(64)}</tr></table>`);
    await page.getByText(say('text.tooWide', { n: 63 })).waitFor();
    await write(page, ' Sau.');
    await stage.picture(page, 'left out');
    await savedMark(page);
    const other = await stage.window(who.secondDrafter, path);
    await shows(other, 'Từ trang khác.');
    await shows(other, 'Sau.');
  });
});

inBrowser('somebody whose session ends while they write', (stage) => {
  stage.story('writes on after signing in again, with every letter', async () => {
    const { office } = stage;
    const id = await aReport(office, 'gathering');
    const path = `/reports/${id}/sections/1`;
    const page = await stage.window(null, path);
    await signInByHand(page, who.drafter, office.passwordOf(who.drafter));
    await sheet(page).waitFor();
    await write(page, ' Trước khi hết phiên.');
    await savedMark(page);
    await page.context().request.delete('/api/session', { headers: { 'X-Requested-With': 'trinh-ky', Origin: office.url } });
    await page.getByText(say('session.again')).waitFor();
    await signInByHand(page, who.drafter, office.passwordOf(who.drafter));
    await write(page, ' Sau khi vào lại.');
    const other = await stage.window(who.secondDrafter, path);
    await shows(other, 'Trước khi hết phiên. Sau khi vào lại.');
    await savedMark(page);
  });
});

inBrowser('whoever writes a section and hands it in', (stage) => {
  stage.story('can do so as soon as there are words, and of what they wrote themselves', async () => {
    const id = await aReport(stage.office, 'gathering');
    await (await stage.office.person(who.drafter)).take(id, 'ACCEPT', '1');
    const page = await stage.window(who.drafter, `/reports/${id}/sections/1`);
    const submit = actionButton(page, 'SUBMIT');
    await submit.waitFor();
    await sheet(page).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await submit.waitFor({ state: 'hidden' });
    await page.keyboard.type('Số liệu đến hết quý III.');
    await submit.waitFor();
    await write(page, ' Thêm một câu.');
    await savedMark(page);
    const seenAnew = page.waitForResponse((answer) => answer.url().endsWith(`/reports/${id}/actions`));
    await write(page, ' Và câu cuối.');
    await seenAnew;
    const dialog = await openDialog(page, 'SUBMIT');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'hidden' });
    const { sections } = await (await stage.office.person(who.drafter)).get<{ sections: { number: string; state: string }[] }>(`/api/reports/${id}`);
    expect(sections.find(({ number }) => number === '1')?.state).toBe('submitted');
  });
});

inBrowser('two people who write one section', (stage) => {
  stage.story('see each other’s words, and lose none where a line is cut and both go on', async () => {
    const { office } = stage;
    const id = await aReport(office, 'gathering');
    const path = `/reports/${id}/sections/1`;
    const line = await aLineTo(office.url);
    try {
      const first = await stage.window(who.drafter, path);
      const second = await stage.window(who.secondDrafter, `${line.url}${path}`);
      await Promise.all([sheet(first).waitFor(), sheet(second).waitFor()]);
      await write(first, ' Chữ của người thứ nhất.');
      await shows(second, 'Chữ của người thứ nhất.');
      await write(second, ' Chữ của người thứ hai.');
      await shows(first, 'Chữ của người thứ hai.');

      line.cut();
      await second
        .getByText(new RegExp(say('text.standing.offline').slice(0, 12)))
        .first()
        .waitFor();
      await write(second, ' Viết khi mất mạng.');
      await write(first, ' Viết khi người kia mất mạng.');
      await second.getByText(say('text.standing.offlineUnsent')).first().waitFor();
      expect((await textOf(first)).join()).not.toContain('Viết khi mất mạng.');

      line.mend();
      await shows(first, 'Viết khi mất mạng.');
      await shows(second, 'Viết khi người kia mất mạng.');
      for (const page of [first, second]) {
        for (const words of ['người thứ nhất.', 'người thứ hai.', 'Viết khi mất mạng.', 'Viết khi người kia mất mạng.', '82%']) await shows(page, words);
      }
      await stage.picture(first, 'two writers');
    } finally {
      await line.close();
    }
  });
});
