/**
 * Everything that a client emits, with its name as it came. `onevent` is where Socket.IO hands over a packet; taking it there spares the
 * emitter, a turn of the event loop and an acknowledging function for each event. Where it is not as expected, the public listener does.
 */
import { acknowledgementPacket } from './packets.ts';
import type { SocketWriter } from './socket-writer.ts';
import type { TypedSocket } from './typed-socket.ts';

/** `answer` is undefined where the client wants none. */
export type HearEvent = (
  name: unknown,
  args: readonly unknown[],
  answer: ((content: object) => void) | undefined,
) => void;

type Packet = { readonly id?: unknown; readonly data?: unknown };
type Hook = { onevent?: unknown };

const hearPublicly = (socket: TypedSocket, hear: HearEvent): void => {
  socket.onAny((name: unknown, ...args: unknown[]) => {
    const last = args.at(-1);
    if (typeof last === 'function') hear(name, args.slice(0, -1), last as (content: object) => void);
    else hear(name, args, undefined);
  });
};

export const hearEvents = (socket: TypedSocket, writer: SocketWriter, hear: HearEvent): void => {
  const hook = socket as unknown as Hook;
  if (typeof hook.onevent !== 'function') {
    hearPublicly(socket, hear);
    return;
  }
  hook.onevent = ({ id, data }: Packet): void => {
    const [name, ...args] = Array.isArray(data) ? (data as unknown[]) : [];
    const answer = (content: object): void => writer.send(acknowledgementPacket(Number(id), content));
    hear(name, args, typeof id === 'number' ? answer : undefined);
  };
};
