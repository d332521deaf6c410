/**
 * What every row finds: one server process for all, two people who want to be left alone, and one who does not leave
 * them alone.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { TOKEN_LIFETIME_MS, type RequestName } from '@cipherchat/protocol';
import type { Socket } from 'socket.io-client';
import type { TestAccount } from '../support/account.ts';
import { call, Person, type Answer, type Reachable } from '../support/person.ts';
import { RawSocket } from '../support/raw-socket.ts';
import type { FailpointServer } from '../support/failpoint-server.ts';
import { acknowledged, type Outcome } from './outcome.ts';

/** Of the server, and known to the forger of this test as well. */
export const SECRET = randomBytes(32).toString('base64');

type Asked = { readonly body?: unknown; readonly token?: string; readonly headers?: Record<string, string> };

export class Stage {
  readonly process: FailpointServer;
  /** Connected throughout; what concerns them must not be touched. */
  readonly alice: Person;
  readonly bob: Person;
  /** Of this row alone, registered and connected. */
  readonly mallory: Person;
  readonly #newcomers: Person[] = [];
  readonly #sockets: RawSocket[] = [];

  private constructor(process: FailpointServer, people: Pick<Stage, 'alice' | 'bob' | 'mallory'>) {
    this.process = process;
    this.alice = people.alice;
    this.bob = people.bob;
    this.mallory = people.mallory;
  }

  static async open(process: FailpointServer, network: string, alice: Person, bob: Person): Promise<Stage> {
    const mallory = await Person.registered(Stage.from(process, network));
    await mallory.connect();
    return new Stage(process, { alice, bob, mallory });
  }

  /** The server as it is reached from that network: limits count each of them for itself. */
  static from(process: FailpointServer, network: string): Reachable {
    return { url: process.url, origin: process.origin, now: process.now, headers: { 'x-forwarded-for': network } };
  }

  get url(): string {
    return this.process.url;
  }

  /** A person in Mallory's network, not registered. */
  stranger(account?: TestAccount): Person {
    const person = new Person(this.mallory.server, account);
    if (account === undefined) person.account.sign();
    this.#newcomers.push(person);
    return person;
  }

  /** A person in Mallory's network, registered and connected. */
  async newcomer(stock = 1): Promise<Person> {
    const person = await Person.registered(this.mallory.server, stock);
    this.#newcomers.push(person);
    await person.connect();
    return person;
  }

  ask(method: string, path: string, { headers = {}, ...asked }: Asked = {}): Promise<Answer> {
    return call(this.url + path, method, { ...asked, headers: { ...this.mallory.server.headers, ...headers } });
  }

  /** Mallory's event, whatever its name. */
  async say(name: string, ...requests: readonly unknown[]): Promise<Outcome> {
    const answer: unknown = await this.socket.timeout(10_000).emitWithAck(name, ...requests);
    return acknowledged(answer);
  }

  request(name: RequestName, request: unknown): Promise<Outcome> {
    return this.say(name, request);
  }

  get socket(): Socket {
    const socket = this.mallory.sockets.at(-1);
    if (socket === undefined) throw new Error('Mallory is not connected.');
    return socket;
  }

  /** `let in`, or why not. */
  async knock(auth: object): Promise<Outcome> {
    const person = new Person(this.mallory.server);
    this.#newcomers.push(person);
    return await person.connect(auth).then(
      () => 'let in',
      (cause: unknown) => (cause as { readonly data?: { readonly code?: string } }).data?.code ?? String(cause),
    );
  }

  rawSocket(path?: string, headers = ''): RawSocket {
    const network = this.mallory.server.headers?.['x-forwarded-for'] ?? '';
    const socket = new RawSocket(this.url, path, `X-Forwarded-For: ${network}\r\n${headers}`);
    this.#sockets.push(socket);
    return socket;
  }

  async admitted(): Promise<RawSocket> {
    const socket = this.rawSocket();
    await socket.isAdmitted(this.mallory.token);
    return socket;
  }

  /** Signed with the true secret, whatever it says; Mallory's own token but for the changes. */
  forged(claims: object, header: Readonly<Record<string, unknown>> = {}, secret = SECRET): string {
    const iat = Math.floor(Date.now() / 1000);
    const { account, device } = this.mallory.principal;
    const own = { iss: this.process.origin, aud: 'cipherchat', sub: device, account, iat };
    const payload = { ...own, exp: iat + TOKEN_LIFETIME_MS / 1000, ...claims };
    const text = [{ alg: 'HS256', typ: 'JWT', ...header }, payload].map(part).join('.');
    return `${text}.${signature(text, secret)}`;
  }

  close(): void {
    for (const person of [this.mallory, ...this.#newcomers]) person.leave();
    for (const socket of this.#sockets) socket.end();
  }
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signature = (text: string, secret: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');
