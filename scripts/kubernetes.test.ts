/** The manifests in `k8s/`: they render, keep to the schemas of Kubernetes, and fit the server. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { parseConfig } from '../server/src/config.ts';
import { lookForTool } from './find-operator-tools.ts';
import { documentedOverlay } from './kubernetes/documented-overlay.ts';
import { ROOT } from './root.ts';

/** Oldest and newest of those that the manifests promise. */
const KUBERNETES = ['1.30.0', '1.37.0'];
/** Kinds that are not of Kubernetes itself: their schemas come with what is installed for them. */
const FOREIGN = new Set(['Gateway', 'HTTPRoute', 'ServiceMonitor', 'PrometheusRule', 'ClientTrafficPolicy']);

const SECRETS: Readonly<Record<string, string>> = {
  JWT_SECRET: 'Qm9uIGpvdXIsIG1vbiBhbWkhIENvbW1lbnQgdmFzLXR1Pw==',
  MONGODB_URL: 'mongodb://db.example:27017/cipherchat',
  REDIS_URL: 'redis://redis.example:6379',
};

type Fields = { readonly [name: string]: Fields } & readonly Fields[];
/** What is rendered, by `Kind/name`. */
type Manifests = { readonly text: string; readonly of: (id: string) => Fields; readonly ids: readonly string[] };

const kustomize = lookForTool('kubectl', ['kubectl', 'kustomize']);
const validator = lookForTool('kubernetes-validate');

const render = (directory: string): Manifests => {
  if (kustomize === undefined) throw new Error('no kustomize');
  const command = basename(kustomize) === 'kubectl' ? 'kustomize' : 'build';
  const text = execFileSync(kustomize, [command, directory], { encoding: 'utf8' });
  const documents = parseAllDocuments(text).map((document) => document.toJS() as Fields);
  const idOf = ({ kind, metadata }: Fields): string => `${String(kind)}/${String(metadata?.['name'])}`;
  const byId = new Map(documents.map((document) => [idOf(document), document]));
  return {
    text,
    ids: [...byId.keys()],
    of: (id) => {
      const found = byId.get(id);
      if (found === undefined) throw new Error(`no ${id} among ${[...byId.keys()].join(', ')}`);
      return found;
    },
  };
};

const asText = (value: unknown): string => JSON.stringify(value);

describe.skipIf(kustomize === undefined)('manifests for Kubernetes', () => {
  let work: string;
  let single: Manifests;
  let scaled: Manifests;
  /** With all components. */
  let whole: Manifests;
  beforeAll(() => {
    const cache = join(ROOT, '.cache');
    mkdirSync(cache, { recursive: true });
    work = mkdtempSync(join(cache, 'kustomize-'));
    const at = (path: string): string => relative(work, join(ROOT, 'k8s', path));
    const lines = [
      'apiVersion: kustomize.config.k8s.io/v1beta1',
      'kind: Kustomization',
      `resources: [${at('overlays/scaled')}]`,
      `components: [${at('components/monitoring')}, ${at('components/gateway-envoy')}]`,
    ];
    writeFileSync(join(work, 'kustomization.yaml'), lines.join('\n'));
    single = render(join(ROOT, 'k8s/overlays/single'));
    scaled = render(join(ROOT, 'k8s/overlays/scaled'));
    whole = render(work);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  const validate = (text: string, version: string): string => {
    const file = join(work, 'rendered.yaml');
    writeFileSync(file, text);
    return execFileSync(validator ?? '', ['--strict', '-k', version, file], { encoding: 'utf8', stdio: 'pipe' });
  };
  const podOf = (manifests: Manifests): Fields =>
    manifests.of('Deployment/cipherchat')['spec']?.['template']?.['spec'] as Fields;
  const serverOf = (manifests: Manifests): Fields => podOf(manifests)['containers']?.[0] as Fields;
  const settingsOf = (manifests: Manifests): Readonly<Record<string, string>> => {
    const name = manifests.ids.find((id) => id.startsWith('ConfigMap/cipherchat-settings')) ?? '';
    return manifests.of(name)['data'] as unknown as Readonly<Record<string, string>>;
  };

  it.skipIf(validator === undefined).each(KUBERNETES)('keep to the strict schemas of %s', (version) => {
    for (const { text, ids } of [single, scaled, whole]) {
      const lines = validate(text, version).trim().split('\n');
      const foreign = ids.filter((id) => FOREIGN.has(id.split('/')[0] ?? '')).length;
      expect(lines.filter((line) => /passed for resource/u.test(line))).toHaveLength(ids.length - foreign);
      const warned = lines.filter((line) => line.startsWith('WARN'));
      expect(warned).toHaveLength(foreign);
    }
  });

  it.skipIf(validator === undefined)('would not with a field that is misspelt', () => {
    const misspelt = single.text.replace('readOnlyRootFilesystem', 'readOnlyRootFileSystem');
    expect(misspelt).not.toBe(single.text);
    let told = '';
    try {
      validate(misspelt, '1.37.0');
    } catch (cause) {
      told = String((cause as { readonly stdout?: string }).stdout);
    }
    expect(told).toMatch(/ERROR .*readOnlyRootFileSystem/su);
  });

  it('give the server settings that it takes, on the ports that it listens on', () => {
    for (const manifests of [single, scaled]) {
      const server = serverOf(manifests);
      const secrets = [...(server['env'] as Fields)].map((one) => String(one['name']));
      const given = Object.fromEntries(secrets.map((name) => [name, SECRETS[name]]));
      const config = parseConfig({ ...settingsOf(manifests), ...given });
      const ports = Object.fromEntries(
        [...(server['ports'] as Fields)].map((one) => [one['name'], one['containerPort']]),
      );
      expect(ports).toEqual({ http: config.port, metrics: config.metrics?.port });
      expect([config.isProduction, config.host, config.metrics?.host]).toEqual([true, '0.0.0.0', '0.0.0.0']);
      expect(config.dataDir.startsWith(`${String(server['volumeMounts']?.[0]?.['mountPath'])}/`)).toBe(true);
      expect(config.mongodbUrl !== undefined && config.redisUrl !== undefined).toBe(manifests === scaled);
    }
  });

  it('run pods that may do nothing else: no root, no new rights, no writable root, no token', () => {
    for (const manifests of [single, scaled]) {
      const pod = podOf(manifests);
      expect(pod).toMatchObject({
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(serverOf(manifests)['securityContext']).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        runAsNonRoot: true,
        capabilities: { drop: ['ALL'] },
      });
      const labels = manifests.of('Namespace/cipherchat')['metadata']?.['labels'];
      expect(labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
      expect(manifests.ids.filter((id) => id.startsWith('Secret/'))).toEqual([]);
    }
  });

  it('probe what the server answers, and give it time to end', () => {
    const server = serverOf(single);
    const paths = ['startupProbe', 'readinessProbe', 'livenessProbe'].map((name) => server[name]?.['httpGet']);
    expect(paths).toEqual(['/livez', '/readyz', '/livez'].map((path) => ({ path, port: 'http' })));
    const pause = Number(server['lifecycle']?.['preStop']?.['sleep']?.['seconds']);
    expect(pause).toBeGreaterThanOrEqual(5);
    expect(Number(podOf(single)['terminationGracePeriodSeconds'])).toBeGreaterThanOrEqual(pause + 30);
  });

  it('run one process on SQLite, and never two at once', () => {
    const { replicas, strategy } = single.of('Deployment/cipherchat')['spec'] as Fields;
    expect([replicas, strategy]).toEqual([1, { type: 'Recreate' }]);
    expect(single.of('PersistentVolumeClaim/cipherchat-data')['spec']).toMatchObject({
      accessModes: ['ReadWriteOncePod'],
    });
    expect(single.ids.filter((id) => /Autoscaler|DisruptionBudget/u.test(id))).toEqual([]);
  });

  it('run at least three nodes, spread out, which share the builds and leave one after the other', () => {
    const spec = scaled.of('Deployment/cipherchat')['spec'] as Fields;
    expect(spec['replicas']).toBeUndefined();
    expect(spec['strategy']?.['rollingUpdate']).toEqual({ maxUnavailable: 0, maxSurge: '25%' });
    expect(scaled.of('PersistentVolumeClaim/cipherchat-data')['spec']).toMatchObject({
      accessModes: ['ReadWriteMany'],
    });
    expect(scaled.of('PodDisruptionBudget/cipherchat')['spec']).toMatchObject({ maxUnavailable: 1 });
    expect(podOf(scaled)['topologySpreadConstraints']).toHaveLength(2);
    const autoscaler = scaled.of('HorizontalPodAutoscaler/cipherchat')['spec'] as Fields;
    expect(Number(autoscaler['minReplicas'])).toBe(3);
    const metrics = [...(autoscaler['metrics'] as Fields)];
    const asked = metrics.map((one) => one['pods']?.['metric']?.['name'] ?? one['resource']?.['name']);
    expect(asked).toEqual(['cipherchat_ws_connections', 'cpu']);
  });

  it('select the pods that there are', () => {
    for (const manifests of [single, scaled]) {
      const label = 'app.kubernetes.io/name';
      const labels = manifests.of('Deployment/cipherchat')['spec']?.['template']?.['metadata']?.['labels'];
      expect(labels).toMatchObject({ [label]: 'cipherchat' });
      const selectors = [
        ...manifests.text.matchAll(/(?:selector|matchLabels|podSelector):\n\s+(?:matchLabels:\n\s+)?(\S+): (\S+)/gu),
      ];
      const ofPods = selectors.filter(([, name]) => name === label);
      expect(ofPods.length).toBeGreaterThanOrEqual(4);
      expect(ofPods.every(([, , value]) => value === 'cipherchat')).toBe(true);
    }
  });

  it('let only monitoring reach the metrics, and only the proxy the server', () => {
    for (const manifests of [single, scaled]) {
      const { ingress, policyTypes } = manifests.of('NetworkPolicy/cipherchat')['spec'] as Fields;
      expect(policyTypes).toEqual(['Ingress', 'Egress']);
      const rules = [...(ingress as Fields)].map((rule) => [
        rule['from']?.[0]?.['namespaceSelector']?.['matchLabels'],
        rule['ports']?.[0]?.['port'],
      ]);
      expect(rules).toEqual([
        [{ 'cipherchat/edge': 'true' }, 'http'],
        [{ 'cipherchat/monitoring': 'true' }, 'metrics'],
      ]);
      const service = manifests.of('Service/cipherchat')['spec'] as Fields;
      expect([...(service['ports'] as Fields)].map((one) => one['targetPort'])).toEqual(['http']);
      const ways = manifests.ids.filter((id) => /^(?:Ingress|HTTPRoute|Gateway)\//u.test(id));
      expect(ways.length).toBeGreaterThan(0);
      expect(ways.map((id) => asText(manifests.of(id))).join('')).not.toMatch(/metrics|9464/u);
    }
  });

  it('name one host everywhere', () => {
    for (const manifests of [single, scaled]) {
      const { hostname } = new URL(settingsOf(manifests)['PUBLIC_URL'] ?? '');
      const named = [...manifests.text.matchAll(/(?:host|hostname): (\S+\.example)$|- (\S+\.example)$/gmu)].map(
        ([, field, item]) => field ?? item,
      );
      expect(named.length).toBeGreaterThanOrEqual(2);
      expect(new Set(named)).toEqual(new Set([hostname]));
    }
  });

  it('have the name of the operator everywhere, with the overlay of the document', () => {
    const folder = mkdtempSync(join(work, 'documented-'));
    writeFileSync(join(folder, 'kustomization.yaml'), documentedOverlay(relative(folder, join(ROOT, 'k8s'))));
    const written = render(folder);
    expect(written.text).not.toContain('chat.example');
    expect(settingsOf(written)['PUBLIC_URL']).toBe('https://chat.shop.example');
    expect(written.ids).toContain('ServiceMonitor/cipherchat');
  });

  it('run the release of this repository', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'server/package.json'), 'utf8')) as { version: string };
    for (const manifests of [single, scaled]) expect(serverOf(manifests)['image']).toBe(`cipherchat:${version}`);
  });

  it('have the alerts of deploy/prometheus, and find the metrics by the job that these expect', () => {
    const rules: unknown = parse(readFileSync(join(ROOT, 'deploy/prometheus/cipherchat.rules.yml'), 'utf8'));
    expect(whole.of('PrometheusRule/cipherchat')['spec']).toEqual(rules);
    const monitor = whole.of('ServiceMonitor/cipherchat')['spec'] as Fields;
    const service = whole.of('Service/cipherchat-metrics');
    const labels = service['metadata']?.['labels'] as unknown as Readonly<Record<string, string>>;
    expect(labels).toMatchObject(monitor['selector']?.['matchLabels'] as object);
    expect(labels[String(monitor['jobLabel'])]).toBe('cipherchat');
    expect([monitor['endpoints']?.[0]?.['port'], service['spec']?.['ports']?.[0]?.['name']]).toEqual([
      'metrics',
      'metrics',
    ]);
  });
});
