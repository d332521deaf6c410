/** A session over a connection that leads nowhere: what would go to the client is kept. */
import type { PushName } from '@cipherchat/protocol';
import type { Principal } from '../../src/auth/principal.ts';
import { EventMeter } from '../../src/realtime/event-meter.ts';
import type { Connection } from '../../src/realtime/socket-io/port.ts';
import { SocketSession } from '../../src/realtime/socket-session.ts';

type Roster = { readonly add: (session: SocketSession) => void; readonly remove: (session: SocketSession) => void };

export class KeptSession {
  readonly session: SocketSession;
  isOpen = true;
  readonly #pushes: { readonly name: PushName; readonly push: unknown }[] = [];

  /** Connected there, until it is closed. */
  constructor(roster: Roster, { account, device }: Principal) {
    const connection: Connection = {
      network: '192.0.2.1',
      transport: 'websocket',
      waitingBytes: 0,
      push: (name, push) => {
        if (this.isOpen) this.#pushes.push({ name, push: structuredClone(push) });
      },
      close: () => {
        this.isOpen = false;
        roster.remove(this.session);
      },
    };
    const admitted = { account, device, expires: Number.MAX_SAFE_INTEGER };
    this.session = new SocketSession(connection, admitted, new EventMeter(1000, () => 0));
    roster.add(this.session);
  }

  /** What was pushed under that name, in order. */
  pushes(name: PushName): readonly unknown[] {
    return this.#pushes.flatMap((pushed) => (pushed.name === name ? [pushed.push] : []));
  }
}
