/** The way between clients and server breaks in every manner; what was written arrives once, in order. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { freePort } from '../../server/test/support/free-port.ts';
import { fetchSamples } from '../../server/test/support/read-metrics.ts';
import { LIMIT_MS, withScenes } from './scene.ts';

const FLAPS = Number(process.env['FLAPS'] ?? 5);
const RESETS = 20;

describe('the way to the server', { timeout: LIMIT_MS }, () => {
  const open = withScenes();

  test('goes silent in both directions: clients send over another connection, and the server lets the old one go', async () => {
    const metricsPort = String(await freePort());
    const { gate, talk } = await open({ environment: { METRICS_PORT: metricsPort } });
    const connections = async (): Promise<number | undefined> =>
      (await fetchSamples(`http://127.0.0.1:${metricsPort}/metrics`)).value('cipherchat_ws_connections');
    expect(await connections()).toBe(2);
    gate.silence();
    await talk.write(3);
    await talk.arrives();
    expect(await connections()).toBe(4);
    await expect.poll(connections, { timeout: LIMIT_MS, interval: 1_000 }).toBe(2);
    await talk.check();
  });

  test('is reset in the middle of what is on its way, again and again', async () => {
    const { gate, talk } = await open();
    gate.narrow({ pieceBytes: 300 });
    for (let i = 0; i < RESETS; i += 1) {
      const writing = talk.write(2);
      for (let turns = 0; turns < i; turns += 1) await new Promise((resolve) => setImmediate(resolve));
      gate.reset();
      await writing;
    }
    gate.restore();
    await talk.check();
  });

  test('has 64 kbit/s and takes 600 ms', async () => {
    const { gate, talk } = await open();
    gate.narrow({ pieceBytes: 800, bytesPerSecond: 8_000, delayMs: 300 });
    await talk.write(10);
    await talk.check();
  });

  test('brings one to seven bytes at a time', async () => {
    const { gate, talk } = await open();
    for (const pieceBytes of [1, 2, 3, 5, 7]) {
      gate.narrow({ pieceBytes });
      await talk.write(2);
    }
    await talk.check();
  });

  test(`goes and comes every two seconds, ${String(FLAPS)} times`, async () => {
    const { gate, talk } = await open();
    const stop = talk.writesOn();
    for (let i = 0; i < FLAPS; i += 1) {
      gate.cut();
      await pause(2_000);
      gate.restore();
      await pause(2_000);
    }
    await stop();
    await talk.check();
  });

  test('has IPv6 alone', async () => {
    const { talk, gate, server } = await open({ host: '::1' });
    expect(new URL(server.url).hostname).toBe('[::1]');
    await talk.write(3);
    gate.reset();
    await talk.write(3);
    await talk.check();
  });
});
