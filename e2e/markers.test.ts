/** Random markers as texts and names: none of them is in a file of the server or on the wire. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AlteringProxy } from './support/altering-proxy.ts';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { findMarkers, readEverything } from './support/search.ts';
import { readEveryDatabase } from './support/every-database.ts';
import { sendFile } from './support/send-file.ts';
import { startProxiedStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

/** 60 of them, or as many as the environment asks for. */
const MARKERS = Number(process.env['MARKERS'] ?? 30);
const LIMIT_MS = 300_000;
const marker = (): string => `m${randomBytes(12).toString('hex')}`;

/** In the details of the open conversation. */
const keepAbout = async ({ page }: Owner, name: string, tag: string): Promise<void> => {
  const card = page.locator('inbox-contact-card');
  await card.getByRole('button', { name: 'Rename' }).click();
  await card.getByRole('textbox').fill(name);
  await card.getByRole('textbox').press('Enter');
  await card.getByText(name).waitFor();
  await card.getByRole('button', { name: 'Tag', exact: true }).click();
  await card.getByRole('textbox').fill(tag);
  await card.getByRole('textbox').press('Enter');
  await card.getByRole('listitem').filter({ hasText: tag }).waitFor();
};

/** The page tells its title and a parameter of its address to the owner. */
const tellPage = async ({ page }: Visitor, [title, value]: readonly [string, string]): Promise<void> => {
  await page.evaluate(
    ([name, found]) => {
      document.title = name;
      const place = new URL(location.href);
      place.searchParams.set('q', found);
      history.replaceState(null, '', place);
      document.querySelector('script[data-owner]')?.setAttribute('data-context', 'q');
    },
    [title, value] as const,
  );
};

const saveReply = async ({ page }: Owner, url: string, title: string, text: string): Promise<void> => {
  await page.goto(`${url}/settings/replies`);
  await page.getByRole('button', { name: 'Add a reply' }).click();
  await page.getByRole('textbox', { name: 'Short name' }).fill(title);
  await page.getByRole('textbox', { name: 'Text' }).fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(text).waitFor();
};

describe('the server sees only ciphertext', () => {
  let stack: Stack;
  let browser: Browser;
  let proxy: AlteringProxy;

  beforeAll(async () => {
    [{ stack, proxy }, browser] = await Promise.all([startProxiedStack(), launchBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test(
    'no marker in databases, write-ahead logs, logs, or on the wire',
    async () => {
      const names = [marker(), marker()];
      const texts = Array.from({ length: MARKERS - names.length }, marker);
      const owner = await Owner.at(await newPerson(browser), stack.server.url);
      const address = await owner.createInbox(names[0]);
      const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
      const told = [marker(), marker()] as const;
      await tellPage(visitor, told);
      await visitor.openChat();
      const [first = '', ...others] = texts;
      await visitor.write(first);
      await visitor.log().says('Delivered');
      await owner.openInbox(stack.server.url);
      await owner.openConversation(first);
      await owner.page.locator('inbox-details .facts').getByText(told[0], { exact: true }).waitFor();
      const half = others.length / 2;
      const [visitors, owners] = [others.slice(0, half), others.slice(half)];
      const writeAll = async (person: Visitor | Owner, lines: readonly string[]): Promise<void> => {
        for (const line of lines) await person.write(line);
      };
      await Promise.all([writeAll(visitor, visitors), writeAll(owner, owners)]);
      await owner.log().shows(visitors.at(-1) ?? '');
      await visitor.log().shows(owners.at(-1) ?? '');
      await visitor.log().says('Delivered');
      await owner.log().says('Delivered');
      await owner.page.goto(`${stack.server.url}/settings`);
      await owner.page.getByRole('textbox', { name: 'Your name' }).fill(names[1] ?? '');
      await owner.page.getByRole('textbox', { name: 'Your name' }).press('Enter');
      const reply = [marker(), marker()] as const;
      await saveReply(owner, stack.server.url, ...reply);
      await owner.openInbox(stack.server.url);
      const file = [marker(), marker(), marker()] as const;
      await sendFile(visitor.page, { name: `${file[0]}.txt`, buffer: Buffer.from(file[1]), caption: file[2] });
      await owner.openConversation(file[2]);
      await owner.page.getByRole('button', { name: `Save ${file[0]}.txt` }).waitFor();
      const kept = [marker(), marker()] as const;
      await keepAbout(owner, kept[0], kept[1]);

      // Written to disk whole, log included.
      await stack.server.stop();
      const planted = [marker(), marker(), marker()];
      const everything = readEverything(stack.server.dataDir);
      const wire = Buffer.concat(proxy.wire);
      expect(everything.length).toBeGreaterThan(100_000);
      expect(proxy.sawEvent('envelope:send')).toBe(true);
      const written = [...texts, ...names, ...file, ...kept, ...reply, ...told];
      expect(findMarkers(everything, written)).toEqual([]);
      expect(findMarkers(wire, written)).toEqual([]);
      for (const { page } of [owner, visitor]) {
        const onDevice = Buffer.from(await page.evaluate(readEveryDatabase), 'base64');
        expect(onDevice.length).toBeGreaterThan(20_000);
        expect(findMarkers(onDevice, written)).toEqual([]);
      }

      const [plain = '', base64 = '', hex = ''] = planted;
      appendFileSync(stack.server.logFile, plain);
      writeFileSync(join(stack.server.dataDir, 'planted'), Buffer.from(`x${base64}`).toString('base64'));
      appendFileSync(join(stack.server.dataDir, 'planted'), Buffer.from(hex).toString('hex'));
      expect(findMarkers(readEverything(stack.server.dataDir), planted)).toEqual(planted);
    },
    LIMIT_MS,
  );

  test('the search of a browser finds what is stored in clear', async () => {
    const person = await newPerson(browser);
    const page = await person.newPage();
    await page.goto(stack.demo.url);
    const planted = [marker(), marker()];
    await page.evaluate(async ([text = '', bytes = '']) => {
      const opening = indexedDB.open('planted');
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const store = opening.result.transaction('rows', 'readwrite').objectStore('rows');
      store.put({ deep: [{ text }] }, 'text');
      const put = store.put(new TextEncoder().encode(bytes), 'bytes');
      await new Promise((resolve) => (put.onsuccess = resolve));
      opening.result.close();
    }, planted);
    const found = Buffer.from(await page.evaluate(readEveryDatabase), 'base64');
    expect(findMarkers(found, planted)).toEqual(planted);
  });

  test('the search finds what a client does send in clear, behind the mask of its frames', async () => {
    await stack.server.start();
    const planted = marker();
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    await owner.page.evaluate(
      async ({ text, origin }) => {
        const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
        await new Promise((resolve) => {
          socket.onopen = resolve;
        });
        socket.send(text);
        await new Promise((resolve) => {
          socket.onclose = resolve;
          socket.close();
        });
      },
      { text: planted, origin: stack.server.url },
    );
    expect(findMarkers(Buffer.concat(proxy.wire), [planted])).toEqual([planted]);
  });
});
