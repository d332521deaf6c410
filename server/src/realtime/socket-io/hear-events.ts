/**
 * Everything that a client emits, with its name as it came. Socket.IO hands over each packet at `onevent`, which is
 * private. Taking it there saves the emitter, a turn of the event loop and an acknowledging function for each event.
 * Where there is no `onevent`, the public `onAny` does the same.
 */
import { acknowledgementPacket } from './packets.ts';
import type { HearEvent, PacketWriter } from './port.ts';
import type { TypedSocket } from './typed-socket.ts';

type Packet = { readonly id?: unknown; readonly data?: unknown };
type Hook = { onevent?: unknown };

/** Whether Socket.IO has the method that is replaced below. */
export const hasEventHook = (socket: TypedSocket): boolean => typeof (socket as unknown as Hook).onevent === 'function';

const hearPublicly = (socket: TypedSocket, hear: HearEvent): void => {
  socket.onAny((name: unknown, ...args: unknown[]) => {
    const last = args.at(-1);
    if (typeof last === 'function') hear(name, args.slice(0, -1), last as (content: object) => void);
    else hear(name, args, undefined);
  });
};

export const hearEvents = (socket: TypedSocket, writer: Pick<PacketWriter, 'send'>, hear: HearEvent): void => {
  if (!hasEventHook(socket)) {
    hearPublicly(socket, hear);
    return;
  }
  (socket as unknown as Hook).onevent = ({ id, data }: Packet): void => {
    const [name, ...args] = Array.isArray(data) ? (data as unknown[]) : [];
    const answer = (content: object): void => writer.send(acknowledgementPacket(Number(id), content));
    hear(name, args, typeof id === 'number' ? answer : undefined);
  };
};
