import { describe, expect, test } from 'vitest';
import { demoLink, readDemoSite } from './demo-site.ts';

const OWNER = 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly';

describe('the demo site', () => {
  test('is where the server says', async () => {
    expect(await readDemoSite(new Response('{"demoUrl":"https://shop.example"}'))).toBe('https://shop.example');
    expect(demoLink('https://shop.example', OWNER)).toBe(`https://shop.example/?owner=${OWNER}`);
  });

  test.each([
    ['{"demoUrl":"javascript:alert(1)"}', 200],
    ['{"demoUrl":7}', 200],
    ['not JSON', 200],
    ['{"demoUrl":"https://shop.example"}', 500],
    ['{}', 200],
  ])('%s with status %i leads nowhere', async (body, status) => {
    expect(await readDemoSite(new Response(body, { status }))).toBeUndefined();
  });

  test('is unknown without a network', async () => {
    expect(await readDemoSite(undefined)).toBeUndefined();
  });
});
