/** Counts in the form of Prometheus. Names end in their unit; every label has a small, known set of values. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Metrics, Outcome, RequestKind } from '../port.ts';

const MS = 1_000;
const FAST = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SIZES = [512, 1_024, 2_048, 4_096, 8_192, 16_384, 65_536, 262_144];

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);
const ADMISSIONS: ReadonlySet<RequestKind> = new Set(['logIn', 'register', 'session:renew']);
const AUTH_FAILURES: ReadonlySet<Outcome> = new Set(['unauthenticated', 'bad-signature', 'challenge-unknown']);

/** A client must not be able to make labels: builds that this server does not have count as one. */
const OTHER = 'other';

const createCounters = (registers: Registry[]) => {
  const counter = <L extends string>(name: string, help: string, ...labelNames: readonly L[]): Counter<L> =>
    new Counter({ name: `cipherchat_${name}`, help, labelNames, registers });
  return {
    requests: counter('requests_total', 'Requests of the wire contract by kind and outcome.', 'kind', 'code'),
    connects: counter('ws_connects_total', 'Clients that asked for a socket, by outcome.', 'result'),
    disconnects: counter('ws_disconnects_total', 'Connections that ended, by cause.', 'transport', 'reason'),
    relayed: counter('messages_relayed_total', 'Sends that were acknowledged.'),
    refused: counter('ratelimited_total', 'Requests that a rate limit refused, by limit.', 'rule'),
    authFailures: counter('auth_failures_total', 'Logins and tokens that were refused, by cause.', 'reason'),
    upgradesMissed: counter('upgrade_failures_total', 'Clients that connected without an upgrade to a websocket.'),
    prekeysLow: counter('prekeys_low_total', 'Bundles that were handed out without a one-time prekey.'),
    swept: counter('swept_total', 'Rows that the sweep deleted, by kind.', 'kind'),
    pushes: counter('pushes_total', 'Tries of a push, by what the push service made of it.', 'outcome'),
    builds: counter('widget_build_requests_total', 'Requests for the loader, by build of the widget.', 'build'),
  };
};

const createTimes = (registers: Registry[]) => {
  const histogram = <L extends string>(
    name: string,
    help: string,
    buckets: number[],
    ...labelNames: readonly L[]
  ): Histogram<L> => new Histogram({ name, help, buckets, labelNames, registers });
  return {
    http: histogram(
      'http_request_duration_seconds',
      'Time to answer over HTTP, by route.',
      FAST,
      'method',
      'route',
      'code',
    ),
    operations: histogram(
      'cipherchat_db_op_seconds',
      'Time of the store for one operation. A write includes its commit.',
      FAST,
      'op',
    ),
    relay: histogram('cipherchat_relay_latency_seconds', 'From the request of a send to its push.', FAST),
    delivery: histogram(
      'cipherchat_delivery_latency_seconds',
      'From a push to its acknowledgement; of each connection one at a time is measured.',
      FAST,
    ),
    bytes: histogram('cipherchat_message_bytes', 'Bytes of all sealed messages of one send.', SIZES),
  };
};

const createLevels = (registers: Registry[]) => ({
  connections: new Gauge({
    name: 'cipherchat_ws_connections',
    help: 'Connections that are open, by transport.',
    labelNames: ['transport'],
    registers,
  }),
  underWay: new Gauge({
    name: 'cipherchat_store_queue_depth',
    help: 'Operations of the store that were asked for and have not ended.',
    registers,
  }),
});

/** `builds`: those that this server has. */
export const createPrometheusMetrics = (registry: Registry, builds: readonly string[]): Metrics => {
  const counters = createCounters([registry]);
  const times = createTimes([registry]);
  const { connections, underWay } = createLevels([registry]);
  const known = new Set(builds);
  // A series that is not there yet looks like one that was lost.
  for (const transport of ['websocket', 'polling']) connections.set({ transport }, 0);
  for (const kind of ['messages', 'prekeys', 'answers']) counters.swept.inc({ kind }, 0);
  for (const outcome of ['taken', 'gone', 'later', 'refused']) counters.pushes.inc({ outcome }, 0);
  for (const build of [...builds, OTHER]) counters.builds.inc({ build }, 0);
  const countFailure = (reason: Outcome): void => {
    if (AUTH_FAILURES.has(reason)) counters.authFailures.inc({ reason });
  };
  return {
    isOn: true,
    answered: (kind, code) => {
      counters.requests.inc({ kind, code });
      if (ADMISSIONS.has(kind)) countFailure(code);
    },
    answeredHttp: ({ method, route, status, ms }) =>
      times.http.observe({ method: METHODS.has(method) ? method : OTHER, route, code: status }, ms / MS),
    admitted: (result) => {
      counters.connects.inc({ result });
      countFailure(result);
    },
    opened: (transport) => connections.inc({ transport }),
    closed: (transport, reason) => {
      connections.dec({ transport });
      counters.disconnects.inc({ transport, reason });
    },
    relayed: (bytes, ms) => {
      counters.relayed.inc();
      times.bytes.observe(bytes);
      times.relay.observe(ms / MS);
    },
    delivered: (ms) => times.delivery.observe(ms / MS),
    storeAsked: () => underWay.inc(),
    storeSettled: (op, ms) => {
      underWay.dec();
      times.operations.observe({ op }, ms / MS);
    },
    refused: (rule) => counters.refused.inc({ rule }),
    upgradeMissed: () => counters.upgradesMissed.inc(),
    prekeysLow: () => counters.prekeysLow.inc(),
    swept: (rows) => {
      for (const [kind, count] of Object.entries(rows)) counters.swept.inc({ kind }, count);
    },
    pushed: (outcome) => counters.pushes.inc({ outcome }),
    buildRequested: (build) => counters.builds.inc({ build: known.has(build) ? build : OTHER }),
  };
};
