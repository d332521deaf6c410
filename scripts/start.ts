/** `npm start`: server, inbox and demo shop on this machine, built first where that is missing. Ctrl-C stops all of it. */
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { buildMissing } from './build-missing.ts';
import { ROOT } from './root.ts';
import { runNode, type RunningProcess } from './running-process.ts';
import { readStartSettings, type StartSettings } from './start-settings.ts';

const READY_WITHIN_MS = 60_000;
const ASK_AGAIN_MS = 100;
const STOP_WITHIN_MS = 15_000;

const demandFreePort = async (port: number, variable: string): Promise<void> => {
  const probe = createServer();
  const taken = await new Promise<boolean>((done) => {
    probe.once('error', () => done(true));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(false)));
  });
  if (taken)
    throw new Error(
      `Port ${port} cannot be used: another program has it, or it needs more rights. Choose another one, for example ${variable}=${port < 1024 ? 8080 : port + 1} npm start.`,
    );
};

const startAll = ({ port, demoPort, publicUrl, demoUrl }: StartSettings): readonly RunningProcess[] => {
  const base = { ...process.env, NODE_ENV: process.env['NODE_ENV'] ?? 'development' };
  const server = runNode('The server', resolve(ROOT, 'server/dist/main.js'), {
    ...base,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DEMO_URL: demoUrl,
    DATA_DIR: resolve(process.env['DATA_DIR'] ?? resolve(ROOT, 'data')),
  });
  const demo = runNode('The demo shop', resolve(ROOT, 'demo-site/dist/serve.js'), {
    ...base,
    DEMO_PORT: String(demoPort),
    CHAT_URL: publicUrl,
  });
  return [server, demo];
};

const answers = async (url: string): Promise<boolean> => {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok === true;
};

const pause = async (ms: number): Promise<void> => {
  await new Promise((done) => setTimeout(done, ms));
};

const allReady = async ({ port, demoPort }: StartSettings): Promise<boolean> => {
  const deadline = Date.now() + READY_WITHIN_MS;
  const urls = [`http://127.0.0.1:${port}/readyz`, `http://127.0.0.1:${demoPort}/`];
  while (Date.now() < deadline) {
    const ready = await Promise.all(urls.map(answers));
    if (ready.every(Boolean)) return true;
    await pause(ASK_AGAIN_MS);
  }
  return false;
};

const greet = ({ publicUrl, demoUrl }: StartSettings): void => {
  console.log(`CipherChat is ready: the inbox at ${publicUrl}`);
  console.log(`CipherChat is ready: the demo shop at ${demoUrl}`);
  console.log(`CipherChat is ready: open ${publicUrl}, press "Create my inbox", then follow "Try it on the demo site"`);
  console.log('and write from there as a visitor would. Ctrl-C stops everything.');
};

const stopAll = async (running: readonly RunningProcess[]): Promise<readonly number[]> => {
  for (const { signal } of running) signal('SIGTERM');
  const impatience = setTimeout(() => running.forEach(({ signal }) => signal('SIGKILL')), STOP_WITHIN_MS);
  const codes = await Promise.all(running.map(async ({ gone }) => await gone));
  clearTimeout(impatience);
  return codes;
};

const start = async (): Promise<number> => {
  const interrupted = new Promise<'interrupted'>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done('interrupted'));
  });
  const settings = readStartSettings(process.env);
  await demandFreePort(settings.port, 'PORT');
  await demandFreePort(settings.demoPort, 'DEMO_PORT');
  buildMissing(console.log);
  const running = startAll(settings);
  const died = Promise.race(running.map(async ({ name, gone }) => `${name} ended with code ${await gone}.`));
  const first = await Promise.race([allReady(settings), died, interrupted]);
  if (first === true) greet(settings);
  if (first === false) console.error(`CipherChat did not become ready within ${READY_WITHIN_MS / 1000} s.`);
  const why = first === true ? await Promise.race([died, interrupted]) : first;
  if (typeof why === 'string' && why !== 'interrupted') console.error(why);
  const codes = await stopAll(running);
  return why === 'interrupted' && codes.every((code) => code === 0) ? 0 : 1;
};

const code = await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
process.exit(code);
