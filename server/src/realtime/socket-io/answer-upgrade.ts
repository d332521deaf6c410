import type { Socket } from 'node:net';

/** There is no response object for an upgrade. Ended and not only finished, so that nobody keeps it half open. */
export const answerUpgrade = (socket: Socket, status: string, headers: readonly string[], content: object): void => {
  const body = JSON.stringify(content);
  const lines = [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
};
