/**
 * A local port that leads to a proxy with TLS, whatever its certificate: clients in Node trust none that was made for a
 * test.
 */
import { createServer, type Socket } from 'node:net';
import { connect } from 'node:tls';

export type TlsTunnel = { readonly close: () => Promise<void> };

const joined = (one: Socket, other: Socket): void => {
  one.pipe(other);
  one.on('error', () => other.destroy());
  one.on('close', () => other.destroy());
};

/** From `port` to `httpsPort`, both on this machine. */
export const openTlsTunnel = async (port: number, httpsPort: number): Promise<TlsTunnel> => {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const proxy = connect({
      host: '127.0.0.1',
      port: httpsPort,
      servername: 'chat.example',
      rejectUnauthorized: false,
    });
    open.add(client);
    client.once('close', () => open.delete(client));
    joined(client, proxy);
    joined(proxy, client);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
