/** A real API server of Kubernetes for tests, on loopback, with its etcd. It judges objects and runs no pod. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../server/test/support/free-port.ts';
import { buildGoProgram } from '../go-program.ts';
import { ROOT } from '../root.ts';

const BUILD_WITHIN_MS = 60 * 60_000;
const LOOK_AGAIN_MS = 100;

const run = promisify(execFile);

export type Answer = { readonly ok: boolean; readonly stdout: string; readonly stderr: string };

export type Cluster = {
  /** Runs kubectl against it as its administrator. A refusal is an answer. */
  readonly kubectl: (...args: readonly string[]) => Promise<Answer>;
  readonly stop: () => Promise<void>;
};

/** The flags of kube-apiserver. Every admission plug-in that is on by default is on, Pod Security among them. */
const flags = (directory: string, port: number, token: string): readonly string[] => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const file = (name: string, text: string | Buffer): string => {
    writeFileSync(join(directory, name), text, { mode: 0o600 });
    return join(directory, name);
  };
  return [
    '--bind-address=127.0.0.1',
    `--secure-port=${String(port)}`,
    `--cert-dir=${join(directory, 'certificates')}`,
    '--service-cluster-ip-range=10.0.0.0/24',
    `--token-auth-file=${file('tokens', `${token},administrator,1,system:masters\n`)}`,
    '--authorization-mode=RBAC',
    '--service-account-issuer=https://kubernetes.test',
    `--service-account-signing-key-file=${file('signing.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }))}`,
    `--service-account-key-file=${file('signing.pub.pem', publicKey.export({ type: 'spki', format: 'pem' }))}`,
  ];
};

const kubeconfig = (port: number, token: string): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'test',
    clusters: [
      { name: 'test', cluster: { server: `https://127.0.0.1:${String(port)}`, 'insecure-skip-tls-verify': true } },
    ],
    users: [{ name: 'administrator', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: 'administrator' } }],
  });

const gone = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  await exit;
};

/**
 * The program, which has the API server and kubectl. Undefined where there is no Go to build it with; with `CI=true`
 * that is an error. The first build takes minutes.
 */
export const buildCluster = async (): Promise<string | undefined> => {
  const program = await buildGoProgram('kubernetes', join(ROOT, 'scripts/kubernetes/cluster'), BUILD_WITHIN_MS);
  if (program !== undefined) return program;
  const sentence = 'There is no Go to build an API server with: https://go.dev/dl.';
  if (process.env['CI'] === 'true') throw new Error(sentence);
  console.warn(`Manifests are applied to no API server. ${sentence}`);
  return undefined;
};

/** Starts one that has nothing but what Kubernetes makes by itself. */
export const startCluster = async (program: string): Promise<Cluster> => {
  const [directory, port] = [mkdtempSync(join(tmpdir(), 'cipherchat-cluster-')), await freePort()];
  const token = randomBytes(16).toString('hex');
  const config = join(directory, 'kubeconfig');
  writeFileSync(config, kubeconfig(port, token), { mode: 0o600 });
  const child = spawn(program, ['api-server', directory, ...flags(directory, port, token)], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said = `${said}${part.toString()}`.slice(-4000)));
  const kubectl = async (...args: readonly string[]): Promise<Answer> => {
    const surroundings = { env: { ...process.env, KUBECONFIG: config, HOME: directory }, maxBuffer: 64 * 1024 * 1024 };
    return await run(program, ['kubectl', ...args], surroundings).then(
      (output) => ({ ok: true, ...output }),
      (cause: unknown) => {
        const { stdout = '', stderr = String(cause) } = cause as Partial<Answer>;
        return { ok: false, stdout, stderr };
      },
    );
  };
  while (!(await kubectl('get', '--raw', '/readyz')).ok) {
    if (child.exitCode !== null) throw new Error(`kube-apiserver ended with ${String(child.exitCode)}:\n${said}`);
    await setTimeout(LOOK_AGAIN_MS);
  }
  return {
    kubectl,
    stop: async () => {
      await gone(child);
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
