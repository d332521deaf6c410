/**
 * Proxies in front of one database that play a replica set: each says of itself whether it is the primary. They step
 * down with the codes of MongoDB, drop connections around a write, and confirm no majority. Data are those of one
 * database: what MongoDB itself does in a failover is not shown by it, but all that its driver and we make of it is.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { ObjectId, type Document } from 'mongodb';
import { answeredBy, answerTo, FrameReader, readRequest, withFields, type Request } from './mongo-frames.ts';

const MEMBERS = 3;
const NAME = 'rs0';
const GREETINGS: ReadonlySet<string> = new Set(['hello', 'isMaster', 'ismaster']);
export const WRITES: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'findAndModify']);

/** Refusals of a member that is not the primary any more, or goes. */
export const STEP_DOWNS = {
  NotWritablePrimary: 10_107,
  PrimarySteppedDown: 189,
  InterruptedDueToReplStateChange: 11_602,
  NotPrimaryNoSecondaryOk: 13_435,
  InterruptedAtShutdown: 11_600,
  ShutdownInProgress: 91,
} as const;
export type StepDown = keyof typeof STEP_DOWNS;

/** The majority did not confirm in time; the write may be kept or rolled back. */
const UNCONFIRMED = {
  writeConcernError: {
    code: 64,
    codeName: 'WriteConcernFailed',
    errmsg: 'waiting for replication timed out',
    errInfo: { wtimeout: true },
  },
};

/** What happens to a write: it passes, or its connection ends before or after it, or no majority confirms it. */
export type Fate = 'passes' | 'lost-before' | 'lost-after' | 'unconfirmed';

export class ReplicaSet {
  /** Chooses for each write that the primary gets. */
  fate: (request: Request) => Fate = () => 'passes';
  readonly #target: { readonly host: string; readonly port: number };
  readonly #members: Server[] = [];
  readonly #sockets = new Set<Socket>();
  #primary: number | undefined = 0;
  #term = 1;
  #refusal: StepDown = 'NotWritablePrimary';

  /** `url`: the database behind it. */
  constructor(url: string) {
    const { hostname, port } = new URL(url.replace('mongodb:', 'http:'));
    this.#target = { host: hostname, port: Number(port) };
  }

  async listen(): Promise<this> {
    for (let i = 0; i < MEMBERS; i += 1) {
      const member = createServer((client) => this.#pass(client, i)).listen(0, '127.0.0.1');
      await once(member, 'listening');
      this.#members.push(member);
    }
    return this;
  }

  /** The address of the same database through the set. */
  through(url: string): string {
    const { pathname } = new URL(url.replace('mongodb:', 'http:'));
    return `mongodb://${this.#hosts.join(',')}${pathname}?replicaSet=${NAME}&heartbeatFrequencyMS=500`;
  }

  /** The primary is one no more, and says so in these words. */
  stepDown(refusal: StepDown): void {
    this.#primary = undefined;
    this.#refusal = refusal;
  }

  /** Another member than the last one is the primary. */
  elect(): void {
    this.#term += 1;
    this.#primary = this.#term % MEMBERS;
  }

  dropConnections(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.dropConnections();
    for (const member of this.#members) await new Promise((resolve) => member.close(resolve));
  }

  get #hosts(): readonly string[] {
    return this.#members.map((member) => `127.0.0.1:${String((member.address() as AddressInfo).port)}`);
  }

  #greeting(i: number): Document {
    const isPrimary = this.#primary === i;
    const hosts = this.#hosts;
    return {
      helloOk: true,
      ismaster: isPrimary,
      isWritablePrimary: isPrimary,
      secondary: !isPrimary,
      setName: NAME,
      setVersion: 1,
      hosts,
      me: hosts[i],
      ...(this.#primary === undefined ? {} : { primary: hosts[this.#primary] }),
      ...(isPrimary ? { electionId: new ObjectId(this.#term.toString(16).padStart(24, '0')) } : {}),
      maxBsonObjectSize: 16 * 1024 * 1024,
      maxMessageSizeBytes: 48_000_000,
      maxWriteBatchSize: 100_000,
      localTime: new Date(),
      logicalSessionTimeoutMinutes: 30,
      minWireVersion: 0,
      maxWireVersion: 21,
      readOnly: false,
      ok: 1,
    };
  }

  #pass(client: Socket, i: number): void {
    const target = connect(this.#target);
    const pair = [client, target];
    const [requests, answers] = [new FrameReader(), new FrameReader()];
    /** By the number of their request. */
    const fates = new Map<number, Fate>();
    for (const socket of pair) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        for (const other of pair) other.destroy();
        this.#sockets.delete(socket);
      });
    }
    client.on('data', (chunk) => {
      for (const frame of requests.read(chunk)) this.#take(frame, { client, target, fates, i });
    });
    target.on('data', (chunk) => {
      for (const frame of answers.read(chunk)) {
        const fate = fates.get(answeredBy(frame));
        fates.delete(answeredBy(frame));
        if (fate === 'lost-after') client.destroy();
        else client.write(fate === 'unconfirmed' ? withFields(frame, UNCONFIRMED) : frame);
      }
    });
  }

  #take(
    frame: Buffer,
    way: {
      readonly client: Socket;
      readonly target: Socket;
      readonly fates: Map<number, Fate>;
      readonly i: number;
    },
  ): void {
    const request = readRequest(frame);
    if (GREETINGS.has(request.command)) {
      way.client.write(answerTo(request, this.#greeting(way.i)));
      return;
    }
    if (this.#primary !== way.i) {
      const codeName = this.#refusal;
      way.client.write(answerTo(request, { ok: 0, errmsg: 'not primary', code: STEP_DOWNS[codeName], codeName }));
      return;
    }
    const fate = WRITES.has(request.command) ? this.fate(request) : 'passes';
    if (fate === 'lost-before') {
      way.client.destroy();
      return;
    }
    if (fate !== 'passes') way.fates.set(request.id, fate);
    way.target.write(frame);
  }
}
