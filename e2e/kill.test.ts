/** The server dies by SIGKILL in the middle of 40 messages each way: each is shown once, in order. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { expectPromises } from './support/promises.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

const MESSAGES = 40;
const LIMIT_MS = 120_000;

const texts = (who: string): readonly string[] =>
  Array.from({ length: MESSAGES }, (_, i) => `${who}-${String(i + 1).padStart(3, '0')}`);

describe('the server is killed while both sides write', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    // The process ends itself between the commit and the acknowledgement of the n-th send, see server/test/support.
    [stack, browser] = await Promise.all([startStack({ entry: 'server/dist-test/main.js' }), launchBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test(
    '40 messages each way, two kills between commit and acknowledgement, one at the end',
    async () => {
      const owner = await Owner.at(await newPerson(browser), stack.server.url);
      const address = await owner.createInbox();
      const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
      await visitor.openChat();
      await visitor.write('begin');
      await visitor.log().says('Delivered');
      await owner.openInbox(stack.server.url);
      await owner.openConversation('begin');

      await stack.server.stop();
      await stack.server.start({ FAILPOINT: 'afterCommit', FAILPOINT_HIT: '12' });
      const restarts = (async () => {
        await stack.server.exited();
        await stack.server.start({ FAILPOINT: 'afterCommit', FAILPOINT_HIT: '18' });
        await stack.server.exited();
        await stack.server.start();
      })();
      const writing = Promise.all([
        (async () => {
          for (const text of texts('v')) await visitor.write(text);
        })(),
        (async () => {
          for (const text of texts('o')) await owner.write(text);
        })(),
      ]);
      await Promise.all([restarts, writing]);
      await stack.server.kill();
      await stack.server.start();

      await visitor.log().shows(texts('o').at(-1) ?? '', LIMIT_MS);
      await owner.log().shows(texts('v').at(-1) ?? '', LIMIT_MS);
      expect(await owner.log().inOrder(/\bv-\d{3}\b/gu)).toEqual(texts('v'));
      expect(await visitor.log().inOrder(/\bo-\d{3}\b/gu)).toEqual(texts('o'));
      expect(await owner.log().inOrder(/\bo-\d{3}\b/gu)).toEqual(texts('o'));
      expect(await visitor.log().inOrder(/\bv-\d{3}\b/gu)).toEqual(texts('v'));
      await expectPromises(
        { name: 'visitor', log: visitor.log(), wrote: [['begin', ...texts('v')]] },
        { name: 'owner', log: owner.log(), wrote: [texts('o')] },
      );
    },
    LIMIT_MS * 2,
  );
});
