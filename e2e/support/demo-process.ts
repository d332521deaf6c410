/** The demo shop, on another site than the chat server. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export class DemoProcess {
  readonly url: string;
  readonly #port: number;
  #child: ChildProcess | undefined;

  constructor(port: number) {
    this.#port = port;
    this.url = `http://127.0.0.1:${String(port)}`;
  }

  /** `manifest`: of the widget build that its pages pin; the newest one unless said otherwise. */
  async start(chatUrl: string, manifest?: string): Promise<void> {
    this.#child = spawn(process.execPath, ['demo-site/dist/serve.js'], {
      cwd: ROOT,
      env: {
        ...process.env,
        DEMO_PORT: String(this.#port),
        CHAT_URL: chatUrl,
        ...(manifest === undefined ? {} : { WIDGET_MANIFEST: manifest }),
      },
      stdio: 'ignore',
    });
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const answer = await fetch(this.url).catch(() => undefined);
      if (answer?.ok === true) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the demo site did not start');
  }

  async stop(): Promise<void> {
    if (this.#child === undefined || this.#child.exitCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await gone;
  }
}
