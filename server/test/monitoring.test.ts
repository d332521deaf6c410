/** Alert rules and dashboard: they name only what the server exports, and every rule has a case. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookForTool } from '../../scripts/find-operator-tools.ts';
import { fetchSamples } from './support/read-metrics.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const DEPLOY = fileURLToPath(new URL('../../deploy/', import.meta.url));
const fileOf = (name: string): string => readFileSync(DEPLOY + name, 'utf8');
const RULES = fileOf('prometheus/cipherchat.rules.yml');
const CASES = fileOf('prometheus/cipherchat.rules.test.yml');

type Dashboard = {
  readonly panels: readonly {
    readonly id: number;
    readonly type: string;
    readonly description?: string;
    readonly targets?: readonly { readonly expr: string }[];
  }[];
};
const DASHBOARD = JSON.parse(fileOf('grafana/cipherchat.json')) as Dashboard;

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))].toSorted();

/** A histogram has series of three names. */
const metricsIn = (expressions: string): readonly string[] =>
  all(expressions, /\b((?:cipherchat|nodejs|process|http_request)_\w+?)(?:_bucket|_count|_sum)?\b(?=[{[\s)"]|$)/gmu);

describe('monitoring', () => {
  let server: RunningServer;
  let exported: readonly string[];
  beforeAll(async () => {
    server = await startServer({ environment: { METRICS_PORT: '0' } });
    exported = (await fetchSamples(server.metricsUrl)).names;
  });
  afterAll(() => server.stop());

  const promtool = lookForTool('promtool');
  const run = (...args: readonly string[]): string => {
    if (promtool === undefined) throw new Error('no promtool');
    return execFileSync(promtool, args, { cwd: `${DEPLOY}prometheus`, encoding: 'utf8', stdio: 'pipe' });
  };

  it('rules name only metrics that the server exports', () => {
    const named = metricsIn(all(RULES, /expr: (.+)$/gmu).join('\n'));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !exported.includes(name))).toEqual([]);
  });

  it('the autoscaler of Kubernetes goes by one of them', () => {
    const autoscaler = readFileSync(`${DEPLOY}../k8s/overlays/scaled/autoscaler.yaml`, 'utf8');
    expect(all(autoscaler, /name: (cipherchat_\w+)/gu)).toEqual(['cipherchat_ws_connections']);
    expect(exported).toContain('cipherchat_ws_connections');
  });

  it('rules have a case each, and say what to do', () => {
    const alerts = all(RULES, /alert: (\w+)/gu);
    expect(alerts.length).toBeGreaterThan(10);
    expect(all(CASES, /alertname: (\w+)/gu)).toEqual(alerts);
    for (const field of ['severity:', 'summary:', 'action:']) expect(RULES.split(field).length - 1).toBe(alerts.length);
  });

  it('the dashboard shows only metrics that the server exports, and every one of its own', () => {
    const expressions = DASHBOARD.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)).join('\n');
    const named = metricsIn(expressions);
    expect(named.filter((name) => !exported.includes(name))).toEqual([]);
    const unseen = exported.filter((name) => name.startsWith('cipherchat_') && !named.includes(name));
    // An alert tells its age better than a curve.
    expect(unseen).toEqual(['cipherchat_queue_oldest_seconds']);
  });

  it('the dashboard explains each panel, and has no id twice', () => {
    const { panels } = DASHBOARD;
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    for (const { type, description } of panels) expect(type === 'row' || (description ?? '') !== '').toBe(true);
  });

  it.skipIf(promtool === undefined)('rules are raised by their case, and by nothing else', () => {
    expect(run('check', 'rules', 'cipherchat.rules.yml')).toMatch(/SUCCESS: \d+ rules found/u);
    expect(run('test', 'rules', 'cipherchat.rules.test.yml')).toContain('SUCCESS');
  });

  it.skipIf(promtool === undefined)(
    'what is exported has the form and the names that Prometheus asks for',
    async () => {
      const text = await (await fetch(server.metricsUrl)).text();
      const own = text.split('\n').filter((line) => /^(?:# \w+ )?(?:cipherchat|http_request)_/u.test(line));
      const checked = execFileSync(promtool ?? '', ['check', 'metrics'], {
        input: `${own.join('\n')}\n`,
        encoding: 'utf8',
      });
      expect(checked).toBe('');
    },
  );
});
