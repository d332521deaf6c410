/** Server processes on one store and one Redis, behind the real nginx with the configuration of `deploy/nginx`. */
import { freePort } from '../../server/test/support/free-port.ts';
import { areInstalled, startNginx } from '../../server/test/support/proxy-process.ts';
import { ServerProcess, type ServerOptions } from './server-process.ts';
import { openTlsTunnel } from './tls-tunnel.ts';
import { startShared, type Shared } from './two-nodes.ts';

const SECRET = 'ZXZlcnl0aGluZyBnb2VzIHJvdW5kIGFuZCBub3RoaW5nIGZhbGxzIG9mZg';

export type NodesBehindNginx = {
  /** What clients and pages are given: it leads to nginx. */
  readonly url: string;
  readonly nodes: readonly ServerProcess[];
  /** Websockets of clients at each node; 0 of one that does not run. */
  readonly connections: () => Promise<readonly number[]>;
  readonly stop: () => Promise<void>;
};

type Choice = Pick<ServerOptions, 'demoUrl' | 'entry' | 'environment'>;

const OPEN = /^cipherchat_ws_connections\{transport="websocket"\} (\d+)$/mu;

const connectionsAt = async (metricsPort: number): Promise<number> => {
  const answer = await fetch(`http://127.0.0.1:${String(metricsPort)}/metrics`).catch(() => undefined);
  const [, count = '0'] = OPEN.exec((await answer?.text()) ?? '') ?? [];
  return Number(count);
};

/** Undefined where nginx, the store or Redis cannot be had; with `CI=true` that is an error. */
export const startSharedAndNginx = async (): Promise<Shared | undefined> =>
  (await areInstalled('nginx', 'openssl')) ? await startShared() : undefined;

export const startNodesBehindNginx = async (
  { redis, mongo }: Shared,
  count: number,
  { environment, ...choice }: Choice = {},
): Promise<NodesBehindNginx> => {
  const database = mongo.newDatabase();
  const front = await freePort();
  const publicUrl = `http://localhost:${String(front)}`;
  const nodes: ServerProcess[] = [];
  const metricsPorts: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const metricsPort = await freePort();
    const shared = { MONGODB_URL: database, REDIS_URL: redis.url, JWT_SECRET: SECRET };
    const own = { HOST: '127.0.0.1', TRUSTED_PROXY_HOPS: '1', METRICS_PORT: String(metricsPort) };
    const node = new ServerProcess({
      ...choice,
      port: await freePort(),
      publicUrl,
      environment: { ...shared, ...own, ...environment },
    });
    nodes.push(node);
    metricsPorts.push(metricsPort);
    await node.start();
  }
  const nginx = await startNginx(nodes.map(({ port }) => port));
  const tunnel = await openTlsTunnel(front, nginx.httpsPort);
  return {
    url: publicUrl,
    nodes,
    connections: () => Promise.all(metricsPorts.map(connectionsAt)),
    stop: async () => {
      await tunnel.close();
      await nginx.stop();
      for (const node of nodes) await node.kill();
      await mongo.drop(database);
    },
  };
};
