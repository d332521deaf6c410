/** A session over a socket that leads nowhere: what would go to the client is kept. */
import type { Principal } from '../../src/auth/principal.ts';
import { EventMeter } from '../../src/realtime/event-meter.ts';
import { SocketSession } from '../../src/realtime/socket-session.ts';
import type { TypedSocket } from '../../src/realtime/socket-io/typed-socket.ts';

type Roster = { readonly add: (session: SocketSession) => void; readonly remove: (session: SocketSession) => void };

export class KeptSession {
  readonly session: SocketSession;
  isOpen = true;
  readonly #packets: string[] = [];

  /** Connected there, until it is closed. */
  constructor(roster: Roster, { account, device }: Principal) {
    const socket = {
      connected: true,
      conn: { transport: {}, write: (packet: string) => void this.#packets.push(packet) },
      disconnect: () => {
        this.isOpen = false;
        roster.remove(this.session);
      },
    };
    const admitted = { account, device, expires: Number.MAX_SAFE_INTEGER };
    this.session = new SocketSession(socket as unknown as TypedSocket, admitted, new EventMeter(1000, () => 0));
    roster.add(this.session);
  }

  /** What was pushed under that name, in order. */
  pushes(name: string): readonly unknown[] {
    return this.#packets
      .map((packet) => JSON.parse(packet.slice(1)) as readonly [string, unknown])
      .flatMap(([pushed, push]) => (pushed === name ? [push] : []));
  }
}
