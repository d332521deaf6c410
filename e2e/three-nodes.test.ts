/**
 * Three server processes behind the real nginx, on a store that speaks MongoDB's protocol and on Redis, and two pages
 * at different nodes. A node, Redis and the database go away and come back, and the two talk on. A nightly test: it
 * runs where `FAULT_ROUNDS` says how often.
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../server/test/support/free-port.ts';
import type { OwnProcess } from '../server/test/support/test-mongo.ts';
import { launchBrowser, newPerson } from './support/browser.ts';
import { DemoProcess } from './support/demo-process.ts';
import { startNodesBehindNginx, startSharedAndNginx, type NodesBehindNginx } from './support/nodes-behind-nginx.ts';
import { Owner } from './support/owner.ts';
import { expectPromises } from './support/promises.ts';
import type { ServerProcess } from './support/server-process.ts';
import type { Shared } from './support/two-nodes.ts';
import { Visitor } from './support/visitor.ts';

const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 0);
const LIMIT_MS = 120_000 + ROUNDS * 300_000;
const shared = ROUNDS > 0 ? await startSharedAndNginx() : undefined;

describe.runIf(shared?.mongo.own !== undefined)('three nodes behind nginx', { timeout: LIMIT_MS }, () => {
  const parts = shared as Shared;
  const database = parts?.mongo.own as OwnProcess;
  let all: NodesBehindNginx;
  let demo: DemoProcess;
  let browser: Browser;
  let owner: Owner;
  let visitor: Visitor;
  const wrote = { visitor: [] as string[], owner: [] as string[] };

  beforeEach(async () => {
    demo = new DemoProcess(await freePort());
    all = await startNodesBehindNginx(parts, 3, { demoUrl: demo.url });
    await demo.start(all.url);
    browser = await launchBrowser();
  }, LIMIT_MS);
  afterEach(async () => {
    await browser.close();
    await demo.stop();
    await all.stop();
  }, LIMIT_MS);
  afterAll(async () => {
    await parts.redis.stop();
    await parts.mongo.stop();
  }, LIMIT_MS);

  const ask = async (text: string): Promise<void> => {
    wrote.visitor.push(text);
    await visitor.write(text);
  };
  const answer = async (text: string): Promise<void> => {
    wrote.owner.push(text);
    await owner.write(text);
  };
  /** One message each way, and both are on both screens. */
  const talk = async (about: string): Promise<void> => {
    await ask(`Visitor: ${about}.`);
    await owner.log().shows(`Visitor: ${about}.`);
    await answer(`Owner: ${about}.`);
    await visitor.log().shows(`Owner: ${about}.`);
  };
  /** Written while nothing can be sent; shown once it can be again. */
  const writeBoth = async (about: string, until: () => Promise<void>): Promise<void> => {
    await ask(`Visitor: ${about}.`);
    await answer(`Owner: ${about}.`);
    await until();
    await owner.log().shows(`Visitor: ${about}.`);
    await visitor.log().shows(`Owner: ${about}.`);
  };
  const settled = async (): Promise<readonly number[]> => {
    await expect.poll(async () => (await all.connections()).reduce((sum, one) => sum + one, 0)).toBe(2);
    return await all.connections();
  };
  /** Gives the nodes that have a page: nginx chooses them, so the owner's page is loaded again until they differ. */
  const apart = async (): Promise<readonly [ServerProcess, ServerProcess]> => {
    for (;;) {
      const counts = await settled();
      const [one, other] = all.nodes.filter((_, i) => counts[i] === 1);
      if (one !== undefined && other !== undefined) return [one, other];
      await owner.page.reload();
      await owner.log().shows(wrote.visitor.at(-1) ?? '');
    }
  };
  const oneFaultAfterTheOther = async (round: string): Promise<void> => {
    const [stopped] = await apart();
    const stop = stopped.stop();
    await talk(`a node stops, ${round}`);
    expect(await stop).toBe(0);
    await talk(`a node is away, ${round}`);
    await stopped.start();
    const [killed] = await apart();
    await killed.kill();
    await talk(`a node was killed, ${round}`);
    await killed.start();
    await apart();
    await parts.redis.kill();
    await talk(`Redis is away, ${round}`);
    await parts.redis.restart();
    await talk(`Redis is back, ${round}`);
    await database.kill();
    await writeBoth(`the database is away, ${round}`, () => database.restart());
    await talk(`the database is back, ${round}`);
    await apart();
    await parts.redis.kill();
    await database.kill();
    await writeBoth(`both are away, ${round}`, async () => {
      await database.restart();
      await parts.redis.restart();
    });
    await talk(`all is well, ${round}`);
  };

  test('two pages at different nodes talk on while a node, Redis and the database go away and come back', async () => {
    owner = await Owner.at(await newPerson(browser), all.url);
    const address = await owner.createInbox();
    visitor = await Visitor.at(await newPerson(browser), `${demo.url}/?owner=${address}`);
    await visitor.openChat();
    await ask('Is anybody there?');
    await visitor.log().says('Delivered');
    await owner.page.goto(`${all.url}/`);
    await owner.openConversation('Is anybody there?');
    await answer('Yes, at one of three nodes.');
    await visitor.log().shows('Yes, at one of three nodes.');
    for (let round = 1; round <= ROUNDS; round += 1) await oneFaultAfterTheOther(`round ${String(round)}`);
    await expectPromises(
      { name: 'visitor', log: visitor.log(), wrote: [wrote.visitor] },
      { name: 'owner', log: owner.log(), wrote: [wrote.owner] },
    );
    expect([...visitor.trouble, ...owner.trouble]).toEqual([]);
  });
});
