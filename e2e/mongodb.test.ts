/** The server on MongoDB: it dies by SIGKILL between question and answer, and both sides read everything once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { startTestMongo, type TestMongo } from '../server/test/support/test-mongo.ts';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { expectPromises } from './support/promises.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

const found = await startTestMongo();
afterAll(() => found?.stop());

describe.runIf(found !== undefined)('the server on MongoDB', () => {
  const mongo = found as TestMongo;
  let stack: Stack;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    url = mongo.newDatabase();
    [stack, browser] = await Promise.all([startStack({ environment: { MONGODB_URL: url } }), launchBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('the visitor writes, the server is killed, the owner answers', async () => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const address = await owner.createInbox();
    const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.write('Is the blue jar still there?');
    await visitor.log().says('Sent');
    await stack.server.kill();
    await visitor.write('I could come today.');
    await stack.server.start();

    await owner.openInbox(stack.server.url);
    await owner.openConversation('I could come today.');
    await owner.log().shows('Is the blue jar still there?');
    await owner.log().shows('I could come today.');
    await owner.write('It is. Until six.');
    await owner.log().says('Delivered');
    await visitor.log().shows('It is. Until six.');
    for (const log of [visitor.log(), owner.log()]) {
      expect(await log.inOrder(/Is the blue jar still there\?|I could come today\.|It is\. Until six\./gu)).toEqual([
        'Is the blue jar still there?',
        'I could come today.',
        'It is. Until six.',
      ]);
    }
    await expectPromises(
      { name: 'visitor', log: visitor.log(), wrote: [['Is the blue jar still there?', 'I could come today.']] },
      { name: 'owner', log: owner.log(), wrote: [['It is. Until six.']] },
    );
    const kept = JSON.stringify(await mongo.documents(url, 'messages'));
    expect(kept).not.toContain('blue jar');
    expect([...visitor.trouble, ...owner.trouble]).toEqual([]);
  });
});
