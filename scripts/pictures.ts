/** `npm run pictures`: takes the pictures of the documentation from the running product. `docs/pictures/mockup` holds what they are compared with. */
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { startStack, type Stack } from '../e2e/support/stack.ts';
import { buildMissing } from './build-missing.ts';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';
import { Camera, PHONE } from './pictures/camera.ts';
import { Owner, Visitor } from './pictures/people.ts';
import { ROOT } from './root.ts';

const DARK = { theme: 'dark' } as const;
const DARK_PHONE = { theme: 'dark', size: PHONE } as const;

/** Everything that stands in the list beside the conversation that is shown. */
const OTHERS = [
  ['Thank you, the cups are beautiful'],
  ['Do you ship to Norway?'],
  ['Is the workshop open on Saturday?'],
  ['It arrived like this, sadly.', 'Two of three are broken.'],
] as const;

const arrive = async (browser: Browser, owner: Owner, shop: string): Promise<void> => {
  for (const texts of OTHERS) {
    const visitor = await Visitor.at(browser, shop);
    await visitor.openChat();
    await visitor.write(...texts);
    await visitor.leave();
  }
  await owner.goTo('/');
  await owner.open('Is the workshop open on Saturday?');
  await owner.page.getByRole('textbox', { name: 'Message', exact: true }).fill('Yes, from ten until');
  await owner.open('Do you ship to Norway?');
};

/** The conversation of the mockups; leaves the visitor in the middle of a sentence. */
const talk = async (owner: Owner, visitor: Visitor): Promise<void> => {
  await visitor.write('Hi! Is the moon jar dishwasher safe?');
  await owner.open('Is the moon jar dishwasher safe?');
  await owner.write(
    'Hello, and yes: the glaze is fired at 1,260 °C.',
    'We still wash ours by hand, it keeps its shine for longer.',
  );
  await visitor.write('Good to know.', 'I would like two, one of them as a gift. Could they travel in one parcel?');
  await owner.write(
    'With pleasure. One parcel, and we wrap the second in tissue with a card.',
    'What should the card say?',
  );
};

const takeInbox = async (camera: Camera, owner: Owner, visitor: Visitor): Promise<void> => {
  await visitor.begin('To');
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

const takeRest = async (camera: Camera, owner: Owner, visitor: Visitor): Promise<void> => {
  await owner.goTo('/settings');
  await owner.page.getByRole('switch').first().waitFor();
  await camera.take(owner.page, 'inbox-settings', DARK);
  await owner.goTo('/');
  await owner.open('What should the card say?');
  await visitor.leave();
  await owner.writeOffline('We can also leave it blank.');
  await camera.take(owner.page, 'inbox-offline');
  await owner.comeOnline();
};

const takeWidget = async (camera: Camera, browser: Browser, visitor: Visitor, shop: string): Promise<void> => {
  const stranger = await Visitor.at(browser, shop);
  await stranger.openChat();
  await camera.take(stranger.page, 'widget-first-contact');
  await camera.take(stranger.page, 'widget-phone-first-contact', { size: PHONE });
  await stranger.leave();
  await camera.take(visitor.page, 'widget', {}, true);
  await camera.take(visitor.page, 'widget-dark', DARK);
  await camera.take(visitor.page, 'widget-phone', { size: PHONE });
};

const takeAll = async (browser: Browser, { server, demo }: Stack): Promise<void> => {
  const camera = await Camera.into(join(ROOT, 'docs/pictures'), browser);
  const owner = await Owner.at(browser, server.url);
  await owner.page.getByRole('textbox', { name: 'Your name', exact: true }).fill('Larch & Loam');
  await camera.take(owner.page, 'inbox-first-run');
  await camera.take(owner.page, 'inbox-phone-first-run', { size: PHONE });
  const shop = await owner.createInbox();
  await camera.take(owner.page, 'inbox-address');
  await arrive(browser, owner, shop);
  const visitor = await Visitor.at(browser, shop);
  await visitor.openChat();
  await talk(owner, visitor);
  await takeWidget(camera, browser, visitor, shop);
  await takeInbox(camera, owner, visitor);
  await takeRest(camera, owner, visitor);
  await visitor.comeBack();
  await visitor.page.getByText('We can also leave it blank.').waitFor();
  await camera.take(visitor.page, 'widget-unread');
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
