/**
 * What a client leaves unread of an answer is in the memory until it is taken: with compression in its stream, without
 * it in the TCP socket. So an answer counts as a whole until its last byte has left.
 */
import type { ServerResponse } from 'node:http';
import { DEFAULT_BUDGET, OutgoingBudget } from '../edge/outgoing-budget.ts';
import { writeQueueOf } from '../edge/write-queue.ts';
import { STALL_MS } from './create-http-server.ts';

/** Apart from what is not read over sockets. */
export const createUnread = (): OutgoingBudget => new OutgoingBudget({ ...DEFAULT_BUDGET, stallMs: STALL_MS });

/** Call it with the length of the body, before that is sent. */
export const chargeAnswer = (
  budget: OutgoingBudget,
  response: ServerResponse,
  network: string,
  bytes: number,
): void => {
  const { socket } = response.req;
  const answer = {
    network,
    waitingBytes: bytes,
    get leftBytes() {
      return socket.bytesWritten - socket.writableLength - writeQueueOf(socket);
    },
    destroy: () => void socket.destroy(),
  };
  response.once('close', () => budget.forget(answer));
  budget.wrote(answer);
};
