/**
 * What a restart costs clients and server: `npm run bench:restart -- --json FILE`. Clients, servers and databases share
 * one machine: compare figures of one run.
 */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startNodesBehindNginx, startSharedAndNginx } from '../e2e/support/nodes-behind-nginx.ts';
import type { Summary } from './percentiles.ts';
import { measureReconnect, type Reconnect } from './restart/reconnect-round.ts';
import { measureRolling, type Rolling } from './restart/rolling-round.ts';

const ROUNDS = ['rolling', 'reconnect'] as const;
const NODES = 3;

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: ROUNDS.join() },
    pairs: { type: 'string', default: '10' },
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '15' },
    connections: { type: 'string', default: '10000' },
    entry: { type: 'string' },
  },
});

/** npm changes into this folder, but a relative name is meant from the folder where npm was called. */
const file = values.json === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', values.json);
// Opened now, so that a wrong name fails at once: the first figures come after minutes.
if (file !== undefined) closeSync(openSync(file, 'a'));

const entry = values.entry === undefined ? {} : { entry: values.entry };
const environment = { LOG_LEVEL: 'warn', PWA_DIR: 'none', WIDGET_DIR: 'none' };
const rolling = { pairs: Number(values.pairs), perSecond: Number(values.rate), quietSeconds: Number(values.seconds) };

/** One line for the nightly run. A message that is lost, doubled or given up makes the run fail; no time does. */
const tellRolling = ({ quiet, rolling, failed, broken, interruptions }: Rolling): void => {
  const times = ({ p50, p99, max }: Summary): string => `p50 ${String(p50)}, p99 ${String(p99)}, max ${String(max)} ms`;
  const wrong = `${String(failed)} failed, ${String(broken.length)} lost, doubled or out of order`;
  console.log(`rolling: ${String(rolling.count)} messages, ${wrong}, ${String(interruptions)} interruptions`);
  console.log(`rolling: ${times(rolling)}; before it ${times(quiet)}`);
  if (failed > 0 || broken.length > 0) process.exitCode = 1;
};

const tellReconnect = (end: string, { backSeconds, cpuSeconds, refused }: Reconnect): void => {
  const cost = `CPU ${String(cpuSeconds)} s, ${String(refused)} refused`;
  console.log(`reconnect: ${end}: all back after ${String(backSeconds)} s, ${cost}`);
};

const measureRollingRestart = async () => {
  const shared = await startSharedAndNginx();
  if (shared === undefined) return undefined;
  const nodes = await startNodesBehindNginx(shared, NODES, { ...entry, environment });
  try {
    const measured = await measureRolling(nodes, rolling);
    tellRolling(measured);
    return { store: shared.mongo.name, ...measured };
  } finally {
    await nodes.stop();
    await shared.redis.stop();
    await shared.mongo.stop();
  }
};

const measureIdleReconnect = async () => {
  const measured = await measureReconnect({ ...entry, connections: Number(values.connections) });
  tellReconnect('stopped', measured.stopped);
  tellReconnect('killed', measured.killed);
  return measured;
};

const MEASURES = { rolling: measureRollingRestart, reconnect: measureIdleReconnect };

const machine = { cores: cpus().length, node: process.version };
const figures: Record<string, unknown> = { machine, sizes: { ...rolling, connections: Number(values.connections) } };
const wanted = new Set(values.rounds.split(','));
for (const round of ROUNDS.filter((name) => wanted.has(name))) {
  figures[round] = await MEASURES[round]();
  console.log(JSON.stringify({ [round]: figures[round] }, null, 1));
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
