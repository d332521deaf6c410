/** Everything a story needs: the server, the demo shop and a browser. */
import { AlteringProxy } from './altering-proxy.ts';
import { DemoProcess } from './demo-process.ts';
import { freePort } from '../../server/test/support/free-port.ts';
import { ServerProcess, type ServerOptions } from './server-process.ts';

export type Stack = {
  readonly server: ServerProcess;
  readonly demo: DemoProcess;
  readonly stop: () => Promise<void>;
};

export const startStack = async (options: Partial<ServerOptions> = {}): Promise<Stack> => {
  const demo = new DemoProcess(await freePort());
  const server = new ServerProcess({ port: await freePort(), demoUrl: demo.url, ...options });
  await server.start();
  await demo.start(server.url);
  return {
    server,
    demo,
    stop: async () => {
      await demo.stop();
      await server.kill();
    },
  };
};

export type ProxiedStack = { readonly stack: Stack; readonly proxy: AlteringProxy };

/**
 * The same behind a proxy that everybody talks to: it sees, and can alter, what goes over the wire. Stopping the stack
 * closes it.
 */
export const startProxiedStack = async (): Promise<ProxiedStack> => {
  const [inner, outer] = [await freePort(), await freePort()];
  const proxy = new AlteringProxy(inner);
  await proxy.listen(outer);
  const stack = await startStack({ port: inner, publicUrl: `http://localhost:${String(outer)}` });
  const stop = async (): Promise<void> => {
    await stack.stop();
    await proxy.close();
  };
  return { stack: { ...stack, stop }, proxy };
};
