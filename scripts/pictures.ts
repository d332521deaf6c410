/**
 * `npm run pictures`: takes the pictures of the documentation from the running product. `docs/pictures/mockup` holds
 * what they are compared with.
 */
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { Owner } from '../e2e/support/owner.ts';
import type { Person } from '../e2e/support/person.ts';
import type { StatusWord } from '../e2e/support/log.ts';
import { startStack, type Stack } from '../e2e/support/stack.ts';
import { Visitor } from '../e2e/support/visitor.ts';
import { buildMissing } from './build-missing.ts';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';
import { Camera, DESKTOP, PHONE } from './pictures/camera.ts';
import { ROOT } from './root.ts';

const DARK = { theme: 'dark' } as const;
const DARK_PHONE = { theme: 'dark', size: PHONE } as const;

/** The other conversations in the list, besides the one that is shown. */
const OTHERS = [
  ['Thank you, the cups are beautiful'],
  ['Do you ship to Norway?'],
  ['Is the workshop open on Saturday?'],
  ['It arrived like this, sadly.', 'Two of three are broken.'],
] as const;

const newContext = async (browser: Browser): Promise<BrowserContext> =>
  await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' });

/** Writes, and waits until the log shows each text with a word that says where it is. */
const write = async (person: Person, status: StatusWord, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts) {
    await person.write(text);
    await person.log().shows(text);
    await person.log().says(status);
  }
};

const arrive = async (browser: Browser, owner: Owner, server: string, shop: string): Promise<void> => {
  for (const texts of OTHERS) {
    const visitor = await Visitor.at(await newContext(browser), shop);
    await visitor.openChat();
    await write(visitor, 'Sent', ...texts);
    await visitor.page.close();
  }
  await owner.openInbox(server);
  await owner.openConversation('Is the workshop open on Saturday?');
  await owner.screen.fill('Message', 'Yes, from ten until');
  await owner.openConversation('Do you ship to Norway?');
};

/** The conversation of the mockups; leaves the visitor in the middle of a sentence. */
const talk = async (owner: Owner, visitor: Visitor): Promise<void> => {
  await write(visitor, 'Sent', 'Hi! Is the moon jar dishwasher safe?');
  await owner.openConversation('Is the moon jar dishwasher safe?');
  await write(
    owner,
    'Delivered',
    'Hello, and yes: the glaze is fired at 1,260 °C.',
    'We still wash ours by hand, it keeps its shine for longer.',
  );
  await write(
    visitor,
    'Sent',
    'Good to know.',
    'I would like two, one of them as a gift. Could they travel in one parcel?',
  );
  await write(
    owner,
    'Delivered',
    'With pleasure. One parcel, and we wrap the second in tissue with a card.',
    'What should the card say?',
  );
};

const takeInbox = async (camera: Camera, owner: Owner, visitor: Visitor): Promise<void> => {
  await visitor.page.getByRole('textbox', { name: 'Message', exact: true }).pressSequentially('To');
  await owner.page.getByText('is writing', { exact: true }).first().waitFor();
  await camera.take(owner.page, 'inbox', {}, true);
  await camera.take(owner.page, 'inbox-dark', DARK);
  await camera.take(owner.page, 'inbox-phone-conversation', DARK_PHONE);
  await owner.page.getByRole('button', { name: 'Details', exact: true }).click();
  await owner.page.getByText(/^(?:\d{5} ){11}\d{5}$/u).waitFor();
  await camera.take(owner.page, 'inbox-phone-details', DARK_PHONE);
  await owner.page.goBack();
  await owner.page.getByRole('link', { name: 'Back to the inbox', exact: true }).click();
  await camera.take(owner.page, 'inbox-phone-list', { size: PHONE });
};

const takeRest = async (camera: Camera, owner: Owner, visitor: Visitor, server: string): Promise<void> => {
  await owner.screen.open(`${server}/settings`);
  await owner.page.getByRole('switch').first().waitFor();
  await camera.take(owner.page, 'inbox-settings', DARK);
  await owner.openInbox(server);
  await owner.openConversation('What should the card say?');
  await visitor.page.close();
  await owner.page.evaluate(async () => await navigator.serviceWorker.ready);
  await owner.page.context().setOffline(true);
  await write(owner, 'Waiting', 'We can also leave it blank.');
  await owner.page.getByText('You are offline.').first().waitFor();
  await camera.take(owner.page, 'inbox-offline');
  await owner.page.context().setOffline(false);
  await owner.log().says('Delivered');
};

const takeWidget = async (camera: Camera, browser: Browser, visitor: Visitor, shop: string): Promise<void> => {
  const stranger = await Visitor.at(await newContext(browser), shop);
  await stranger.openChat();
  await camera.take(stranger.page, 'widget-first-contact');
  await camera.take(stranger.page, 'widget-phone-first-contact', { size: PHONE });
  await stranger.page.close();
  await camera.take(visitor.page, 'widget', {}, true);
  await camera.take(visitor.page, 'widget-dark', DARK);
  await camera.take(visitor.page, 'widget-phone', { size: PHONE });
};

const takeAll = async (browser: Browser, { server, demo }: Stack): Promise<void> => {
  const camera = await Camera.into(join(ROOT, 'docs/pictures'), browser);
  const owner = await Owner.at(await newContext(browser), server.url);
  await owner.screen.fill('Your name', 'Larch & Loam');
  await camera.take(owner.page, 'inbox-first-run');
  await camera.take(owner.page, 'inbox-phone-first-run', { size: PHONE });
  await owner.createInbox();
  const link = owner.page.getByRole('link', { name: 'Try it on the demo site', exact: true });
  const shop = (await link.getAttribute('href')) ?? '';
  await camera.take(owner.page, 'inbox-address');
  await arrive(browser, owner, server.url, shop);
  const visits = await newContext(browser);
  const visitor = await Visitor.at(visits, shop);
  await visitor.openChat();
  await talk(owner, visitor);
  await takeWidget(camera, browser, visitor, shop);
  await takeInbox(camera, owner, visitor);
  await takeRest(camera, owner, visitor, server.url);
  const back = await Visitor.at(visits, shop);
  await back.page.getByText('We can also leave it blank.').waitFor();
  await camera.take(back.page, 'widget-unread');
  console.log(`Taken at ${server.url} and ${demo.url}`);
};

buildMissing(console.log);
const stack = await startStack();
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS] });
try {
  await takeAll(browser, stack);
} finally {
  await browser.close();
  await stack.stop();
}
