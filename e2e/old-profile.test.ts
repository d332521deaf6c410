/** A user of an earlier release finds everything again with this build, and goes on talking in the same sessions. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DemoProcess } from './support/demo-process.ts';
import { STORY_ENGINES } from './support/engines.ts';
import {
  DEMO_PORT,
  manifestOfOldBuild,
  OLD_TEXTS,
  SERVER_PORT,
  unpackOldProfile,
  type OldProfile,
} from './support/old-profile.ts';
import { Owner } from './support/owner.ts';
import { ServerProcess } from './support/server-process.ts';
import { nodeWithShiftedClock, shiftClockOfPages } from './support/shifted-clock.ts';
import { Visitor } from './support/visitor.ts';

const HOUR_MS = 3_600_000;
const NO_ONE = 'a'.repeat(32);
const CONVERSATION = [
  OLD_TEXTS.visitor[0],
  OLD_TEXTS.owner[0],
  OLD_TEXTS.visitor[1],
  OLD_TEXTS.owner[1],
  OLD_TEXTS.heldBack,
  OLD_TEXTS.overtook,
  OLD_TEXTS.third,
  OLD_TEXTS.visitorWaits,
];
const NEW = ['A new answer', 'A new question'] as const;
const everyText = new RegExp([...CONVERSATION, ...NEW].map((text) => text.replace('?', '\\?')).join('|'), 'gu');

describe.each(STORY_ENGINES)('in $name, profiles of 0.1.0', ({ name, openProfile }) => {
  let directory: string;
  let profile: OldProfile;
  let aheadMs: number;
  let server: ServerProcess;
  let demo: DemoProcess;
  const contexts: BrowserContext[] = [];

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'cipherchat-old-profile-'));
    profile = unpackOldProfile('0.1.0', name.toLowerCase(), directory);
    aheadMs = profile.madeAt + HOUR_MS - Date.now();
    demo = new DemoProcess(DEMO_PORT);
    const environment = nodeWithShiftedClock(aheadMs);
    server = new ServerProcess({
      port: SERVER_PORT,
      demoUrl: demo.url,
      dataDir: join(directory, 'server'),
      environment,
    });
    await server.start();
    await demo.start(server.url);
  });

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    await demo.stop();
    await server.stop();
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  });

  const open = async (person: 'owner' | 'visitor'): Promise<BrowserContext> => {
    const context = await openProfile(join(directory, person));
    contexts.push(context);
    await shiftClockOfPages(context, aheadMs);
    return context;
  };

  test('open: history, draft, name and unread texts are there, and what waited goes out once', async () => {
    const owner = await Owner.at(await open('owner'), server.url);
    const [withVisitor] = [owner.conversations().filter({ hasText: OLD_TEXTS.ownerDraft })];
    // Two that had come, and the one that was overtaken: its key was skipped by the old build.
    await withVisitor.getByText('3 unread').waitFor({ state: 'attached' });
    await owner.openConversation(OLD_TEXTS.ownerWaits);
    await owner.log().says('Sent');
    expect(await owner.log().inOrder(new RegExp(OLD_TEXTS.ownerWaits, 'gu'))).toHaveLength(1);

    const visitorContext = await open('visitor');
    const visitor = await Visitor.at(visitorContext, `${demo.url}/?owner=${profile.address}`);
    await visitor.openChat();
    await visitor.log().shows(OLD_TEXTS.visitorWaits);
    await visitor.log().says('Delivered');
    const inputOf = (person: Owner | Visitor): Promise<string> =>
      person.page.getByRole('textbox', { name: 'Message' }).inputValue();
    expect(await inputOf(visitor)).toBe(OLD_TEXTS.visitorDraft);
    await withVisitor.getByText('4 unread').waitFor({ state: 'attached' });
    await owner.openConversation(OLD_TEXTS.ownerDraft);
    await owner.log().shows(OLD_TEXTS.visitorWaits);
    expect(await inputOf(owner)).toBe(OLD_TEXTS.ownerDraft);

    await owner.write(NEW[0]);
    await visitor.log().shows(NEW[0]);
    await visitor.write(NEW[1]);
    await owner.log().shows(NEW[1]);
    for (const person of [owner, visitor]) {
      expect(await person.log().inOrder(everyText)).toEqual([...CONVERSATION, ...NEW]);
      expect(await person.page.getByText(/set up anew|session was reset/u).count()).toBe(0);
      expect(person.trouble).toEqual([]);
    }

    await owner.page.goto(`${server.url}/settings`);
    const ownName = owner.page.getByRole('textbox', { name: 'Your name' });
    await ownName.waitFor();
    expect(await ownName.inputValue()).toBe(OLD_TEXTS.ownerName);
    const toNoOne = await Visitor.at(visitorContext, `${demo.url}/?owner=${NO_ONE}`);
    await toNoOne.page.getByRole('button', { name: 'Open chat' }).click();
    await toNoOne.log().shows(OLD_TEXTS.failed);
    await toNoOne.log().says('Not sent');
  });

  // Only the fixture of Chromium holds the widget build.
  if (name !== 'Chromium') return;
  test('are closed to a page that is pinned to 0.1.0 once this build was there, and no text is lost', async () => {
    const oldManifest = manifestOfOldBuild(directory);
    await demo.stop();
    await demo.start(server.url, oldManifest);
    const shop = `${demo.url}/?owner=${profile.address}`;
    const context = await open('visitor');
    const pinned = await Visitor.at(context, shop);
    await pinned.openChat();
    await pinned.log().shows(OLD_TEXTS.visitorWaits);
    await pinned.log().says('Sent');
    await pinned.write('From the old build');
    await pinned.log().says('Sent');

    await demo.stop();
    await demo.start(server.url);
    const current = await Visitor.at(context, shop);
    await current.openChat();
    await current.log().shows('From the old build');
    await current.write('From this build');
    // This build has upgraded the database. The old one says what to do, and says it again when it is opened.
    const whatToDo = 'Reload this page to go on.';
    await pinned.page.getByText(whatToDo).waitFor();
    await demo.stop();
    await demo.start(server.url, oldManifest);
    const late = await Visitor.at(context, shop);
    await late.page.getByRole('button', { name: 'Open chat' }).click();
    await late.page.getByText(whatToDo).waitFor();
    const owner = await Owner.at(await open('owner'), server.url);
    await owner.openConversation(OLD_TEXTS.ownerDraft);
    await owner.log().shows('From this build');
    const written = [OLD_TEXTS.visitorWaits, 'From the old build', 'From this build'];
    expect(await owner.log().inOrder(new RegExp(written.join('|'), 'gu'))).toEqual(written);
  });
});
