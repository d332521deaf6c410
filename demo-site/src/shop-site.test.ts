import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shopSite } from './shop-site.ts';

const OWNER = 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly';
const INTEGRITY = `sha384-${'A'.repeat(64)}`;

describe('the demo shop', () => {
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer(
      shopSite({
        directory: fileURLToPath(new URL('../public', import.meta.url)),
        chatUrl: 'https://chat.example',
        widget: { build: '0123456789abcdef', loader: { file: 'cipherchat.js', integrity: INTEGRITY } },
      }),
    );
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });

  afterAll(() => {
    server.close();
  });

  test('carries the complete tag of the owner who is asked for, and no other script', async () => {
    const page = await (await fetch(`${url}/?owner=${OWNER}`)).text();
    expect(page).toContain(
      `<script async src="https://chat.example/w/0123456789abcdef/cipherchat.js" integrity="${INTEGRITY}" crossorigin="anonymous" data-owner="${OWNER}" data-name="Larch &amp; Loam"`,
    );
    expect(page.match(/<script/gu)).toHaveLength(1);
    expect(page).not.toMatch(/\{\{|\sstyle=|\son[a-z]+=/u);
  });

  test('without an owner it is a shop that says how to get one', async () => {
    const page = await (await fetch(url)).text();
    expect(page).not.toContain('<script');
    expect(page).toContain('There is no chat on this page yet');
    expect(page).toContain('href="https://chat.example"');
  });

  test.each([
    'short',
    OWNER.toUpperCase(),
    `${OWNER}a`,
    `${OWNER.slice(1)}1`,
    '"><script>alert(1)</script>',
    `${OWNER}\n`,
  ])('puts nothing of %j into the page', async (owner) => {
    const page = await (await fetch(`${url}/?owner=${encodeURIComponent(owner)}`)).text();
    expect(page).not.toContain('<script');
    expect(page).not.toContain(owner);
    expect(page).toContain('This is not a complete address');
  });

  test('allows only the chat to run and to be talked to', async () => {
    const policy = (await fetch(url)).headers.get('content-security-policy');
    expect(policy).toContain(
      "default-src 'none'; script-src https://chat.example; connect-src https://chat.example wss://chat.example;",
    );
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types lit-html cipherchat");
    expect(policy).not.toContain('unsafe');
  });

  test('has its files, and nothing outside of them', async () => {
    expect((await fetch(`${url}/assets/shop.css`)).headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect((await fetch(`${url}/assets/moon-jar.svg`)).headers.get('content-type')).toBe('image/svg+xml');
    for (const path of ['/shop.html', '/assets/', '/assets/..%2fshop.html', '/assets/none.svg', '/__proto__']) {
      expect((await fetch(`${url}${path}`)).status, path).toBe(404);
    }
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  });
});
