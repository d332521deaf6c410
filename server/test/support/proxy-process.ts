/** A real proxy with a configuration of `deploy/`, whose ports and paths are those of the test. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeCertificate } from './certificate.ts';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

const DEPLOY = fileURLToPath(new URL('../../../deploy/', import.meta.url));

export type Proxy = {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** All that it wrote into its access log so far. */
  readonly accessLog: () => string;
  readonly stop: () => Promise<void>;
};

/** What a test puts in place of what the file has; each has to be there. */
const replaced = (text: string, changes: Readonly<Record<string, string>>): string => {
  let result = text;
  for (const [from, to] of Object.entries(changes)) {
    if (!result.includes(from)) throw new Error(`the configuration no longer has "${from}"`);
    result = result.replaceAll(from, to);
  }
  return result;
};

const VERSION = { nginx: '-v', caddy: 'version', openssl: 'version' } as const;

/** Whether all can be run. With `CI=true` one that is missing is an error. */
export const areInstalled = async (...programs: readonly (keyof typeof VERSION)[]): Promise<boolean> => {
  for (const program of programs) {
    try {
      await run(program, [VERSION[program]]);
    } catch {
      const sentence = `${program} is not installed (apt-get install ${program}).`;
      if (process.env['CI'] === 'true') throw new Error(sentence);
      console.warn(`Tests of proxies are left out. ${sentence}`);
      return false;
    }
  }
  return true;
};

const launch = async (program: string, parameters: readonly string[]): Promise<ChildProcess> => {
  const child = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  return child;
};

const answers = async (port: number): Promise<boolean> =>
  await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );

/** Throws with what the program said where it ends before it listens. */
const untilListening = async (child: ChildProcess, port: number): Promise<void> => {
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`the proxy ended with ${child.exitCode}:\n${said}`);
  }
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await end;
};

export type Nginx = Proxy & {
  /** It reads its configuration again: new workers take new connections, the old ones keep theirs. */
  readonly reload: () => void;
  /** It ends, and all connections with it, and starts again. */
  readonly restart: () => Promise<void>;
};

/**
 * nginx with `deploy/nginx`, before servers at these ports of 127.0.0.1. Without `tls` the second port is plain HTTP,
 * for clients that take no certificate of a test.
 */
export const startNginx = async (ports: readonly number[], { tls = true } = {}): Promise<Nginx> => {
  const directory = mkdtempSync(join(tmpdir(), 'cipherchat-nginx-'));
  // Of root, nginx works as another user, who keeps long bodies in files below it.
  chmodSync(directory, 0o755);
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const { certificate, key } = makeCertificate(directory);
  const protocols = tls ? ' ssl http2' : '';
  const site = replaced(readFileSync(join(DEPLOY, 'nginx/cipherchat.conf'), 'utf8'), {
    'listen 80;': `listen 127.0.0.1:${httpPort};`,
    'listen [::]:80;': `listen [::1]:${httpPort};`,
    'listen 443 ssl http2;': `listen 127.0.0.1:${httpsPort}${protocols};`,
    'listen [::]:443 ssl http2;': `listen [::1]:${httpsPort}${protocols};`,
    '/etc/ssl/chat.example.pem': certificate,
    '/etc/ssl/chat.example.key': key,
    '/var/log/nginx/cipherchat.log': join(directory, 'access.log'),
    '/etc/nginx/cipherchat-proxy.conf': join(DEPLOY, 'nginx/cipherchat-proxy.conf'),
    'server 127.0.0.1:3000;': ports.map((port) => `server 127.0.0.1:${port};`).join(' '),
  });
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(directory, name));
  const temporary = ['proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(directory, name)};`);
  writeFileSync(
    join(directory, 'nginx.conf'),
    `daemon off; pid ${join(directory, 'pid')}; error_log stderr; events {}
http { client_body_temp_path ${join(directory, 'body')}; ${temporary.join(' ')}\n${site}\n}`,
  );
  const start = async (): Promise<ChildProcess> => {
    const started = await launch('nginx', ['-p', directory, '-c', join(directory, 'nginx.conf')]);
    await untilListening(started, httpPort);
    return started;
  };
  let child = await start();
  return {
    reload: () => child.kill('SIGHUP'),
    restart: async () => {
      await ended(child);
      child = await start();
    },
    httpPort,
    httpsPort,
    accessLog: () => readFileSync(join(directory, 'access.log'), 'utf8'),
    stop: async () => {
      await ended(child);
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

/** Caddy with `deploy/caddy`, before a server at this port of 127.0.0.1; with a certificate of its own making. */
export const startCaddy = async (port: number): Promise<Proxy> => {
  const directory = mkdtempSync(join(tmpdir(), 'cipherchat-caddy-'));
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const { certificate, key } = makeCertificate(directory);
  const site = replaced(readFileSync(join(DEPLOY, 'caddy/Caddyfile'), 'utf8'), {
    'chat.example {': 'chat.example:443 {',
    'tls {': `tls ${certificate} ${key} {`,
    '127.0.0.1:3000': `127.0.0.1:${port}`,
  }).replaceAll(':443 {', ` {`);
  const options = `{\n\tadmin off\n\thttp_port ${httpPort}\n\thttps_port ${httpsPort}\n\tstorage file_system ${directory}\n}\n`;
  writeFileSync(join(directory, 'Caddyfile'), options + site);
  const child = await launch('caddy', ['run', '--adapter', 'caddyfile', '--config', join(directory, 'Caddyfile')]);
  await untilListening(child, httpPort);
  return {
    httpPort,
    httpsPort,
    accessLog: () => '',
    stop: async () => {
      await ended(child);
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
