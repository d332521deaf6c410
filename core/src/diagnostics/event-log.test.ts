import { expect, it } from 'vitest';
import { AccountId } from '@cipherchat/protocol';
import { FakeClock } from '../../test/support/fake-clock.ts';
import type { ClientState } from '../base/view.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import { EventLog } from './event-log.ts';
import { exportLog } from './export-log.ts';

const STATE: ClientState = {
  phase: 'ready',
  connection: 'online',
  cause: undefined,
  retryAt: undefined,
  address: AccountId.parse('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly'),
  name: 'Larch & Loam',
  failure: undefined,
  durable: true,
  waiting: 2,
};

it('gives entries in their order, with the time since the minute in which the log began', () => {
  const clock = new FakeClock(Date.UTC(2027, 0, 1, 12, 30, 45));
  const log = new EventLog(clock);
  log.record({ event: 'leads', leads: true });
  clock.sleep(1_500);
  log.record({ event: 'commit', changes: 3, ms: 7 });
  log.record({ event: 'connection-lost' });
  const { startedAt, at, entries, dropped } = log.contents();
  expect(startedAt).toBe(Date.UTC(2027, 0, 1, 12, 30));
  expect([at, dropped]).toEqual([46_500, 0]);
  expect(entries).toEqual([
    { at: 45_000, event: 'leads', leads: true },
    { at: 46_500, event: 'commit', changes: 3, ms: 7 },
    { at: 46_500, event: 'connection-lost' },
  ]);
});

it('keeps the newest 2,000 entries', () => {
  const log = new EventLog(new FakeClock());
  for (let changes = 0; changes < 5_000; changes += 1) log.record({ event: 'commit', changes, ms: 0 });
  const { entries, dropped } = log.contents();
  expect([entries.length, dropped]).toEqual([2_000, 3_000]);
  expect(entries[0]).toMatchObject({ changes: 3_000 });
  expect(entries.at(-1)).toMatchObject({ changes: 4_999 });
});

it('takes neither address nor name from the state, and is a value for JSON', async () => {
  const diagnostics = await exportLog(new EventLog(new FakeClock()), STATE, openMemoryStore());
  expect(diagnostics.state).toEqual({ phase: 'ready', connection: 'online', durable: true, waiting: 2 });
  expect(JSON.parse(JSON.stringify(diagnostics))).toEqual(diagnostics);
});
