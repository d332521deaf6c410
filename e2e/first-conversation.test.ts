/** The story of the product, in each engine: a stranger writes, the owner reads and answers. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasMlKem, newPerson, WITH_MOTION } from './support/browser.ts';
import { CORE_ENGINES } from './support/engines.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { readStoredKeys } from './support/stored-keys.ts';
import { Visitor } from './support/visitor.ts';

describe.each(CORE_ENGINES)('in $name, a visitor and a site owner talk', ({ launch }) => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), launch()]);
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  test('from an empty inbox to an answer, while both are there', async () => {
    const owner = await Owner.at(await newPerson(browser, WITH_MOTION), stack.server.url);
    const address = await owner.createInbox('Larch & Loam');
    const snippet = await owner.page.getByRole('textbox', { name: 'Snippet' }).inputValue();
    expect(snippet).toMatch(
      /^<script async src="http:\/\/localhost:\d+\/w\/[0-9a-f]{16}\/cipherchat\.js"\s+integrity="sha384-[A-Za-z0-9+/]{64}"\s+crossorigin="anonymous"\s+data-owner="[a-z2-7]{32}"\s+data-name="Larch &amp; Loam"><\/script>$/u,
    );
    expect(snippet).toContain(address);
    await owner.page.getByRole('button', { name: 'Copy snippet' }).click();
    const link = await owner.page.getByRole('link', { name: 'Try it on the demo site' }).getAttribute('href');
    expect(link).toBe(`${stack.demo.url}/?owner=${address}`);

    const visitor = await Visitor.at(await newPerson(browser, WITH_MOTION), link ?? '');
    await visitor.openChat();
    await visitor.write('Is the moon jar dishwasher safe?');
    await visitor.log().shows('Is the moon jar dishwasher safe?');
    await visitor.log().says('Delivered');

    await owner.openInbox(stack.server.url);
    await owner.conversations().filter({ hasText: 'Visitor' }).waitFor();
    await owner.openConversation('Is the moon jar dishwasher safe?');
    await owner.log().shows('Is the moon jar dishwasher safe?');
    await visitor.log().says('Read');
    await owner.write('Yes, it is. We still wash ours by hand.');
    await visitor.log().shows('Yes, it is. We still wash ours by hand.');
    await owner.log().says('Read');
    const kem = (await hasMlKem(visitor.page)) ? ['ML-KEM-768'] : [];
    for (const { page } of [owner, visitor])
      expect(await page.evaluate(readStoredKeys)).toEqual({
        agreementKeys: 'as-handles',
        handles: ['AES-GCM', 'Ed25519', ...kem, 'X25519'],
        extractable: false,
      });
    expect([...owner.trouble, ...visitor.trouble]).toEqual([]);
  });
});
