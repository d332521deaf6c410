/** Files between a visitor and the owner, in a real browser: chosen, made smaller, sent, looked at, saved. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { sendFile } from './support/send-file.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

const MARKER = 'Place-of-the-camera-53.5511N-9.9937E';

/** A JPEG of a canvas, with what a camera writes in front. */
const photo = async (page: Page): Promise<Buffer> => {
  const plain = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [3_000, 2_000];
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    const paint = context.createLinearGradient(0, 0, 3_000, 2_000);
    paint.addColorStop(0, '#c06030');
    paint.addColorStop(1, '#205080');
    context.fillStyle = paint;
    context.fillRect(0, 0, 3_000, 2_000);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
  });
  const body = Buffer.from(`Exif\0\0${MARKER}`);
  const length = Buffer.from([(body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([
    Buffer.from(plain.slice(0, 2)),
    Buffer.from([0xff, 0xe1]),
    length,
    body,
    Buffer.from(plain.slice(2)),
  ]);
};

const saved = async (
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

describe('files', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('a photo comes without place and camera, and a page that came as a file never runs', async () => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const address = await owner.createInbox('Larch & Loam');
    const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.write('It arrived like this');
    await visitor.log().says('Sent');

    const buffer = await photo(visitor.page);
    expect(buffer.includes(MARKER)).toBe(true);
    await sendFile(visitor.page, { name: 'bowl.jpg', mimeType: 'image/jpeg', buffer });
    await owner.openInbox(stack.server.url);
    await owner.openConversation('bowl.jpg');
    await owner.page.getByRole('button', { name: 'Look at bowl.jpg' }).click();
    const viewer = owner.page.getByRole('dialog', { name: 'bowl.jpg' });
    await viewer.getByRole('img', { name: 'bowl.jpg' }).waitFor();
    const drawn = await viewer.locator('canvas').evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]);
    expect(drawn).toEqual([2_048, 1_365]);
    const picture = await saved(owner.page, () => viewer.getByRole('button', { name: 'Save bowl.jpg' }).click());
    expect([picture.name, picture.bytes.subarray(0, 2)]).toEqual(['bowl.jpg', Buffer.from([0xff, 0xd8])]);
    expect(picture.bytes.includes('Exif')).toBe(false);
    expect(picture.bytes.length).toBeLessThan(buffer.length);
    await owner.page.keyboard.press('Escape');

    const html = Buffer.from('<script>document.title = "ran"</script>');
    await sendFile(visitor.page, { name: 'invoice.html', mimeType: 'text/html', buffer: html });
    const pages = owner.page.context().pages().length;
    const page = await saved(owner.page, () => owner.page.getByRole('button', { name: 'Save invoice.html' }).click());
    expect(page).toEqual({ name: 'invoice.html', bytes: html });
    expect(owner.page.context().pages()).toHaveLength(pages);

    const root = join(stack.server.dataDir, 'blobs');
    const stored = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\/[0-9a-f]{32}$/u.test(name),
    );
    expect(stored).toHaveLength(2);
    for (const name of stored) {
      const bytes = readFileSync(join(root, name));
      for (const plain of ['bowl', 'invoice', '<script>', 'Exif', 'JFIF']) expect(bytes.includes(plain)).toBe(false);
    }
    expect([...owner.trouble, ...visitor.trouble]).toEqual([]);
  });

  test('8 MB go on where they stopped, after the page was loaded again', async () => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const address = await owner.createInbox();
    const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.write('Could you send me the catalogue?');
    await owner.openInbox(stack.server.url);
    await owner.openConversation('Could you send me the catalogue?');

    const context = owner.page.context();
    const begins: number[] = [];
    const follow = async (mayGo: (from: number) => boolean): Promise<void> => {
      await context.unroute('**/v1/blobs/**');
      await context.route('**/v1/blobs/**', async (route) => {
        const [url, body] = [new URL(route.request().url()), route.request().postDataBuffer()];
        const from = Number(url.searchParams.get('from'));
        if (!mayGo(from)) {
          await route.abort();
          return;
        }
        if (body !== null && body.length > 0) begins.push(from);
        await route.continue();
      });
    };
    const buffer = Buffer.alloc(8_000_000, 'larch and loam ');
    await follow((from) => from < 5_000_000);
    await sendFile(owner.page, { name: 'catalogue.pdf', mimeType: 'application/pdf', buffer });
    await owner.page.getByText('Waits for the connection. It goes on by itself.').waitFor();
    await owner.page.reload();
    await follow(() => true);
    await owner.openInbox(stack.server.url);
    await owner.openConversation('Could you send me the catalogue?');

    const save = visitor.page.getByRole('button', { name: 'Save catalogue.pdf' });
    const catalogue = await saved(visitor.page, () => save.click());
    expect(catalogue.name).toBe('catalogue.pdf');
    expect(catalogue.bytes.equals(buffer)).toBe(true);
    // No part went twice.
    expect(begins).toEqual([...new Set(begins)].sort((one, other) => one - other));
    expect(begins.length).toBeGreaterThan(4);
  });
});
