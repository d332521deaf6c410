/**
 * A pair that speaks the wire contract. A message is eight frames: send, answer, push, acknowledgement, answer, news of
 * the delivery, acknowledgement, answer. It holds random bytes with the head of a sealed message.
 */
import { randomBytes } from 'node:crypto';
import type { Person } from '../../server/test/support/person.ts';
import { gathered } from './gathered.ts';
import { LoadSocket } from './load-socket.ts';
import { MESSAGE_BYTES, type Acknowledging, type Course, type Pair } from './pair.ts';

const ID_CHARACTERS = 32;
const PUSH = '["envelope:new",{"id":"';
const NEWS = '["envelope:delivered",';
const MORE = '["mailbox:more"';
export const PAGE = 200;

type Envelope = { readonly id: string; readonly sequence: number };
export type Page = { readonly envelopes: readonly Envelope[]; readonly more: boolean };
type News = { readonly deliveries: readonly { readonly id: string; readonly device: string }[] };

/** Version, suite, tag 22. */
const HEAD = [1, 1, 0x22];

export const newMessage = (): string =>
  Buffer.concat([Buffer.from(HEAD), randomBytes(MESSAGE_BYTES - HEAD.length)]).toString('base64url');

/** 32 characters that no one has used. */
const idsFrom = (): (() => string) => {
  const prefix = randomBytes(ID_CHARACTERS / 4).toString('hex');
  let count = 0;
  return () => prefix + (count += 1).toString(16).padStart(ID_CHARACTERS / 2, '0');
};

/** Makes the requests of one sender to one receiver. */
export const sendsTo = (receiver: Person): (() => { readonly id: string; readonly json: string }) => {
  const [nextId, message, { account, device }] = [idsFrom(), newMessage(), receiver.principal];
  const rest =
    `"receivers":[{"account":"${account}","device":"${device}","message":"${message}"}],` +
    `"lists":[{"account":"${account}","version":1}]}`;
  return () => {
    const id = nextId();
    return { id, json: `{"id":"${id}",${rest}` };
  };
};

export const connectPerson = async (url: string, { token }: Person): Promise<LoadSocket> => {
  const socket = await LoadSocket.open(url, { token });
  socket.request('mailbox:pull', `{"after":0,"limit":${String(PAGE)}}`);
  return socket;
};

class CipherChatPair implements Pair {
  readonly #from: LoadSocket;
  readonly #to: LoadSocket;
  readonly #nextSend: ReturnType<typeof sendsTo>;
  readonly #waiting = new Map<string, Course>();
  readonly #sent = new Map<string, Course>();
  readonly #acknowledge: (id: string) => void;
  readonly #acknowledgeNews: (news: string) => void;

  constructor(from: LoadSocket, to: LoadSocket, receiver: Person, acknowledging: Acknowledging) {
    [this.#from, this.#to, this.#nextSend] = [from, to, sendsTo(receiver)];
    this.#acknowledge = gathered<string>(acknowledging, (ids) =>
      to.request('mailbox:acknowledge', `{"envelopes":["${ids.join('","')}"]}`),
    );
    this.#acknowledgeNews = gathered<string>(acknowledging, (news) =>
      from.request('receipts:acknowledge', `{"deliveries":[${news.join()}]}`),
    );
    to.hear = (event) => this.#hearAtReceiver(event);
    from.hear = (event) => this.#hearAtSender(event);
  }

  send(course: Course): void {
    const { id, json } = this.#nextSend();
    this.#waiting.set(id, course);
    this.#sent.set(id, course);
    this.#from.request('envelope:send', json);
  }

  get refusals(): number {
    return this.#from.refusals + this.#to.refusals;
  }

  close(): void {
    this.#from.close();
    this.#to.close();
  }

  #hearAtReceiver(event: string): void {
    if (event.startsWith(PUSH)) this.#receive(event.slice(PUSH.length, PUSH.length + ID_CHARACTERS));
    else if (event.startsWith(MORE)) this.#pull(0);
  }

  #pull(after: number): void {
    this.#to.request('mailbox:pull', `{"after":${String(after)},"limit":${String(PAGE)}}`, (answer) => {
      const { envelopes, more } = JSON.parse(answer) as Page;
      for (const { id } of envelopes) this.#receive(id);
      if (more) this.#pull(envelopes.at(-1)?.sequence ?? 0);
    });
  }

  #receive(id: string): void {
    const course = this.#waiting.get(id);
    if (course === undefined) return;
    this.#waiting.delete(id);
    course.received();
    this.#acknowledge(id);
  }

  #hearAtSender(event: string): void {
    if (!event.startsWith(NEWS)) return;
    const { deliveries } = JSON.parse(event.slice(NEWS.length, -1)) as News;
    for (const { id, device } of deliveries) {
      this.#acknowledgeNews(`{"id":"${id}","device":"${device}"}`);
      this.#sent.get(id)?.receipt();
      this.#sent.delete(id);
    }
  }
}

/** The two may be connected to different nodes. */
export const openCipherChatPair = async (
  urls: readonly [string, string],
  [sender, receiver]: readonly [Person, Person],
  acknowledging: Acknowledging,
): Promise<Pair> => {
  const [from, to] = await Promise.all([connectPerson(urls[0], sender), connectPerson(urls[1], receiver)]);
  return new CipherChatPair(from, to, receiver, acknowledging);
};
