import { Registry } from 'prom-client';
import { describeMetrics } from './port.contract.ts';
import { createPrometheusMetrics } from './prometheus/prometheus-metrics.ts';
import { SILENT } from './silent-metrics.ts';

describeMetrics('none', () => SILENT);
describeMetrics('Prometheus', () => createPrometheusMetrics(new Registry(), ['0123456789abcdef']));
