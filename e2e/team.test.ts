/** A shop with two people: a colleague joins by a link, a visitor writes to both, and either answers. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

let stack: Stack;
let browser: Browser;
beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** The link of an invitation of the owner. */
const invite = async (owner: Owner): Promise<string> => {
  await owner.screen.open(`${stack.server.url}/settings/team`);
  await owner.page.getByRole('button', { name: 'Invite a colleague' }).click();
  const link = await owner.page.getByRole('textbox', { name: 'Link of the invitation' }).inputValue();
  await owner.page.getByRole('button', { name: 'Close' }).click();
  return link;
};

test('a colleague joins by a link, reads visitors and answers, and is removed', async () => {
  const owner = await Owner.at(await newPerson(browser), stack.server.url);
  const address = await owner.createInbox('Larch & Loam');
  const link = await invite(owner);

  // Whoever is invited has no inbox yet.
  const colleague = await Owner.at(await newPerson(browser), link);
  await colleague.screen.fill('Your name', 'Noor');
  await colleague.page.getByRole('button', { name: 'Create my inbox' }).click();
  await colleague.page.getByRole('heading', { name: 'Join a team?' }).waitFor();
  await colleague.page.getByRole('button', { name: 'Join' }).click();
  await colleague.page.getByText('You read and answer their visitors').waitFor();
  await owner.page.getByText('Noor').first().waitFor();

  const visitor = await Visitor.at(await newPerson(browser), `${stack.demo.url}/?owner=${address}`);
  await visitor.openChat();
  await visitor.write('Do you repair chairs?');
  for (const reader of [owner, colleague]) {
    await reader.openInbox(stack.server.url);
    await reader.openConversation('Do you repair chairs?');
    await reader.log().shows('Do you repair chairs?');
  }
  await colleague.write('We do, on Fridays.');
  for (const reader of [owner, visitor]) await reader.log().shows('We do, on Fridays.');
  await owner.write('And on Mondays.');
  for (const reader of [colleague, visitor]) await reader.log().shows('And on Mondays.');
  expect(await visitor.log().inOrder(/on \w+days\./gu)).toEqual(['on Fridays.', 'on Mondays.']);

  // What the team notes is for the team.
  await colleague.page.getByRole('button', { name: 'Note', exact: true }).click();
  await colleague.screen.fill('Note', 'She has called twice.');
  await colleague.page.keyboard.press('Enter');
  for (const reader of [colleague, owner]) await reader.page.getByText('She has called twice.').first().waitFor();
  await owner.write('Which chair is it?');
  await visitor.log().shows('Which chair is it?');
  expect(await visitor.page.getByText('called twice').count()).toBe(0);

  // Who has the conversation is for the team, too.
  await colleague.page.getByRole('button', { name: 'Assign', exact: true }).click();
  await colleague.page.getByRole('menuitem', { name: 'Take over' }).click();
  await colleague.page.getByRole('button', { name: 'Assigned to you' }).waitFor();
  await owner.page.getByRole('button', { name: 'Assigned to Noor' }).waitFor();
  await owner.page.getByText('Noor took this over').waitFor();

  await owner.screen.open(`${stack.server.url}/settings/team`);
  await owner.page.getByRole('button', { name: 'Remove Noor' }).click();
  await owner.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await owner.page.getByText('Noor').first().waitFor({ state: 'detached' });
  await owner.page.getByText('Is sent with the next connection.').waitFor({ state: 'detached' });
  // The next page of the visit asks for the roster again.
  await visitor.page.reload();
  await visitor.write('Thank you both.');
  await owner.openInbox(stack.server.url);
  await owner.openConversation('Thank you both.');
  await owner.write('Until then.');
  await visitor.log().shows('Until then.');
  expect(await colleague.page.getByText('Thank you both.').count()).toBe(0);
});
