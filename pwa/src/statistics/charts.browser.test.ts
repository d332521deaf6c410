import { render } from 'lit';
import { expect, test } from 'vitest';
import { renderBars, renderHours } from './charts.ts';

test('bars have their length under the policy of the inbox, which allows no style attributes', () => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'content-security-policy';
  policy.content = "style-src-attr 'none'";
  document.head.append(policy);
  render(
    [
      renderBars(
        [
          { label: 'a', count: 4 },
          { label: 'b', count: 1 },
        ],
        String,
      ),
      renderHours([2, 8], String, String),
    ],
    document.body,
  );
  const shares = [...document.querySelectorAll('.bar, .column')].map((one) =>
    getComputedStyle(one).getPropertyValue('--share'),
  );
  expect(shares).toEqual(['100%', '25%', '25%', '100%']);
});
