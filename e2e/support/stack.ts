/** Everything a story needs: the server, the demo shop and a browser. */
import { DemoProcess } from './demo-process.ts';
import { freePort } from './free-port.ts';
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
