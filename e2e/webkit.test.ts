/**
 * WebKitGTK against Chromium: an engine without ML-KEM, which does not keep X25519 keys, talks to one that has both.
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { IS_NIGHTLY } from '../scripts/checks/nightly-files.ts';
import { lookForWebKit } from '../scripts/find-webkit.ts';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { readStoredKeys } from './support/stored-keys.ts';
import { Visitor } from './support/visitor.ts';
import { WebKitPage } from './support/webkit-page.ts';
import { startWebKit, type WebKitSession } from './support/webkit-session.ts';

const INSTALLED = lookForWebKit() === undefined ? [] : ['WebKitGTK'];

const LONG = 'Then I take two of the moon jars, one with the pale glaze and one as it is in the picture. '
  .repeat(3)
  .trim();

/** More than an empty page of this size takes. */
const BLANK_PNG_BYTES = 20_000;

/** What the client found out about the engine, and that it kept to it. */
const WRAPPED = { agreementKeys: 'wrapped', handles: ['AES-GCM', 'Ed25519'], extractable: false };
const AS_HANDLES = {
  agreementKeys: 'as-handles',
  handles: ['AES-GCM', 'Ed25519', 'ML-KEM-768', 'X25519'],
  extractable: false,
};

describe.each(INSTALLED)('%s', () => {
  let stack: Stack;
  let browser: Browser;
  const sessions: WebKitSession[] = [];

  const newWebKitPage = async (): Promise<WebKitPage> => {
    const session = await startWebKit();
    sessions.push(session);
    return new WebKitPage(session.driver);
  };

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
  });

  afterEach(async () => {
    for (const session of sessions.splice(0)) await session.stop();
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('a visitor in it and an owner in Chromium talk, and a reload loses nothing', async () => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const address = await owner.createInbox('Larch & Loam');
    await owner.openInbox(stack.server.url);
    const visitor = new Visitor(await newWebKitPage());
    await visitor.page.open(`${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.write('Is the moon jar dishwasher safe?');
    await visitor.log().says('Delivered');
    await owner.openConversation('Is the moon jar dishwasher safe?');
    await owner.write('Yes, it is. We still wash ours by hand.');
    await visitor.log().shows('Yes, it is. We still wash ours by hand.');
    expect(await visitor.page.evaluate(readStoredKeys)).toEqual(WRAPPED);
    expect(await owner.page.evaluate(readStoredKeys)).toEqual(AS_HANDLES);
    await visitor.page.reload();
    // It is open again: the visit goes on.
    await visitor.screen.appears('textbox', 'Message');
    await visitor.log().shows('Is the moon jar dishwasher safe?');
    await visitor.log().shows('Yes, it is. We still wash ours by hand.');
    const low = await visitor.page.height('Message');
    await visitor.page.fill('Message', LONG);
    expect(await visitor.page.height('Message')).toBeGreaterThan(low);
    expect((await visitor.page.screenshot()).length).toBeGreaterThan(BLANK_PNG_BYTES);
    await visitor.page.click('button', 'Send');
    await owner.log().shows(LONG);
    expect(await visitor.page.height('Message')).toBe(low);
    await owner.write('Packed today.');
    await visitor.log().shows('Packed today.');
    expect(await owner.conversations().count()).toBe(1);
  });

  // The same two engines, the other way round.
  if (IS_NIGHTLY) {
    test('an owner in it and a visitor in Chromium talk, and neither a reload nor a missing server loses anything', async () => {
      const owner = new Owner(await newWebKitPage());
      await owner.page.open(stack.server.url);
      const address = await owner.createInbox();
      const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
      await visitor.openChat();
      await visitor.write('Do you ship to Norway?');
      await visitor.log().says('Delivered');
      await owner.page.open(stack.server.url);
      await owner.openConversation('Do you ship to Norway');
      await owner.write('Yes, on Fridays.');
      await visitor.log().shows('Yes, on Fridays.');
      await owner.page.reload();
      await owner.log().shows('Do you ship to Norway?');
      await owner.log().shows('Yes, on Fridays.');
      await visitor.write('Thank you!');
      await owner.log().shows('Thank you!');
      await owner.write('You are welcome.');
      await visitor.log().shows('You are welcome.');

      await stack.server.kill();
      await owner.page.reload();
      await owner.log().shows('You are welcome.');
      await owner.write('Written without a server.');
      await owner.log().says('Waiting');
      await stack.server.start();
      await visitor.log().shows('Written without a server.');
      expect(await owner.page.evaluate(readStoredKeys)).toEqual(WRAPPED);
      expect(await visitor.page.evaluate(readStoredKeys)).toEqual(AS_HANDLES);
    });
  }
});
