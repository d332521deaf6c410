/**
 * An inbox that rings with everything closed. In Firefox nothing is stubbed: the browser subscribes at a push service
 * of this machine, the server encrypts, the browser decrypts. Chromium cannot subscribe without its maker's servers, so
 * there the push is delivered by the debugging protocol.
 */
import {
  conversationWith,
  openChatClient,
  type ChatClient,
  type ConversationId,
  type PushRequest,
} from '@cipherchat/core';
import { firefox, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookForFirefox } from '../scripts/find-firefox.ts';
import { freePort } from '../server/test/support/free-port.ts';
import { PushServiceOfTest, Subscriber } from '../server/test/support/push-service.ts';
import { startServer, type RunningServer } from '../server/test/support/start-server.ts';
import { TurnedTimers } from '../server/test/support/turned-timers.ts';
import { launchBrowser, newPerson } from './support/browser.ts';
import { FirefoxPushService } from './support/firefox-push-service.ts';
import { Owner } from './support/owner.ts';

const LIMIT_MS = 30_000;
const UNREACHED_MS = 9_000;
const BUILT = { PWA_DIR: 'pwa/dist', WIDGET_DIR: 'widget/dist' };

type Stage = {
  readonly server: RunningServer;
  readonly url: string;
  readonly service: PushServiceOfTest;
  /** The time in which a device is not rung yet is over. */
  readonly wait: () => void;
  readonly stop: () => Promise<void>;
};

const openStage = async (): Promise<Stage> => {
  const service = await PushServiceOfTest.open();
  const timers = new TurnedTimers();
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const environment = { ...BUILT, PORT: port, PUBLIC_URL: url, PUSH_CONTACT: 'mailto:admin@chat.example' };
  const server = await startServer({ environment, push: { ...service.surroundings, after: timers.after } });
  return {
    server,
    url,
    service,
    wait: () => {
      server.advance(UNREACHED_MS);
      timers.turn(UNREACHED_MS);
    },
    stop: async () => {
      await server.stop();
      await service.close();
    },
  };
};

type Visitor = { readonly client: ChatClient; readonly owner: ConversationId };

const visitorOf = async (url: string, address: string, name: string): Promise<Visitor> => {
  const client = await openChatClient({ server: url, database: name, kind: 'bot', owner: { address } });
  await client.account.create({ name });
  await expect.poll(() => client.state().connection, { timeout: LIMIT_MS }).toBe('online');
  return { client, owner: conversationWith(address) };
};

/** Of the newest text. */
const statusOf = async ({ client, owner }: Visitor): Promise<string | undefined> => {
  const { items } = await client.messages.transcript(owner, 50);
  return items.filter((item) => item.kind === 'text').at(-1)?.status;
};

const noticesAt = (page: Page): Promise<readonly (readonly [string, string])[]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return ((await registration?.getNotifications()) ?? []).map(({ title, body }) => [title, body] as const);
  });

/**
 * What the worker does when a notification is clicked. No protocol of this browser can press one, so the event is made
 * by hand; its `waitUntil` takes only events of the browser's own.
 */
const clickNotice = async (context: BrowserContext, title: string): Promise<void> => {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('there is no service worker');
  await worker.evaluate(async (wanted) => {
    type Scope = EventTarget & {
      readonly registration: ServiceWorkerRegistration;
      readonly NotificationEvent: new (type: string, init: { notification: Notification }) => Event;
    };
    const scope = globalThis as unknown as Scope;
    const notices = await scope.registration.getNotifications();
    const notification = notices.find((one) => one.title === wanted);
    if (notification === undefined) throw new Error(`there is no notification "${wanted}"`);
    const event = new scope.NotificationEvent('notificationclick', { notification });
    await new Promise((resolve) => {
      Object.defineProperty(event, 'waitUntil', { value: resolve });
      scope.dispatchEvent(event);
    });
  }, title);
};

/** A page of the origin that is no inbox: nothing there connects to the server. */
const openBlank = async (context: BrowserContext, url: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${url}/livez`);
  return page;
};

describe('a client that says where it is rung', () => {
  test('registers, tries and takes back, and hears what became of it', async () => {
    const stage = await openStage();
    const { client } = await visitorOf(stage.url, 'a'.repeat(32), 'Carol');
    const browser = new Subscriber();
    const target = { endpoint: stage.service.endpoint('carol'), key: browser.keys.getPublicKey(), auth: browser.auth };
    const ask = (request: PushRequest): Promise<string> => client.account.push(request);
    expect(await ask({ kind: 'test' })).toBe('nothing-to-ring');
    expect(await ask({ kind: 'register', ...target })).toBe('done');
    expect(await ask({ kind: 'test' })).toBe('done');
    expect(stage.service.taken.map((push) => browser.kindOf(push))).toEqual(['test']);
    stage.service.answer = (response) => void response.writeHead(500).end();
    expect(await ask({ kind: 'test' })).toBe('failed');
    expect(await ask({ kind: 'drop' })).toBe('done');
    expect(await ask({ kind: 'register', ...target, endpoint: 'https://127.0.0.1/' })).toBe('refused');
    // The token that the client keeps has run out by the server's clock: it logs in again.
    stage.server.advance(20 * 60_000);
    expect(await ask({ kind: 'drop' })).toBe('done');
    await stage.stop();
    expect(await ask({ kind: 'test' })).toBe('unreachable');
    await client.close();
  });
});

const firefoxPath = lookForFirefox();

describe.runIf(firefoxPath !== undefined)('Firefox, with nothing stubbed', () => {
  let stage: Stage;
  let push: FirefoxPushService;
  let browser: Browser;

  beforeAll(async () => {
    stage = await openStage();
    push = await FirefoxPushService.open(stage.service);
    browser = await firefox.launch({
      channel: 'moz-firefox',
      executablePath: firefoxPath ?? '',
      firefoxUserPrefs: {
        ...push.preferences,
        'dom.storageManager.prompt.testing': true,
        'dom.storageManager.prompt.testing.allow': true,
      },
    });
  });
  afterAll(async () => {
    await browser.close();
    await push.close();
    await stage.stop();
  });

  test('the closed inbox is rung: the worker opens the mailbox, and says who wrote what', async () => {
    const { url, service, wait } = stage;
    const context = await newPerson(browser);
    await context.grantPermissions(['notifications'], { origin: url });
    const owner = await Owner.at(context, url);
    const address = await owner.createInbox('Larch & Loam');
    await owner.page.goto(`${url}/settings`);
    await owner.page.getByRole('button', { name: 'Turn on: Ring this device' }).click();
    await owner.page.getByText('This device rings, also when the inbox is closed.').waitFor();

    await owner.page.getByRole('button', { name: 'Send a test: Ring this device' }).click();
    await owner.page.getByText('The test is on its way.').waitFor();
    await expect
      .poll(() => noticesAt(owner.page), { timeout: LIMIT_MS })
      .toEqual([['This device rings', 'This is the test that you asked for.']]);

    const visitor = await visitorOf(url, address, 'Alice');
    const blank = await openBlank(context, url);
    await owner.page.close();
    await visitor.client.messages.send(visitor.owner, 'Can you set the blue jar aside?');
    await expect.poll(() => statusOf(visitor), { timeout: LIMIT_MS }).toBe('sent');
    wait();
    await service.takes(2);
    // Nobody but the worker could have opened and acknowledged it.
    await expect.poll(() => statusOf(visitor), { timeout: LIMIT_MS }).toBe('delivered');
    await expect
      .poll(() => noticesAt(blank), { timeout: LIMIT_MS })
      .toContainEqual(['Alice (name not checked)', 'Can you set the blue jar aside?']);
    expect(push.acknowledged).toBeGreaterThanOrEqual(2);

    // Read in the inbox, it is no longer among the notices.
    const again = await Owner.at(context, url);
    await again.openConversation('blue jar');
    await expect
      .poll(async () => (await noticesAt(again.page)).map(([title]) => title), { timeout: LIMIT_MS })
      .not.toContain('Alice (name not checked)');
    await visitor.client.close();
  });
});

describe('Chromium, with the push delivered by hand', () => {
  let stage: Stage;
  let browser: Browser;
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await stage.stop();
  });

  const delivery = async (context: BrowserContext, page: Page): Promise<() => Promise<void>> => {
    const session: CDPSession = await context.newCDPSession(page);
    const found = new Promise<string>((resolve) => {
      session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const newest = registrations.findLast(({ scopeURL }) => scopeURL.startsWith(stage.url));
        if (newest !== undefined) resolve(newest.registrationId);
      });
    });
    await session.send('ServiceWorker.enable');
    const registrationId = await found;
    return async () => {
      await session.send('ServiceWorker.deliverPushMessage', { origin: stage.url, registrationId, data: 'look' });
    };
  };

  test('an open inbox and a closed one: one notice for the conversation, whatever was delivered how often', async () => {
    const { url } = stage;
    const context = await newPerson(browser);
    await context.grantPermissions(['notifications'], { origin: url });
    const owner = await Owner.at(context, url);
    const address = await owner.createInbox();
    await owner.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const visitor = await visitorOf(url, address, 'Bob');
    const blank = await openBlank(context, url);
    const deliver = await delivery(context, blank);
    const shown = async (): Promise<readonly string[]> => (await noticesAt(blank)).map(([title]) => title);

    // Open: the page reads the message, the worker finds it in the store.
    await visitor.client.messages.send(visitor.owner, 'one');
    await expect.poll(() => statusOf(visitor), { timeout: LIMIT_MS }).toBe('delivered');
    await deliver();
    await expect.poll(shown, { timeout: LIMIT_MS }).toEqual(['Bob (name not checked)']);

    // Closed: the worker reads the mailbox by itself. One notice for the conversation, with the newest text.
    await owner.page.close();
    await visitor.client.messages.send(visitor.owner, 'two');
    // The one push below is delivered by hand, and nothing rings again for what comes after it.
    await expect.poll(() => statusOf(visitor), { timeout: LIMIT_MS }).toBe('sent');
    await deliver();
    await expect.poll(() => statusOf(visitor), { timeout: LIMIT_MS }).toBe('delivered');
    await expect.poll(() => noticesAt(blank), { timeout: LIMIT_MS }).toEqual([['Bob (name not checked)', 'two']]);
    for (let i = 0; i < 7; i += 1) await deliver();
    await expect.poll(() => noticesAt(blank), { timeout: LIMIT_MS }).toEqual([['Bob (name not checked)', 'two']]);

    // Open again: a click leads there to the conversation, and opens no second inbox.
    const again = await Owner.at(context, url);
    await again.page.getByRole('list', { name: 'Conversations' }).waitFor();
    const tabs = context.pages().length;
    await clickNotice(context, 'Bob (name not checked)');
    await again.page.getByRole('log', { name: 'Messages' }).getByText('two').waitFor();
    expect(context.pages()).toHaveLength(tabs);
    await visitor.client.close();
  });
});
