/** The server is killed again and again while it hands out prekeys: none is given twice, and its file stays whole. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { FailpointServer } from './support/failpoint-server.ts';
import { Person } from './support/person.ts';
import { PROCESS_TEST_MS, withServerProcess } from './support/server-process.ts';

/** 3 kills, or as many as the environment asks for. */
const KILLS = Number(process.env['HAND_OUT_KILLS'] ?? 3);
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const STOCK = 90;
const LANES = 8;
/** A bundle ends with its one-time prekey of each kind, where it has them. */
const LONGEST_WITHOUT = 2_000;

const integrityOf = (dataDir: string): unknown => {
  const database = new Database(join(dataDir, 'cipherchat.db'), { readonly: true });
  const answer: unknown = database.pragma('integrity_check', { simple: true });
  database.close();
  return answer;
};

describe('a server that is killed while it hands out prekeys', { timeout: KILLS * PROCESS_TEST_MS }, () => {
  let server: FailpointServer;
  withServerProcess((one) => {
    server = one;
  });

  it(`${String(KILLS)} times gives none twice, and its database is whole (seed ${String(SEED)})`, async () => {
    await server.start();
    const given: string[] = [];
    const asker = await Person.registered(server);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const owner = await Person.registered(server, STOCK);
      const path = `/v1/accounts/${owner.account.address}/devices/${owner.device.id}/bundle`;
      const draw = async (): Promise<boolean> => {
        const answer = await asker.post(path, {}).catch(() => undefined);
        const bundle = answer?.json['bundle'];
        if (typeof bundle === 'string' && bundle.length > LONGEST_WITHOUT) given.push(bundle.slice(-172));
        return answer?.status === 200;
      };
      const lane = async (): Promise<void> => {
        while (await draw());
      };
      const drawing = Promise.all(Array.from({ length: LANES }, lane));
      await pause((SEED * (kill + 1)) % 150);
      await server.end('SIGKILL');
      await drawing;
      await server.start();
      expect(integrityOf(server.dataDir)).toBe('ok');
      for (let i = 0; i < STOCK; i += 1) await draw();
    }
    expect(given.length).toBeGreaterThan(KILLS * (STOCK / 2));
    expect(new Set(given).size).toBe(given.length);
  });
});
