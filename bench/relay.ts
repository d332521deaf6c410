/**
 * What the server costs next to a Socket.IO relay that checks and stores nothing: `npm run bench:relay -- --json FILE`.
 * Clients and servers share one machine: compare figures of one run.
 */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBacklog } from './relay/backlog-round.ts';
import { RELAY_ROUNDS, type RelayRound, type RelaySizes } from './relay/relay-rounds.ts';
import { runningAt } from './relay/targets.ts';
import { measureTraffic } from './relay/traffic-round.ts';

const NAMES = Object.keys(RELAY_ROUNDS) as RelayRound[];

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: NAMES.join() },
    repetitions: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    pairs: { type: 'string', default: '50' },
    rate: { type: 'string', default: '200' },
    connections: { type: 'string', default: '2000,10000' },
    backlog: { type: 'string', default: '10000' },
    rows: { type: 'string', default: '1000000' },
    entry: { type: 'string' },
    at: { type: 'string' },
    pid: { type: 'string', default: '0' },
  },
});

/** npm changes into this folder, but a relative name is meant from the folder where npm was called. */
const file = values.json === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', values.json);
// Opened now, so that a wrong name fails at once: the first figures come after minutes.
if (file !== undefined) closeSync(openSync(file, 'a'));

const UNDER_WAY = 8;
const seconds = Number(values.seconds);
const traffic = { pairs: Number(values.pairs), perSecond: Number(values.rate), seconds, underWay: UNDER_WAY };
const sizes: RelaySizes = {
  traffic,
  slowTraffic: {
    ...traffic,
    pairs: Math.min(10, traffic.pairs),
    perSecond: Math.min(50, traffic.perSecond),
    underWay: 4,
  },
  repetitions: Number(values.repetitions),
  connections: values.connections
    .split(',')
    .map(Number)
    .toSorted((a, b) => a - b),
  backlog: Number(values.backlog),
  rows: Number(values.rows),
  entry: values.entry,
};

const figures: Record<string, unknown> = { machine: { cores: cpus().length, node: process.version }, sizes };

const keep = (name: string, measured: unknown): void => {
  figures[name] = measured;
  console.log(JSON.stringify({ [name]: measured }, null, 1));
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
};

if (values.at === undefined) {
  const wanted = new Set(values.rounds.split(','));
  for (const round of NAMES.filter((name) => wanted.has(name))) keep(round, await RELAY_ROUNDS[round](sizes));
} else {
  const target = runningAt(values.at, Number(values.pid));
  keep('traffic', await measureTraffic(target, traffic));
  keep('drain', { seconds: await measureBacklog(target, sizes.backlog) });
}
