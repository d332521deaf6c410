/** The plugin in a real WordPress: its settings, what stands in the pages, and a visitor who writes from there. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { startStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';
import { ADMIN, missingForWordPress, startWordPress, type WordPress } from './support/wordpress.ts';

const missing = missingForWordPress();
if (missing.length > 0 && process.env['CI'] === 'true') throw new Error(`Please install: ${missing.join(' ')}`);

describe.runIf(missing.length === 0)('a WordPress site with the plugin', () => {
  let stack: Stack;
  let browser: Browser;
  let site: WordPress;
  let admin: Page;
  let owner: Owner;
  let address: string;
  let current: { readonly build: string; readonly integrity: string; readonly tag: string };

  beforeAll(async () => {
    [stack, browser, site] = await Promise.all([startStack(), launchBrowser(), startWordPress()]);
    current = (await (await fetch(`${stack.server.url}/w/current.json`)).json()) as typeof current;
    owner = await Owner.at(await newPerson(browser), stack.server.url);
    address = await owner.createInbox('Larch & Loam');
    admin = await (await newPerson(browser)).newPage();
    await admin.goto(`${site.url}/wp-login.php`);
    await admin.getByLabel('Username or Email Address').fill(ADMIN.name);
    await admin.locator('#user_pass').fill(ADMIN.password);
    await admin.getByRole('button', { name: 'Log In' }).click();
    await admin.waitForURL(/wp-admin/u);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
    await stack.stop();
  });

  const tagWith = (data: string, { tag } = current): string =>
    tag.replace('data-owner="ADDRESS"', `data-owner="${address}"${data}`);
  const paste = async (text: string): Promise<void> => {
    await admin.goto(`${site.url}/wp-admin/options-general.php?page=cipherchat`);
    await admin.getByLabel('The snippet from your inbox').fill(text);
    await admin.getByRole('button', { name: 'Save Changes' }).click();
    await admin.locator('.notice').first().waitFor();
  };
  const tagsOnSite = async (): Promise<readonly string[]> =>
    (await (await fetch(site.url)).text()).match(/<script[^>]*cipherchat\.js[^>]*><\/script>/gu) ?? [];

  test('shows no chat before it has a tag', async () => {
    expect(await tagsOnSite()).toEqual([]);
  });

  test.each([
    ['a text', 'hello', 'This is not the snippet'],
    [
      'two tags',
      '<script src="https://a.example/w/0123456789abcdef/cipherchat.js"></script><script></script>',
      'not the snippet',
    ],
    ['another script', '<script src="https://evil.example/x.js"></script>', 'The address in src'],
    [
      'a tag without TLS',
      '<script src="http://chat.example/w/0123456789abcdef/cipherchat.js"></script>',
      'begins with https',
    ],
    [
      'a tag without its hash',
      '<script src="https://chat.example/w/0123456789abcdef/cipherchat.js"></script>',
      'integrity',
    ],
  ])('refuses %s, says why, and keeps what was typed', async (_, text, sentence) => {
    await paste(text);
    await admin.getByText(sentence).waitFor();
    expect(await admin.getByLabel('The snippet from your inbox').inputValue()).toBe(text);
    expect(await tagsOnSite()).toEqual([]);
  });

  test('has the chat on its pages, as the tag says, and a visitor writes from there', async () => {
    const greeting = 'Hi & welcome: “jars” > bowls, <b>both</b>';
    const encoded = greeting.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    await paste(tagWith(` data-name="Larch &amp; Loam" data-greeting="${encoded}"`));
    await admin.getByText(`build ${current.build}`).waitFor();
    const tags = await tagsOnSite();
    expect(tags).toHaveLength(1);
    expect(tags[0]).toContain(`integrity="${current.integrity}"`);
    const visitor = await Visitor.at(await newPerson(browser), site.url);
    await visitor.openChat();
    await visitor.page.getByText(greeting).waitFor();
    await visitor.write('Do you ship to Norway?');
    await visitor.log().says('Delivered');
    await owner.openInbox(stack.server.url);
    await owner.openConversation('Do you ship to Norway?');
  });

  test('keeps its tag when another one is refused', async () => {
    const before = await tagsOnSite();
    await paste('something else');
    expect(await tagsOnSite()).toEqual(before);
  });

  test('stays at its build until the owner takes a newer one, or lets it take them', async () => {
    const old = { ...current, tag: current.tag.replace(current.build, '0123456789abcdef') };
    await paste(tagWith('', old));
    expect((await tagsOnSite())[0]).toContain('/w/0123456789abcdef/');
    await site.php('CipherChat\\schedule();');
    expect(await site.php('echo wp_next_scheduled("cipherchat_refresh") ? "yes" : "no";')).toBe('no');
    await admin.getByRole('button', { name: 'Take the newer build' }).click();
    await admin.getByText(`build ${current.build}`).waitFor();
    expect((await tagsOnSite())[0]).toContain(`/w/${current.build}/`);

    await paste(tagWith('', old));
    await admin.getByLabel('Take newer builds once a day').check();
    await admin.getByRole('button', { name: 'Save Changes' }).click();
    await admin.locator('.notice').first().waitFor();
    expect(await site.php('echo wp_next_scheduled("cipherchat_refresh") ? "yes" : "no";')).toBe('yes');
    await site.php('do_action("cipherchat_refresh");');
    expect((await tagsOnSite())[0]).toContain(current.integrity);
  });

  test('leaves nothing behind when it is removed', async () => {
    const removed = `require_once ABSPATH . "wp-admin/includes/plugin.php"; require_once ABSPATH . "wp-admin/includes/file.php";
      deactivate_plugins("cipherchat/cipherchat.php"); uninstall_plugin("cipherchat/cipherchat.php");
      global $wpdb; echo $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%cipherchat%' AND option_name <> 'active_plugins'");
      echo wp_next_scheduled("cipherchat_refresh") ? "yes" : "no";`;
    expect(await site.php(removed)).toBe('0no');
    expect(await tagsOnSite()).toEqual([]);
  });
});
