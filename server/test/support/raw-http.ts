/** HTTP spoken by hand, to say what no client library would. */
import { connect } from 'node:net';

/**
 * Status codes of all answers until the server closed the connection, in their order. `parts` are written one after the
 * other, as long as the server listens. `end`: the client then says that it writes no more.
 */
export const sayHttp = (
  url: string,
  parts: Iterable<string | Uint8Array>,
  { end = false }: { readonly end?: boolean } = {},
): Promise<readonly number[]> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve([...received.matchAll(/HTTP\/1\.1 (\d{3}) /gu)].map(([, status]) => Number(status)));
    });
    const rest = parts[Symbol.iterator]();
    const write = (): void => {
      const { done, value } = rest.next();
      if (done === true && end) socket.end();
      if (done === true || socket.destroyed) return;
      socket.write(value, write);
    };
    socket.once('connect', write);
  });
