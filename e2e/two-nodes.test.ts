/**
 * Two server processes behind one origin: one user at each. Redis forgets, dies and comes back; a node dies; all is
 * shown once and in order.
 */
import {
  conversationWith,
  openChatClient,
  type ChatClient,
  type ConversationId,
  type TextItem,
} from '@cipherchat/core';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser, newPerson } from './support/browser.ts';
import { DemoProcess } from './support/demo-process.ts';
import { freePort } from '../server/test/support/free-port.ts';
import { Owner } from './support/owner.ts';
import { expectPromises } from './support/promises.ts';
import { startNodePair, startShared, type NodePair, type Shared } from './support/two-nodes.ts';
import { Visitor } from './support/visitor.ts';

const LIMIT_MS = 240_000;
const shared = await startShared();

type Bot = { readonly client: ChatClient; readonly address: ConversationId };

describe.runIf(shared !== undefined)('two nodes behind one origin', { timeout: LIMIT_MS }, () => {
  let pair: NodePair;
  const open: ChatClient[] = [];
  const parts = shared as Shared;

  afterEach(async () => {
    await Promise.all(open.splice(0).map(async (client) => await client.close()));
    await pair.stop();
  }, LIMIT_MS);
  afterAll(async () => {
    await parts.redis.stop();
    await parts.mongo.stop();
  }, LIMIT_MS);

  /** A client whose connection goes to that node. */
  const newBot = async (name: string, node: number): Promise<Bot> => {
    pair.proxy.target = node;
    const client = await openChatClient({ server: pair.url, database: name, kind: 'bot' });
    open.push(client);
    await client.account.create({ name });
    await expect.poll(() => client.state().connection).toBe('online');
    return { client, address: conversationWith(client.state().address ?? '') };
  };
  const textsOf = async ({ client }: Bot, peer: Bot): Promise<readonly TextItem[]> =>
    (await client.messages.transcript(peer.address, 1000)).items.filter((item) => item.kind === 'text');
  const heardBy = async (me: Bot, peer: Bot): Promise<readonly string[]> =>
    (await textsOf(me, peer)).filter(({ mine }) => !mine).map(({ text }) => text);

  describe('without a browser', () => {
    let alice: Bot;
    let bob: Bot;
    const wrote = new Map<Bot, string[]>();

    beforeEach(async () => {
      pair = await startNodePair(parts);
      [alice, bob] = [await newBot('Alice', 0), await newBot('Bob', 1)];
      for (const bot of [alice, bob]) wrote.set(bot, []);
      expect([pair.proxy.connections(0), pair.proxy.connections(1)]).toEqual([1, 1]);
    }, LIMIT_MS);

    const write = async (from: Bot, to: Bot, text: string): Promise<void> => {
      wrote.get(from)?.push(text);
      await from.client.messages.send(to.address, text);
    };
    /** Each writes 20; in the middle something happens. */
    const stream = async (name: string, fault: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
      for (let i = 0; i < 20; i += 1) {
        await Promise.all([write(alice, bob, `${name} a${String(i)}`), write(bob, alice, `${name} b${String(i)}`)]);
        if (i === 9) await fault();
      }
    };
    const allShown = async (): Promise<void> => {
      for (const [me, peer] of [
        [alice, bob],
        [bob, alice],
      ] as const) {
        await expect.poll(() => heardBy(me, peer)).toEqual(wrote.get(peer));
        const undelivered = async (): Promise<number> =>
          (await textsOf(me, peer)).filter(({ mine, status }) => mine && status !== 'delivered').length;
        await expect.poll(undelivered).toBe(0);
      }
    };

    test('live both ways; Redis forgets everything, dies, and comes back, each in the middle of a stream', async () => {
      await stream('live');
      await allShown();
      await stream('forgetting', () => pair.redis.forget());
      await allShown();
      await stream('killed', () => pair.redis.kill());
      await allShown();
      await stream('back', () => pair.redis.restart());
      await allShown();
    });

    test('a node dies in the middle of a stream: its user goes on through the other one', async () => {
      await stream('first');
      await stream('dying', () => pair.nodes[0].kill());
      await allShown();
      expect([pair.proxy.connections(0), pair.proxy.connections(1)]).toEqual([0, 2]);
      await pair.nodes[0].start();
      await stream('after');
      await allShown();
    });
  });

  describe('in browsers', () => {
    let demo: DemoProcess;
    let browser: Browser;

    beforeEach(async () => {
      demo = new DemoProcess(await freePort());
      pair = await startNodePair(parts, demo.url);
      await demo.start(pair.url);
      browser = await launchBrowser();
    }, LIMIT_MS);
    afterEach(async () => {
      await browser.close();
      await demo.stop();
    }, LIMIT_MS);

    test('a visitor at one node and the owner at the other talk; the visitor’s node dies, and they talk on', async () => {
      pair.proxy.target = 1;
      const owner = await Owner.at(await newPerson(browser), pair.url);
      const address = await owner.createInbox();
      await expect.poll(() => pair.proxy.connections(1)).toBe(1);
      pair.proxy.target = 0;
      const visitor = await Visitor.at(await newPerson(browser), `${demo.url}/?owner=${address}`);
      await visitor.openChat();
      await visitor.write('Is anybody there?');
      await visitor.log().says('Delivered');
      expect([pair.proxy.connections(0), pair.proxy.connections(1)]).toEqual([1, 1]);
      await owner.page.goto(`${pair.url}/`);
      await owner.openConversation('Is anybody there?');
      await owner.write('Yes, at the other node.');
      await visitor.log().shows('Yes, at the other node.');
      await pair.nodes[0].kill();
      await visitor.write('Mine has just died.');
      await owner.log().shows('Mine has just died.');
      await owner.write('I have heard nothing of it.');
      await visitor.log().shows('I have heard nothing of it.');
      await expectPromises(
        { name: 'visitor', log: visitor.log(), wrote: [['Is anybody there?', 'Mine has just died.']] },
        { name: 'owner', log: owner.log(), wrote: [['Yes, at the other node.', 'I have heard nothing of it.']] },
      );
      expect([...visitor.trouble, ...owner.trouble]).toEqual([]);
    });
  });
});
