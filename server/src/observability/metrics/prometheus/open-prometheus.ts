/** The metrics by Prometheus: the registry, the defaults of Node, what the server reports, and the endpoint. */
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Metrics, MetricsEndpoint } from '../port.ts';
import { createMetricsEndpoint, type MetricsAddress } from './metrics-endpoint.ts';
import { createPrometheusMetrics } from './prometheus-metrics.ts';
import { registerStates, type ServerStates } from './states.ts';

export type OpenedMetrics = {
  readonly metrics: Metrics;
  /** The server is built after its metrics. */
  readonly watch: (states: ServerStates) => void;
  readonly endpoint: MetricsEndpoint;
};

export const openPrometheus = (address: MetricsAddress, builds: readonly string[]): OpenedMetrics => {
  const registry = new Registry();
  // Event loop lag, garbage collection, memory, processor, handles.
  collectDefaultMetrics({ register: registry });
  return {
    metrics: createPrometheusMetrics(registry, builds),
    watch: (states) => registerStates(registry, states),
    endpoint: createMetricsEndpoint(registry, address),
  };
};
