/**
 * One WebKitGTK with an empty profile: its screen, its driver process and its browser. A driver process serves one
 * session.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { lookForWebKit, NO_WEBKIT } from '../../scripts/find-webkit.ts';
import { startVirtualDisplay } from '../../scripts/virtual-display.ts';
import { freePort } from '../../server/test/support/free-port.ts';

/** Else a page that never ends loading holds the driver for five minutes, and the test ends without a reason. */
const COMMAND_MS = 45_000;

export type WebKitSession = {
  readonly driver: WebDriver;
  readonly stop: () => Promise<void>;
};

type Stoppable = { readonly stop: () => Promise<void> };

const startDriver = async (program: string, port: number, display: string): Promise<Stoppable> => {
  const child = spawn(program, [`--port=${String(port)}`], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  const gone = once(child, 'exit');
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/status`).catch(() => undefined);
    if (answer?.ok === true) break;
    if (child.exitCode !== null) throw new Error('the driver of WebKitGTK ended before it was ready');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
};

const openBrowser = async (port: number, binary: string): Promise<WebDriver> =>
  await new Builder()
    .disableEnvironmentOverrides()
    .usingServer(`http://127.0.0.1:${String(port)}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      }),
    )
    .build();

export const startWebKit = async (): Promise<WebKitSession> => {
  const programs = lookForWebKit();
  if (programs === undefined) throw new Error(NO_WEBKIT);
  const started: Stoppable[] = [];
  const stop = async (): Promise<void> => {
    for (const one of started.splice(0).reverse()) await one.stop();
  };
  try {
    const port = await freePort();
    const display = await startVirtualDisplay(programs.display);
    started.push(display);
    started.push(await startDriver(programs.driver, port, display.name));
    const driver = await openBrowser(port, programs.browser);
    await driver.manage().setTimeouts({ pageLoad: COMMAND_MS, script: COMMAND_MS });
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 900 });
    started.push({
      stop: async () => {
        await driver.quit();
      },
    });
    return { driver, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
};
