import { afterEach, expect, it } from 'vitest';
import { READY } from '@cipherchat/core/fakes';
import { en } from '../locales/en.ts';
import { InboxNotices } from './inbox-notices.ts';

const DAY_MS = 86_400_000;

const shown = async (clockAheadMs: number | undefined): Promise<readonly string[]> => {
  const notices = new InboxNotices();
  Object.assign(notices, { strings: en, state: { ...READY, clockAheadMs } });
  document.body.replaceChildren(notices);
  await notices.updateComplete;
  return [...notices.renderRoot.querySelectorAll('.banner')].map((one) =>
    one.textContent.trim().replaceAll(/\s+/gu, ' '),
  );
};

afterEach(() => {
  document.body.replaceChildren();
});

it('says since when no device confirmed the address, and which one to open', async () => {
  const notices = new InboxNotices();
  Object.assign(notices, { strings: en, state: READY, notRenewedSince: Date.UTC(2026, 10, 1, 12) });
  document.body.replaceChildren(notices);
  await notices.updateComplete;
  expect(notices.renderRoot.textContent).toMatch(/last confirmed on .*2026/u);
  expect(notices.renderRoot.textContent).toContain(en.notices.notRenewedMore);
});

it.each([
  [undefined, []],
  [0, []],
  [23 * 3_600_000, []],
  [-DAY_MS, [`${en.notices.clocks(1)} ${en.notices.clocksMore}`]],
  [46.1 * DAY_MS, ['The clocks of this device and of the server differ by 46 days.']],
])('says that the clocks of device and server differ, by %s ms: from a day on', async (aheadMs, sentences) => {
  const found = await shown(aheadMs);
  expect(found).toHaveLength(sentences.length);
  for (const [i, sentence] of sentences.entries()) expect(found[i]).toContain(sentence);
});
