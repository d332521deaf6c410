/** The back end of a page says who is logged in, with the example for Node, and the inbox shows it as confirmed. */
import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../scripts/root.ts';
import { launchBrowser } from './support/browser.ts';
import { chatTag, shopPage } from './support/foreign-site.ts';
import { Owner } from './support/owner.ts';
import { box, openChat, withShop } from './support/shop.ts';

const MARA = { id: '48213', name: 'Mara Holm', email: 'mara@atelier-nord.example' };

/** As a back end in Node does it. */
const vouch = (given: object): string => {
  const file = JSON.stringify(join(ROOT, 'integrations/vouch/vouch.js'));
  const script = `import { vouch } from ${file}; process.stdout.write(vouch(${JSON.stringify(given)}));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
};

describe('a visitor who is logged in', () => {
  const shop = withShop(launchBrowser);

  const enterKey = async ({ page }: Owner, pem: string): Promise<void> => {
    await page.goto(`${shop.server}/settings`);
    await page.getByLabel('Name of the site').fill('Larch & Loam');
    await page.getByLabel('Public key', { exact: true }).fill(pem);
    await page.getByRole('button', { name: 'Add the key' }).click();
    await page.getByRole('button', { name: 'Remove Larch & Loam' }).waitFor();
  };
  const write = async (page: Page, text: string): Promise<void> => {
    await box(page).fill(text);
    await box(page).press('Enter');
    await page.getByText('Delivered').first().waitFor();
  };

  test.each(['ed25519', 'P-256'] as const)('is shown as confirmed by the site, with a key of %s', async (kind) => {
    const { privateKey } =
      kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const owner = await Owner.at(await shop.person(), shop.server);
    const address = await owner.createInbox('Larch & Loam');
    await enterKey(owner, createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString());

    const page = await shop.open('');
    await page.exposeFunction('tokenFor', (chat: string) => vouch({ key, chat, owner: address, ...MARA }));
    const says = `<script>document.querySelector('cipher-chat').identify = (address) => tokenFor(address)</script>`;
    shop.site.html = shopPage({ body: chatTag({ server: shop.server, owner: address }) + says });
    await page.goto(shop.site.url());
    await openChat(page);
    await write(page, 'Where is my order?');

    await owner.openInbox(shop.server);
    await owner.page.getByText('Mara Holm').first().waitFor();
    await owner.openConversation('Where is my order?');
    await owner.page.getByRole('heading', { name: 'Confirmed by Larch & Loam', exact: true }).waitFor();
    const facts = await owner.page
      .locator('inbox-details .facts div')
      .evaluateAll((found) => found.map((fact) => fact.textContent.replaceAll(/\s{2,}/gu, '')));
    expect(facts).toEqual(['NameMara Holm', 'Customer number48213', 'Mailmara@atelier-nord.example']);
  });
});
