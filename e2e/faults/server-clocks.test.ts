/** The clock of the server jumps, and its key changes, while two people write. */
import { HOUR_MS } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { LIMIT_MS, withScenes } from './scene.ts';

const YEAR_MS = 365 * 24 * HOUR_MS;
const [FIRST, SECOND] = [
  'Zm91ciBzY29yZSBhbmQgc2V2ZW4geWVhcnMgYWdvIG91ciBmYXRoZXJz',
  'YSBob3VzZSBkaXZpZGVkIGFnYWluc3QgaXRzZWxmIGNhbm5vdCBzdGFuZA',
];

describe('under load', { timeout: LIMIT_MS }, () => {
  const open = withScenes();

  test.each([
    ['an hour ahead', HOUR_MS],
    ['an hour behind', -HOUR_MS],
    ['ten years ahead', 10 * YEAR_MS],
    ['ten years behind', -10 * YEAR_MS],
  ])('a clock that jumps %s and back changes neither order nor delivery', async (_, aheadMs) => {
    const { server, talk, gate } = await open();
    for (const ahead of [aheadMs, 0]) {
      await server.ask({ aheadMs: ahead });
      await talk.write(3);
      await talk.arrives();
      gate.reset();
      await talk.write(3);
      await talk.arrives();
    }
    await talk.check();
  });

  test('a clock that steps back two seconds, again and again, loses and doubles nothing', async () => {
    const { server, talk } = await open();
    for (let step = 1; step <= 20; step += 1) {
      const writing = talk.write(2);
      await server.ask({ aheadMs: -2_000 * step });
      await writing;
    }
    await talk.check();
  });

  test('a key that is replaced is taken as long as tokens of it live, and nobody notices', async () => {
    const { server, talk, restart } = await open({ environment: { JWT_SECRET: FIRST ?? '' } });
    const failures = (): number => server.output.split('"unauthenticated"').length - 1;
    await talk.write(3);
    const writing = talk.write(10);
    await server.end();
    await restart({ JWT_SECRET: SECOND ?? '', JWT_SECRET_PREVIOUS: FIRST ?? '' });
    await writing;
    await talk.check();
    expect(failures()).toBe(0);
  });
});
