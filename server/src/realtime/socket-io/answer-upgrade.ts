import type { Socket } from 'node:net';

/**
 * Answers a request for an upgrade, for which Node makes no response object. The connection is destroyed afterwards, so
 * that no client keeps it half open. `status`: number and phrase; `headers`: whole lines; `content` becomes JSON.
 */
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
