/**
 * Definitions of the kinds that Kubernetes itself does not have: as their makers publish them, in Go modules whose
 * hashes are in `custom-resources/go.sum`.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findGo } from '../go-program.ts';
import { ROOT } from '../root.ts';

const FILES = {
  'sigs.k8s.io/gateway-api': [
    'config/crd/standard/gateway.networking.k8s.io_gateways.yaml',
    'config/crd/standard/gateway.networking.k8s.io_httproutes.yaml',
  ],
  'github.com/prometheus-operator/prometheus-operator': [
    'example/prometheus-operator-crd/monitoring.coreos.com_servicemonitors.yaml',
    'example/prometheus-operator-crd/monitoring.coreos.com_prometheusrules.yaml',
  ],
  'github.com/envoyproxy/gateway': [
    'charts/gateway-helm/crds/generated/gateway.envoyproxy.io_clienttrafficpolicies.yaml',
  ],
};

/** The paths of the definitions, fetched from the module proxy where they are not on this machine yet. */
export const customResources = async (): Promise<readonly string[]> => {
  const go = await findGo();
  if (go === undefined) throw new Error('There is no Go to fetch the definitions with.');
  const cwd = join(ROOT, 'scripts/kubernetes/custom-resources');
  return await Promise.all(
    Object.entries(FILES).map(async ([module, files]) => {
      const { stdout } = await promisify(execFile)(go, ['mod', 'download', '-json', module], { cwd });
      const { Dir } = JSON.parse(stdout) as { readonly Dir: string };
      return files.map((file) => join(Dir, file));
    }),
  ).then((paths) => paths.flat());
};
