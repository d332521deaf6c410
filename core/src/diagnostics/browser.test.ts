import { expect, it } from 'vitest';
import { browserOf } from './browser.ts';

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

it.each([
  [`${MAC} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36`, { engine: 'chromium', major: 141 }],
  [`${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15`, { engine: 'webkit', major: 605 }],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', { engine: 'firefox', major: 140 }],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
    { engine: 'webkit', major: 605 },
  ],
  ['Node.js/22', { engine: 'node', major: 22 }],
  ['the card number 4000', { engine: 'other', major: 0 }],
])('knows the engine of %s', (userAgent, browser) => {
  expect(browserOf(userAgent)).toEqual(browser);
});
