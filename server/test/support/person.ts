/** A person with one device, who speaks with a running server over HTTP and sockets. */
import { fromBase64Url, toBase64Url, fromBase32, LOGIN_PURPOSE, type RequestName } from '@cipherchat/protocol';
import { io, type Socket } from 'socket.io-client';
import { bytesOfId, message, TestAccount, type TestDevice } from './account.ts';
import { newId, signLogin } from './signing.ts';

export type Answer = { readonly status: number; readonly json: Record<string, unknown>; readonly headers: Headers };
/** What a server has to be for a person. */
export type Reachable = {
  readonly url: string;
  readonly origin: string;
  readonly now: () => number;
  /** What a proxy in between adds to every request. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** Every token that was issued in this test. */
export const HANDED_OUT = new Set<string>();
/** Ends what hangs. A client gives up sooner (docs/protocol.md 14.8); a busy machine needs longer. */
const GIVEN_UP_AFTER_MS = 60_000;

export const call = async (
  url: string,
  method: string,
  { body, token, headers = {} }: { body?: unknown; token?: string; headers?: Record<string, string> } = {},
): Promise<Answer> => {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(GIVEN_UP_AFTER_MS),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined
      ? {}
      : { body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body) }),
  });
  const text = await response.text();
  let json: Record<string, unknown> = {};
  try {
    json = JSON.parse(text) as Record<string, unknown>;
  } catch {
    json = { text };
  }
  if (typeof json['token'] === 'string') HANDED_OUT.add(json['token']);
  return { status: response.status, json, headers: response.headers };
};

export class Person {
  readonly account: TestAccount;
  readonly server: Reachable;
  readonly device: TestDevice;
  readonly heard: { readonly name: string; readonly push: Record<string, unknown> }[] = [];
  readonly sockets: Socket[] = [];
  token = '';
  readonly #waiting: (() => void)[] = [];

  constructor(server: Reachable, account = new TestAccount(server.now), device = account.first) {
    this.server = server;
    this.account = account;
    this.device = device;
  }

  static async registered(server: Reachable, stock = 1, invitation?: string): Promise<Person> {
    const person = new Person(server);
    person.account.sign();
    const answer = await person.register({ prekeys: person.account.prekeys(stock), invitation });
    if (answer.status !== 200) throw new Error(`not registered: ${JSON.stringify(answer.json)}`);
    person.token = String(answer.json['token']);
    return person;
  }

  /** Two, registered and connected. */
  static async pair(server: Reachable): Promise<readonly [Person, Person]> {
    const people = [await Person.registered(server), await Person.registered(server)] as const;
    for (const person of people) await person.connect();
    return people;
  }

  get principal() {
    return { account: this.account.address, device: this.device.id };
  }

  post(path: string, body: unknown, token = this.token): Promise<Answer> {
    return call(this.server.url + path, 'POST', { body, token, headers: this.#headers });
  }

  get(path: string, token = this.token): Promise<Answer> {
    return call(this.server.url + path, 'GET', { token, headers: this.#headers });
  }

  async proof(purpose: 1 | 2, changes: { readonly origin?: string; readonly device?: TestDevice } = {}) {
    const { json } = await this.post('/v1/auth/challenge', {});
    const [nonce, expires] = [String(json['nonce']), Number(json['expires'])];
    const device = changes.device ?? this.device;
    const login = {
      purpose,
      origin: changes.origin ?? this.server.origin,
      account: fromBase32(this.account.address) ?? new Uint8Array(20),
      deviceId: bytesOfId(device.id),
      nonce: fromBase64Url(nonce) ?? new Uint8Array(32),
      expires,
    };
    return { nonce, expires, signature: toBase64Url(signLogin(device.key, login)) };
  }

  async register({
    list = this.account.lists.at(-1),
    prekeys = this.account.prekeys(1, this.device),
    invitation = undefined as string | undefined,
  } = {}): Promise<Answer> {
    return await this.post('/v1/devices', {
      device: this.device.id,
      list: toBase64Url(list ?? new Uint8Array()),
      prekeys: prekeys.map(toBase64Url),
      proof: await this.proof(LOGIN_PURPOSE.register),
      ...(invitation === undefined ? {} : { invitation }),
    });
  }

  async logIn(): Promise<Answer> {
    return await this.post('/v1/auth/token', { ...this.principal, proof: await this.proof(LOGIN_PURPOSE.logIn) });
  }

  async connect(auth: object = { token: this.token }): Promise<Socket> {
    const socket = io(this.server.url, {
      auth,
      extraHeaders: this.#headers,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      timeout: GIVEN_UP_AFTER_MS,
    });
    this.sockets.push(socket);
    socket.onAny((name: string, push: Record<string, unknown>) => {
      this.heard.push({ name, push });
      this.#wake();
    });
    socket.on('disconnect', () => {
      this.heard.push({ name: 'disconnect', push: {} });
      this.#wake();
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('connect_error', reject);
    });
    return socket;
  }

  async request(name: RequestName, request: unknown): Promise<Record<string, unknown>> {
    const socket = this.sockets.at(-1);
    return (await socket?.timeout(GIVEN_UP_AFTER_MS).emitWithAck(name, request)) as Record<string, unknown>;
  }

  pushes(name: string): readonly Record<string, unknown>[] {
    return this.heard.filter((one) => one.name === name).map(({ push }) => push);
  }

  /** Waits until what was heard makes `holds` true. */
  async hears(holds: (person: this) => boolean): Promise<void> {
    while (!holds(this)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Logs in and connects again, as after a restart of the server. */
  async comeBack(): Promise<void> {
    this.leave();
    this.token = String((await this.logIn()).json['token']);
    await this.connect();
  }

  leave(): void {
    for (const socket of this.sockets) socket.disconnect();
  }

  get #headers(): Record<string, string> {
    return { ...this.server.headers };
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/** A send to the one device of each person. */
export const sendTo = (receivers: readonly Person[], changes: object = {}) => ({
  id: newId(),
  receivers: receivers.map((person) => ({ ...person.principal, message: message() })),
  lists: receivers.map(({ account }) => ({ account: account.address, version: account.lists.length })),
  ...changes,
});

export const waitingFor = async (person: Person): Promise<readonly Record<string, unknown>[]> => {
  const { envelopes } = await person.request('mailbox:pull', { after: 0, limit: 200 });
  return envelopes as readonly Record<string, unknown>[];
};
