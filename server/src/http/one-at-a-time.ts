/**
 * One request of a connection at a time. Node hands over all that are pipelined at once; a response that stands behind
 * another one opens its file and holds its memory, and never closes when the connection dies. Browsers do not pipeline.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A client that sends more before it has read an answer is cut off. */
const MOST_WAITING = 64;

type Exchange = readonly [request: IncomingMessage, response: ServerResponse & { req: IncomingMessage }];

export const oneAtATime = (listener: RequestListener): RequestListener => {
  /** Those that wait behind the one that is being answered. */
  const queues = new WeakMap<Socket, Exchange[]>();
  const answer = (socket: Socket, [request, response]: Exchange): void => {
    response.once('close', () => {
      const next = socket.destroyed ? undefined : queues.get(socket)?.shift();
      if (next === undefined) queues.delete(socket);
      else answer(socket, next);
    });
    listener(request, response);
  };
  return (request, response) => {
    const { socket } = request;
    const waiting = queues.get(socket);
    if (waiting === undefined) {
      queues.set(socket, []);
      answer(socket, [request, response]);
    } else if (waiting.length < MOST_WAITING) waiting.push([request, response]);
    else socket.destroy();
  };
};
