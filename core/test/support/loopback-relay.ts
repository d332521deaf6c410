/**
 * A chat server in memory, for scenario tests: the Transport port for any number of clients, with the meaning of `rest.ts` and
 * `events.ts`. It checks what the real one checks, so that a client which gets something wrong is refused here already.
 */
import * as v from 'valibot';
import {
  PUSH_WINDOW,
  PUSHES,
  REQUESTS,
  TOKEN_GRACE_MS,
  type AnswerOf,
  type PushName,
  type PushOf,
  type RequestName,
  type RequestOf,
  type WireEnvelope,
} from '@cipherchat/protocol';
import type { Clock } from '../../src/environment/port.ts';
import {
  TransportError,
  type Directory,
  type Link,
  type LinkEvents,
  type Transport,
} from '../../src/transport/port.ts';
import { RelayDirectory } from './relay-directory.ts';
import { RelayMailbox } from './relay-mailbox.ts';
import { Wire, type AnyPush } from './wire.ts';

/** One live socket as the server sees it. */
type Socket = {
  readonly device: string;
  readonly wire: Wire;
  readonly events: LinkEvents;
  readonly unacknowledged: Set<string>;
  windowWasFull: boolean;
  open: boolean;
  token: string;
  readonly close: () => void;
};

type Handlers = { readonly [N in RequestName]: (socket: Socket, request: RequestOf<N>) => AnswerOf<N> };

export class LoopbackRelay {
  readonly origin = 'https://chat.example';
  readonly directory: RelayDirectory;
  readonly mailbox: RelayMailbox;
  readonly #clock: Clock;
  readonly #sockets = new Set<Socket>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.directory = new RelayDirectory(this.origin, clock);
    this.mailbox = new RelayMailbox(this.directory, clock, (device, name, push) => this.#tell(device, name, push));
  }

  /** A client's way to this server. */
  connectClient(): { readonly transport: Transport; readonly wire: Wire } {
    const wire = new Wire(this.#clock);
    const transport: Transport = {
      origin: this.origin,
      directory: this.#directoryOver(wire),
      connect: (token, events) => wire.exchange('connect', {}, () => this.#admit(token, wire, events)),
    };
    return { transport, wire };
  }

  /** Devices with an open socket, one entry per socket. */
  connected(): readonly string[] {
    return [...this.#sockets].map((socket) => socket.device);
  }

  /** An envelope that was delivered once is pushed again, as a hostile or confused server might. */
  replay(device: string, envelope: WireEnvelope): void {
    this.#tell(device, 'envelope:new', envelope);
  }

  /** As after the loss of its whole database. */
  forgetEverything(): void {
    this.directory.forgetEverything();
    this.mailbox.forgetEverything();
    for (const socket of [...this.#sockets]) socket.close();
  }

  drain(reconnectAfterMs: number): void {
    for (const socket of [...this.#sockets]) {
      this.#push(socket, 'server:draining', { reconnectAfterMs });
      queueMicrotask(() => socket.close());
    }
  }

  #directoryOver(wire: Wire): Directory {
    const server = this.directory;
    return {
      challenge: () => wire.exchange('challenge', {}, () => server.challenge()),
      logIn: (request) => wire.exchange('logIn', request, () => server.logIn(request)),
      register: (request) => wire.exchange('register', request, () => server.register(request)),
      lists: (account, from) => wire.exchange('lists', { account, from }, () => server.lists(account, from)),
      publishList: (token, account, list) =>
        wire.exchange('publishList', { account, list }, () => server.publishList(token, account, list)),
      bundle: (token, account, device) =>
        wire.exchange('bundle', { account, device }, () => server.bundle(token, account, device)),
      prekeys: (token) => wire.exchange('prekeys', {}, () => server.prekeys(token)),
      addPrekeys: (token, prekeys) => wire.exchange('addPrekeys', { prekeys }, () => server.addPrekeys(token, prekeys)),
      removePrekeys: (token, ids) => wire.exchange('removePrekeys', ids, () => server.removePrekeys(token, ids)),
    };
  }

  #admit(token: string, wire: Wire, events: LinkEvents): Link {
    const device = this.directory.deviceOf(token);
    const close = (): void => {
      if (!socket.open) return;
      socket.open = false;
      forgetBreak();
      this.#sockets.delete(socket);
      queueMicrotask(() => {
        if (!wire.dead) events.closed();
      });
    };
    const socket: Socket = {
      device,
      wire,
      events,
      unacknowledged: new Set(),
      windowWasFull: false,
      open: true,
      token,
      close,
    };
    const forgetBreak = wire.onBreak(close);
    this.#sockets.add(socket);
    this.#watchToken(socket);
    return { request: (name, request) => this.#request(socket, name, request), close };
  }

  /** A socket whose token ran out is closed a minute later, unless it was renewed. */
  #watchToken(socket: Socket): void {
    const left = this.directory.tokenExpires(socket.token) + TOKEN_GRACE_MS - this.#clock.now();
    this.#clock.after(left, () => {
      if (this.directory.tokenExpires(socket.token) + TOKEN_GRACE_MS > this.#clock.now()) this.#watchToken(socket);
      else socket.close();
    });
  }

  #request<N extends RequestName>(socket: Socket, name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    return socket.wire.exchange(name, request, () => {
      if (!socket.open) throw new TransportError('unreachable');
      const read = v.safeParse(REQUESTS[name].request, structuredClone(request));
      if (!read.success) throw new TransportError('malformed');
      const answer = this.#handlers[name](socket, read.output);
      return v.parse(REQUESTS[name].answer, structuredClone(answer));
    });
  }

  readonly #handlers: Handlers = {
    'envelope:send': (socket, request) => this.mailbox.send(socket.device, request),
    'mailbox:pull': (socket, request) => this.mailbox.pull(socket.device, request),
    'mailbox:acknowledge': (socket, request) => {
      const answer = this.mailbox.acknowledge(socket.device, request);
      for (const id of request.envelopes) socket.unacknowledged.delete(id);
      if (socket.windowWasFull && socket.unacknowledged.size < PUSH_WINDOW) {
        socket.windowWasFull = false;
        this.#push(socket, 'mailbox:more', {});
      }
      return answer;
    },
    'receipts:acknowledge': (socket, request) => this.mailbox.acknowledgeReceipts(socket.device, request),
    'session:renew': (socket, { token }) => {
      if (this.directory.deviceOf(token) !== socket.device) throw new TransportError('unauthenticated');
      socket.token = token;
      return {};
    },
  };

  #tell<N extends PushName>(device: string, name: N, push: PushOf<N>): void {
    for (const socket of this.#sockets) {
      if (socket.device !== device) continue;
      if (name === 'envelope:new') this.#pushEnvelope(socket, push as WireEnvelope);
      else this.#push(socket, name, push);
    }
  }

  #pushEnvelope(socket: Socket, envelope: WireEnvelope): void {
    if (socket.unacknowledged.size >= PUSH_WINDOW) {
      socket.windowWasFull = true;
      return;
    }
    socket.unacknowledged.add(envelope.id);
    this.#push(socket, 'envelope:new', envelope);
  }

  #push<N extends PushName>(socket: Socket, name: N, push: PushOf<N>): void {
    const checked = v.parse(PUSHES[name], structuredClone(push)) as PushOf<N>;
    for (const altered of socket.wire.alterPush({ name, push: checked } as unknown as AnyPush)) {
      queueMicrotask(() => {
        if (!socket.open || !socket.wire.reachable) return;
        socket.wire.received.push(altered.push);
        socket.events.push(altered.name, altered.push);
      });
    }
  }
}
