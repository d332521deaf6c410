/**
 * Closing, reloading, losing the network, coming back: identity and history are there, and what waited goes out once.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContext } from 'playwright-core';
import { newPerson, Profile } from './support/browser.ts';
import { STORY_ENGINES } from './support/engines.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

describe.each(STORY_ENGINES)('in $name, coming back', ({ launch, openProfile }) => {
  let stack: Stack;
  let browser: Browser;
  const open: BrowserContext[] = [];
  const profiles: Profile[] = [];

  const profile = (): Profile => {
    const made = new Profile(openProfile);
    profiles.push(made);
    return made;
  };

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launch()]);
  });

  afterEach(async () => {
    await Promise.all(
      open.splice(0).map(async (context) => {
        await context.close();
      }),
    );
    for (const used of profiles.splice(0)) used.remove();
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('both sides close their browsers and find everything again', async () => {
    const ownerProfile = profile();
    const visitorProfile = profile();
    let ownerContext = await ownerProfile.open();
    const owner = await Owner.at(ownerContext, stack.server.url);
    const address = await owner.createInbox('Larch & Loam');
    let visitorContext = await visitorProfile.open();
    const visitor = await Visitor.at(visitorContext, `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.write('First day');
    await visitor.log().says('Delivered');
    await owner.openInbox(stack.server.url);
    await owner.openConversation('First day');
    await owner.write('Answer of the first day');
    await visitor.log().shows('Answer of the first day');
    await ownerContext.close();
    await visitorContext.close();

    ownerContext = await ownerProfile.open();
    open.push(ownerContext);
    const ownerLater = await Owner.at(ownerContext, stack.server.url);
    await ownerLater.openConversation('Answer of the first day');
    await ownerLater.log().shows('First day');
    await ownerLater.write('Second day');
    await ownerLater.log().says('Sent');

    visitorContext = await visitorProfile.open();
    open.push(visitorContext);
    const visitorLater = await Visitor.at(visitorContext, `${stack.demo.url}/?owner=${address}`);
    // Badge and preview without opening.
    await visitorLater.page.getByText('Second day').first().waitFor();
    await visitorLater.page.getByRole('button', { name: /Open chat/u }).click();
    await visitorLater.log().shows('First day');
    await visitorLater.log().shows('Second day');
    await visitorLater.write('Thank you');
    await ownerLater.log().shows('Thank you');
    await ownerLater.page.reload();
    await ownerLater.log().shows('Thank you');
    expect(await ownerLater.log().inOrder(/First day|Answer of the first day|Second day|Thank you/gu)).toEqual([
      'First day',
      'Answer of the first day',
      'Second day',
      'Thank you',
    ]);
  });

  test('what is in the box when a page is loaded again in the middle of a word is there again, for both sides', async () => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const address = await owner.createInbox();
    const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.write('Do you have a minute?');
    await visitor.log().says('Delivered');
    await owner.openInbox(stack.server.url);
    await owner.openConversation('Do you have a minute?');
    const text = 'I have been writing this for a while without a pause, and then the page was loaded once m';
    const box = (person: Owner | Visitor) => person.page.getByRole('textbox', { name: 'Message' });
    for (const person of [owner, visitor]) {
      await box(person).focus();
      await person.page.keyboard.type(text);
      await person.page.reload();
    }
    // An inbox keeps its place, and an open chat is open on the next page of the visit.
    await expect.poll(() => box(owner).inputValue()).toBe(text);
    await expect.poll(() => box(visitor).inputValue()).toBe(text);
    const rest = await visitor.page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    expect(rest).not.toContain('writing');
  });

  test('the inbox opens without a network, shows history, takes messages, and sends them once', async () => {
    const context = await newPerson(browser);
    const owner = await Owner.at(context, stack.server.url);
    const address = await owner.createInbox();
    const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.write('Before the tunnel');
    await visitor.log().says('Delivered');
    await owner.openInbox(stack.server.url);
    await owner.openConversation('Before the tunnel');
    await owner.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);
    await owner.page.reload();
    await owner.log().shows('Before the tunnel');
    for (const text of ['one', 'two', 'three']) await owner.write(`In the tunnel ${text}`);
    await owner.log().says('Waiting');
    expect(await visitor.page.getByText('In the tunnel').count()).toBe(0);
    await context.setOffline(false);
    await visitor.log().shows('In the tunnel three');
    await owner.log().says('Delivered');
    expect(await visitor.log().inOrder(/In the tunnel \w+/gu)).toEqual([
      'In the tunnel one',
      'In the tunnel two',
      'In the tunnel three',
    ]);
  });

  test('the widget goes on without the chat server and delivers once it is back', async () => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const address = await owner.createInbox();
    const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await visitor.write('The server is there');
    await visitor.log().says('Delivered');
    await stack.server.kill();
    await visitor.write('The server is gone');
    await visitor.log().says('Waiting');
    await visitor.log().shows('The server is there');
    await stack.server.start();
    await owner.openInbox(stack.server.url);
    await owner.openConversation('The server is gone');
    await owner.log().shows('The server is gone');
    expect(await owner.log().inOrder(/The server is \w+/gu)).toEqual(['The server is there', 'The server is gone']);
    await visitor.log().says('Read');
  });

  test('a first message written while the server is away goes out when it is back', async () => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const address = await owner.createInbox();
    const context = await newPerson(browser);
    const visitor = await Visitor.at(context, `${stack.demo.url}/?owner=${address}`);
    await visitor.openChat();
    await context.setOffline(true);
    await visitor.write('Written in a lift');
    await visitor.log().says('Waiting');
    await context.setOffline(false);
    await visitor.log().says('Delivered');
    await owner.openInbox(stack.server.url);
    await owner.conversations().filter({ hasText: 'Written in a lift' }).waitFor();
  });
});
