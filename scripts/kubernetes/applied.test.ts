/**
 * `k8s/` is applied to a real API server, as docs/operations.md shows it: once as a dry run of the server, and once for
 * real. It answers without one warning, under Pod Security `restricted`. A nightly test: the server is built from the
 * sources of Kubernetes, which takes minutes.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { ROOT } from '../root.ts';
import { buildCluster, startCluster, type Answer, type Cluster } from './cluster.ts';
import { customResources } from './custom-resources.ts';
import { documentedOverlay } from './documented-overlay.ts';

type Container = { readonly securityContext?: object };
type Template = { readonly metadata: object; readonly spec: { readonly containers: readonly Container[] } };
type Manifest = {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: { readonly template?: Template };
};

/** `k8s`: where this folder is, as seen from the overlay. */
const kustomization =
  (overlay: string, ...components: readonly string[]) =>
  (k8s: string): string =>
    stringify({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      resources: [`${k8s}/overlays/${overlay}`],
      components: components.map((name) => `${k8s}/components/${name}`),
    });

const FORMS = {
  single: kustomization('single'),
  scaled: kustomization('scaled'),
  'scaled, with all components': kustomization('scaled', 'ingress', 'monitoring', 'gateway-envoy'),
  'the overlay in docs/operations.md': documentedOverlay,
} as const;
type Form = keyof typeof FORMS;

const program = await buildCluster();
const definitions = program === undefined ? [] : await customResources();

describe.runIf(program !== undefined)('the manifests on a real API server', () => {
  let work: string;
  let cluster: Cluster;

  beforeEach(async () => {
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    work = mkdtempSync(join(ROOT, '.cache/kustomize-'));
    cluster = await startCluster(program as string);
    for (const file of definitions)
      expect(await cluster.kubectl('create', '-f', file)).toMatchObject({ ok: true, stderr: '' });
    const established = await cluster.kubectl('wait', '--for=condition=Established', 'crd', '--all', '--timeout=60s');
    expect(established.stderr).toBe('');
  });
  afterEach(async () => {
    await cluster.stop();
    rmSync(work, { recursive: true, force: true });
  });

  const folderOf = (form: Form): string => {
    const folder = mkdtempSync(join(work, 'form-'));
    writeFileSync(join(folder, 'kustomization.yaml'), FORMS[form](relative(folder, join(ROOT, 'k8s'))));
    return folder;
  };
  const apply = async (manifest: object, ...args: readonly string[]): Promise<Answer> => {
    const file = join(mkdtempSync(join(work, 'object-')), 'object.json');
    writeFileSync(file, JSON.stringify(manifest));
    return await cluster.kubectl('apply', '-f', file, ...args);
  };
  /** With its namespace there: a dry run makes none. */
  const rendered = async (form: Form): Promise<readonly Manifest[]> => {
    const { stdout } = await cluster.kubectl('kustomize', folderOf(form));
    const manifests = parseAllDocuments(stdout).map((document) => document.toJS() as Manifest);
    expect(await apply(of(manifests, 'Namespace'))).toMatchObject({ ok: true, stderr: '' });
    return manifests;
  };
  const of = (manifests: readonly Manifest[], kind: string): Manifest => {
    const found = manifests.find((one) => one.kind === kind);
    if (found === undefined) throw new Error(`no ${kind}`);
    return found;
  };

  it.each(Object.keys(FORMS) as Form[])('are taken without a warning, as a dry run and for real: %s', async (form) => {
    const count = (await rendered(form)).length;
    const dry = await cluster.kubectl('apply', '--dry-run=server', '-k', folderOf(form));
    expect(dry).toMatchObject({ ok: true, stderr: '' });
    expect(dry.stdout.trim().split('\n')).toHaveLength(count);

    expect(await cluster.kubectl('apply', '-k', folderOf(form))).toMatchObject({ ok: true, stderr: '' });
    const again = await cluster.kubectl('apply', '-k', folderOf(form));
    expect(again).toMatchObject({ ok: true, stderr: '' });
  });

  it('are refused with a field that is misspelt, in kinds of Kubernetes and in others', async () => {
    const manifests = await rendered('scaled, with all components');
    const misspelt = async (kind: string, right: string, wrong: string): Promise<void> => {
      const text = JSON.stringify(of(manifests, kind));
      expect(text).toContain(`"${right}"`);
      const { ok, stderr } = await apply(JSON.parse(text.replaceAll(`"${right}"`, `"${wrong}"`)) as object);
      expect(ok).toBe(false);
      expect(stderr).toMatch(new RegExp(`strict decoding error: .*unknown field "[^"]*${wrong}"`, 'u'));
    };
    await misspelt('Deployment', 'readOnlyRootFilesystem', 'readOnlyRootFileSystem');
    await misspelt('NetworkPolicy', 'policyTypes', 'policyKinds');
    await misspelt('Gateway', 'allowedRoutes', 'routesAllowed');
    await misspelt('ServiceMonitor', 'jobLabel', 'labelOfJob');
    await misspelt('ClientTrafficPolicy', 'minVersion', 'leastVersion');
  });

  it.each(['single', 'scaled'] as const)('run pods that Pod Security lets in, and no weaker ones: %s', async (form) => {
    const manifests = await rendered(form);
    expect(await apply(of(manifests, 'ServiceAccount'))).toMatchObject({ ok: true, stderr: '' });
    const deployment = of(manifests, 'Deployment');
    const podOf = ({ metadata, spec }: Template): object => ({
      ...{ apiVersion: 'v1', kind: 'Pod', spec },
      metadata: { ...metadata, name: 'one', namespace: 'cipherchat' },
    });
    const template = deployment.spec?.template as Template;
    expect(await apply(podOf(template), '--dry-run=server')).toMatchObject({ ok: true, stderr: '' });

    const containers = template.spec.containers.map((container) => ({ ...container, securityContext: {} }));
    const weaker = { ...template, spec: { ...template.spec, containers } };
    const refused = await apply(podOf(weaker), '--dry-run=server');
    expect(refused.ok).toBe(false);
    expect(refused.stderr).toContain('violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false');
    const warned = await apply({ ...deployment, spec: { ...deployment.spec, template: weaker } }, '--dry-run=server');
    expect(warned.ok).toBe(true);
    expect(warned.stderr).toContain('Warning: would violate PodSecurity "restricted:latest"');
  });
});
