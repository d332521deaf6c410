import { DeviceId } from '@cipherchat/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MailboxCounts } from './mailbox-counts.ts';

const DEVICE = DeviceId.parse('0'.repeat(32));
const LIMIT = 100;
const DAY_MS = 86_400_000;

describe('the counts of mailboxes', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are counted again after 10 s, however the clock was set', async () => {
    vi.useFakeTimers({ now: 1_800_000_000_000 + 40 * DAY_MS, toFake: ['Date', 'performance'] });
    let stored = 3;
    const counts = new MailboxCounts({ messages: { countDocuments: () => Promise.resolve(stored) } as never });
    const count = async () => (await counts.of([DEVICE], LIMIT)).get(DEVICE);
    expect(await count()).toBe(3);
    stored = 7;
    vi.setSystemTime(1_800_000_000_000);
    vi.advanceTimersByTime(9_999);
    expect(await count()).toBe(3);
    vi.advanceTimersByTime(1);
    expect(await count()).toBe(7);
  });
});
