/** What a page tells of its visitor: only if its tag asks for it, as the visitor sees it, until the visitor says no. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { chatTag, shopPage } from './support/foreign-site.ts';
import { Owner } from './support/owner.ts';
import { box, openChat, withShop } from './support/shop.ts';

const JAR = 'moon-jar?size=18&session=secret#glaze';

describe('the page of a visitor', () => {
  const shop = withShop(launchBrowser);

  /** An owner, and a visitor on a page of the shop whose tag says this. */
  const meet = async (tag: string) => {
    const owner = await Owner.at(await shop.person(), shop.server);
    const address = await owner.createInbox('Larch & Loam');
    const page = await shop.open('');
    const pageOf = (title: string): string =>
      shopPage({ body: chatTag({ server: shop.server, owner: address, more: tag }) }).replace('>Shop<', `>${title}<`);
    shop.site.html = pageOf('Moon jar, small');
    shop.site.pages.set('/bowl', pageOf('Bread bowl'));
    await page.goto(new URL(JAR, shop.site.url()).href);
    await openChat(page);
    return { owner, page };
  };
  const write = async (page: Page, text: string): Promise<void> => {
    await box(page).fill(text);
    await box(page).press('Enter');
    await page.getByText('Delivered').first().waitFor();
  };
  const read = async (owner: Owner, text: string): Promise<void> => {
    await owner.openInbox(shop.server);
    await owner.openConversation(text);
    await owner.log().shows(text);
  };
  const factSays = (owner: Owner, title: string): Promise<void> =>
    owner.page.locator('inbox-details .facts').getByText(title, { exact: true }).waitFor();
  const factsOf = (owner: Owner): Promise<readonly string[]> =>
    owner.page
      .locator('inbox-details .facts div')
      .evaluateAll((facts) => facts.map((fact) => fact.textContent.replaceAll(/\s{2,}/gu, '')));

  test('is shown to both, with the parameters that the tag names, and follows the visitor', async () => {
    const { owner, page } = await meet('data-context="size"');
    const host = new URL(shop.site.url()).host;
    await page.getByText('They see which page you are on').click();
    await page.getByText(`${host}/moon-jar?size=18`, { exact: true }).waitFor();
    await write(page, 'Is it dishwasher safe?');
    await read(owner, 'Is it dishwasher safe?');
    await factSays(owner, 'Moon jar, small');
    const [first = '', ...others] = await factsOf(owner);
    expect([first, others]).toEqual([`PageMoon jar, small${host}/moon-jar?size=18`, ['LanguageEnglish']]);
    const link = owner.page.getByRole('link', { name: `${host}/moon-jar?size=18`, exact: true });
    expect(await link.getAttribute('href')).toBe(`http://${host}/moon-jar?size=18`);

    // The last one was told more than a minute ago.
    await page.evaluate(() => {
      for (const key of Object.keys(sessionStorage).filter((name) => name.endsWith(':told')))
        sessionStorage.setItem(key, (sessionStorage.getItem(key) ?? '').replace(/^\d+/u, '1'));
    });
    await page.goto(new URL('bowl', shop.site.url()).href);
    await factSays(owner, 'Bread bowl');
  });

  test('is not told where the tag does not ask for it', async () => {
    const { owner, page } = await meet('');
    await write(page, 'Do you ship to Norway?');
    expect(await page.getByText('They see which page you are on').count()).toBe(0);
    await read(owner, 'Do you ship to Norway?');
    await owner.page.getByRole('heading', { name: 'Who can read this' }).waitFor();
    expect(await factsOf(owner)).toEqual([]);
  });

  test('is not told once the visitor has switched it off, on the next page neither', async () => {
    const { owner, page } = await meet('data-context');
    await page.getByText('They see which page you are on').click();
    await page.getByRole('switch', { name: 'Send this with my messages' }).click();
    await page.getByText('Only your messages are sent').waitFor();
    await write(page, 'Are you open on Saturday?');
    await page.goto(new URL('bowl', shop.site.url()).href);
    await box(page).waitFor();
    await page.getByText('Only your messages are sent').waitFor();
    await write(page, 'And on Sunday?');
    await read(owner, 'And on Sunday?');
    await owner.page.getByRole('heading', { name: 'Who can read this' }).waitFor();
    expect(await factsOf(owner)).toEqual([]);
  });
});
