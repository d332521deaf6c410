/**
 * What a websocket has sent of a message that is not whole yet stays in memory until its last byte. Beyond 64 KiB it
 * counts like a body that is under way: where the network holds as much as it may, the connection is cut off.
 */
import type { Socket } from 'node:net';

/** Longer than nearly every message: what is not charged costs nothing. */
const FREE_BYTES = 64 * 1024;

/** `begin` gives what ends the charge, or undefined where there is no room. Call the result with each whole message. */
export const chargeUnfinished = (
  socket: Pick<Socket, 'bytesRead' | 'on' | 'once' | 'destroy'>,
  begin: () => (() => void) | undefined,
): (() => void) => {
  let from = socket.bytesRead;
  let end: (() => void) | undefined;
  const onWhole = (): void => {
    from = socket.bytesRead;
    end?.();
    end = undefined;
  };
  socket.on('data', () => {
    if (end !== undefined || socket.bytesRead - from <= FREE_BYTES) return;
    end = begin();
    if (end === undefined) socket.destroy();
  });
  socket.once('close', onWhole);
  return onWhole;
};
