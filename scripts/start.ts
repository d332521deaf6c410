/**
 * `npm start`: server, inbox and demo shop on this machine, built first where that is missing. Ctrl-C stops all of it.
 */
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { buildMissing } from './build-missing.ts';
import { missingParts } from './missing-parts.ts';
import { ROOT } from './root.ts';
import { runNode, type RunningProcess } from './running-process.ts';
import { readStartSettings, type StartSettings } from './start-settings.ts';

const READY_WITHIN_MS = 60_000;
const ASK_AGAIN_MS = 500;
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

const DATA_DIR = resolve(process.env['DATA_DIR'] || resolve(ROOT, 'data'));

const startAll = ({ port, demoPort, publicUrl, demoUrl }: StartSettings): readonly RunningProcess[] => {
  const base = { ...process.env, NODE_ENV: process.env['NODE_ENV'] ?? 'development' };
  const server = runNode('The server', resolve(ROOT, 'server/dist/main.js'), {
    ...base,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DEMO_URL: demoUrl,
    DATA_DIR,
  });
  const demo = runNode('The demo shop', resolve(ROOT, 'demo-site/dist/serve.js'), {
    ...base,
    DEMO_PORT: String(demoPort),
    CHAT_URL: publicUrl,
  });
  return [server, demo];
};

const pause = async (ms: number): Promise<void> => {
  await new Promise((done) => setTimeout(done, ms));
};

/** What is missing when the patience ends; empty as soon as all is there. */
const missingInTheEnd = async ({ port, demoPort }: StartSettings): Promise<readonly string[]> => {
  const deadline = Date.now() + READY_WITHIN_MS;
  const ask = async (): Promise<readonly string[]> => [
    ...(await missingParts('the server', `http://127.0.0.1:${port}/readyz`)),
    ...(await missingParts('the demo shop', `http://127.0.0.1:${demoPort}/`)),
  ];
  let missing = await ask();
  while (missing.length > 0 && Date.now() < deadline) {
    await pause(ASK_AGAIN_MS);
    missing = await ask();
  }
  return missing;
};

const greet = ({ publicUrl, demoUrl }: StartSettings): void => {
  console.log(`CipherChat is ready: the inbox at ${publicUrl}`);
  console.log(`CipherChat is ready: the demo shop at ${demoUrl}`);
  console.log(`CipherChat is ready: open ${publicUrl}, press "Create my inbox", then follow "Try it on the demo site"`);
  console.log(`and write from there as a visitor would. The data is in ${DATA_DIR}. Ctrl-C stops everything.`);
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
  const first = await Promise.race([missingInTheEnd(settings), died, interrupted]);
  const isReady = typeof first !== 'string' && first.length === 0;
  if (isReady) greet(settings);
  const why = isReady ? await Promise.race([died, interrupted]) : first;
  if (typeof why !== 'string')
    console.error(
      `CipherChat did not become ready within ${READY_WITHIN_MS / 1000} s: ${why.join(' and ')} is missing.`,
    );
  else if (why !== 'interrupted') console.error(why);
  const codes = await stopAll(running);
  return why === 'interrupted' && codes.every((code) => code === 0) ? 0 : 1;
};

const code = await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
process.exit(code);
