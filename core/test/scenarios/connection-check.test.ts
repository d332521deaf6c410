/** The check of the connection: each step is tried for real, and each cause ends it where it stands. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '@cipherchat/protocol';
import { ChatError } from '../../src/base/errors.ts';
import { CHECK_STEPS, type CheckResult } from '../../src/view.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { ShiftedClock } from '../support/shifted-clock.ts';
import { Chat, type Inbox } from './support/chat.ts';

describe('the check of the connection', () => {
  let chat: Chat;
  let alice: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    alice = await chat.inbox('Alice');
  });
  afterEach(() => chat.close());

  const check = async (inbox = alice): Promise<readonly CheckResult[]> => {
    const found: CheckResult[] = [];
    await inbox.client.connectionCheck.run((result) => found.push(result));
    return found;
  };
  /** What is not good, by its step. */
  const trouble = (found: readonly CheckResult[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      found.flatMap(({ step, verdict, cause = '' }) =>
        verdict === 'good' ? [] : [[step, `${verdict} ${cause}`.trim()]],
      ),
    );
  const skipped = (...steps: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(steps.map((step) => [step, 'skipped']));

  it('finds nothing wrong where nothing is, gives each result once and in order, and leaves the connection alone', async () => {
    const connections = chat.server.connected();
    const found = await check();
    expect(found.map(({ step }) => step)).toEqual(CHECK_STEPS);
    expect(trouble(found)).toEqual(skipped('polling'));
    expect(alice.client.state().connection).toBe('online');
    expect(chat.server.connected()).toEqual(connections);
    expect(alice.wire.log.filter(({ name }) => name === 'register')).toHaveLength(1);
  });

  it('is in the log that the user can hand in', async () => {
    await check();
    const { entries } = await alice.client.diagnostics();
    expect(entries.flatMap((entry) => (entry.event === 'checked' ? [entry.step] : []))).toEqual(CHECK_STEPS);
  });

  it.each([
    ['unreachable', { reach: 'bad server' }, ['server', 'version', 'clock', 'sign-in']],
    ['policy', { reach: 'bad policy' }, ['server', 'version', 'clock', 'sign-in']],
    ['intercepted', { server: 'bad intercepted' }, ['version', 'clock', 'sign-in']],
    ['invalid-answer', { version: 'bad refused' }, ['clock', 'sign-in']],
    ['not-found', { version: 'bad refused' }, ['clock', 'sign-in']],
    ['unavailable', { 'sign-in': 'bad storage' }, ['version', 'clock']],
  ] as const)('names where a first request ends that failed as %s', async (code, bad, notTried) => {
    alice.wire.next('challenge', { kind: 'refuse', code });
    expect(trouble(await check())).toEqual({ ...bad, ...skipped(...notTried, 'websocket', 'polling', 'delay') });
  });

  it.each([
    ['rate-limited', 'bad limited'],
    ['unavailable', 'bad storage'],
    ['malformed', 'bad refused'],
    ['not-found', 'fair'],
    ['unauthenticated', 'fair'],
  ] as const)('names a login that was refused as %s', async (code, verdict) => {
    alice.wire.next('logIn', { kind: 'refuse', code });
    expect(trouble(await check())).toEqual({ 'sign-in': verdict, ...skipped('websocket', 'polling', 'delay') });
  });

  it('a limit says when it ends', async () => {
    alice.wire.next('challenge', { kind: 'refuse', code: 'rate-limited', retryAfterMs: 40_000 });
    expect(await check()).toContainEqual({
      step: 'sign-in',
      verdict: 'bad',
      cause: 'limited',
      retryAt: chat.clock.now() + 40_000,
    });
  });

  it.each([
    ['blocked', 'blocked', { websocket: 'bad blocked', polling: 'bad blocked' }],
    ['policy', 'policy', { websocket: 'bad policy', polling: 'bad policy' }],
    ['policy', 'unreachable', { websocket: 'bad policy', polling: 'bad server' }],
  ] as const)('names a connection that opens in no way: %s, then %s', async (first, second, bad) => {
    for (const code of [first, second]) alice.wire.next('connect', { kind: 'refuse', code });
    expect(trouble(await check())).toEqual({ ...bad, delay: 'skipped' });
  });

  it('takes one websocket that did not open for chance', async () => {
    alice.wire.next('connect', { kind: 'refuse', code: 'unreachable' });
    expect(trouble(await check())).toEqual(skipped('polling'));
  });

  it('tries the rest although the device reports no network, which is then the cause', async () => {
    alice.tab.browser.setOnline(false);
    expect(trouble(await check())).toEqual({ network: 'bad offline', polling: 'skipped' });
    alice.wire.next('challenge', { kind: 'refuse', code: 'unreachable' });
    expect(await check()).toContainEqual({ step: 'reach', verdict: 'bad', cause: 'offline' });
  });

  it('tells how far the two clocks differ, and goes on', async () => {
    const clock = new FakeClock();
    const other = new Chat(clock);
    const device = new ShiftedClock(clock, 3 * DAY_MS);
    const bob = await other.inbox('Bob', 'widget', other.newPerson(undefined, device));
    const found = await check(bob);
    expect(trouble(found)).toEqual({ clock: 'fair', polling: 'skipped' });
    expect(found.find(({ step }) => step === 'clock')?.ms).toBe(-3 * DAY_MS);
    await other.close();
  });

  it('gives no result after it was stopped, and closes what it opened', async () => {
    const stop = new AbortController();
    const found: CheckResult[] = [];
    const connections = chat.server.connected();
    await alice.client.connectionCheck.run((result) => {
      found.push(result);
      if (result.step === 'websocket') stop.abort();
    }, stop.signal);
    expect(found.at(-1)?.step).toBe('websocket');
    await expect.poll(() => chat.server.connected()).toEqual(connections);
  });

  it('is refused by a client that was closed', async () => {
    await alice.client.close();
    await expect(check()).rejects.toEqual(new ChatError('closed'));
  });
});
