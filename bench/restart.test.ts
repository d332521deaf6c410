/** What a restart does to clients that write meanwhile, with few of them. `restart.ts` measures it. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startNodesBehindNginx,
  startSharedAndNginx,
  type NodesBehindNginx,
} from '../e2e/support/nodes-behind-nginx.ts';
import type { Shared } from '../e2e/support/two-nodes.ts';
import { buildServer } from '../server/test/support/built-server.ts';
import { measureRolling } from './restart/rolling-round.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIMIT_MS = 300_000;
const shared = await startSharedAndNginx();

describe.runIf(shared !== undefined)('a rolling restart of three nodes behind nginx', { timeout: LIMIT_MS }, () => {
  const parts = shared as Shared;
  let nodes: NodesBehindNginx;

  beforeAll(async () => {
    const entry = relative(ROOT, (await buildServer('production')).main);
    nodes = await startNodesBehindNginx(parts, 3, { entry, environment: { PWA_DIR: 'none', WIDGET_DIR: 'none' } });
  }, LIMIT_MS);
  afterAll(async () => {
    await nodes.stop();
    await parts.redis.stop();
    await parts.mongo.stop();
  }, LIMIT_MS);

  it('fails no message, loses none and shows none twice', async () => {
    const { failed, broken, exits, rolling } = await measureRolling(nodes, {
      pairs: 3,
      perSecond: 10,
      quietSeconds: 0,
    });
    expect({ failed, broken, exits }).toEqual({ failed: 0, broken: [], exits: [0, 0, 0] });
    expect(rolling.count).toBeGreaterThan(0);
  });
});
